"""What the browser edition is made of besides the game: versions that fit, and the sums of their files.

Pyodide and pydantic-core are one pair: the second is built for the very Python and interface of the first.
Whoever changes one changes both, and pydantic with them; a test holds these to `constraints.txt`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_PURE = MappingProxyType({"implementation": "py", "abi": "none", "platform": "any"})
_WASM = MappingProxyType({"implementation": "cp", "abi": "cp314", "platform": "pyemscripten_2026_0_wasm32"})
# PyYAML has no wheel without a compiled part; of this one only the part that is Python is packed.
_LINUX = MappingProxyType({"implementation": "cp", "abi": "cp314", "platform": "manylinux2014_x86_64"})


@dataclass(frozen=True, slots=True)
class Pin:
    """A package: its version, the SHA-256 of its file, and for a wheel whom it is for."""

    name: str
    version: str
    sha256: str
    home: str
    """Where its source lies."""
    licence: str
    wheel: Mapping[str, str] = field(default_factory=lambda: _PURE)

    @property
    def file(self) -> str:
        """Returns the name under which it is kept."""
        return f"{self.name}-{self.version}.zip"


PYODIDE = Pin(
    "pyodide",
    "314.0.7",
    "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0",
    "https://github.com/pyodide/pyodide",
    "MPL-2.0",
)
CORE = Pin(
    "pydantic-core",
    "2.50.5",
    "b2910ec0fa5aeb9bef70156f2b79f4783978fdcfaa7b2f1b5d1814458d2e79a1",
    "https://github.com/pydantic/pydantic",
    "MIT",
    _WASM,
)
TEXTS = Pin(
    "spdx-license-list",
    "6.12.0",
    "54cc8d13086187333ca1457c8edaa06d9a412144f076aa7f7c1b59c4f3b0a1ef",
    "https://github.com/sindresorhus/spdx-license-list",
    "CC0-1.0",
)
"""The texts of licences; of it nothing else is shipped."""
WHEELS = (
    CORE,
    Pin(
        "pydantic",
        "2.14.4",
        "653a2ad9f6d8858529c77c72717d0ea991d6c6837fe683246b2f4b2bbfc3fadc",
        "https://github.com/pydantic/pydantic",
        "MIT",
    ),
    Pin(
        "annotated-types",
        "0.8.0",
        "f072f4d804ea359e4eaf198b1af7a8b0943881a87f31bb764f8bf219bb9419e0",
        "https://github.com/annotated-types/annotated-types",
        "MIT",
    ),
    Pin(
        "typing-extensions",
        "4.16.0",
        "481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8",
        "https://github.com/python/typing_extensions",
        "PSF-2.0",
    ),
    Pin(
        "typing-inspection",
        "0.4.5",
        "bc210535442b39e1bf2805e0c7a17dfd6a4ace760c84c7f7d16245d23a6b1c39",
        "https://github.com/pydantic/typing-inspection",
        "MIT",
    ),
    Pin(
        "polib",
        "1.2.0",
        "1c77ee1b81feb31df9bca258cbc58db1bbb32d10214b173882452c73af06d62d",
        "https://github.com/izimobil/polib",
        "MIT",
    ),
    Pin(
        "pyyaml",
        "6.0.4",
        "c604dc2613c417130479cdd6e55c2faa691b6365aa82b3dafddfcecc2eaf1ac7",
        "https://github.com/yaml/pyyaml",
        "MIT",
        _LINUX,
    ),
)
