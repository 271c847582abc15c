"""What stands on every screen: the bar with the display, the menu, and stop or help."""

from game.text.say import Say
from game.ui import places
from game.ui.actions import Back, Menu, ToggleReading
from game.ui.box import Box
from game.ui.controls import button
from game.ui.elements import SMALL, Drawn, strong, text
from game.ui.layout import Child, Element, Env, Size
from game.ui.node import Node, Role
from game.ui.pages import top_bar
from game.ui.rows import row
from game.ui.screens.shared_actions import OpenPlace
from game.ui.value import Value


def story_bar(_: Say, title: str, steps: Drawn, caption: str = "", beside: Child = None) -> Element:
    """Makes the bar above a story."""
    return bar(_, text(title, size=SMALL, ink="soft"), steps, heard(caption), beside, menu=True)


def heard(caption: str) -> Element | None:
    """Says in words what just sounded, for who wants that."""
    if not caption:
        return None
    return text(caption, size=SMALL, ink="soft", italic=True).but(role=Role.STATUS)


def bar(_: Say, *left: Child, menu: bool = False, back: bool = False) -> Element:
    """Makes the bar: the program's name and `left` at the start, the ways out at the end."""
    name, display = text(strong("Kantelpunt")), OpenPlace(places.Display())
    closing = button(_("Terug"), Back(), icon_name="arrow_left", key="back", flips=True) if back else None
    return top_bar(
        closing,
        name,
        *left,
        right=(
            Listened(
                _,
                button("", display, icon_name="text_size", name=_("Weergave en geluid"), key="display"),
            ),
            button("", Menu(), icon_name="menu", name=_("Menu"), key="menu") if menu else None,
            button(_("Stop / hulp"), OpenPlace(places.Help()), style="dark", key="help"),
        ),
    )


class Listened(Value):
    """A control of the bar, with before it what stops or begins reading aloud, for who asked for that."""

    words: Say
    child: Element

    def _whole(self, env: Env) -> Element:
        if env.reading is None:
            return self.child
        _ = self.words
        label = _("Stop met lezen") if env.reading else _("Lees voor")
        control = button(
            label, ToggleReading(), icon_name="speaker_off" if env.reading else "speaker", key="reading"
        )
        return row(control, self.child, gap=12)

    def measure(self, env: Env, width: int) -> Size:
        """Returns the size of both."""
        return self._whole(env).measure(env, width)

    def place(self, env: Env, box: Box) -> Node:
        """Becomes the control alone, or both beside each other."""
        return self._whole(env).place(env, box)


def day(played: str) -> str:
    """Returns a day (YYYY-MM-DD) as people here write it."""
    year, month, number = played.split("-")
    return f"{int(number)}-{int(month)}-{year}"
