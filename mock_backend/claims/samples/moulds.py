"""Rows of very many sample claims: only what differs between two visits of a kind is made anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mock_backend.claims import numbers
from mock_backend.claims.filed import Filed
from mock_backend.claims.judging import Judgment, judge
from mock_backend.claims.samples.visits import Visit
from mock_backend.claims.ways import way
from mock_backend.claims.writing import (
    Named,
    Row,
    claim_row,
    content_digest,
    services_of,
    standing,
    way_columns,
)
from mock_backend.people.person import Person
from x12.eligibility.medicaid.facts import Copay


@dataclass(frozen=True, slots=True)
class Dealt:
    """What is particular about one sample claim, besides its patient."""

    serial: int
    number: str
    npi: str
    received_on: date
    last_day: date


@dataclass(frozen=True, slots=True)
class _Mould:
    """What all claims for a visit have in common."""

    row: Row
    judgment: Judgment
    services: str
    portal: str
    institutional: bool


class Moulds:
    """Makes rows of visits whose judgment doesn't depend on the patient, but for a member's copay."""

    def __init__(self, seed: int, as_of: date) -> None:
        self._seed = seed
        self._as_of = as_of
        self._moulds: dict[tuple[str, tuple[Copay, ...]], _Mould] = {}
        self._days: dict[tuple[str, date], Row] = {}

    def row(self, visit: Visit, dealt: Dealt, person: Person, made: Callable[[], Filed]) -> Row:
        """The row that `claim_row` would make of the claim; `made` makes it, for the first of a visit."""
        copays = person.medicaid.copays if person.medicaid else ()
        mould = self._moulds.get((visit.shows, copays))
        if mould is None:
            mould = self._moulds[visit.shows, copays] = self._mould(dealt, made())
        first_day = visit.first_day(dealt.last_day)
        member = _member(mould.portal, person)
        return {
            **mould.row,
            "serial": dealt.serial,
            "id": numbers.opaque_id(self._seed, mould.portal, dealt.serial),
            "control_number": numbers.control_number(
                mould.portal,
                institutional=mould.institutional,
                received_on=dealt.received_on,
                serial=dealt.serial,
            ),
            "patient_control_number": dealt.number,
            "member_id": member,
            "last_name": person.filed.last,
            "first_name": person.filed.first,
            "birth": person.birth.isoformat(),
            "from_date": first_day.isoformat(),
            "through_date": dealt.last_day.isoformat(),
            "received_on": dealt.received_on.isoformat(),
            "npi": dealt.npi,
            "content": content_digest(mould.services, member, dealt.npi, first_day, dealt.last_day),
            **self._of_day(visit, mould, dealt.received_on),
        }

    def _mould(self, dealt: Dealt, filed: Filed) -> _Mould:
        judged = judge(filed)
        row = claim_row(Named(self._seed, dealt.serial), filed, judged)
        return _Mould(row, judged, services_of(filed), filed.portal.id, filed.is_institutional)

    def _of_day(self, visit: Visit, mould: _Mould, received_on: date) -> Row:
        """The columns that the visit and the day of receipt decide."""
        known = self._days.get((visit.shows, received_on))
        if known is None:
            decision = mould.judgment.decision
            steps = way(mould.judgment.way, mould.portal, decision.outcome, decision.status, received_on)
            known = {**way_columns(steps), **standing(steps, self._as_of)}
            self._days[visit.shows, received_on] = known
        return known


def _member(portal: str, person: Person) -> str:
    if portal == "mmis":
        return person.medicaid.member_id if person.medicaid else ""
    return person.medicare.mbi if person.medicare else ""
