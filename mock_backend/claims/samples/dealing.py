"""Which visit the n-th sample claim is for, whose it is and when it came: the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial

from mock_backend.claims.filed import Filed
from mock_backend.claims.judging import judge
from mock_backend.claims.records import NOTHING
from mock_backend.claims.samples.building import sample_claim
from mock_backend.claims.samples.moulds import Dealt, Moulds
from mock_backend.claims.samples.visits import VISITS, Visit
from mock_backend.claims.writing import Named, Row, claim_row
from mock_backend.people.catalogue import CYCLE
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import Portal
from mock_backend.providers import EAST, OUR_NPIS, PRACTICE, Provider
from x12.claims.records import Claim

_STRIDE = 7919
"""A prime, so that neighbours differ in age and patient."""
FULL_VARIETY = 400
"""Sample claims after this many are for everyday visits only."""
_PEOPLE = 1_000
"""How many different patients sample claims have at most."""


@lru_cache(maxsize=4)
def _cycle(portal: str, *, everyday: bool) -> tuple[Visit, ...]:
    visits = (visit for visit in VISITS[portal] if visit.is_everyday or not everyday)
    return tuple(visit for visit in visits for _ in range(visit.weight))


@lru_cache(maxsize=256)
def _places(situation: str) -> tuple[int, ...]:
    return tuple(index for index, each in enumerate(CYCLE) if each.key == situation)


@dataclass(frozen=True, slots=True)
class Dealer:
    """Deals sample claims of one portal as of the day on which the backend began."""

    portal: Portal
    people: Register
    began: date
    seed: int

    def filed(self, serial: int) -> Filed:
        """The claim with that number as it came in."""
        return _filed(self, serial, self._person(serial))

    def claim(self, serial: int) -> Claim:
        """The claim alone."""
        return self.filed(serial).claim

    def visit(self, serial: int) -> Visit:
        """What it is for: the first ones have each kind of visit, very many more only the everyday ones."""
        cycle = _cycle(self.portal.id, everyday=serial > FULL_VARIETY)
        return cycle[(serial - 1) % len(cycle)]

    def row(self, serial: int) -> Row:
        """The row of the claim."""
        filed = self.filed(serial)
        return claim_row(Named(self.seed, serial), filed, judge(filed), self.began)

    def rows(self, first: int, last: int) -> Iterator[Row]:
        """Many rows, the same as `row` makes; what those of a visit have in common is worked out once."""
        moulds = Moulds(self.seed, self.began)
        patients: dict[int, Person] = {}
        for serial in range(first, last + 1):
            index, visit = self.patient_index(serial), self.visit(serial)
            if index not in patients:
                patients[index] = self.people.person(index)
            dealt = self._dealt(serial, visit)
            if visit.is_plain and patients[index].birth <= visit.first_day(dealt.last_day):
                made = partial(_filed, self, serial, patients[index])
                yield moulds.row(visit, dealt, patients[index], made)
            else:
                filed = _filed(self, serial, patients[index])
                yield claim_row(Named(self.seed, serial), filed, judge(filed), self.began)

    def received_on(self, serial: int) -> date:
        """The day it came: no two neighbours of a kind have the same age."""
        visit = self.visit(serial)
        round_ = (serial - 1) // len(_cycle(self.portal.id, everyday=serial > FULL_VARIETY))
        span = visit.oldest - visit.youngest + 1
        return self.began - timedelta(
            days=visit.youngest + (round_ * _STRIDE + serial * 31 + self.seed) % span
        )

    def provider(self, serial: int) -> Provider:
        """Who bills: every fourth claim is the second location's."""
        return EAST if serial % 4 == 0 else PRACTICE

    def _dealt(self, serial: int, visit: Visit) -> Dealt:
        received_on = self.received_on(serial)
        last_day = received_on - timedelta(days=visit.lag)
        return Dealt(serial, _number(serial), self.provider(serial).npi, received_on, last_day)

    def _person(self, serial: int) -> Person:
        return self.people.person(self.patient_index(serial))

    def patient_index(self, serial: int) -> int:
        """Whose it is: the index of the person."""
        places = _places(self.visit(serial).situation)
        rounds = max(1, min(self.people.scale, _PEOPLE * len(CYCLE) // len(places)) // len(CYCLE))
        place = places[(serial // 3) % len(places)]
        return place + (serial * _STRIDE) % rounds * len(CYCLE)


def _number(serial: int) -> str:
    return f"LCC{serial:06}"


def _filed(dealer: Dealer, serial: int, person: Person) -> Filed:
    visit, received_on = dealer.visit(serial), dealer.received_on(serial)
    last_day = received_on - timedelta(days=visit.lag)
    provider = dealer.provider(serial)
    claim = sample_claim(visit, dealer.portal, person, provider, last_day, _number(serial))
    return Filed(
        claim,
        dealer.portal,
        received_on,
        OUR_NPIS,
        dealer.portal.submitter_id,
        person,
        deductible_left=NOTHING,
    )
