"""The form that changes a password: the portal's rules stand beside it and are checked as it is typed."""

from collections.abc import Callable, Sequence

from api_client.account.rules import PasswordRules
from screens.reflow import bullet
from tui.forms import SECRET, Answers, Field, Form, FormPage, Note
from tui.forms.field import Row, always
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable

_CELLS = 76
_MOST = 5


def password_form(rules: PasswordRules, user: str, said: Callable[[], Sequence[Line]]) -> Form:
    """Current, new, and new again, named as the portal names them; `said` gives what `live` found."""

    def kept(value: object, answers: Answers) -> object:
        broken = rules.broken(str(value), user=user, old=answers.text("old_password"))
        if broken:
            raise Unacceptable(broken[0])
        return value

    def same(value: object, answers: Answers) -> object:
        if value != answers.text("new_password"):
            raise Unacceptable("Not the same as above.")
        return value

    rows: tuple[Row, ...] = (
        _note(EMPTY),
        Field("old_password", "Current password", 30, SECRET, required=always, help=_OLD),
        Field("new_password", "New password", 30, SECRET, required=always, check=kept, help=_NEW),
        Field("again", "New, once more", 30, SECRET, required=always, check=same, help=_AGAIN),
        _note(EMPTY),
        *(Note(_live(said, index)) for index in range(_MOST)),
        _note(EMPTY),
        _note(line(("The portal's rules", "heading"))),
        *(_note(row) for each in rules.sentences() for row in bullet(each, _CELLS)),
    )
    return Form("own-password", "Change password", (FormPage("", rows),), enter_sends=True, sends="Change")


def live(rules: PasswordRules, user: str, new: str, old: str, again: str) -> tuple[Line, ...]:
    """What is still to be done about what is typed so far."""
    if not new:
        return (line(("Type the new password; what it still lacks is told here.", "dim")),)
    broken = rules.broken(new, user=user, old=old)
    if broken:
        return tuple(line(("- ", "dim"), (each, "caution")) for each in broken[:_MOST])
    if again and again != new:
        return (line(("It isn't the same both times yet.", "caution")),)
    earlier = f" Only the portal knows your last {rules.history}." if rules.history else ""
    return (line(("Every rule that can be checked here is kept.", "good"), earlier),)


def _live(said: Callable[[], Sequence[Line]], index: int) -> Callable[[Answers], Line]:
    def say(_answers: Answers) -> Line:
        found = said()
        return (*line("  "), *found[index]) if index < len(found) else EMPTY

    return say


def _note(shown: Line) -> Note:
    indented = (*line("  "), *shown) if shown else EMPTY
    return Note(lambda _answers: indented)


_OLD = "The password that you signed in with."
_NEW = "May be pasted. Shown as stars, and never written in clear anywhere."
_AGAIN = "The same once more, so that nothing is mistyped."
