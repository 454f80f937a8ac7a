"""One way into a portal: password, then code; what the portal has accepted isn't sent again."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from api_client.records import SignedIn
from screens.sign_in.refusals import Step

if TYPE_CHECKING:
    from offline_cache.desk import Desk


class Attempt:
    """Knows how far the sign-in got. `step` is where it stands, also after an error."""

    def __init__(self, desk: "Desk", portal_id: str) -> None:
        self._desk = desk
        self._portal_id = portal_id
        self._accepted: tuple[str, str] | None = None
        self.step: Step = "password"

    async def run(self, user: str, password: str, code: Callable[[], Awaitable[str]]) -> SignedIn | None:
        """Go as far as what is known allows; None says that the portal wants a code now.

        `code` is asked only once the password is accepted, so that a code made here is fresh.
        """
        if self._accepted != (user, password):
            self.forget()
            await self._desk.begin_sign_in(self._portal_id, user, password)
            self._accepted = (user, password)
        self.step = "code"
        digits = await code()
        return await self._desk.finish_sign_in(digits) if digits else None

    def forget(self) -> None:
        """Begin again with the password."""
        self._accepted = None
        self.step = "password"
