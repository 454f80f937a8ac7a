"""A situation that people are in, and what its makers get to work with."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mock_backend.people.medicaid import Medicaid
from mock_backend.people.medicare import Medicare


@dataclass(frozen=True, slots=True)
class Making:
    """One person in the making: the chance that belongs to it, and what is settled already."""

    chance: random.Random
    today: date
    birth: date
    sex: str


MakeMedicare = Callable[[Making, Medicare], Medicare]
MakeMedicaid = Callable[[Making, Medicaid], Medicaid]


@dataclass(frozen=True, slots=True)
class Situation:
    """What is particular about a group of people; who has neither maker is not on that payer's file."""

    key: str
    medicare: MakeMedicare | None = None
    medicaid: MakeMedicaid | None = None
    naming: str = ""
    """Which kind of name: '' for any, or a key of `naming.KINDS`."""
    ages: tuple[int, int] = (67, 93)
    """Youngest and oldest age at the end of the as-of year."""
    weight: int = 1
    """How many of each cycle of people are in it."""
