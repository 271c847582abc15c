"""The drawings that a page has got: each is sent once, and named after that."""

from pathlib import Path


class Pictures:
    """Names drawings; what was named and not sent yet goes along with the next page."""

    def __init__(self, assets: Path) -> None:
        """Has sent nothing yet; draws from a folder of assets."""
        self.assets = assets
        self._names: dict[str, str] = {}
        self._new: dict[str, str] = {}

    def name(self, svg: str) -> str:
        """Returns the name of the CSS variable that holds a drawing."""
        if svg not in self._names:
            self._names[svg] = f"--p{len(self._names)}"
            self._new[self._names[svg]] = svg
        return self._names[svg]

    def new(self) -> dict[str, str]:
        """Returns the drawings that were named since the last time, by name."""
        new, self._new = self._new, {}
        return new
