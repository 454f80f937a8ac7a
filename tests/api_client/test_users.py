"""What a portal tells of users and accounts, read strictly; its refusals in our words."""

from typing import Any

import httpx
import pytest

from api_client.account.own import look_at_account
from api_client.errors import (
    AccountDisabled,
    DuplicatePerson,
    InvalidRequest,
    NotAllowed,
    NotRecertified,
    OneTimePasswordExpired,
    PasswordChangeRequired,
    PortalError,
    ServerFault,
)
from api_client.session import Session
from api_client.users.administer import list_users
from tests.api_client.fake_portal import FakePortal, signed_in
from tests.api_client.wires import json_answer, problem

NPI = {"npi": "1234567893", "name": "Clinic", "recertify_by": "2026-01-02", "lapsed": False}
USER = {
    "id": "jdoe",
    "name": "Jo \x1b[2JDoe",
    "standing": "subordinate",
    "status": "active",
    "roles": ["portal"],
    "npis": [NPI],
    "created_on": "2025-01-02",
    "last_sign_in": None,
}
DIRECTORY = {"organization": "Clinic", "you": "admin", "users": [USER], "roles": [], "npis": []}


async def asked(portal: FakePortal, answer: httpx.Response, path: str = "/users") -> Session:
    session = await signed_in(portal)
    portal.instead(f"GET {path}", *[answer] * 3)
    return session


async def test_users_are_read_and_cleaned() -> None:
    session = await asked(FakePortal(), json_answer(DIRECTORY))
    directory = await list_users(session)
    (user,) = directory.users
    assert user.name == "Jo ·[2JDoe"
    assert (user.last_sign_in, user.disabled_after, user.person) == (None, None, None)
    assert "Doe" not in repr(user)
    assert directory.user("jdoe") is user
    assert directory.user("nobody") is directory.role("none") is None


@pytest.mark.parametrize(
    "changes",
    [
        {"standing": "king"},
        {"status": "asleep"},
        {"created_on": "soon"},
        {"last_sign_in": 3},
        {"npis": [{**NPI, "lapsed": "no"}]},
        {"npis": [3]},
        {"roles": [None]},
        {"person": "Jo"},
    ],
)
async def test_what_is_not_as_agreed_is_damage(changes: dict[str, Any]) -> None:
    session = await asked(FakePortal(), json_answer({**DIRECTORY, "users": [{**USER, **changes}]}))
    with pytest.raises(ServerFault):
        await list_users(session)


@pytest.mark.parametrize("body", [{}, {"user": {}}, {"user": {}, "password": 3}])
async def test_a_damaged_account_is_damage(body: dict[str, Any]) -> None:
    session = await asked(FakePortal(), json_answer(body), "/account")
    with pytest.raises(ServerFault):
        await look_at_account(session)


@pytest.mark.parametrize(
    ("answer", "error", "said", "does"),
    [
        (problem("not-allowed", 403, ask="Ann (admin)"), NotAllowed, "role", "Ask Ann (admin) to add"),
        (problem("not-allowed", 403, ask=""), NotAllowed, "role", "portal administrator to add"),
        (problem("not-allowed", 403, ask="x" * 99), NotAllowed, "role", "portal administrator to add"),
        (problem("not-recertified", 403, ask="Ann"), NotRecertified, "recertified", "Ask Ann to recertify"),
        (problem("password-change-required", 403), PasswordChangeRequired, "new password", "Change your"),
        (problem("disabled", 403, why="idle", ask="Ann"), AccountDisabled, "not used", "Ask Ann"),
        (problem("disabled", 403, why=7), AccountDisabled, "deactivated", "your portal administrator"),
        (problem("one-time-password-expired", 401), OneTimePasswordExpired, "run out", "reset it"),
        (problem("duplicate-person", 409, existing_user="jdoe"), DuplicatePerson, "already: jdoe", "link it"),
        (problem("no-such-user", 404), InvalidRequest, "no user with that id", "Correct"),
        (problem("no-enrollment", 409), InvalidRequest, "new secret", "Begin"),
    ],
)
async def test_refusals_say_what_to_do(
    answer: httpx.Response, error: type[PortalError], said: str, does: str
) -> None:
    session = await asked(FakePortal(), answer)
    with pytest.raises(error, match=said) as caught:
        await list_users(session)
    assert does in caught.value.next_action
    assert caught.value.reference == "T-9"
