"""One way into a portal: password, then code; what the portal has accepted isn't sent again."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from api_client.errors import PortalError, WrongCode
from api_client.records import Challenge, Passcode, SignedIn
from screens.sign_in.refusals import Step

if TYPE_CHECKING:
    from offline_cache.desk import Desk

_PASSCODE_ONLY = ("passcode",)
_NO_PROVIDER = {"users"}
"""Services that stay open to a user whose access to every provider has lapsed."""


class Attempt:
    """Knows how far the sign-in got. `step` is where it stands, also after an error."""

    def __init__(self, desk: "Desk", portal_id: str) -> None:
        self._desk = desk
        self._portal_id = portal_id
        self._accepted: tuple[str, str] | None = None
        self._challenge: Challenge | None = None
        self.passcode: Passcode | None = None
        """The passcode sent for this sign-in."""
        self.demo_code = ""
        """The same as the demo's outbox has it; '' elsewhere."""
        self.remembered_for: timedelta | None = None
        """How long an earlier passcode still holds that stood for the code; None where it was wanted."""
        self.step: Step = "password"

    async def run(self, user: str, password: str, code: Callable[[], Awaitable[str]]) -> SignedIn | None:
        """Go as far as what is known allows; None says that the portal wants a code now.

        `code` is asked only once the password is accepted, so that a code made here is fresh. A user who has
        no authenticator is sent a passcode.
        """
        challenge = await self._begin(user, password)
        self.step = "code"
        signed_in = await self._without_code(challenge)
        if signed_in is None:
            digits = await code()
            if digits:
                signed_in = await self._desk.signing.finish(digits)
            elif challenge.methods == _PASSCODE_ONLY and self.passcode is None:
                await self._send()
        if signed_in is not None:
            await self._find_out_why(signed_in)
        return signed_in

    async def send_passcode(self, user: str, password: str) -> bool:
        """Have a passcode sent, once the password is accepted; false where this user is sent none."""
        challenge = await self._begin(user, password)
        self.step = "code"
        if "passcode" not in challenge.methods:
            return False
        await self._send()
        return True

    def may_send(self, user: str, password: str) -> bool | None:
        """Whether the portal sends this user passcodes; None as long as that isn't known."""
        known = self._challenge is not None and self._accepted == (user, password)
        return "passcode" in self._challenge.methods if known and self._challenge else None

    def wants_code(self, user: str, password: str) -> bool:
        """Whether there is nothing to do without a code: no passcode to send, none that still holds."""
        if self._challenge is None or self._accepted != (user, password):
            return False
        if self.passcode is not None:
            return True
        return not self._challenge.remembered and self._challenge.methods != _PASSCODE_ONLY

    async def _begin(self, user: str, password: str) -> Challenge:
        if self._challenge is None or self._accepted != (user, password):
            self.forget()
            self._challenge = await self._desk.signing.begin(self._portal_id, user, password)
            self._accepted = (user, password)
        return self._challenge

    async def _without_code(self, challenge: Challenge) -> SignedIn | None:
        """Sign in by an earlier passcode; None where the portal doesn't, or no longer, remember one."""
        if not challenge.remembered or self.passcode is not None:
            return None
        try:
            signed_in = await self._desk.signing.finish("")
        except WrongCode:
            self._challenge = replace(challenge, remembered_for=None)
            return None
        self.remembered_for = challenge.remembered_for
        return signed_in

    async def _send(self) -> None:
        self.passcode = await self._desk.signing.send_passcode()
        self.demo_code = await self._desk.signing.demo_passcode()

    async def _find_out_why(self, signed_in: SignedIn) -> None:
        """Have a user to whom nothing is open told why: the account says whether it was recertified."""
        if not signed_in.must_change and set(signed_in.user.services) <= _NO_PROVIDER:
            with suppress(PortalError):
                await self._desk.account.look()

    def forget(self) -> None:
        """Begin again with the password."""
        self._accepted = self._challenge = self.passcode = self.remembered_for = None
        self.demo_code = ""
        self.step = "password"
