"""Try a portal without signing in."""

import time

from api_client.profile import PortalProfile
from api_client.session import open_session


async def try_portal(profile: PortalProfile) -> str:
    """Say in one sentence that the portal answers; raises the PortalError that says why it doesn't."""
    session = open_session(profile)
    started = time.monotonic()
    try:
        banner = await session.banner()
    finally:
        await session.transport.close()
    took = f"{(time.monotonic() - started) * 1000:.0f} ms"
    notice = f" Its notice: {banner.notice}" if banner.notice else ""
    return f"{profile.name} answers in {took}.{notice}"
