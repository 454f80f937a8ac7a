"""What is written reads back equal, and others find nothing wrong with it.

CLAIMDECK_CLAIM_EXAMPLES sets how many files of each kind hypothesis draws (10).
"""

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.samples import samples
from tests.x12.claims import strategies as draw
from tests.x12.claims.examples import (
    INSTITUTIONAL,
    PROFESSIONAL,
    STAY,
    childs_visit,
    claim_file,
    inpatient_stay,
    office_visit,
    outpatient_visit,
)
from tests.x12.claims.judges import errors_found_by_pyx12, read_by_x12sdk
from x12.claims.lines import SERVICE_DATE
from x12.claims.reading import read_837
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.delimiters import Delimiters
from x12.leftovers import leftovers
from x12.parts import on
from x12.reader import read_transaction_sets
from x12.redelimit import redelimited
from x12.unwritable import UnwritableError
from x12.writer import write_segments

bounded = settings(
    max_examples=int(os.environ.get("CLAIMDECK_CLAIM_EXAMPLES", "10")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
EXAMPLES = PROFESSIONAL + INSTITUTIONAL
OTHER = Delimiters("|", "\n", ">", "}")


def check(file: ClaimFile) -> None:
    reading = read_837(write_837(file))
    assert reading.file == file
    assert reading.problems == ()
    assert leftovers(reading.file) == ()
    assert errors_found_by_pyx12(file) == []


@pytest.mark.parametrize(
    "claim", PROFESSIONAL + INSTITUTIONAL, ids=lambda claim: claim.patient_control_number
)
def test_the_examples(claim: Claim) -> None:
    assert claim.charge == sum(line.charge for line in claim.lines)
    check(claim_file(claim))


@pytest.mark.parametrize("claims", [PROFESSIONAL, INSTITUTIONAL], ids=["professional", "institutional"])
def test_many_claims_share_a_file(claims: tuple[Claim, ...]) -> None:
    check(claim_file(*claims, *reversed(claims), *claims[:1] * 3))


@bounded
@given(draw.professional_files)
def test_professional_claims(file: ClaimFile) -> None:
    check(file)


@bounded
@given(draw.institutional_files)
def test_institutional_claims(file: ClaimFile) -> None:
    check(file)


@pytest.mark.parametrize(("claim", "count"), [(office_visit(), 50), (outpatient_visit(), 449)])
def test_as_many_lines_as_a_claim_can_have(claim: Claim, count: int) -> None:
    check(claim_file(replace(claim, lines=(claim.lines[-1],) * count)))


def test_the_judge_objects_to_what_the_guide_refuses() -> None:
    undiagnosed = claim_file(replace(office_visit(), diagnoses=()))
    assert '"HI"' in errors_found_by_pyx12(undiagnosed)[1]


def test_kinds_do_not_mix() -> None:
    with pytest.raises(UnwritableError, match="can't share one file"):
        write_837(claim_file(office_visit(), outpatient_visit()))


def test_the_sender_chooses_the_separators() -> None:
    for claims in (PROFESSIONAL, INSTITUTIONAL):
        file = claim_file(*claims)
        written = write_837(file)
        theirs = tuple(redelimited(each, written.delimiters, OTHER) for each in written.segments)
        assert read_837(replace(written, segments=theirs, delimiters=OTHER)).file == file


def _as_x12sdk_takes_it(stay: Claim) -> Claim:
    """It takes neither billing notes nor ranges of dates on institutional lines, and loses hours.

    It also puts dates and codes in an order of its own.
    """
    lines = tuple(replace(line, dates=(on(SERVICE_DATE, STAY[0]),)) for line in stay.lines)
    return replace(stay, notes=(), discharge_hour="", lines=lines)


@pytest.mark.parametrize(
    "claim",
    [*PROFESSIONAL, outpatient_visit(), _as_x12sdk_takes_it(inpatient_stay())],
    ids=lambda claim: claim.patient_control_number,
)
def test_x12sdk_reads_the_examples(claim: Claim) -> None:
    file = claim_file(claim)
    ours = write_segments(write_837(file).segments)
    assert sorted(read_by_x12sdk(file).split("~")) == sorted(ours.split("~"))


@pytest.mark.parametrize("path", samples("837P") + samples("837I"))
def test_public_samples_come_back_to_the_letter(path) -> None:  # type: ignore[no-untyped-def]
    for came in read_transaction_sets(path.read_bytes()):
        reading = read_837(came)
        assert reading.problems == ()
        assert reading.file is not None
        written = write_837(reading.file, control_number=came.control_number)
        theirs = [redelimited(each, came.delimiters) for each in came.body]
        assert sorted(written.body) == sorted(theirs)
        assert read_837(written).file == reading.file


def test_records_show_no_patient_in_their_repr() -> None:
    visit = childs_visit()
    records = (visit, visit.insured, visit.insured.party, visit.patient, visit.lines)
    shown = repr((*records, read_837(write_837(claim_file(visit)))))
    for text in (visit.member_id, visit.insured.party.name, visit.insured.party.first_name):
        assert text not in shown
