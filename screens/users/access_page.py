"""Roles and NPIs as a checklist."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import InvalidRequest, PortalError
from screens.headed import HeadedList
from screens.users.access import Grant, Ticked, grants, ordered
from screens.users.keys import SAVE, TICK
from tui.page import Page
from tui.text import EMPTY, Line, fit, line

if TYPE_CHECKING:
    from api_client.users.records import Directory
    from tui.keys import Key

Sent = Callable[[tuple[str, ...], tuple[str, ...]], None]
_WORDS = 42


class AccessPage(Page):
    """Hands the ticked roles and NPIs to `sent`; `word` is what F9 does."""

    title = "Roles and NPIs"
    KEYS: ClassVar[tuple[Key, ...]] = (TICK, SAVE)

    def __init__(
        self,
        directory: Directory,
        subject: str,
        ticked: Ticked,
        sent: Sent,
        *,
        word: str = "Save",
        keeps_backup: bool = False,
    ) -> None:
        self.subject = subject
        self._directory = directory
        self._before = self._ticked = ticked
        self._sent = sent
        self._word = word
        self._grants = grants(directory, keeps_backup=keeps_backup)
        self._list: HeadedList[Grant] = HeadedList(
            lambda grant: row(grant, self._ticked),
            lambda _cells: heads(self._ticked),
            chosen=lambda _grant: None,
            explain=included,
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show what is ticked."""
        self._list.fill(self._grants)

    @property
    def unsaved(self) -> str:
        """Ticks that were not sent."""
        changed = self._ticked != self._before
        return f"Roles and NPIs of {self.subject} are not saved." if changed else ""

    def label(self, key: Key) -> str:
        """F9 has the word of what it is for."""
        return self._word if key is SAVE else key.label

    def action_tick(self) -> None:
        """Give or take the one under the cursor."""
        grant = self._list.record
        if grant is None:
            return
        if grant.fixed:
            self.shell.say(grant.fixed, "caution")
            return
        self._ticked = self._ticked.toggled(grant)
        self._list.fill(self._grants)

    def refused(self, error: PortalError) -> bool:
        """Say what the portal has against it, the cursor where it is; True where that was the matter."""
        fields = (
            {each.field: each.sentence for each in error.fields} if isinstance(error, InvalidRequest) else {}
        )
        kinds = [kind for kind in ("npi", "role") if f"{kind}s" in fields]
        if not kinds:
            return False
        first = next((i for i, grant in enumerate(self._grants) if grant.kind == kinds[0]), 0)
        self._list.go_to(first)
        self.shell.say(" ".join(fields[f"{kind}s"] for kind in kinds), "error")
        return True

    def action_save(self) -> None:
        """Send it."""
        self._sent(*ordered(self._directory, self._ticked))


def heads(ticked: Ticked) -> tuple[Line, ...]:
    """How much is given, and what to mind."""
    count = f"{_count(len(ticked.roles), 'role')}, {_count(len(ticked.npis), 'NPI')}."
    if not ticked.npis:
        return (line((count, "caution"), " Without an NPI nothing can be asked on anybody's behalf."), EMPTY)
    return (line((count, "heading"), " Give what the work needs, and no more."), EMPTY)


def row(grant: Grant, ticked: Ticked) -> Line:
    """A tick, what it is, and what it includes."""
    on = ticked.has(grant)
    mark = "[x] " if on else "[ ] "
    words = grant.words if grant.kind == "role" else f"NPI {grant.id} {grant.words}"
    style = "dim" if grant.fixed else "value"
    beside = grant.fixed or ", ".join(grant.includes)
    shown = fit(words, _WORDS) if beside else words
    return line((mark, "good" if on else "key"), (shown, style), (beside, "dim"))


def included(grant: Grant) -> tuple[Line, ...]:
    """What a role includes, or why it can't be ticked."""
    includes = f" It includes: {', '.join(grant.includes)}." if grant.includes else ""
    return (line(f"{grant.words}.{includes} {grant.fixed}".rstrip()),)


def _count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number} {what}s"
