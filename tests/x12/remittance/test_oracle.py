"""Three independent judges of what we write: oxedi, x12sdk and pyx12.

The guide has more than two of them take, so oxedi alone judges these: more than one PLB, which neither x12sdk
nor pyx12 takes; MIA01 beyond 0, REF HPI on a line and a quantity beside some adjustments of a segment, which
x12sdk refuses.
"""

import io
import json
from dataclasses import replace

import oxedi
import pytest
from hypothesis import given, settings
from pyx12.params import params
from pyx12.x12n_document import x12n_document
from x12sdk.io import X12ModelReader

from tests.drawing import drawn
from tests.x12.remittance.examples import ADJUSTMENTS, CLAIMS, HEADER, SUMMARY, file_of, inpatient
from tests.x12.remittance.strategies import Remittance, remittances
from x12.adjustments import Adjustment
from x12.envelopes import TransactionSet
from x12.remittance.provider_codec import MOST
from x12.remittance.records import ClaimPayment
from x12.remittance.writing import Claims, write_835
from x12.writer import write_segments


def found_by_pyx12(data: bytes) -> str:
    """What pyx12 finds wrong; '' where it finds nothing."""
    told = io.StringIO()
    text = data.decode().replace("~", "~\n")
    is_valid = x12n_document(params(), io.StringIO(text), None, None, fd_json=told)
    return "" if is_valid else json.dumps(json.loads(told.getvalue() or "{}"), indent=1)


def given_back_by_x12sdk(written: TransactionSet) -> str:
    """What x12sdk writes after it has read a transaction set; it raises where it finds an error."""
    with X12ModelReader(file_of(written).decode()) as reader:
        (model,) = reader.models()
        return str(model.x12()).replace("\n", "")


def plain(claims: Claims) -> Claims:
    """The claims without what x12sdk doesn't take."""
    for each in claims:
        if isinstance(each, ClaimPayment):
            lines = (
                replace(line, references=line.references[:1], adjustments=uncounted(line.adjustments))
                for line in each.lines
            )
            yield replace(each, lines=tuple(lines), adjustments=uncounted(each.adjustments))
        else:
            yield each


def uncounted(adjustments: tuple[Adjustment, ...]) -> tuple[Adjustment, ...]:
    return tuple(replace(each, quantity=None) for each in adjustments)


def test_everything_is_valid_to_oxedi() -> None:
    judged = oxedi.parse(file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS)))
    assert list(judged.diagnostics) == []
    assert judged.count_claims() == 3


def test_everything_is_valid_to_pyx12() -> None:
    assert found_by_pyx12(file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS))) == ""


def test_x12sdk_gives_back_what_we_write() -> None:
    claims = [each for each in plain(CLAIMS) if each not in {inpatient(), SUMMARY}]
    written = write_835(HEADER, claims, ADJUSTMENTS)
    assert given_back_by_x12sdk(written) == write_segments(written.segments)


@settings(max_examples=drawn(15), deadline=None)
@given(remittances())
def test_what_adds_up_is_valid_to_oxedi(made: Remittance) -> None:
    written = write_835(made.header, made.claims, made.adjustments)
    assert list(oxedi.parse(file_of(written)).diagnostics) == []


@settings(max_examples=drawn(12), deadline=None)
@given(remittances())
def test_what_adds_up_is_valid_to_x12sdk(made: Remittance) -> None:
    written = write_835(made.header, plain(made.claims), made.adjustments[:MOST])
    assert given_back_by_x12sdk(written).count("~") == len(written.segments)


@settings(max_examples=drawn(8), deadline=None)
@given(remittances())
def test_what_adds_up_is_valid_to_pyx12(made: Remittance) -> None:
    written = write_835(made.header, made.claims, made.adjustments[:MOST])
    assert found_by_pyx12(file_of(written)) == ""


@pytest.mark.parametrize(("old", "new"), [("CLP*PCN2*4*", "CLP*PCN2*ZZ*"), ("SE*73", "SE*72")])
def test_the_judges_do_judge(old: str, new: str) -> None:
    data = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS)).decode().replace(old, new).encode()
    assert list(oxedi.parse(data).diagnostics)
    assert found_by_pyx12(data)
