from dataclasses import replace
from decimal import Decimal

import oxedi
import pytest
from hypothesis import given, settings

from tests.drawing import drawn
from tests.x12.remittance.examples import (
    ADJUSTMENTS,
    CLAIMS,
    HEADER,
    cents,
    claim,
    claims_of,
    file_of,
    inpatient,
    line,
)
from tests.x12.remittance.strategies import Remittance, remittances
from x12.remittance.balance import Imbalance, Level, claim_imbalances, imbalances, payment_imbalances
from x12.remittance.figures import figures_of, read_figures
from x12.remittance.items import ClaimEntry
from x12.remittance.stream import read_835
from x12.remittance.writing import write_835

FILE = file_of(write_835(HEADER, CLAIMS, ADJUSTMENTS))
BREAKS = {
    "SVC*HC:G0101:25*150*80**1": "SVC*HC:G0101:25*150*81**1",
    "CAS*CO*45*40~": "CAS*CO*45*39.99~",
    "CLP*PCN1*1*250*140": "CLP*PCN1*1*250*139",
    "CLP*PCN2*4*150*0": "CLP*PCN2*4*151*0",
    "CAS*CO*45*6734.85**253*600": "CAS*CO*45*6734.85**253*601",
    "BPR*I*13893.11": "BPR*I*13893.12",
    "L6*-1.27": "L6*1.27",
    "PLB*": "XLB*",
}


def found_in(data: bytes) -> list[Imbalance]:
    return [each for each in imbalances(read_835(data)) if not each.is_note]


@settings(max_examples=drawn(25), deadline=None)
@given(remittances())
def test_what_adds_up_has_no_finding(made: Remittance) -> None:
    data = file_of(write_835(made.header, made.claims, made.adjustments))
    assert list(imbalances(read_835(data))) == []
    entries = (each for each in read_835(data) if isinstance(each, ClaimEntry))
    assert [read_figures(each) for each in entries] == [figures_of(each) for each in claims_of(made.claims)]


def test_a_line_that_does_not_add_up() -> None:
    old, new = "SVC*HC:G0101:25*100*60**1", "SVC*HC:G0101:25*100*70**1"
    data = FILE.decode().replace(old, new, 1)
    (found,) = found_in(data.encode())
    assert (found.level, found.element, found.line) == (Level.LINE, "SVC03", 2)
    assert (found.expected, found.found) == (60, 70)
    assert found.sentence == (
        "Line 2: $100.00 charged less adjustments of $40.00 leaves $60.00, but $70.00 is paid."
    )
    segments = data.split("~")[2:]
    assert segments[found.place.segment - 1] == new
    assert data[found.place.offset :].split("~")[1:][found.place.skipped] == new


def test_a_claim_that_does_not_add_up() -> None:
    data = FILE.replace(b"CLP*PCN1*1*250*140*", b"CLP*PCN1*1*250*150*", 1)
    first, second = found_in(data)
    assert (first.level, first.element, first.expected, first.found) == (Level.CLAIM, "CLP04", 140, 150)
    assert first.sentence == (
        "This claim: $250.00 charged less adjustments of $110.00 leaves $140.00, but $150.00 is paid."
    )
    assert data.decode().split("~")[2:][first.place.segment - 1].startswith("CLP*PCN1*")
    assert second.level is Level.TRANSACTION


def test_a_payment_that_does_not_add_up() -> None:
    (found,) = found_in(FILE.replace(b"BPR*I*13893.11*", b"BPR*I*13943.11*"))
    assert (found.level, found.element, found.found) == (Level.TRANSACTION, "BPR02", Decimal("13943.11"))
    assert found.sentence == (
        "The claims pay $13,941.84; less provider adjustments of $48.73 that makes $13,893.11, "
        "but the payment is $13,943.11."
    )
    assert found.place.segment == 2


def test_what_the_patient_owes_is_a_note() -> None:
    (found,) = imbalances(read_835(FILE.replace(b"250*140*20*", b"250*140*25*", 1)))
    assert (found.element, found.expected, found.found, found.is_note) == ("CLP05", 20, 25, True)


def test_a_debit_is_money_that_goes_the_other_way() -> None:
    taken = replace(HEADER, amount=cents(5000), credit_debit="D")
    assert list(payment_imbalances(taken, cents(-5000), cents(0))) == []
    assert len(list(payment_imbalances(HEADER, cents(-5000), cents(0)))) == 1


def test_built_claims_balance_before_they_are_written() -> None:
    assert list(claim_imbalances(figures_of(inpatient()))) == []
    wrong = replace(claim(line(100, 20, 10)), paid=cents(71))
    (found,) = claim_imbalances(figures_of(wrong))
    assert (found.expected, found.found) == (cents(70), cents(71))


@pytest.mark.parametrize(("old", "new"), BREAKS.items())
def test_another_judge_finds_the_same_levels_broken(old: str, new: str) -> None:
    data = FILE.decode().replace(old, new, 1).encode()
    assert data != FILE
    assert found_in(data)
    assert [each for each in oxedi.parse(data).diagnostics if each.level == 3]


def test_amounts_that_are_none_break_the_balance_and_nothing_else() -> None:
    data = FILE
    for old, new in (
        (b"*150*80*", b"*15O*"),
        (b"CAS*CO*45*50", b"CAS*CO*45*five"),
        (b"*250*140*", b"*-*..*"),
    ):
        data = data.replace(old, new, 1)
    assert {each.level for each in found_in(data)} == {Level.LINE, Level.CLAIM, Level.TRANSACTION}
