"""What becomes of the password once it has signed in."""

from typing import TYPE_CHECKING

from api_client.credentials.records import SavedSignIn
from api_client.errors import PortalError, StoreUnavailable
from screens.sign_in.form import AS_IT_IS, NO, SESSION, VAULT

if TYPE_CHECKING:
    from offline_cache.desk import Desk

_OURS = ("vault", "session")
"""The places that are not the system's own."""


async def settle_password(
    desk: "Desk", portal_id: str, choice: str, user: str, password: str, saved: SavedSignIn | None
) -> str:
    """Keep or forget the password as chosen; gives the sentence to say, '' where nothing changed."""
    try:
        return await _settle(desk, portal_id, choice, user, password, saved)
    except PortalError as error:
        return f"Signed in, but the password was not kept: {error.sentence} {error.next_action}"


async def _settle(
    desk: "Desk", portal_id: str, choice: str, user: str, password: str, saved: SavedSignIn | None
) -> str:
    if choice == NO:
        if saved is None:
            return ""
        await desk.passwords.forget(portal_id)
        return "The password is no longer kept."
    if choice == AS_IT_IS and saved is not None:
        if (user, password) == (saved.user, saved.password):
            return ""
        return await desk.passwords.keep(portal_id, user, password, saved.place)
    ours = {VAULT: "vault", SESSION: "session"}
    place = ours.get(choice) or await _system_store(desk)
    return await desk.passwords.keep(portal_id, user, password, place)


async def _system_store(desk: "Desk") -> str:
    """The id of this computer's own keyring; raises StoreUnavailable with why it can't be used."""
    for place in await desk.passwords.places():
        if place.id not in _OURS:
            if place.available:
                return place.id
            raise StoreUnavailable(place.reason, next_action=place.cure)
    raise StoreUnavailable("This computer has no keyring.", next_action="Choose the vault instead.")
