"""One way into a portal: password, then code; what the portal has accepted isn't sent again."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from api_client.records import Challenge, Passcode, SignedIn
from screens.sign_in.refusals import Step

if TYPE_CHECKING:
    from offline_cache.desk import Desk


class Attempt:
    """Knows how far the sign-in got. `step` is where it stands, also after an error."""

    def __init__(self, desk: "Desk", portal_id: str) -> None:
        self._desk = desk
        self._portal_id = portal_id
        self._accepted: tuple[str, str] | None = None
        self._challenge: Challenge | None = None
        self.passcode: Passcode | None = None
        """The passcode sent for this sign-in."""
        self.step: Step = "password"

    async def run(self, user: str, password: str, code: Callable[[], Awaitable[str]]) -> SignedIn | None:
        """Go as far as what is known allows; None says that the portal wants a code now.

        `code` is asked only once the password is accepted, so that a code made here is fresh.
        """
        challenge = await self._begin(user, password)
        self.step = "code"
        digits = await code()
        if not digits and not challenge.remembered:
            return None
        return await self._desk.finish_sign_in(digits)

    async def send_passcode(self, user: str, password: str) -> Passcode | None:
        """Have a passcode sent, once the password is accepted; None where the portal sends this user none."""
        challenge = await self._begin(user, password)
        self.step = "code"
        if "passcode" in challenge.methods:
            self.passcode = await self._desk.send_passcode()
        return self.passcode

    async def _begin(self, user: str, password: str) -> Challenge:
        if self._challenge is None or self._accepted != (user, password):
            self.forget()
            self._challenge = await self._desk.begin_sign_in(self._portal_id, user, password)
            self._accepted = (user, password)
        return self._challenge

    def forget(self) -> None:
        """Begin again with the password."""
        self._accepted = self._challenge = self.passcode = None
        self.step = "password"
