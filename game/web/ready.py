"""What every play begins with, imported at once: a browser that keeps Python keeps this with it."""

import game.ui.screens.first_run
import game.ui.screens.home
import game.web.bridge
import game.web.documents
import game.web.keeping
import game.web.start

__all__ = ["game"]
