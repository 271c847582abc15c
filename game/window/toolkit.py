"""Everything the window is made with, put together once."""

from dataclasses import dataclass
from pathlib import Path

from game.ui.type import Typesetter
from game.window.faces import Faces
from game.window.fonts import Fonts
from game.window.paint import FaceSource, Painter, PictureSource
from game.window.pictures import Pictures
from game.window.sound import Sounds


@dataclass(frozen=True)
class Toolkit:
    """Letters, faces, pictures, brush and sounds."""

    fonts: Fonts
    typesetter: Typesetter
    faces: FaceSource
    pictures: PictureSource
    painter: Painter
    sounds: Sounds

    @staticmethod
    def of(assets: Path) -> "Toolkit":
        """Returns the tools for a folder of assets; nothing is opened until it is needed."""
        pictures, faces = Pictures(assets), Faces(assets)
        fonts = Fonts(pictures)
        typesetter = Typesetter(fonts)
        painter = Painter(typesetter, fonts, faces, pictures)
        return Toolkit(fonts, typesetter, faces, pictures, painter, Sounds())
