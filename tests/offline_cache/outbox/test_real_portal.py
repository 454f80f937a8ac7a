"""The outbox at the bundled backend, over a real socket, with the line cut at the worst moments."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper
from api_client.places import places
from mock_backend.process import BackendProcess
from offline_cache.desk import Desk
from offline_cache.outbox import planning
from offline_cache.outbox.records import State, Submission
from tests.backend_fixture import running_backend, set_faults, sign_in
from tests.mock_backend.claims.sending import SENT_AT, office_visit
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.enclose import Envelope, enclose
from x12.party import Party
from x12.writer import write_interchange

pytestmark = pytest.mark.socket
KINDS = ("delay", "drop-before", "drop-after", "429", "500", "503", "truncated", "garbled", "slow-drip")


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with running_backend() as running:
        yield running


@pytest.fixture
async def desk(
    backend: BackendProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Desk]:
    monkeypatch.setattr(planning, "FIRST_PAUSE", 0.05)
    made = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    await made.portals.open_demo(backend.url)
    await sign_in(made, "mac", "biller")
    yield made
    switch(backend, "*", "")
    await made.signing.out_everywhere()


def switch(backend: BackendProcess, operation: str, kind: str) -> None:
    """Set one fault, or none."""
    fault = {"operation": operation, "kind": kind, "times": 1, "seconds": 0.05}
    set_faults(backend, *([fault] if kind else []))


def submission(desk: Desk, number: str) -> Submission:
    """An office visit of somebody who has Medicare."""
    claim: Claim = replace(office_visit(), patient_control_number=number)
    signed_in = desk.current
    assert signed_in is not None
    file = ClaimFile(
        claim.kind,
        Party("41", "DEMO", id_qualifier="46", id_code=signed_in.submitter_id),
        Party("40", "PAYER", id_qualifier="46", id_code=signed_in.receiver_id),
        (claim,),
        reference=number,
        created=SENT_AT,
    )
    envelope = Envelope(
        sender=signed_in.submitter_id, receiver=signed_in.receiver_id, sent_at=SENT_AT, control_number=7
    )
    return Submission(write_interchange(enclose([write_837(file)], envelope)), number, number)


async def at_the_portal(desk: Desk, number: str) -> int:
    """How many claims of that number the payer has."""
    wanted = {"patient_control_number": number}
    found = await desk.ask(
        lambda session: session.post_json(
            "/claims/search", wanted, lambda reply: reply.json(), repeatable=True
        )
    )
    return int(found["total"])


async def test_a_payer_that_is_asked_tells_whether_it_has_a_claim(
    backend: BackendProcess, desk: Desk
) -> None:
    life = replace(desk.profile("mac").rules, key_life=timedelta(), status_after=timedelta())
    for number, kind in (("ASK-1", "drop-after"), ("ASK-2", "drop-before")):
        switch(backend, "claims", kind)
        entry = await desk.outbox.submit(None, submission(desk, number))
        assert entry.state is State.UNKNOWN
        session = desk.asking.sessions.current
        assert session is not None
        session.profile = replace(session.profile, rules=life)
        settled = await desk.outbox.settle(entry.id)
        assert settled.state is (State.ACCEPTED if kind == "drop-after" else State.QUEUED), kind
        assert settled.sentence.startswith(
            "The payer has it" if kind == "drop-after" else "The payer doesn't"
        )
        assert (await desk.outbox.settle(entry.id)).state is State.ACCEPTED
        assert await at_the_portal(desk, number) == 1
        desk.line.answered("mac")


async def test_every_fault_and_each_claim_arrives_once(backend: BackendProcess, desk: Desk) -> None:
    for kind in KINDS:
        switch(backend, "claims", kind)
        number = f"PCN-{KINDS.index(kind)}"
        entry = await desk.outbox.submit(None, submission(desk, number))
        for _ in range(5):
            if entry.state is State.ACCEPTED:
                break
            await asyncio.sleep(0.06)
            entry = await desk.outbox.settle(entry.id)
        assert entry.state is State.ACCEPTED, (kind, entry)
        receipt = await desk.outbox.receipt(entry.id)
        assert receipt is not None
        assert receipt.patient_control_number == number
        assert await at_the_portal(desk, number) == 1, kind
        desk.line.answered("mac")
    assert len({each.control_number for each in await desk.outbox.entries()}) == len(KINDS)
