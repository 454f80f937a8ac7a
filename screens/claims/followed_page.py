"""The claims that the user follows: what changed since, and one pass that asks about all that are due."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.claims import keys
from screens.claims.words import explained, short_day
from screens.headed import HeadedList
from screens.saying import said
from tui.page import Page
from tui.text import EMPTY, Line, cut, fit, line
from x12.status.records import StatusCode
from x12.status.words import explain

if TYPE_CHECKING:
    from api_client.claims.listed import ListedClaim
    from offline_cache.claims.records import Checked, FollowedClaim
    from offline_cache.desk import Desk
    from tui.keys import Key
    from tui.shell import Shell


def toggle_follow(shell: Shell, claim: ListedClaim) -> None:
    """Follow a claim, or no more if it is followed."""

    async def toggled() -> bool:
        claims = shell.desk.claims
        if any(each.id == claim.id for each in await claims.followed()):
            await claims.leave(claim.id)
            return False
        await claims.follow(claim)
        return True

    def then(follows: bool) -> None:
        shell.say(
            "You follow this claim: u asks about it when it is due." if follows else "Not followed any more."
        )

    shell.request(toggled(), then, saying="Noting it.")


def check_due(shell: Shell) -> None:
    """Ask about all that are due; what was heard before Esc stays."""

    def progress(asked: int, of: int) -> None:
        shell.say(f"{asked} of {of} claims asked about. Esc stops.")
        shell.settle()

    def then(checked: Checked) -> None:
        shell.say(checked_words(checked))
        shell.current.opened()

    shell.request(
        shell.desk.claims.check_due(progress), then, saying="Asking about the claims that you follow."
    )


def checked_words(checked: Checked) -> str:
    """How a pass came out."""
    if not checked.of:
        return "None of the claims that you follow is due: portals renew their answers once a day."
    changed = "nothing has changed" if not checked.changed else f"{checked.changed} changed"
    return f"{checked.asked} of {checked.of} asked about: {changed}."


class FollowedPage(Page):
    """What changed last stands first."""

    title = "Followed claims"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.CHECK, keys.FOLLOW)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._list: HeadedList[FollowedClaim] = HeadedList(
            lambda claim: followed_row(claim, desk.today()),
            self._heads,
            chosen=self._open,
            empty="You follow no claim: w on a claim does.",
            explain=lambda claim: explained(explain(told(claim.told))),
        )
        self._claims: tuple[FollowedClaim, ...] = ()
        super().__init__(self._list)

    def opened(self) -> None:
        """Read them anew."""
        self.shell.background(self._read(), self._show)

    async def _read(self) -> tuple[FollowedClaim, ...] | PortalError:
        try:
            return await self._desk.claims.followed()
        except PortalError as error:
            return error

    def _show(self, found: tuple[FollowedClaim, ...] | PortalError) -> None:
        if isinstance(found, PortalError):
            self.shell.say(said(found), "stop")
            return
        self._claims = found
        self._list.fill(found)

    def _heads(self, cells: int) -> tuple[Line, ...]:
        today = self._desk.today()
        due = sum(each.is_due(today) for each in self._claims)
        text = f"{due} of {len(self._claims)} due: u asks about them." if due else "None is due today."
        columns = f"{fit('Received', 9)}{fit('Patient', 20)}{fit('Heard', 9)}State"
        return (line((cut(text, cells), "caution" if due else "value")), EMPTY, line((columns, "heading")))

    def why_not(self, key: Key) -> str:
        """Nothing to leave in an empty list."""
        return "There is no claim here." if key is keys.FOLLOW and self._list.record is None else ""

    def _open(self, claim: FollowedClaim) -> None:
        from screens.claims.detail_page import open_claim

        open_claim(self.shell, claim.id)

    def action_check(self) -> None:
        """One pass."""
        check_due(self.shell)

    def action_follow(self) -> None:
        """Follow it no more."""
        claim = self._list.record
        if claim is not None:
            self.shell.request(
                self._desk.claims.leave(claim.id), lambda _nothing: self._left(), saying="Noting it."
            )

    def _left(self) -> None:
        self.shell.say("Not followed any more.")
        self.opened()


def followed_row(claim: FollowedClaim, today: date) -> Line:
    """One followed claim; what changed is said before what it is now."""
    patient = claim.patient
    name = ", ".join(part for part in (patient.last_name, patient.first_name) if part)
    due = ("due  ", "caution") if claim.is_due(today) else ("", "dim")
    changed = ("changed: ", "caution") if claim.changed_on else ("", "dim")
    return line(
        f"{short_day(claim.received_on)} {fit(name, 19)} {short_day(claim.asked_on or claim.since)} ",
        due,
        changed,
        explain(told(claim.told)).words,
    )


def told(code: str) -> StatusCode:
    """`A7:562:82` as a status code."""
    return StatusCode(*code.split(":")[:3])
