"""Banner, password, code: in this order, and what happens when one of them is wrong."""

import pytest

from mock_backend.access.attempts import ALLOWED, LOCKED_SECONDS
from mock_backend.access.sign_in import CHALLENGE_SECONDS
from tests.mock_backend.driving import Client, SetClock


async def test_a_whole_sign_in_tells_who_and_what(mac: Client) -> None:
    signed_in = await mac.sign_in("frontdesk")
    assert signed_in["user"] == {
        "id": "frontdesk",
        "name": "Front Desk",
        "role": "front desk",
        "services": ["eligibility", "mbi-lookup"],
    }
    assert signed_in["receiver_id"] == "CMS"
    assert signed_in["idle"] == {"lock_after": 900, "warn_after": 1680, "end_after": 1800}


async def test_the_medicaid_portal_names_the_providers_own_number(mmis: Client) -> None:
    signed_in = await mmis.sign_in()
    assert signed_in["provider"]["provider_id"] == "110000001A"
    assert "mbi-lookup" not in signed_in["user"]["services"]


async def test_the_user_id_may_be_written_in_capitals(mac: Client) -> None:
    assert (await mac.begin("BILLER", password="biller-demo-pass")).status_code == 200


async def test_nothing_goes_on_before_the_banner_is_accepted(mac: Client) -> None:
    answer = await mac.begin(banner_id="another")
    assert (answer.status_code, answer.json()["type"]) == (403, "banner-not-accepted")


@pytest.mark.parametrize("user", ["biller", "nobody"])
async def test_a_wrong_password_is_told_the_same_for_known_and_unknown_users(mac: Client, user: str) -> None:
    answer = await mac.begin(user, password="wrong")
    problem = answer.json()
    assert (answer.status_code, problem["type"], problem["attempts_left"]) == (401, "wrong-credentials", 4)


@pytest.mark.parametrize("user", ["biller", "nobody"])
async def test_five_failures_lock_for_an_hour(mac: Client, clock: SetClock, user: str) -> None:
    left = [(await mac.begin(user, password="wrong")).json().get("attempts_left") for _ in range(ALLOWED)]
    assert left == [4, 3, 2, 1, None]
    locked = await mac.begin(user)
    assert (locked.status_code, locked.json()["type"]) == (423, "locked")
    assert locked.json()["unlock_at"] == "2025-11-21T15:00:00Z"
    clock.pass_(LOCKED_SECONDS - 1)
    assert (await mac.begin(user)).status_code == 423
    clock.pass_(1)
    assert (await mac.begin(user)).status_code == (200 if user == "biller" else 401)


async def test_passwords_and_codes_are_counted_together(mac: Client) -> None:
    for _ in range(2):
        await mac.begin(password="wrong")
    challenge = (await mac.begin()).json()["challenge"]
    wrong = [await mac.give_code(challenge, "000000") for _ in range(3)]
    assert [each.status_code for each in wrong] == [401, 401, 423]
    assert (await mac.give_code(challenge, mac.code())).status_code == 423


async def test_a_whole_sign_in_forgets_the_failures(mac: Client) -> None:
    for _ in range(4):
        await mac.begin(password="wrong")
    await mac.sign_in()
    assert (await mac.begin(password="wrong")).json()["attempts_left"] == 4


async def test_accounts_of_the_two_portals_are_locked_apart(mac: Client, mmis: Client) -> None:
    for _ in range(ALLOWED):
        await mac.begin(password="wrong")
    assert (await mmis.begin()).status_code == 200


@pytest.mark.parametrize("steps", [-1, 0, 1])
async def test_a_code_is_taken_one_step_early_or_late(mac: Client, steps: int) -> None:
    challenge = (await mac.begin()).json()["challenge"]
    assert (await mac.give_code(challenge, mac.code(steps=steps))).status_code == 201


@pytest.mark.parametrize("steps", [-20, -2, 2, 9])
async def test_a_code_of_another_time_tells_how_far_the_clocks_are_apart(mac: Client, steps: int) -> None:
    challenge = (await mac.begin()).json()["challenge"]
    answer = await mac.give_code(challenge, mac.code(steps=steps))
    assert answer.status_code == 401
    assert answer.json()["type"] == "clock-skew"
    assert answer.json()["skew_seconds"] == -30 * steps
    assert answer.json()["attempts_left"] == 4


async def test_a_code_of_no_time_is_wrong(mac: Client) -> None:
    challenge = (await mac.begin()).json()["challenge"]
    answer = await mac.give_code(challenge, "letter")
    assert (answer.status_code, answer.json()["type"]) == (401, "wrong-code")


async def test_a_code_works_once_and_so_do_the_codes_before_it(mac: Client) -> None:
    code, earlier = mac.code(), mac.code(steps=-1)
    await mac.sign_in()
    for used in (code, earlier):
        challenge = (await mac.begin()).json()["challenge"]
        answer = await mac.give_code(challenge, used)
        assert (answer.status_code, answer.json()["type"]) == (401, "code-already-used")
    assert (await mac.give_code(challenge, mac.code(steps=1))).status_code == 201


async def test_a_used_code_is_no_failed_attempt(mac: Client) -> None:
    await mac.sign_in()
    challenge = (await mac.begin()).json()["challenge"]
    for _ in range(ALLOWED + 1):
        answer = await mac.give_code(challenge, mac.code())
    assert answer.json()["type"] == "code-already-used"


async def test_a_challenge_lasts_five_minutes_and_is_answered_once(mac: Client, clock: SetClock) -> None:
    late = (await mac.begin()).json()["challenge"]
    clock.pass_(CHALLENGE_SECONDS)
    assert (await mac.give_code(late, mac.code())).json()["type"] == "challenge-expired"
    once = (await mac.begin()).json()["challenge"]
    assert (await mac.give_code(once, mac.code())).status_code == 201
    assert (await mac.give_code(once, mac.code(steps=1))).json()["type"] == "challenge-expired"


async def test_a_challenge_is_worth_nothing_on_the_other_portal(mac: Client, mmis: Client) -> None:
    challenge = (await mac.begin()).json()["challenge"]
    assert (await mmis.give_code(challenge, mmis.code())).json()["type"] == "challenge-expired"
