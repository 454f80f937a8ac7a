"""Sessions: one idle clock for all windows of a user, kept by the server."""

from mock_backend.access.sessions import IDLE_SECONDS, LONGEST_SECONDS
from tests.mock_backend.driving import Client, SetClock


async def second_window(first: Client, user: str = "biller") -> Client:
    other = Client(first.http, first.clock, first.portal)
    await other.sign_in(user)
    return other


async def test_a_session_ends_after_half_an_hour_idle(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    clock.pass_(IDLE_SECONDS - 1)
    assert (await mac.call("GET", "session")).json()["ends_in"] == 1
    clock.pass_(1)
    answer = await mac.call("GET", "session")
    assert (answer.status_code, answer.json()["type"]) == (401, "session-ended")


async def test_looking_is_no_activity_and_keeping_alive_is(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    clock.pass_(600)
    assert (await mac.call("GET", "session")).json()["idle_seconds"] == 600
    assert (await mac.call("GET", "session")).json()["idle_seconds"] == 600
    kept = (await mac.call("POST", "session/keep-alive")).json()
    assert (kept["idle_seconds"], kept["ends_in"]) == (0, IDLE_SECONDS)


async def test_all_windows_of_a_user_share_the_idle_clock(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    other = await second_window(mac)
    clock.pass_(IDLE_SECONDS - 10)
    await other.call("POST", "session/keep-alive")
    clock.pass_(20)
    assert (await mac.call("GET", "session")).json()["idle_seconds"] == 20


async def test_another_users_activity_keeps_nobody_signed_in(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    other = await second_window(mac, "admin")
    clock.pass_(IDLE_SECONDS - 10)
    await other.call("POST", "session/keep-alive")
    clock.pass_(20)
    assert (await mac.call("GET", "session")).status_code == 401


async def test_signing_in_anew_does_not_bring_an_ended_session_back(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    clock.pass_(IDLE_SECONDS)
    await second_window(mac)
    assert (await mac.call("GET", "session")).status_code == 401


async def test_signing_out_ends_one_window(mac: Client) -> None:
    await mac.sign_in()
    other = await second_window(mac)
    assert (await mac.call("DELETE", "session")).status_code == 204
    assert (await mac.call("GET", "session")).status_code == 401
    assert (await other.call("GET", "session")).status_code == 200


async def test_however_busy_a_session_ends_after_twelve_hours(mac: Client, clock: SetClock) -> None:
    await mac.sign_in()
    for _ in range(LONGEST_SECONDS // 1200 - 1):
        clock.pass_(1200)
        await mac.call("POST", "session/keep-alive")
    assert (await mac.call("GET", "session")).json()["ends_in"] == 1200
    clock.pass_(1200)
    assert (await mac.call("GET", "session")).status_code == 401


async def test_a_token_is_worth_nothing_on_the_other_portal(mac: Client, mmis: Client) -> None:
    await mac.sign_in()
    mmis.token = mac.token
    assert (await mmis.call("GET", "session")).json()["type"] == "session-ended"


async def test_without_a_token_there_is_no_session(mac: Client) -> None:
    answer = await mac.http.get("/mac/session")
    assert (answer.status_code, answer.json()["type"]) == (401, "not-signed-in")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_a_service_outside_the_role_says_who_to_ask(mac: Client) -> None:
    await mac.sign_in("admin")
    person = {"last_name": "A", "first_name": "B", "date_of_birth": "1950-01-01", "ssn": "900010001"}
    answer = await mac.call("POST", "mbi-lookup", json=person)
    problem = answer.json()
    assert (answer.status_code, problem["type"], problem["service"]) == (403, "not-allowed", "mbi-lookup")
    assert "administrator" in problem["detail"]
