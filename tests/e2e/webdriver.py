"""A word with Firefox as its makers mean it: WebDriver BiDi, one command at a time over one socket."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from needs import need_module

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

Fields = Mapping[str, object]
_LONGEST = 120  # seconds for one answer; a machine can be busy with other work
_LARGEST = 200_000_000  # bytes of one answer: a screenshot is one


class Refused(Exception):
    """Firefox answered that it cannot do what was asked."""


class Conversation:
    """Commands and their answers; what happens meanwhile goes to `heard`."""

    def __init__(self, socket: "ClientConnection", heard: Callable[[str, Fields], None]) -> None:
        """Begins a session; dialogs of the page stay open until they are answered."""
        self._socket = socket
        self._heard = heard
        self._number = 0
        wishes = {"unhandledPromptBehavior": {"default": "ignore"}}
        self.ask("session.new", capabilities={"alwaysMatch": wishes})

    def ask(self, method: str, **fields: object) -> Fields:
        """Sends a command and returns its answer; raises Refused, or ConnectionError when nobody is left."""
        from websockets.exceptions import ConnectionClosed

        self._number += 1
        try:
            self._socket.send(json.dumps({"id": self._number, "method": method, "params": fields}))
            while (message := self._next(_LONGEST)) is not None:
                if message.get("id") == self._number:
                    return _answer(message)
        except ConnectionClosed as error:
            raise ConnectionError("the browser is gone") from error
        raise TimeoutError(f"no answer to {method}")

    def listen(self, seconds: float) -> None:
        """Lets happen what happens, for so long."""
        while self._next(seconds) is not None:
            pass

    def _next(self, seconds: float) -> Fields | None:
        try:
            message = cast(Fields, json.loads(self._socket.recv(timeout=seconds)))
        except TimeoutError:
            return None
        if message["type"] == "event":
            self._heard(str(message["method"]), cast(Fields, message["params"]))
        return message


@contextmanager
def conversation(address: str, heard: Callable[[str, Fields], None]) -> Iterator[Conversation]:
    """Connects to a browser that listens, and hangs up afterwards."""
    need_module("websockets")
    from websockets.sync.client import connect

    with connect(f"{address}/session", max_size=_LARGEST, ping_interval=None) as socket:
        yield Conversation(socket, heard)


def _answer(message: Fields) -> Fields:
    if message["type"] == "error":
        raise Refused(f"{message['error']}: {message['message']}")
    return cast(Fields, message["result"])
