"""What a primary user does with the organization's users: one short function for each operation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar
from urllib.parse import quote

from api_client.messages import Reply
from api_client.session import Session
from api_client.users.reading import (
    read_directory,
    read_history,
    read_new_user,
    read_password,
    read_user,
)
from api_client.users.records import Directory, OneTimePassword, Person, PortalUser, UserEvent

T = TypeVar("T")


async def list_users(session: Session) -> Directory:
    """Everybody, and what can be given to them."""
    return await session.get_again("/users", read_directory)


async def find_user(session: Session, user_id: str) -> PortalUser:
    """One user with what the portal knows of the person."""
    return await session.get_json(_of(user_id), read_user)


async def user_history(session: Session, user_id: str) -> tuple[UserEvent, ...]:
    """What was done to the account and by whom, newest first."""
    return await session.get_json(_of(user_id, "history"), read_history)


async def create_user(
    session: Session, person: Person, roles: Sequence[str], npis: Sequence[str]
) -> tuple[PortalUser, OneTimePassword]:
    """A new user with a first password. Raises InvalidRequest, or DuplicatePerson with the id there is."""
    values = {"person": _person(person), "roles": list(roles), "npis": list(npis)}
    return await session.post_json("/users", values, read_new_user, repeatable=False)


async def update_user(session: Session, user_id: str, person: Person) -> PortalUser:
    """Correct what the portal knows of the person."""
    return await session.send_json("PUT", _of(user_id), _person(person), read_user)


async def assign(session: Session, user_id: str, roles: Sequence[str], npis: Sequence[str]) -> PortalUser:
    """Give exactly these roles and NPIs."""
    values = {"roles": list(roles), "npis": list(npis)}
    return await session.send_json("PUT", _of(user_id, "access"), values, read_user)


async def link_user(session: Session, user_id: str, roles: Sequence[str], npis: Sequence[str]) -> PortalUser:
    """Let a user of another organization work for this one."""
    values = {"user": user_id, "roles": list(roles), "npis": list(npis)}
    return await session.post_json("/users/links", values, read_user, repeatable=True)


async def unlink_user(session: Session, user_id: str) -> None:
    """Take that back."""
    await session.send_json("DELETE", f"/users/links/{quote(user_id, safe='')}", None, lambda _: None)


async def reset_password(session: Session, user_id: str) -> OneTimePassword:
    """A one-time password in place of the user's own; the account is no longer locked."""
    return await _do(session, user_id, "reset-password", read_password)


async def deactivate(session: Session, user_id: str) -> PortalUser:
    """Keep the user out from now on; open sessions end."""
    return await _do(session, user_id, "deactivate", read_user)


async def reactivate(session: Session, user_id: str) -> PortalUser:
    """Let the user in again, after a deactivation or a month without use."""
    return await _do(session, user_id, "reactivate", read_user)


async def make_backup(session: Session, user_id: str) -> PortalUser:
    """Make this the one who stands in for the primary user; there is one at a time."""
    return await _do(session, user_id, "make-backup", read_user)


async def recertify(session: Session, user_id: str, npis: Sequence[str]) -> PortalUser:
    """Confirm for another year that the user needs these NPIs."""
    return await _do(session, user_id, "recertify", read_user, {"npis": list(npis)})


async def _do(
    session: Session,
    user_id: str,
    action: str,
    read: Callable[[Reply], T],
    values: Mapping[str, Any] | None = None,
) -> T:
    """Actions that lead to the same state when they are repeated."""
    return await session.post_json(_of(user_id, action), values or {}, read, repeatable=True)


def _of(user_id: str, action: str = "") -> str:
    return f"/users/{quote(user_id, safe='')}" + (f"/{action}" if action else "")


def _person(person: Person) -> dict[str, Any]:
    return asdict(person) | {"date_of_birth": person.date_of_birth.isoformat()}
