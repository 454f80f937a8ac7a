"""The organization's users: who may do what to whom, and what is refused at which field."""

from typing import Any

import pytest

from mock_backend.access.attempts import LOCKED_SECONDS
from mock_backend.providers import EAST, ELSEWHERE, PRACTICE
from tests.mock_backend.driving import Client, SetClock, codes, inquiry

DAY = 86_400
PERSON = {
    "first_name": "Jo",
    "last_name": "Newman",
    "middle_initial": "",
    "date_of_birth": "1990-02-03",
    "ssn_last4": "4321",
    "zip": "02139",
    "email": "jo.newman@larkfield.example",
    "phone": "617-555-0199",
}
NPIS = [PRACTICE.npi]


async def created(client: Client, **changes: Any) -> Any:
    body = {
        "person": {**PERSON, **changes.pop("person", {})},
        "roles": ["eligibility"],
        "npis": NPIS,
        **changes,
    }
    return await client.call("POST", "users", json=body)


async def act(client: Client, user: str, action: str, **body: Any) -> Any:
    return await client.call("POST", f"users/{user}/{action}", json=body)


async def listed(client: Client) -> dict[str, dict[str, Any]]:
    answer = await client.call("GET", "users")
    assert answer.status_code == 200, answer.text
    return {each["id"]: each for each in answer.json()["users"]}


def fields(answer: Any) -> set[str]:
    assert answer.status_code == 422, answer.text
    return {each["field"] for each in answer.json()["errors"]}


async def as_user(client: Client, user: str) -> Client:
    other = Client(client.http, client.clock, client.portal)
    await other.sign_in(user)
    return other


@pytest.fixture
async def admin(mac: Client) -> Client:
    await mac.sign_in("admin")
    return mac


async def test_the_demo_has_somebody_in_every_state(admin: Client) -> None:
    users = await listed(admin)
    assert {name: each["status"] for name, each in users.items() if each["status"] != "active"} == {
        "llocked": "locked",
        "dgone": "deactivated",
    }
    assert users["oidle"]["disabled_after"] == "2025-11-22"
    assert [each["lapsed"] for each in users["plapsed"]["npis"]] == [True]
    assert users["rbackup"]["standing"] == "backup"
    assert "bservice" not in users
    assert all("person" not in each for each in users.values())


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "users"),
        ("POST", "users"),
        ("GET", "users/biller"),
        ("PUT", "users/biller"),
        ("PUT", "users/biller/access"),
        ("GET", "users/biller/history"),
        ("POST", "users/biller/recertify"),
        ("POST", "users/biller/reset-password"),
        ("POST", "users/biller/deactivate"),
        ("POST", "users/biller/reactivate"),
        ("POST", "users/biller/make-backup"),
        ("POST", "users/links"),
        ("DELETE", "users/links/bservice"),
    ],
)
async def test_only_administrators_may_and_the_others_are_told_whom_to_ask(
    mac: Client, method: str, path: str
) -> None:
    await mac.sign_in("biller")
    answer = await mac.call(method, path, json={} if method in {"POST", "PUT"} else None)
    problem = answer.json()
    assert (answer.status_code, problem["type"], problem["service"]) == (403, "not-allowed", "users")
    assert problem["ask"] == "Account Administrator (admin)"


async def test_a_new_user_signs_in_once_with_the_password_told_and_must_change_it(admin: Client) -> None:
    answer = await created(admin)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["user"]["id"] == "jnewman"
    assert made["user"]["roles"] == ["portal", "eligibility"]
    assert made["user"]["person"] == PERSON
    assert made["user"]["mfa"] == ["passcode"]
    new = Client(admin.http, admin.clock, admin.portal)
    password = made["one_time_password"]["password"]
    signed_in = await with_passcode(new, "jnewman", password)
    assert signed_in["must_change"] == "temporary"
    assert signed_in["user"]["services"] == ["eligibility"]
    refused = await new.post_x12(b"ISA")
    assert (refused.status_code, refused.json()["type"]) == (403, "password-change-required")
    body = {"old_password": password, "new_password": "Kestrel over 9 hills"}
    assert (await new.call("POST", "session/password", json=body)).status_code == 204
    assert (await new.post_x12(b"ISA")).status_code == 400


async def with_passcode(client: Client, user: str, password: str) -> dict[str, Any]:
    challenge = (await client.begin(user, password)).json()["challenge"]
    sent = await client.http.post(f"/{client.portal.id}/session/passcode", json={"challenge": challenge})
    assert sent.json()["sent_to"].endswith("***@larkfield.example")
    messages = (await client.http.get("/demo/outbox")).json()["messages"]
    assert messages[0]["user"] == user
    answer = await client.give_code(challenge, messages[0]["passcode"])
    assert answer.status_code == 201, answer.text
    client.token = answer.json()["token"]
    return answer.json()


async def test_a_one_time_password_runs_out(admin: Client, clock: SetClock) -> None:
    password = (await created(admin)).json()["one_time_password"]["password"]
    clock.pass_(73 * 3600)
    late = await admin.begin("jnewman", password)
    assert (late.status_code, late.json()["type"]) == (401, "one-time-password-expired")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_name", ""),
        ("first_name", "J0"),
        ("last_name", "New<man>"),
        ("middle_initial", "AB"),
        ("date_of_birth", "02/03/1990"),
        ("date_of_birth", "2020-01-01"),
        ("date_of_birth", "1850-01-01"),
        ("ssn_last4", "123"),
        ("ssn_last4", "١٢٣٤"),
        ("zip", "1234"),
        ("email", "nobody"),
        ("phone", "12"),
        ("phone", 6175550199),
        ("nickname", "JJ"),
    ],
)
async def test_what_is_keyed_wrong_is_told_at_its_field(admin: Client, field: str, value: object) -> None:
    assert fields(await created(admin, person={field: value})) == {field}


@pytest.mark.parametrize("name", ["José", "O'Neil", "Mary Ann", "van der Berg", "Smith Jr."])
async def test_names_are_what_people_are_called(admin: Client, name: str) -> None:
    assert (await created(admin, person={"last_name": name})).status_code == 201


async def test_roles_and_npis_are_those_of_the_organization(admin: Client) -> None:
    assert fields(await created(admin, roles=["dancing"])) == {"roles"}
    assert fields(await created(admin, roles=["subordinates"])) == {"roles"}
    assert fields(await created(admin, npis=[ELSEWHERE.npi])) == {"npis"}
    assert fields(await created(admin, npis=[])) == {"npis"}
    assert fields(await created(admin, roles="eligibility")) == {"roles"}


async def test_nobody_gets_a_second_id(admin: Client) -> None:
    trap = {
        "first_name": "DANA",
        "last_name": "gone",
        "date_of_birth": "1970-02-17",
        "ssn_last4": "0008",
    }
    answer = await created(admin, person=trap)
    problem = answer.json()
    assert (answer.status_code, problem["type"], problem["existing_user"]) == (
        409,
        "duplicate-person",
        "dgone",
    )
    assert (await created(admin)).status_code == 201
    again = await created(admin)
    assert again.json()["existing_user"] == "jnewman"
    twin = await created(admin, person={"ssn_last4": "4322"})
    assert twin.json()["user"]["id"] == "jnewman2"


async def test_assigning_replaces_roles_and_keeps_days(admin: Client) -> None:
    before = (await listed(admin))["oidle"]["npis"][0]
    body = {"roles": ["eligibility", "claims"], "npis": [*NPIS, EAST.npi]}
    user = (await admin.call("PUT", "users/oidle/access", json=body)).json()
    assert user["roles"] == ["portal", "eligibility", "claims"]
    npis = {each["npi"]: each["recertify_by"] for each in user["npis"]}
    assert npis == {PRACTICE.npi: before["recertify_by"], EAST.npi: "2026-11-21"}
    other = await as_user(admin, "oidle")
    account = (await other.call("GET", "account")).json()
    assert account["user"]["services"] == ["eligibility", "claims", "claim-status"]


async def test_the_server_holds_to_roles_from_the_next_request_on(admin: Client) -> None:
    other = await as_user(admin, "biller")
    assert (await other.post_x12(b"ISA")).status_code == 400
    await admin.call("PUT", "users/biller/access", json={"roles": ["claims"], "npis": NPIS})
    refused = await other.post_x12(b"ISA")
    assert (refused.status_code, refused.json()["service"]) == (403, "eligibility")


async def test_a_lapsed_recertification_ends_the_role_until_it_is_renewed(admin: Client) -> None:
    other = await as_user(admin, "plapsed")
    refused = await other.post_x12(b"ISA")
    assert (refused.status_code, refused.json()["type"]) == (403, "not-recertified")
    assert "admin" in refused.json()["ask"]
    assert fields(await act(admin, "plapsed", "recertify", npis=[EAST.npi])) == {"npis"}
    user = (await act(admin, "plapsed", "recertify", npis=NPIS)).json()
    (access,) = user["npis"]
    assert (access["recertify_by"], access["recertified_on"], access["recertified_by"], access["lapsed"]) == (
        "2026-11-21",
        "2025-11-21",
        "admin",
        False,
    )
    assert (await other.post_x12(b"ISA")).status_code == 400


async def test_a_user_asks_only_for_the_npis_that_the_user_has(admin: Client) -> None:
    other = await as_user(admin, "oidle")
    asked = {npi: inquiry(admin.portal, npi=npi, last_name="NOBODY") for npi in (PRACTICE.npi, EAST.npi)}
    refused = ("2100B", "41", "N")
    assert codes(await other.ask(asked[EAST.npi])) == [refused]
    assert refused not in codes(await other.ask(asked[PRACTICE.npi]))
    await admin.call("PUT", "users/oidle/access", json={"roles": ["eligibility"], "npis": [EAST.npi]})
    assert refused not in codes(await other.ask(asked[EAST.npi]))
    assert codes(await other.ask(asked[PRACTICE.npi])) == [refused]


async def test_deactivating_ends_every_window_at_once(admin: Client) -> None:
    other = await as_user(admin, "biller")
    assert (await act(admin, "biller", "deactivate")).json()["status"] == "deactivated"
    assert (await other.call("GET", "session")).status_code == 401
    out = await admin.begin("biller")
    assert (out.status_code, out.json()["type"], out.json()["why"]) == (403, "disabled", "deactivated")
    assert (await act(admin, "biller", "reactivate")).json()["status"] == "active"
    assert (await admin.begin("biller")).status_code == 200


async def test_a_month_without_use_disables(admin: Client, clock: SetClock) -> None:
    clock.pass_(DAY)
    assert (await admin.begin("oidle")).status_code == 200
    clock.pass_(DAY)
    out = await admin.begin("oidle")
    assert (out.status_code, out.json()["type"], out.json()["why"]) == (403, "disabled", "idle")
    await admin.sign_in("admin")
    assert (await listed(admin))["oidle"]["status"] == "disabled"
    assert (await act(admin, "oidle", "reactivate")).json()["disabled_after"] == "2025-12-23"
    assert (await admin.begin("oidle")).status_code == 200


async def test_a_wrong_password_tells_nothing_of_a_disabled_account(admin: Client) -> None:
    answer = await admin.begin("dgone", password="wrong")
    assert answer.json()["type"] == "wrong-credentials"


async def test_a_reset_unlocks_and_puts_the_old_password_out_of_force(admin: Client) -> None:
    assert (await admin.begin("llocked")).status_code == 423
    told = (await act(admin, "llocked", "reset-password")).json()
    assert (await listed(admin))["llocked"]["status"] == "active"
    assert (await admin.begin("llocked")).status_code == 401
    assert (await admin.begin("llocked", told["password"])).status_code == 200


async def test_the_lock_of_the_demo_opens_by_itself(mac: Client, clock: SetClock) -> None:
    assert (await mac.begin("llocked")).status_code == 423
    clock.pass_(LOCKED_SECONDS)
    assert (await mac.begin("llocked")).status_code == 200


async def test_there_is_one_backup_and_it_has_every_role(admin: Client) -> None:
    user = (await act(admin, "biller", "make-backup")).json()
    assert user["standing"] == "backup"
    assert "subordinates" in user["roles"]
    users = await listed(admin)
    assert [name for name, each in users.items() if each["standing"] == "backup"] == ["biller"]
    assert users["rbackup"]["roles"] == ["portal", "eligibility", "claims"]
    backup = await as_user(admin, "biller")
    assert (await created(backup)).status_code == 201


async def test_a_backup_gives_only_what_it_has_and_leaves_the_primary_alone(admin: Client) -> None:
    backup = await as_user(admin, "rbackup")
    assert fields(await created(backup, roles=["financial"])) == {"roles"}
    assert (await created(backup, roles=["claims"])).status_code == 201
    for action in ("deactivate", "reset-password"):
        assert fields(await act(backup, "admin", action)) == {"user"}


async def test_nobody_does_it_to_the_own_account(admin: Client) -> None:
    for action in ("deactivate", "reset-password", "make-backup"):
        assert fields(await act(admin, "admin", action)) == {"user"}
    body = {"roles": ["eligibility"], "npis": NPIS}
    assert fields(await admin.call("PUT", "users/admin/access", json=body)) == {"roles"}


async def test_a_user_of_another_organization_is_linked_and_unlinked(admin: Client) -> None:
    assert (await admin.call("GET", "users/bservice")).status_code == 404
    body = {"user": "bservice", "roles": ["claims"], "npis": NPIS}
    linked = (await admin.call("POST", "users/links", json=body)).json()
    assert (linked["standing"], linked["organization"]) == ("linked", "Northgate Billing Service")
    assert "person" not in linked
    assert fields(await act(admin, "bservice", "reset-password")) == {"user"}
    assert (await admin.call("DELETE", "users/links/bservice")).status_code == 204
    assert "bservice" not in await listed(admin)
    assert fields(await admin.call("POST", "users/links", json={**body, "user": "nobody"})) == {"user"}
    assert fields(await admin.call("POST", "users/links", json={**body, "user": "biller"})) == {"user"}
    assert fields(await admin.call("DELETE", "users/links/biller")) == {"user"}


async def test_the_persons_data_can_be_corrected(admin: Client) -> None:
    await created(admin)
    user = (await admin.call("PUT", "users/jnewman", json={**PERSON, "last_name": "Oldman"})).json()
    assert (user["name"], user["person"]["last_name"]) == ("Jo Oldman", "Oldman")
    trap = {**PERSON, "first_name": "Olive", "last_name": "Idle", "date_of_birth": "1993-01-30"}
    answer = await admin.call("PUT", "users/jnewman", json={**trap, "ssn_last4": "0005"})
    assert answer.json()["existing_user"] == "oidle"


async def test_who_did_what_is_on_record_without_secrets(admin: Client) -> None:
    password = (await created(admin)).json()["one_time_password"]["password"]
    await act(admin, "jnewman", "deactivate")
    answer = await admin.call("GET", "users/jnewman/history")
    events = answer.json()["events"]
    assert [(each["by"], each["words"]) for each in events] == [
        ("admin", "Deactivated"),
        ("admin", "Created with Eligibility"),
    ]
    assert password not in answer.text
    assert "4321" not in answer.text


async def test_an_unknown_user_is_not_found(admin: Client) -> None:
    answer = await act(admin, "nobody", "deactivate")
    assert (answer.status_code, answer.json()["type"]) == (404, "no-such-user")


async def test_the_two_portals_keep_their_users_apart(admin: Client, mmis: Client) -> None:
    await mmis.sign_in("admin")
    await act(admin, "biller", "deactivate")
    assert (await listed(mmis))["biller"]["status"] == "active"
    roles = (await mmis.call("GET", "users")).json()["roles"]
    assert {"authorizations", "mmq", "referrals"} <= {each["id"] for each in roles}
