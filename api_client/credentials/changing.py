"""Keeps an old and a new password side by side while a change at the portal is under way.

The note says first that a change is under way, then the new password is kept beside the old one, then the
portal is told. Whatever breaks at whatever moment, the password that the portal takes is still here; the next
sign-in finds out which one that is.
"""

from dataclasses import replace

from api_client.credentials.keeper import Keeper, beside
from api_client.credentials.notes import Note
from api_client.profile import PortalProfile


async def prepare(keeper: Keeper, profile: PortalProfile, user: str, new: str) -> bool:
    """Keep the new password beside the old one; False where this user's password isn't kept at all.

    Raises a CredentialError where the place can't be reached: the portal should then not be told.
    """
    note = _note_of(keeper, profile, user)
    if note is None:
        return False
    keeper.take_note(profile, replace(note, changing=True))
    await keeper.keep_secret(note.where, beside(note.service), note.user, new)
    return True


async def settle(keeper: Keeper, profile: PortalProfile, user: str, accepted: str) -> None:
    """The portal has taken `accepted`: if that is the new password it replaces the old one; else it goes."""
    note = _note_of(keeper, profile, user)
    if note is None or not note.changing:
        return
    new = await keeper.secret(note.where, beside(note.service), note.user)
    if new == accepted:
        await keeper.keep_secret(note.where, note.service, note.user, new)
    await keeper.drop_secret(note.where, beside(note.service), note.user)
    keeper.take_note(profile, replace(note, changing=False))


async def other_password(keeper: Keeper, profile: PortalProfile, user: str, given: str) -> str | None:
    """The other of the two, where `given` is one of them and a change was never settled."""
    note = _note_of(keeper, profile, user)
    if note is None or not note.changing:
        return None
    old = await keeper.secret(note.where, note.service, note.user)
    new = await keeper.secret(note.where, beside(note.service), note.user)
    pair = {old: new, new: old}
    return pair.get(given) if old != new else None


def _note_of(keeper: Keeper, profile: PortalProfile, user: str) -> Note | None:
    note = keeper.note(profile)
    return note if note is not None and note.user.casefold() == user.casefold() else None
