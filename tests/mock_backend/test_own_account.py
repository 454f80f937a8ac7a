"""The own account: password by the portal's rules, authenticators, passcodes and recovery codes."""

from itertools import pairwise
from typing import Any

import pytest

from mock_backend.access.attempts import ALLOWED
from mock_backend.access.totp import code_at, step_of
from mock_backend.users.policy import POLICIES
from tests.mock_backend.driving import Client, SetClock
from tests.mock_backend.test_users import with_passcode

DAY = 86_400
OLD, NEW = "frontdesk-demo-pass", "Kestrel over 9 hills"


@pytest.fixture
async def desk(mac: Client) -> Client:
    await mac.sign_in("frontdesk")
    return mac


async def change(client: Client, new: str, old: str = OLD) -> Any:
    return await client.call("POST", "session/password", json={"old_password": old, "new_password": new})


def sentence(answer: Any) -> str:
    assert answer.status_code == 422, answer.text
    (error,) = answer.json()["errors"]
    assert error["field"] == "new_password"
    return str(error["sentence"])


async def account(client: Client) -> dict[str, Any]:
    answer = await client.call("GET", "account")
    assert answer.status_code == 200, answer.text
    return answer.json()  # type: ignore[no-any-return]


async def test_the_account_tells_what_runs_out_when(desk: Client) -> None:
    told = await account(desk)
    assert told["password"]["age_days"] == 50
    assert told["password"]["expires_on"] == "2025-12-01"
    assert told["password"]["rules"]["history"] == POLICIES["mac"].history
    assert told["disabled_after"] == "2025-12-21"
    assert told["recertify_by"] == "2025-12-22"
    assert told["mfa"] == {
        "methods": ["totp", "passcode"],
        "totp_since": "2024-10-17",
        "recovery_codes_left": 0,
        "passcode_lifetime": 12 * 3600,
        "sent_to": "f***@larkfield.example",
    }
    assert [(each["words"], each["ok"]) for each in told["sign_ins"]] == [
        ("Signed in with a one-time code", True)
    ]
    assert told["administrator"].startswith("Account Administrator")


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("Ab1", "8 to 64 characters"),
        ("A1" + "b" * 63, "8 to 64 characters"),
        ("only small letters", "at least 3 of"),
        ("Frontdesk 77", "user id"),
        ("My Password 77", "tries first"),
    ],
)
async def test_each_rule_says_what_to_do(desk: Client, new: str, said: str) -> None:
    assert said in sentence(await change(desk, new))


async def test_a_changed_password_counts_at_once_and_the_old_one_no_more(desk: Client) -> None:
    assert (await change(desk, NEW)).status_code == 204
    assert (await desk.begin("frontdesk", OLD)).status_code == 401
    assert (await desk.begin("frontdesk", NEW)).status_code == 200
    assert (await desk.call("GET", "session")).status_code == 200


async def test_one_change_a_day_where_the_portal_wants_it(
    desk: Client, mmis: Client, clock: SetClock
) -> None:
    await change(desk, NEW)
    assert (await account(desk))["password"]["can_change_from"] == "2025-11-22"
    assert "2025-11-22" in sentence(await change(desk, "Another over 9 hills", NEW))
    clock.pass_(DAY)
    await mmis.sign_in("frontdesk")
    assert (await change(mmis, "kestrels over the hills")).status_code == 204
    assert (await change(mmis, "kestrels under hills", "kestrels over the hills")).status_code == 204


async def test_the_last_passwords_are_not_taken_again(mmis: Client) -> None:
    await mmis.sign_in("frontdesk")
    passwords = [OLD, "kestrels over the hills", "kestrels under hills", "owls in the barn at night"]
    for old, new in pairwise(passwords):
        assert (await change(mmis, new, old)).status_code == 204
    for used in passwords[1:]:
        assert "last 3" in sentence(await change(mmis, used, passwords[-1]))
    assert "user id" in sentence(await change(mmis, OLD, passwords[-1]))
    assert (await change(mmis, "larks at the break of day", passwords[-1])).status_code == 204
    assert (await change(mmis, passwords[1], "larks at the break of day")).status_code == 204


async def test_an_expired_password_lets_its_user_change_it_and_nothing_else(
    mac: Client, clock: SetClock
) -> None:
    clock.pass_(10 * DAY)
    signed_in = await mac.sign_in("frontdesk")
    assert signed_in["must_change"] == "expired"
    refused = await mac.post_x12(b"ISA")
    assert refused.json()["type"] == "password-change-required"
    assert (await change(mac, NEW)).status_code == 204
    assert (await mac.post_x12(b"ISA")).status_code == 400


async def test_wrong_old_passwords_are_counted_with_the_others(desk: Client) -> None:
    left = [(await change(desk, NEW, "wrong")).json().get("attempts_left") for _ in range(ALLOWED)]
    assert left == [4, 3, 2, 1, None]
    assert (await change(desk, NEW)).status_code == 423
    assert (await desk.begin("frontdesk")).status_code == 423


async def enroll(client: Client, password: str = OLD) -> tuple[str, list[str]]:
    started = await client.call("POST", "session/totp", json={"password": password})
    assert started.status_code == 201, started.text
    secret = started.json()["secret"]
    assert secret in started.json()["uri"]
    code = code_at(secret, step_of(client.clock.now()))
    confirmed = await client.call("PUT", "session/totp", json={"code": code})
    assert confirmed.status_code == 200, confirmed.text
    return secret, confirmed.json()["recovery_codes"]


async def test_a_new_authenticator_takes_the_place_of_the_old_one(desk: Client, clock: SetClock) -> None:
    secret, codes = await enroll(desk)
    assert len(set(codes)) == 10
    clock.pass_(30)
    challenge = (await desk.begin("frontdesk")).json()["challenge"]
    assert (await desk.give_code(challenge, desk.code("frontdesk"))).json()["type"] == "wrong-code"
    fresh = code_at(secret, step_of(clock.now()))
    assert (await desk.give_code(challenge, fresh)).status_code == 201
    assert (await account(desk))["mfa"]["totp_since"] == "2025-11-21"


async def test_the_code_that_confirmed_is_used_up(desk: Client) -> None:
    secret, _ = await enroll(desk)
    challenge = (await desk.begin("frontdesk")).json()["challenge"]
    answer = await desk.give_code(challenge, code_at(secret, step_of(desk.clock.now())))
    assert answer.json()["type"] == "code-already-used"


async def test_an_enrollment_wants_the_password_and_a_right_code_in_time(
    desk: Client, clock: SetClock
) -> None:
    wrong = await desk.call("POST", "session/totp", json={"password": "wrong"})
    assert wrong.json()["type"] == "wrong-credentials"
    early = await desk.call("PUT", "session/totp", json={"code": "123456"})
    assert (early.status_code, early.json()["type"]) == (409, "no-enrollment")
    await desk.call("POST", "session/totp", json={"password": OLD})
    assert (await desk.call("PUT", "session/totp", json={"code": "letter"})).json()["type"] == "wrong-code"
    challenge = (await desk.begin("frontdesk")).json()["challenge"]
    clock.pass_(30)
    assert (await desk.give_code(challenge, desk.code("frontdesk"))).status_code == 201
    clock.pass_(600)
    assert (await desk.call("PUT", "session/totp", json={"code": "letter"})).status_code == 409


async def test_a_recovery_code_signs_in_once(desk: Client) -> None:
    _, codes = await enroll(desk)
    code = codes[0].replace("-", "").upper()
    challenge = (await desk.begin("frontdesk")).json()["challenge"]
    assert (await desk.give_code(challenge, code)).status_code == 201
    assert (await account(desk))["mfa"]["recovery_codes_left"] == 9
    challenge = (await desk.begin("frontdesk")).json()["challenge"]
    assert (await desk.give_code(challenge, code)).json()["type"] == "wrong-code"
    renewed = await desk.call("POST", "session/recovery-codes", json={"password": OLD})
    assert len(renewed.json()["recovery_codes"]) == 10
    old = codes[1].replace("-", "")
    assert (await desk.give_code(challenge, old)).json()["type"] == "wrong-code"


async def remembered(client: Client, mark: str) -> Any:
    banner = (await client.http.get("/mac/session/banner")).json()["id"]
    body = {"user": "frontdesk", "password": OLD, "banner_id": banner, "remembered": mark}
    return (await client.http.post("/mac/session", json=body)).json()


async def test_a_passcode_is_remembered_for_the_portals_hours(mac: Client, clock: SetClock) -> None:
    signed_in = await with_passcode(mac, "frontdesk", OLD)
    mark = signed_in["remembered"]["mark"]
    assert signed_in["remembered"]["remembered_for"] == 12 * 3600
    clock.pass_(3600)
    begun = await remembered(mac, mark)
    assert begun["remembered_for"] == 11 * 3600
    body = {"challenge": begun["challenge"], "remembered": mark}
    answer = await mac.http.post("/mac/session/code", json=body)
    assert answer.status_code == 201
    assert "remembered" not in answer.json()
    clock.pass_(11 * 3600)
    assert "remembered_for" not in await remembered(mac, mark)


async def test_a_mark_is_its_users_own_and_ends_with_the_password(mac: Client) -> None:
    mark = (await with_passcode(mac, "frontdesk", OLD))["remembered"]["mark"]
    challenge = (await mac.begin("biller")).json()["challenge"]
    body = {"challenge": challenge, "remembered": mark}
    assert (await mac.http.post("/mac/session/code", json=body)).status_code == 401
    both = {**body, "code": "123456"}
    assert (await mac.http.post("/mac/session/code", json=both)).status_code == 422
    await change(mac, NEW)
    banner = (await mac.http.get("/mac/session/banner")).json()["id"]
    again = {"user": "frontdesk", "password": NEW, "banner_id": banner, "remembered": mark}
    assert "remembered_for" not in (await mac.http.post("/mac/session", json=again)).json()


async def test_a_passcode_works_once_and_only_the_last_one_does(mac: Client, clock: SetClock) -> None:
    challenge = (await mac.begin("frontdesk")).json()["challenge"]
    for _ in range(2):
        await mac.http.post("/mac/session/passcode", json={"challenge": challenge})
    last, first = [each["passcode"] for each in (await mac.http.get("/demo/outbox")).json()["messages"]]
    assert (await mac.give_code(challenge, first)).json()["type"] == "wrong-code"
    assert (await mac.give_code(challenge, last)).status_code == 201
    challenge = (await mac.begin("frontdesk")).json()["challenge"]
    assert (await mac.give_code(challenge, last)).status_code == 401
    for _ in range(3):
        await mac.http.post("/mac/session/passcode", json={"challenge": challenge})
    limited = await mac.http.post("/mac/session/passcode", json={"challenge": challenge})
    assert (limited.status_code, limited.headers["Retry-After"]) == (429, "600")
    late = (await mac.http.get("/demo/outbox")).json()["messages"][0]["passcode"]
    clock.pass_(600)
    challenge = (await mac.begin("frontdesk")).json()["challenge"]
    assert (await mac.give_code(challenge, late)).status_code == 401


async def test_five_wrong_codes_at_the_lock_end_every_window(desk: Client, clock: SetClock) -> None:
    clock.pass_(30)
    right = await desk.call("POST", "session/reauthenticate", json={"code": desk.code("frontdesk")})
    assert right.status_code == 204
    answers = [
        (await desk.call("POST", "session/reauthenticate", json={"code": "letter"})).status_code
        for _ in range(ALLOWED)
    ]
    assert answers == [401, 401, 401, 401, 423]
    assert (await desk.call("GET", "session")).status_code == 401


async def test_account_days_follow_the_as_of_date(mac: Client, clock: SetClock) -> None:
    await mac.sign_in("biller")
    told = await account(mac)
    assert told["password"]["changed_at"].startswith("2025-11-01")
