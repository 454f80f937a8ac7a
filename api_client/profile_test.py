"""Try a portal without signing in."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from api_client.messages import Reply, Request
from api_client.profile import PortalProfile
from api_client.reading import Fields
from api_client.session import PROMPT, open_session

TOLERABLE = timedelta(seconds=20)
"""Portals take the code before and after too, and an answer is on its way for some seconds."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A portal that answers."""

    sentence: str
    ahead: timedelta | None
    """The portal's clock minus this computer's, to the second; None where it didn't tell its time."""

    @property
    def clock_complaint(self) -> str:
        """One sentence where the clocks differ so much that one-time codes are refused; else ''."""
        if self.ahead is None or abs(self.ahead) <= TOLERABLE:
            return ""
        side = "behind" if self.ahead > timedelta() else "ahead of"
        return f"This computer's clock is {abs(self.ahead).total_seconds():.0f} seconds {side} the portal's."


async def try_portal(profile: PortalProfile) -> Tried:
    """Ask for the notice; raises the PortalError that says why there is none."""
    transport = open_session(profile).transport
    started = time.monotonic()
    request = Request("GET", "/session/banner", repeatable=True, deadline=PROMPT)
    try:
        notice, told = await transport.exchange(request, _notice_and_time)
    finally:
        await transport.close()
    took = f"{(time.monotonic() - started) * 1000:.0f} ms"
    says = f" Its notice: {notice}" if notice else ""
    ahead = None if told is None else told - datetime.now(UTC).replace(microsecond=0)
    return Tried(f"{profile.name} answers in {took}.{says}", ahead)


def _notice_and_time(reply: Reply) -> tuple[str, datetime | None]:
    fields = Fields(reply)
    fields.text("id")
    fields.text("text")
    return fields.text("notice", ""), reply.date
