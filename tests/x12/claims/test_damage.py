from dataclasses import replace

from hypothesis import assume, given, settings

from tests.drawing import drawn
from tests.x12.claims.damage import WHOLE, damaged
from x12.claims.reading import read_837, read_claims
from x12.claims.records import ClaimFile
from x12.claims.writing import write_837
from x12.envelopes import TransactionSet
from x12.pen import trimmed
from x12.segment import Segment
from x12.unwritable import UnwritableError
from x12.values import number


def said(transaction_set: TransactionSet) -> set[tuple[object, ...]]:
    """Its segments, numbers by their value; without HL, which are numbered anew."""
    return {
        tuple(value if (value := number(text)) is not None else text for text in trimmed(each))
        for each in transaction_set.body
        if each.identifier != "HL"
    }


def rewritten(file: ClaimFile | None) -> TransactionSet:
    """What we write of a file; one that can't be written, for a separator in a text, is passed over."""
    assert file is not None
    try:
        return write_837(file)
    except UnwritableError:
        assume(False)
        raise


@settings(max_examples=drawn(60), deadline=None)
@given(damaged)
def test_nothing_is_lost_and_nothing_changes_any_more(came: TransactionSet) -> None:
    written = rewritten(read_837(came).file)
    assert said(came) <= said(written)
    assert rewritten(read_837(written).file) == written


@settings(max_examples=drawn(20), deadline=None)
@given(damaged)
def test_one_by_one_is_the_same_as_the_whole(came: TransactionSet) -> None:
    file = read_837(came).file
    assert file is not None
    assert tuple(each.claim for each in read_claims(came)) == file.claims


def test_problems_are_told_with_the_claim_that_has_them() -> None:
    came = WHOLE[0]
    at = max(index for index, each in enumerate(came.segments) if each.identifier == "DTP")
    unreadable = Segment((*came.segments[at][:3], "20269999"))
    changed = replace(came, segments=(*came.segments[:at], unreadable, *came.segments[at + 1 :]))
    *others, last = read_claims(changed)
    assert not any(each.problems for each in others)
    (problem,) = last.problems
    assert (problem.loop, problem.segment_position, problem.element) == ("2430", at + 1, 3)
    assert changed.segments[last.position - 1].identifier == "CLM"
