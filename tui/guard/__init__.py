"""The sessions' time: when a key was last pressed here, what each portal has heard, what is due now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from tui.guard.clock import IdleClock
from tui.guard.countdown import KEEP_ALIVE_AFTER, OVER, SHOWN_FROM, Countdown
from tui.guard.limits import OwnLimits, stricter

if TYPE_CHECKING:
    from api_client.records import SignedIn


class Ends(NamedTuple):
    """A session that ends soon; `answered` says that a key was pressed and the portal doesn't know it yet."""

    portal_id: str
    left: timedelta
    answered: bool = False


class Guard:
    """One for all sessions. Activity is keys and pasted text, never polling, resizing or what runs by itself.

    Keys here count for every portal that is signed in to: the person is at this keyboard. A portal counts
    only what reaches it, so keys since the last contact are worth a keep-alive every five minutes.
    """

    def __init__(self, clock: Callable[[], float] | None = None, own: OwnLimits | None = None) -> None:
        self.clock = clock or IdleClock()
        self.own = own or OwnLimits()
        self._key = self.clock()
        self._each: dict[str, Countdown] = {}
        self._began: dict[str, SignedIn] = {}

    def follow(self, signed_in: Iterable[SignedIn]) -> None:
        """Take note of which sessions there are; a new one has just heard from its user."""
        open_now = {each.portal.id: each for each in signed_in}
        for portal_id in [known for known in self._each if open_now.get(known) != self._began[known]]:
            del self._each[portal_id]
        for portal_id, each in open_now.items():
            if portal_id not in self._each:
                now = self.clock()
                self._key = max(self._key, now)
                self._began[portal_id] = each
                limits = stricter(each.idle, self.own)
                self._each[portal_id] = Countdown(each.idle.end_after, limits, contact=now)

    def be_stricter(self, own: OwnLimits) -> None:
        """The user changed the own limits; they hold from now on."""
        self.own = own
        for portal_id, countdown in self._each.items():
            countdown.limits = stricter(self._began[portal_id].idle, own)

    # -- what happened -----------------------------------------------------------------------------

    def key(self) -> None:
        """A key was pressed."""
        self._key = self.clock()

    def contact(self, portal_id: str) -> None:
        """A portal heard something that counts as activity."""
        countdown = self._each.get(portal_id)
        if countdown is not None:
            countdown.correct(self.clock(), self._key, countdown.portal_end)

    def tries(self, portal_id: str) -> None:
        """A keep-alive is on its way."""
        self._each[portal_id].tried = self.clock()

    def asks(self, portal_id: str) -> None:
        """A portal is being asked for its own count; it isn't asked again before the next mark."""
        countdown = self._each[portal_id]
        countdown.asked = countdown.mark(self._left(countdown))

    def correct(self, portal_id: str, ends_in: timedelta) -> None:
        """A portal said how long its session lasts; its clock decides."""
        countdown = self._each.get(portal_id)
        if countdown is not None:
            countdown.correct(self.clock(), self._key, ends_in)

    # -- what is due -------------------------------------------------------------------------------

    @property
    def lock_due(self) -> bool:
        """Whether no key was pressed here for so long that the screen is to be hidden."""
        limits = [countdown.limits.lock_after for countdown in self._each.values()]
        return bool(limits) and timedelta(seconds=self.clock() - self._key) >= min(limits)

    @property
    def owed(self) -> tuple[str, ...]:
        """The portals that are to hear that the user works."""
        now = self.clock()
        return tuple(each for each, its in self._each.items() if its.owes_contact(now, self._key))

    @property
    def doubtful(self) -> tuple[str, ...]:
        """The portals to ask for their own count: at 10 minutes, at the alert, at its last minute, at 0."""
        return tuple(each for each, its in self._each.items() if its.doubtful(self._left(its)))

    @property
    def over(self) -> tuple[str, ...]:
        """The portals whose session had its time without a key, and which said nothing else when asked."""
        return tuple(
            each
            for each, its in self._each.items()
            if self._left(its) == OVER and not its.doubtful(OVER) and not self._answered(its)
        )

    # -- what is shown -----------------------------------------------------------------------------

    def time_left(self, portal_id: str) -> timedelta | None:
        """How long a session lasts without another key, from what is known here; None where there is none."""
        countdown = self._each.get(portal_id)
        return None if countdown is None else self._left(countdown)

    def ends_soon(self, portal_id: str) -> bool:
        """Whether the time left is to be shown."""
        left = self.time_left(portal_id)
        return left is not None and left < SHOWN_FROM

    @property
    def alert(self) -> Ends | None:
        """The session that ends first, once it is time for its alert."""
        due = [
            Ends(each, left, self._answered(its))
            for each, its in self._each.items()
            if (left := self._left(its)) <= its.alert_for
        ]
        return min(due, key=lambda ends: ends.left, default=None)

    def _answered(self, countdown: Countdown) -> bool:
        """Whether somebody is here, and the portal doesn't know it."""
        since = timedelta(seconds=self.clock() - self._key)
        lately = since < min(KEEP_ALIVE_AFTER, countdown.limits.end_after)
        return lately and self._key > countdown.contact

    def _left(self, countdown: Countdown) -> timedelta:
        return countdown.left(self.clock(), self._key)
