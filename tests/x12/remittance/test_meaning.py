from dataclasses import replace

import pytest

from tests.x12.remittance.examples import (
    NPI,
    cents,
    claim,
    inpatient,
    line,
)
from tests.x12.remittance.strategies import reversed_claim
from x12.adjustments import Adjustment
from x12.remittance.figures import figures_of
from x12.remittance.lines import ServicePayment
from x12.remittance.moves import Move, next_move
from x12.remittance.records import ProviderAdjustment


def test_what_is_allowed_without_the_payers_word() -> None:
    assert figures_of(inpatient()).allowed == cents(1380184 + 60000), "sequestration is taken off later"


def unsaid(charge: int, paid: int, *reasons: tuple[str, str, int]) -> ServicePayment:
    """A line whose payer doesn't say what it allows."""
    adjustments = tuple(Adjustment(group, reason, cents(amount)) for group, reason, amount in reasons)
    return replace(line(charge, 0, 0), paid=cents(paid), adjustments=adjustments, amounts=(), notes=())


@pytest.mark.parametrize(
    ("service", "allowed"),
    [
        (unsaid(26000, 0, ("PR", "96", 26000)), 0),
        (unsaid(13500, 0, ("CO", "50", 13500)), 0),
        (unsaid(13500, 0, ("PI", "16", 13500)), 0),
        (unsaid(15000, 0, ("CO", "45", 5000), ("PR", "1", 10000)), 10000),
        (unsaid(15000, 7840, ("CO", "45", 5000), ("PR", "2", 2000), ("CO", "253", 160)), 10000),
        (unsaid(15000, 2000, ("CO", "45", 5000), ("OA", "23", 8000)), 10000),
        (unsaid(15000, 9800, ("CO", "45", 5000), ("OA", "209", 200)), 10000),
        (unsaid(-15000, -9800, ("CO", "45", -5000), ("CO", "253", -200)), -10000),
    ],
    ids=["PR-96", "CO-50", "PI-16", "deductible", "sequestration", "other payer", "QMB", "taken back"],
)
def test_what_a_line_allows_without_the_payers_word(service: ServicePayment, allowed: int) -> None:
    (figures,) = figures_of(claim(service)).lines
    assert figures.allows == cents(allowed)


def test_a_denied_line_changes_nothing_in_what_another_line_allows() -> None:
    paid = replace(
        line(20000, 6500, 2700),
        paid=cents(10584),
        adjustments=(*line(20000, 6500, 2700).adjustments, Adjustment("CO", "253", cents(216))),
    )
    denied = unsaid(9000, 0, ("CO", "50", 9000))
    assert figures_of(claim(paid, denied)).allowed == cents(13500)


@pytest.mark.parametrize(
    ("amount", "words"),
    [(100, "lowers the payment"), (-100, "raises the payment"), (0, "leaves the payment as it is")],
)
def test_the_sign_of_a_provider_adjustment(amount: int, words: str) -> None:
    assert ProviderAdjustment(NPI, None, "WO", cents(amount)).effect == words


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
