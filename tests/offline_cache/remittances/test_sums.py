from dataclasses import replace
from decimal import Decimal

from offline_cache.remittances.claim_index import reasons_of
from offline_cache.remittances.sums import Sums
from offline_cache.store.remittances.reading import ReasonCount, Totals
from tests.x12.remittance.examples import CLAIMS, claim, claims_of, line
from tests.x12.remittance.strategies import reversed_claim
from x12.adjustments import Adjustment
from x12.remittance.figures import figures_of
from x12.remittance.records import ClaimPayment


def summed(*claims: ClaimPayment) -> Sums:
    sums = Sums()
    for each in claims:
        figures = figures_of(each)
        sums.add(figures, reasons_of(figures))
    return sums


def test_what_claims_come_to() -> None:
    sums = summed(*claims_of(CLAIMS))
    assert sums.totals == Totals(3, 25000 + 15000 + 2113669, 14000 + 1380184, 2000, 0)
    assert sums.reasons == (
        ReasonCount("CO", "45", 3, 3, 9000 + 15000 + 673485, 0, 0, 0),
        ReasonCount("PR", "2", 1, 1, 2000, 0, 0, 0),
        ReasonCount("CO", "253", 1, 0, 60000, 0, 0, 0),
    )


def test_allowed_is_the_payers_own_figure_where_it_gives_one() -> None:
    assert summed(*claims_of(CLAIMS)).allowed == 16000 + 0 + 1440184
    held_back = line(15000, 5000, 2000)
    held_back = replace(
        held_back,
        paid=held_back.paid - 1,
        adjustments=(*held_back.adjustments, Adjustment("CO", "253", Decimal(1))),
    )
    sums = summed(claim(held_back))
    assert (sums.charge, sums.allowed, sums.paid) == (15000, 10000, 7900)


def test_a_reversal_takes_its_claim_back() -> None:
    paid = claim(line(15000, 5000, 2000))
    sums = summed(paid, reversed_claim(paid))
    assert (sums.allowed, sums.totals) == (0, Totals(2, 0, 0, 0, 0))
    assert {each.amount for each in sums.reasons} == {0}
