"""The users of the organization at the current portal, for its primary user."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api_client.users.records import Directory, OneTimePassword, Person, PortalUser, UserEvent
    from offline_cache.desk import Desk


class UserDesk:
    """Every method asks the portal, which decides what the signed-in user may do (else NotAllowed)."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    async def all(self) -> "Directory":
        """Everybody, and what can be given to them."""
        from api_client.users.administer import list_users

        return await self._desk.ask(list_users)

    async def find(self, user_id: str) -> "PortalUser":
        """One user with what the portal knows of the person."""
        from api_client.users.administer import find_user

        return await self._desk.ask(lambda session: find_user(session, user_id), noted="user looked at")

    async def history(self, user_id: str) -> "tuple[UserEvent, ...]":
        """What was done to the account and by whom, newest first."""
        from api_client.users.administer import user_history

        return await self._desk.ask(lambda session: user_history(session, user_id))

    async def create(
        self, person: "Person", roles: Sequence[str], npis: Sequence[str]
    ) -> "tuple[PortalUser, OneTimePassword]":
        """A new user. Raises InvalidRequest with Person's fields, or DuplicatePerson with the id there is."""
        from api_client.users.administer import create_user

        return await self._desk.ask(
            lambda session: create_user(session, person, roles, npis), noted="user created"
        )

    async def update(self, user_id: str, person: "Person") -> "PortalUser":
        """Correct what the portal knows of the person."""
        from api_client.users.administer import update_user

        return await self._desk.ask(
            lambda session: update_user(session, user_id, person), noted="user corrected"
        )

    async def assign(self, user_id: str, roles: Sequence[str], npis: Sequence[str]) -> "PortalUser":
        """Give exactly these roles and NPIs."""
        from api_client.users.administer import assign

        return await self._desk.ask(
            lambda session: assign(session, user_id, roles, npis), noted="user's roles changed"
        )

    async def link(self, user_id: str, roles: Sequence[str], npis: Sequence[str]) -> "PortalUser":
        """Let a user of another organization work for this one."""
        from api_client.users.administer import link_user

        return await self._desk.ask(
            lambda session: link_user(session, user_id, roles, npis), noted="user linked"
        )

    async def unlink(self, user_id: str) -> None:
        """Take that back."""
        from api_client.users.administer import unlink_user

        await self._desk.ask(lambda session: unlink_user(session, user_id), noted="user unlinked")

    async def reset_password(self, user_id: str) -> "OneTimePassword":
        """A one-time password, which also unlocks; it is told this once."""
        from api_client.users.administer import reset_password

        return await self._desk.ask(
            lambda session: reset_password(session, user_id), noted="user's password reset"
        )

    async def deactivate(self, user_id: str) -> "PortalUser":
        """Keep the user out from now on."""
        from api_client.users.administer import deactivate

        return await self._desk.ask(lambda session: deactivate(session, user_id), noted="user deactivated")

    async def reactivate(self, user_id: str) -> "PortalUser":
        """Let the user in again."""
        from api_client.users.administer import reactivate

        return await self._desk.ask(lambda session: reactivate(session, user_id), noted="user reactivated")

    async def make_backup(self, user_id: str) -> "PortalUser":
        """Make this the one who stands in for the primary user."""
        from api_client.users.administer import make_backup

        return await self._desk.ask(lambda session: make_backup(session, user_id), noted="backup appointed")

    async def recertify(self, user_id: str, npis: Sequence[str]) -> "PortalUser":
        """Confirm for another year that the user needs these NPIs."""
        from api_client.users.administer import recertify

        return await self._desk.ask(
            lambda session: recertify(session, user_id, npis), noted="user recertified"
        )
