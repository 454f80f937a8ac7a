"""The desk on the bundled backend, as the demo has it."""

from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path

import pytest

from api_client.demo import TryThis
from api_client.errors import Misconfigured
from api_client.profile import new_profile
from api_client.records import MbiQuestion
from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk
from tests.backend_fixture import sign_in
from x12.eligibility.records import EligibilityInquiry, Member, Question
from x12.parts import Reference, on
from x12.party import Party

pytestmark = pytest.mark.socket
TODAY = date(2025, 6, 2)
BUDGET = 2560
"""Bytes both ways for one eligibility check in an open session, headers in."""


@pytest.fixture(scope="module")
def backend() -> Iterator[BackendProcess]:
    with start(today=TODAY, scale=200) as running:
        yield running


@pytest.fixture
async def desk(backend: BackendProcess, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(home=tmp_path)
    await made.portals.open_demo(backend.url)
    yield made
    await made.signing.out_everywhere()
    assert list(tmp_path.iterdir()) == []


def inquiry(desk: Desk, person: TryThis) -> EligibilityInquiry:
    known = person.fields
    identifier = known.get("mbi") or known.get("member_id", "")
    party = Party(
        "IL",
        known.get("last_name", ""),
        known.get("first_name", ""),
        id_qualifier="MI" if identifier else "",
        id_code=identifier,
        is_person=True,
        references=(Reference("SY", known["ssn"]),) if "ssn" in known and not identifier else (),
    )
    born = known.get("date_of_birth")
    return desk.eligibility.inquiry(
        Member(
            party,
            date.fromisoformat(born) if born else None,
            known.get("gender", ""),
            dates=(on("291", desk.today()),),
            questions=(Question(("30",)),),
        )
    )


@pytest.mark.parametrize("portal_id", ["mac", "mmis"])
async def test_everyone_worth_trying_is_answered_within_the_budget(desk: Desk, portal_id: str) -> None:
    await sign_in(desk, portal_id, "frontdesk")
    assert desk.today() == TODAY
    assert desk.demo is not None
    people = desk.demo.try_these[portal_id]
    assert len(people) >= 5
    for person in people:
        answer = await desk.eligibility.ask(inquiry(desk, person))
        assert answer.value.benefits or answer.value.rejections, person.says
        assert desk.last_line.requests == 1, person.says
        assert desk.last_line.sent + desk.last_line.received <= BUDGET, person.says
        assert len(answer.transaction_ids) == 3, person.says
    assert len(desk.answers) == len(people)


async def test_an_mbi_is_found_by_name_birth_date_and_ssn(desk: Desk) -> None:
    await sign_in(desk, "mac", "biller")
    assert desk.demo is not None
    known = desk.demo.try_these["mac"][0].fields
    born = date.fromisoformat(known["date_of_birth"])
    question = MbiQuestion(known["last_name"], known["first_name"], born, known["ssn"])
    answer = await desk.eligibility.mbi_lookup(question)
    assert answer.value is not None
    assert answer.value.mbi == known["mbi"]
    assert desk.patient is not None
    assert desk.patient.mbi == known["mbi"]


async def test_signing_out_and_in_again_needs_no_wait(desk: Desk) -> None:
    await sign_in(desk, "mac", "admin")
    await desk.signing.out()
    await sign_in(desk, "mac", "admin")
    assert desk.current is not None


async def test_a_portal_is_tried_without_signing_in(desk: Desk) -> None:
    profile = desk.profile("mac")
    tried = await desk.portals.test(profile)
    assert tried.sentence.startswith("Demo Medicare (MAC) answers in ")
    assert tried.clock_complaint == ""
    wrong = new_profile("x", "mac", f"{profile.url}/elsewhere")
    with pytest.raises(Misconfigured, match="no portal of this kind"):
        await desk.portals.test(wrong)
