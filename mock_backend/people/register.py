"""Finds synthetic people. Nobody is stored: every number leads back to its person, who is then made."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cached_property, lru_cache, partial

from mock_backend import defaults
from mock_backend.people import numbering
from mock_backend.people.making import identity, make_person
from mock_backend.people.person import Person

_REMEMBERED = 256
"""People who were asked about lately; a batch of claims asks about the same ones again and again."""


class Register:
    """Everybody whom the two payers know, the same people for the same seed and as-of date."""

    def __init__(
        self,
        began: date,
        seed: int = defaults.SEED,
        scale: int = defaults.SCALE,
        today: Callable[[], date] | None = None,
    ) -> None:
        """People as they are made for one day; `today` tells the day that is asked on, if it moves on."""
        self.scale = scale
        self._began = began
        self._seed = seed
        self._today = today
        self._make = lru_cache(maxsize=_REMEMBERED)(partial(make_person, seed, began))

    @property
    def today(self) -> date:
        """The day on which the payers are asked."""
        return self._today() if self._today else self._began

    def person(self, index: int) -> Person:
        """The person with that index, from 0 to below `scale`."""
        return self._make(index)

    def by_mbi(self, mbi: str) -> Person | None:
        """Whose MBI it is or was."""
        counter = numbering.mbis(self._seed).counter(mbi)
        person = self._person_at(None if counter is None else counter // 2)
        file = person.medicare if person else None
        return person if file and mbi in {file.mbi, file.previous_mbi} else None

    def by_member_id(self, member_id: str) -> Person | None:
        """The Medicaid member with that twelve-digit number."""
        person = self._person_at(numbering.member_ids(self._seed).counter(member_id))
        return person if person and person.medicaid else None

    def by_agency_id(self, agency_id: str) -> Person | None:
        """The Medicaid member whom another agency knows by that number."""
        person = self._person_at(numbering.agency_ids(self._seed).counter(agency_id))
        return person if person and person.medicaid and person.medicaid.agency_id else None

    def by_ssn(self, ssn: str) -> Person | None:
        """The person with those nine digits."""
        return self._person_at(numbering.ssns(self._seed).counter(ssn))

    def by_name(self, last: str, first: str, birth: date) -> tuple[Person, ...]:
        """Everybody filed under that last and first name and birth date."""
        return tuple(self.person(index) for index in self._by_name.get((last, first, birth), ()))

    @cached_property
    def _by_name(self) -> dict[tuple[str, str, date], list[int]]:
        """Made at the first search by name: about 20 ms for each thousand people."""
        found: dict[tuple[str, str, date], list[int]] = defaultdict(list)
        for index in range(self.scale):
            who = identity(self._seed, self._began, index)
            found[who.filed.last, who.filed.first, who.birth].append(index)
        return dict(found)

    def _person_at(self, index: int | None) -> Person | None:
        return self.person(index) if index is not None and index < self.scale else None
