"""A password change that can't half-happen, and the sign-in that settles one whose outcome stayed unknown."""

from contextlib import suppress
from typing import TYPE_CHECKING

from api_client.errors import (
    Cancelled,
    CredentialError,
    LineFault,
    OutcomeUnknown,
    PortalError,
    PortalFault,
    TooMany,
    Unreachable,
    WrongCredentials,
)

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper
    from api_client.records import Challenge
    from api_client.session import Session


async def begin(session: "Session", keeper: "Keeper", user: str, password: str) -> "tuple[Challenge, str]":
    """Give user and password; gives the challenge, and the password that the portal took.

    Where a change was never settled and the portal refuses the one of the two, the other is tried: that costs
    one of the tries that the portal allows, and spares the user from knowing.
    """
    from api_client.credentials.changing import other_password, settle

    accepted = password
    try:
        challenge = await session.begin(user, password)
    except WrongCredentials:
        other = await other_password(keeper, session.profile, user, password)
        if other is None:
            raise
        challenge, accepted = await session.begin(user, other), other
    with suppress(CredentialError):
        await settle(keeper, session.profile, user, accepted)
    return challenge, accepted


async def change(session: "Session", keeper: "Keeper", old: str, new: str) -> str:
    """Change the password at the portal and where it is kept; gives the sentence to say.

    Raises what the portal refuses with, after which all is as it was, or OutcomeUnknown: then both are kept.
    """
    from api_client.account.own import change_password
    from api_client.credentials.changing import prepare, settle

    user = session.signed_in.user.id if session.signed_in else session.user
    before = await _changed_at(session)
    is_kept = await prepare(keeper, session.profile, user, new)
    try:
        await change_password(session, old, new)
    except PortalError as error:
        if _is_certain(error):
            await settle(keeper, session.profile, user, old)
            raise
        if isinstance(error, Cancelled) or not await _has_changed(session, before):
            raise _unknown(error, is_kept=is_kept) from None
    return await _settled(session, keeper, user, new, is_kept=is_kept)


async def _settled(session: "Session", keeper: "Keeper", user: str, new: str, *, is_kept: bool) -> str:
    from api_client.credentials.changing import settle

    if not is_kept:
        return "The password is changed."
    try:
        await settle(keeper, session.profile, user, new)
    except CredentialError:
        return "The password is changed. The old one and the new one are both kept until the next sign-in."
    return "The password is changed, here and at the portal."


def _is_certain(error: PortalError) -> bool:
    """Whether the portal can't have changed it: it refused, or never got the request."""
    if isinstance(error, Unreachable):
        return not error.sent
    return isinstance(error, TooMany) or not isinstance(error, LineFault | PortalFault)


async def _changed_at(session: "Session") -> object:
    from api_client.account.own import look_at_account

    return (await look_at_account(session)).password.changed_at


async def _has_changed(session: "Session", before: object) -> bool:
    """Whether the portal says so. That it doesn't proves nothing: it may still be at it."""
    try:
        return await _changed_at(session) != before
    except PortalError:
        return False


def _unknown(error: PortalError, *, is_kept: bool) -> OutcomeUnknown:
    action = (
        "Both passwords are kept; sign in as usual, and the one that works stays."
        if is_kept
        else "At the next sign-in try the new password first, then the old one."
    )
    return OutcomeUnknown(next_action=action, reference=error.reference)
