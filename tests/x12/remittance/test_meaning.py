from dataclasses import replace

import pytest

from tests.x12.remittance.examples import (
    ADJUSTMENTS,
    CLAIMS,
    HEADER,
    NPI,
    cents,
    claim,
    claims_of,
    file_of,
    inpatient,
    line,
)
from tests.x12.remittance.strategies import reversed_claim
from x12.remittance.figures import figures_of
from x12.remittance.meaning import ReasonTotal, Summing, effect, summaries
from x12.remittance.moves import Move, next_move
from x12.remittance.records import ProviderAdjustment
from x12.remittance.reversals import reversal_pairs
from x12.remittance.stream import read_835
from x12.remittance.writing import write_835

FILE = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS))


def test_the_figures_of_a_payment() -> None:
    ((header, summary),) = summaries(read_835(FILE))
    assert header == HEADER
    assert (summary.claims, summary.reversals, summary.denied, summary.unpaid) == (3, 0, 1, 1)
    assert summary.billed == cents(25000 + 15000 + 2113669)
    assert summary.allowed == cents(16000 + 0 + 1380184)
    assert summary.paid == cents(14000 + 1380184 + 0)
    assert summary.patient_responsibility == cents(2000)
    assert summary.by_group == {"CO": cents(9000 + 15000 + 733485), "PR": cents(2000)}
    assert summary.by_reason == (
        ReasonTotal("CO", "45", 4, cents(9000 + 15000 + 673485)),
        ReasonTotal("CO", "253", 1, cents(60000)),
        ReasonTotal("PR", "2", 1, cents(2000)),
    )
    assert summary.provider_adjustments == ADJUSTMENTS
    assert summary.payment == HEADER.amount


def test_each_remittance_of_a_file_has_its_own_figures() -> None:
    second = write_835(HEADER, claims_of(CLAIMS)[:1], control_number="0002")
    file = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS), second)
    assert [(each.claims, each.adjusted) for _, each in summaries(read_835(file))] == [
        (3, cents(4873)),
        (1, 0),
    ]


def test_a_reversal_takes_its_claim_back() -> None:
    paid = claim(line(15000, 5000, 2000))
    summing = Summing()
    for each in (paid, reversed_claim(paid)):
        summing.add(figures_of(each))
    summary = summing.summary()
    assert (summary.billed, summary.allowed, summary.paid, summary.patient_responsibility) == (0, 0, 0, 0)
    assert (summary.claims, summary.reversals) == (2, 1)


def test_what_is_allowed_without_the_payers_word() -> None:
    assert figures_of(inpatient()).allowed == cents(1380184)


@pytest.mark.parametrize(
    ("amount", "words"),
    [(100, "lowers the payment"), (-100, "raises the payment"), (0, "leaves the payment as it is")],
)
def test_the_sign_of_a_provider_adjustment(amount: int, words: str) -> None:
    assert effect(ProviderAdjustment(NPI, None, "WO", cents(amount))) == words


@pytest.mark.parametrize(
    ("made", "move"),
    [
        (claim(line(15000, 5000, 2000)), Move.PATIENT),
        (claim(line(15000, 5000, 0)), Move.NOBODY),
        (claim(line(15000, 15000, 0), status="4"), Move.PROVIDER),
        (claim(line(15000, 5000, 0), line(9000, 9000, 0)), Move.PROVIDER),
        (claim(line(15000, 5000, 10000)), Move.PATIENT),
        (claim(line(15000, 5000, 2000), status="19"), Move.NEXT_PAYER),
        (claim(line(15000, 15000, 0), status="23"), Move.NEXT_PAYER),
        (reversed_claim(claim(line(15000, 5000, 2000))), Move.CORRECTION),
        (claim(line(15000, 15000, 0), status="25"), Move.NOBODY),
    ],
    ids=[
        "coinsurance",
        "paid",
        "denied",
        "line denied",
        "deductible",
        "crossover",
        "elsewhere",
        "taken back",
        "asked",
    ],
)
def test_whose_move_it_is(made, move) -> None:  # type: ignore[no-untyped-def]
    assert next_move(figures_of(made)) is move


def test_reversals_are_linked_with_their_corrections() -> None:
    first = claim(line(15000, 5000, 2000), number="A")
    other = claim(line(9000, 4000, 0), number="B")
    corrected = replace(claim(line(15000, 6000, 2000), number="A"), payer_control_number="NEW")
    file = file_of(write_835(HEADER, [other, reversed_claim(first), reversed_claim(other), corrected]))
    linked, alone = reversal_pairs(lambda: read_835(file))
    assert linked.correction
    assert linked.correction.payer_control_number == "NEW"
    assert linked.change == cents(-1000)
    assert alone.correction
    assert alone.change == 0
    assert reversal_pairs(lambda: read_835(FILE)) == ()


def test_a_reversal_may_stand_alone() -> None:
    file = file_of(write_835(HEADER, [reversed_claim(claim(line(15000, 5000, 2000)))]))
    (pair,) = reversal_pairs(lambda: read_835(file))
    assert (pair.correction, pair.change) == (None, cents(-8000))
