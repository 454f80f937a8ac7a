"""Recertification: every user and NPI that is due, one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.headed import HeadedList
from screens.users.keys import CONFIRM
from screens.users.rows import RECERTIFY_AHEAD
from tui.forms.kinds import us_date
from tui.page import Page
from tui.text import EMPTY, Line, fit, line, wrap_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from api_client.users.records import NpiAccess, PortalUser
    from offline_cache.desk import Desk
    from screens.users.roster import Roster
    from tui.keys import Key

    Pair = tuple[PortalUser, NpiAccess]

_USER, _NAME, _NPI, _PROVIDER = 12, 20, 11, 23


class RecertifyPage(Page):
    """All that is due within 45 days, or every NPI of one user. Enter opens the user by `open_user`."""

    title = "Recertification"
    KEYS: ClassVar[tuple[Key, ...]] = (CONFIRM,)

    def __init__(
        self, desk: Desk, roster: Roster, user_id: str = "", open_user: Callable[[str], None] | None = None
    ) -> None:
        self._desk = desk
        self._roster = roster
        self._user_id = user_id
        self.subject = user_id
        self._list: HeadedList[Pair] = HeadedList(
            lambda pair: row(pair, desk.today()),
            self._heads,
            chosen=lambda pair: open_user(pair[0].id) if open_user else None,
            empty="Nothing is due.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show what is due now."""
        self._list.fill(self._pairs())

    def _pairs(self) -> Sequence[Pair]:
        directory = self._roster.directory
        if directory is None:
            return ()
        if self._user_id:
            user = directory.user(self._user_id)
            return [(user, access) for access in user.npis] if user else ()
        return directory.due(self._desk.today() + RECERTIFY_AHEAD)

    def _heads(self, cells: int) -> tuple[Line, ...]:
        return heads(self._pairs(), self._desk.today(), cells)

    def why_not(self, key: Key) -> str:
        """Nothing to confirm in an empty list."""
        return "There is nothing to confirm." if key is CONFIRM and self._list.record is None else ""

    def action_confirm(self) -> None:
        """Confirm the pair under the cursor."""
        pair = self._list.record
        if pair is None:
            return
        user, access = pair
        self.shell.request(
            self._desk.users.recertify(user.id, [access.npi]),
            lambda changed: self._confirmed(changed, access.npi),
            saying=f"Recertifying {user.id} for {access.npi}.",
        )

    def _confirmed(self, user: PortalUser, npi: str) -> None:
        self._roster.put(user)
        self.opened()
        until = next((each.recertify_by for each in user.npis if each.npi == npi), None)
        self.shell.say(f"{user.id} has {npi} until {us_date(until) if until else 'another year'}.", "good")


def heads(pairs: Sequence[Pair], today: date, cells: int) -> tuple[Line, ...]:
    """How many are due and have lapsed, and what to do."""
    lapsed = sum(access.lapsed for _, access in pairs)
    due = sum(access.recertify_by <= today + RECERTIFY_AHEAD for _, access in pairs)
    if not due:
        return (line(("Nothing is due within 45 days.", "good")), EMPTY, _names())
    gone = f", {lapsed} of them lapsed: that access is ended" if lapsed else ""
    verdict = line((f"{due} to be recertified{gone}.", "stop" if lapsed else "caution"))
    return (*wrap_line(verdict, cells), *wrap_line(line(_HOW), cells), EMPTY, _names())


def row(pair: Pair, today: date) -> Line:
    """User, NPI, provider, by when."""
    user, access = pair
    soon = access.recertify_by <= today + RECERTIFY_AHEAD
    style = "stop" if access.lapsed else "caution" if soon else "good"
    by = f"{us_date(access.recertify_by)}"
    return line(
        f"{fit(user.id, _USER - 1)} {fit(user.name, _NAME - 1)} {fit(access.npi, _NPI)}",
        f"{fit(access.name, _PROVIDER - 1)} ",
        (f"lapsed {access.recertify_by:%m/%d}" if access.lapsed else by, style),
    )


def _names() -> Line:
    columns = (("User", _USER), ("Name", _NAME), ("NPI", _NPI), ("Provider", _PROVIDER))
    return line(("".join(fit(name, size) for name, size in columns) + "By", "heading"))


_HOW = "c confirms that the user still needs the NPI; where not, take it away under Roles."
