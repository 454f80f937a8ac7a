"""The signed-in user's own account at the current portal."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from api_client.errors import NotSignedIn
from api_client.records import SignedIn

if TYPE_CHECKING:
    from api_client.account.records import OwnAccount, TotpEnrollment
    from api_client.credentials.keeper import Keeper
    from offline_cache.desk import Desk
    from offline_cache.sessions import Sessions


class AccountDesk:
    """Password, second factor, and what runs out when."""

    def __init__(self, desk: "Desk", sessions: "Sessions", keeper: "Callable[[], Keeper]") -> None:
        self._desk = desk
        self._sessions = sessions
        self._keeper = keeper
        self._enrolling = ""

    async def look(self) -> "OwnAccount":
        """Ask for all of it, and write the days down in the inventory."""
        from api_client.account.own import look_at_account

        signed_in = self._signed_in()
        account = await self._desk.ask(look_at_account)
        self._desk.inventory.told(signed_in, account)
        return account

    async def change_password(self, old: str, new: str) -> str:
        """Change it at the portal and where it is kept, as one step; gives the sentence to say.

        Raises InvalidRequest (fields `old_password`, `new_password`), WrongCredentials for the old one, or
        OutcomeUnknown, after which the next sign-in finds out by itself.
        """
        from offline_cache.either_password import change

        signed_in = self._signed_in()
        said = await self._desk.ask(
            lambda session: change(session, self._keeper(), old, new), noted="password changed"
        )
        await self._password_changed(signed_in, new)
        return said

    async def start_totp(self, password: str) -> "TotpEnrollment":
        """A new secret for one-time codes, in place of an earlier one once it is confirmed."""
        from api_client.account.own import start_totp

        enrollment = await self._desk.ask(lambda session: start_totp(session, password))
        self._enrolling = enrollment.secret
        return enrollment

    async def confirm_totp(self, code: str) -> tuple[str, ...]:
        """Confirm it with a code made from it; gives the recovery codes, which are told this once."""
        from api_client.account.own import confirm_totp

        signed_in = self._signed_in()
        codes = await self._desk.ask(
            lambda session: confirm_totp(session, code), noted="second factor enrolled"
        )
        self._demo_secret(signed_in)
        self._keeper().code_used(signed_in.portal.id, code)
        return codes

    async def new_recovery_codes(self, password: str) -> tuple[str, ...]:
        """Recovery codes in place of all earlier ones."""
        from api_client.account.own import new_recovery_codes

        return await self._desk.ask(
            lambda session: new_recovery_codes(session, password), noted="recovery codes made"
        )

    async def keep_code_secret(self, secret: str) -> None:
        """Keep the secret of the one-time codes in the open vault, so that codes are filled in."""
        signed_in = self._signed_in()
        await self._keeper().keep_code_secret(signed_in.portal, signed_in.user.id, secret)

    async def forget_code_secret(self) -> None:
        """Let go of it; codes are typed again."""
        signed_in = self._signed_in()
        await self._keeper().forget_code_secret(signed_in.portal, signed_in.user.id)

    async def keeps_code_secret(self) -> bool:
        """Whether codes are filled in; false as well while the vault is locked."""
        signed_in = self._signed_in()
        return await self._keeper().code(signed_in.portal, signed_in.user.id) is not None

    def remembered(self, portal_id: str) -> datetime | None:
        """Until when the portal takes an earlier passcode from this program; None where it doesn't."""
        left = self._sessions.remembered(portal_id).time_left()
        return self._desk.now() + left if left else None

    def forget_remembered(self, portal_id: str) -> None:
        """Be asked for a passcode again at the next sign-in."""
        self._sessions.remembered(portal_id).forget()

    def _signed_in(self) -> SignedIn:
        if self._desk.current is None:
            raise NotSignedIn
        return self._desk.current

    async def _password_changed(self, signed_in: SignedIn, password: str) -> None:
        """From now on the lock opens for the new password, and the demo fills it in."""
        await self._desk.locking.password_changed(signed_in, password)
        self._sessions.password_changed(signed_in)
        demo, portal = self._desk.demo, signed_in.portal
        if demo is not None and portal.demo:
            self._desk.demo = demo.changed(portal.id, signed_in.user.id, password=password)

    def _demo_secret(self, signed_in: SignedIn) -> None:
        """The demo goes on filling in codes, now from the new secret."""
        demo, portal = self._desk.demo, signed_in.portal
        if demo is not None and portal.demo:
            self._desk.demo = demo.changed(portal.id, signed_in.user.id, totp_secret=self._enrolling)
        self._enrolling = ""
