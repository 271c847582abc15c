"""What the tests of the browser edition share with those of the screens and of whole browsers."""

import sys
from pathlib import Path

sys.path += [str(Path(__file__).resolve().parent.parent / folder) for folder in ("e2e", "ui")]
