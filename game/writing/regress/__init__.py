"""What was played before, played against the story of today: exact, reworded, moved, changed or lost.

exact     everything is shown as before
reworded  the same in the same order; only words are other words
moved     the same is told, in another order or another scene, perhaps in other words
changed   the play goes another way: something else is told or asked, or it ends elsewhere
lost      an answer, or the ending, is no longer in the story, and no `was:` says what it became

Each play gets the last of these that holds. An id that `was:` renames is the same id. A line counts as
reworded only when its old words stand nowhere in the story any more, and its new words stood in none of
the plays: otherwise it is another branch, and the play has changed.
"""

from game.writing.regress.old_play import OldPlay, of_session, of_text
from game.writing.regress.regress import Report, regress

__all__ = ["OldPlay", "Report", "of_session", "of_text", "regress"]
