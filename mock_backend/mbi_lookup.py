"""Finds a patient's MBI by name, birth date and SSN. The SSN is compared and forgotten."""

from dataclasses import dataclass
from datetime import date

from mock_backend.clock import Clock
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store
from x12.identifiers import Unacceptable
from x12.identifiers.months import months_after
from x12.identifiers.names import parse_name

PER_MINUTE = 10
YEARS_AFTER_DEATH = 4
LAST_NAME_HINT = "The last name differs: try it with or without a suffix, or its parts together or apart."


@dataclass(frozen=True, slots=True)
class Lookup:
    """Whose MBI is wanted; names are compared as the file holds them."""

    last_name: str
    first_name: str
    birth: date
    ssn: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a lookup found: the person, or nobody and perhaps a hint."""

    person: Person | None
    hint: str = ""


class MbiLookup:
    """Looks up, counts each user's lookups, and keeps when and with what outcome, never for whom."""

    def __init__(self, people: Register, store: Store, clock: Clock) -> None:
        self._people = people
        self._store = store
        self._clock = clock

    def find(self, portal: Portal, user: str, lookup: Lookup) -> Found:
        """The person if everything matches; a 429 problem after ten lookups within a minute."""
        self._refuse_if_too_many(portal, user)
        found = self._match(lookup)
        outcome = "found" if found.person else "not-found"
        self._store.run("INSERT INTO lookup VALUES (?, ?, ?, ?)", portal.id, user, self._clock.now(), outcome)
        return found

    def _refuse_if_too_many(self, portal: Portal, user: str) -> None:
        row = self._store.row(
            "SELECT count(*) AS made, min(at) AS oldest FROM lookup WHERE portal = ? AND user = ? AND at > ?",
            portal.id,
            user,
            self._clock.now() - 60,
        )
        if row and row["made"] >= PER_MINUTE:
            wait = max(1, round(row["oldest"] + 60 - self._clock.now()))
            raise Problem(
                429,
                "rate-limited",
                "Ten lookups a minute are allowed; wait a little.",
                headers={"Retry-After": str(wait)},
            )

    def _match(self, lookup: Lookup) -> Found:
        person = self._people.by_ssn(lookup.ssn)
        if person is None or person.medicare is None or lookup.birth != person.birth:
            return Found(None)
        forgotten = person.medicare.death and months_after(person.medicare.death, 12 * YEARS_AFTER_DEATH)
        if (forgotten and forgotten < self._people.today) or not _same(lookup.first_name, person.filed.first):
            return Found(None)
        if not _same(lookup.last_name, person.filed.last):
            return Found(None, LAST_NAME_HINT)
        return Found(person)


def _same(name: str, filed: str) -> bool:
    try:
        return parse_name(name) == filed
    except Unacceptable:
        return False
