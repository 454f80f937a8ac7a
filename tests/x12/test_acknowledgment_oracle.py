"""pyx12 knows the 999's guide independently of us: what we write has to be valid to it."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from pyx12.params import params
from pyx12.x12n_document import x12n_document

from tests.drawing import drawn
from tests.samples import samples
from tests.x12.examples import BODY, GE, GS, IEA, ISA, SE, ST, WHOLE, envelope
from tests.x12.test_mutation import damaged
from x12.acknowledgment import acknowledge_group, write_999
from x12.enclose import enclose
from x12.envelopes import FunctionalGroup, Interchange
from x12.reader import read_interchanges
from x12.writer import write_interchange

KNOWN_GROUPS = {"BE", "HB", "HC", "HI", "HN", "HP", "HR", "HS", "RA"}
KNOWN_SETS = {"270", "271", "276", "277", "278", "820", "834", "835", "837"}


def errors_found_by_pyx12(interchange: Interchange) -> list[str]:
    text = write_interchange(interchange, line_breaks=True).decode()
    told = io.StringIO()
    is_valid = x12n_document(params(), io.StringIO(text), None, None, fd_json=told)
    return [] if is_valid else [text, json.dumps(json.loads(told.getvalue() or "{}"), indent=1)]


def answered(group: FunctionalGroup) -> Interchange:
    return enclose([write_999(acknowledge_group(group), "0001")], envelope(8))


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        ISA + GS + ST + BODY + SE + (ST + BODY + SE).replace("0001", "0002") + "GE*2*7~" + IEA,
        ISA + GS + (ST + BODY + SE) * 2 + "GE*2*7~" + IEA,
        WHOLE.replace(SE, "SE*9*0001~"),
        WHOLE.replace(SE, ""),
        WHOLE.replace(GE, ""),
        WHOLE.replace("*PAYER*****PI", "*PAY\x1bER*****PI"),
        WHOLE.replace("~HL*1", "~TRN*1*T-1*9CLINIC~*1"),
    ],
)
def test_answers_to_our_own_interchanges_are_valid(text: str) -> None:
    for interchange in read_interchanges(text).interchanges:
        for group in interchange.groups:
            assert errors_found_by_pyx12(answered(group)) == []


def answerable(data: bytes) -> list[FunctionalGroup]:
    """The groups of a kind that the guide knows; no valid 999 can name the others."""
    found = (group for each in read_interchanges(data).interchanges[:3] for group in each.groups)
    return [
        each
        for each in found
        if each.identifier in KNOWN_GROUPS
        and all(inner.identifier in KNOWN_SETS for inner in each.transaction_sets)
    ]


@pytest.mark.parametrize("path", samples("835") + samples("837P") + samples("276"))
def test_answers_to_public_samples_are_valid(path: Path) -> None:
    for group in answerable(path.read_bytes()):
        assert errors_found_by_pyx12(answered(group)) == []


@settings(max_examples=drawn(25), suppress_health_check=[HealthCheck.filter_too_much])
@given(damaged())
def test_answers_to_damaged_files_are_valid(data: bytes) -> None:
    groups = answerable(data)
    assume(groups)
    assert errors_found_by_pyx12(answered(groups[0])) == []
