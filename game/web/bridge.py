"""The only place that knows of Pyodide: hands over what the page's own scripts do."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from game.web.aloud import Speech
from game.web.browser import Page
from game.web.keeping import Change, Store


def page() -> Page:
    """Returns the page, which takes and gives plain values only; asked anew, for a snapshot holds none."""
    import kantelpunt  # type: ignore[import-not-found]  # made by page/boot.js

    return cast(Page, kantelpunt.page)


def speech() -> Speech | None:
    """Returns what reads aloud; None in a browser that cannot."""
    import kantelpunt

    return cast(Speech, kantelpunt.aloud) if kantelpunt.aloud.able() else None


def store() -> Store:
    """Returns what keeps files in the browser."""
    import kantelpunt

    return _Store(kantelpunt.store)


def lasting(heard: Callable[[str], object]) -> Callable[[str], object]:
    """Returns a function that the page may call as long as it is there."""
    from pyodide.ffi import create_proxy  # type: ignore[import-not-found]

    return cast(Callable[[str], object], create_proxy(heard))


class _Store:
    """`page/store.js`, with what goes in and out as values of Python."""

    def __init__(self, script: Any) -> None:
        self._script = script

    async def open(self, folder: str) -> str:
        import pyodide_js  # type: ignore[import-not-found]

        return str(await self._script.open(pyodide_js.FS, folder))

    async def take(self, name: str) -> None:
        await self._script.take(name)

    async def put(self, changes: Sequence[Change]) -> Sequence[str]:
        from pyodide.ffi import to_js

        return [str(word) for word in await self._script.put(to_js([list(change) for change in changes]))]

    async def lock(self, name: str) -> bool:
        return bool(await self._script.lock(name))

    def unlock(self, name: str) -> None:
        self._script.unlock(name)

    async def erase(self) -> bool:
        return bool(await self._script.erase())

    def persist(self) -> None:
        self._script.persist()
