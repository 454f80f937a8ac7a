"""Stores to test, with a system keyring that is a dictionary."""

from datetime import UTC, date, datetime
from pathlib import Path

from api_client.credentials.keeper import Keeper
from api_client.credentials.store import CredentialStore
from api_client.credentials.this_session import ThisSession
from api_client.places import places
from offline_cache.answer import Answer
from offline_cache.patients import Patient
from offline_cache.store.access_log import Entry
from offline_cache.store.kept import Kept
from offline_cache.store.owner import Owner
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member, Question
from x12.parts import on
from x12.party import Party

FRONT_DESK, BILLER = Owner("mac", "frontdesk"), Owner("mac", "biller")
MBI, LAST, FIRST, BORN = "1S00A00AA00", "PLANTEDLAST", "PLANTEDFIRST", date(1950, 1, 2)
PATIENT = Patient(LAST, FIRST, BORN, MBI)
DAY = date(2025, 6, 2)
ENTRY = Entry("2025-06-02T15:04:05.000000+00:00", "ann", "desk-1", "mac", "frontdesk", "sign-in", "", "done")


class System(ThisSession):
    """The system's own store."""

    id = "system"
    words = "the test's keyring"


def kept_at(home: Path, *system: CredentialStore, said: list[str] | None = None) -> Kept:
    """What a desk at this home keeps."""
    keeper = Keeper(places(home), system=system)
    return Kept(places(home), lambda: keeper, (said if said is not None else []).append)


def inquiry(mbi: str = MBI, day: date = DAY, last: str = LAST) -> EligibilityInquiry:
    """An inquiry about a member on a day."""
    party = Party("IL", last, FIRST, id_qualifier="MI", id_code=mbi, is_person=True)
    member = Member(party, BORN, dates=(on("291", day),), questions=(Question(("30",)),))
    return EligibilityInquiry(
        payer=Party("PR", "CMS", id_qualifier="PI", id_code="CMS"),
        provider=Party("1P", "CLINIC", id_qualifier="XX", id_code="1234567893"),
        subscriber=member,
    )


def answer(
    asked: EligibilityInquiry, control: int = 7, as_of: datetime | None = None
) -> Answer[EligibilityResponse]:
    """A portal's answer to it, with the X12 of both ways."""
    from dataclasses import replace

    from x12.eligibility.response import write_271
    from x12.enclose import Envelope, enclose
    from x12.parts import Trace
    from x12.writer import write_interchange

    moment = as_of or datetime.now(UTC)
    trace = f"T{control}"
    subscriber = replace(asked.subscriber, traces=(Trace(trace, "9000000001", kind="2"),), questions=())
    response = EligibilityResponse(
        asked.payer, asked.provider, subscriber, reference=trace, created=moment.replace(microsecond=0)
    )
    envelope = Envelope(sender="CMS", receiver="ME", sent_at=moment, control_number=control)
    raw = write_interchange(enclose([write_271(response)], envelope)).decode()
    ids = (f"P-{control}", trace, f"{control:09}")
    return Answer(response, moment, "portal", "mac", ids, f"ISA*{LAST}~", raw, 0.1)
