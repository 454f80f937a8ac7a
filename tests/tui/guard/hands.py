"""A clock in our hands, and the program signed in on it."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from tests.tui.office import LIMITS, OfficeDesk, office
from tests.tui.story import Story
from tui.app import ClaimdeckApp
from tui.guard import Guard
from tui.guard.limits import OwnLimits


class Clock:
    """Seconds that pass when they are told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def signed_in(desk: OfficeDesk, own: OwnLimits | None = None) -> tuple[ClaimdeckApp, Clock]:
    """The program with a session that begins now."""
    clock = Clock()
    app = office(desk)
    app.guard = Guard(clock=clock, own=own)
    app.guard.follow(desk.signed_in)
    return app, clock


def session(portal_id: str, name: str) -> Any:
    """Another open session."""
    return SimpleNamespace(
        portal=SimpleNamespace(id=portal_id, name=name),
        user=SimpleNamespace(id="frontdesk", name="frontdesk"),
        idle=LIMITS,
    )


async def pass_time(user: Story, clock: Clock, **time: float) -> Story:
    """Let time pass, as if the computer had slept, then let the program look."""
    clock.now += timedelta(**time).total_seconds()
    user.app.session_watch.look()
    return await user.until(lambda: not user.app.session_watch._talking)
