import pytest

from tests.x12.remittance.examples import (
    NPI,
    cents,
    claim,
    inpatient,
    line,
)
from tests.x12.remittance.strategies import reversed_claim
from x12.remittance.figures import figures_of
from x12.remittance.moves import Move, next_move
from x12.remittance.records import ProviderAdjustment


def test_what_is_allowed_without_the_payers_word() -> None:
    assert figures_of(inpatient()).allowed == cents(1380184)


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
