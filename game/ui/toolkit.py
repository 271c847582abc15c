"""Everything the window is made with, put together once."""

from dataclasses import dataclass
from pathlib import Path

from game.ui.faces import Faces
from game.ui.fonts import Fonts
from game.ui.paint import FaceSource, Painter, PictureSource
from game.ui.pictures import Pictures
from game.ui.sound import Sounds
from game.ui.type import Typesetter


@dataclass(frozen=True)
class Toolkit:
    """Letters, faces, pictures, brush and sounds."""

    typesetter: Typesetter
    faces: FaceSource
    pictures: PictureSource
    painter: Painter
    sounds: Sounds

    @staticmethod
    def of(assets: Path) -> "Toolkit":
        """Returns the tools for a folder of assets; nothing is opened until it is needed."""
        pictures, faces = Pictures(assets), Faces(assets)
        typesetter = Typesetter(Fonts(pictures))
        return Toolkit(typesetter, faces, pictures, Painter(typesetter, faces, pictures), Sounds())
