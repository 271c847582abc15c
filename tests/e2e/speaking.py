"""Voices that speak for real where nobody listens: espeak-ng by speech-dispatcher, into a silent sink.

with speaking() as environment, browsing("firefox", profile, environment=environment) as browser:
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from needs import need
from waiting import until

_SETTINGS = """AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
AudioOutputMethod "pulse"
"""
_SOUND = (
    "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
    "-L", "module-null-sink sink_name=nobody", "-L", "module-native-protocol-unix",
)  # fmt: skip
_LONGEST = 60  # seconds for each of the two to start; a machine can be busy with other work


@contextmanager
def speaking() -> Iterator[dict[str, str]]:
    """Starts both, and yields the environment of a program that finds them."""
    # A socket's path may be 107 bytes long; that of a test's own folder is longer.
    with tempfile.TemporaryDirectory(prefix="voices", ignore_cleanup_errors=True) as folder:
        there = Path(folder)
        config = there / "speech-dispatcher"
        (config / "modules").mkdir(parents=True)
        (config / "speechd.conf").write_text(_SETTINGS, encoding="utf-8")
        (config / "modules" / "espeak-ng.conf").touch()
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder, "PULSE_SERVER": f"unix:{folder}/pulse/native"}
        sound = [need("pulseaudio"), *_SOUND]
        speech = [need("speech-dispatcher"), "-s", "-C", str(config), "-t", "0", "-L", str(there / "log")]
        with (
            _running(sound, environment, there / "pulse" / "native"),
            _running(speech, environment, config / "speechd.sock"),
        ):
            yield environment


@contextmanager
def _running(command: list[str], environment: dict[str, str], socket: Path) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    program = subprocess.Popen(command, env=environment, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        until(socket.exists, f"the socket of {command[0]}", _LONGEST, _pause)
        yield
    finally:
        program.terminate()
        program.wait()


def _pause(milliseconds: float) -> None:
    time.sleep(milliseconds / 1000)
