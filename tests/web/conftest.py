"""What the tests of the browser edition share: the plain edition stands in for a page."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "ui"))
