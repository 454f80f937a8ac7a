"""Makes one person from a seed, an as-of date and an index, always the same one."""

from dataclasses import dataclass, replace
from datetime import date

from mock_backend.people import naming, numbering
from mock_backend.people.calendar import age, first_of_month, turns_65, year_of
from mock_backend.people.catalogue import situation_of
from mock_backend.people.drawing import day_within, stream
from mock_backend.people.medicaid import Medicaid
from mock_backend.people.medicare import Medicare
from mock_backend.people.names import STREET_KINDS, STREETS, TOWNS
from mock_backend.people.person import Home, Name, Person
from mock_backend.people.preventive import preventive_services
from mock_backend.people.situation import Making, Situation
from mock_backend.people.therapy import therapy_used
from x12.eligibility.medicaid.facts import MemberSpan
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a person is, before any coverage; names and birth dates hold for a whole calendar year."""

    name: Name
    birth: date
    sex: str
    kind_of_name: str

    @property
    def filed(self) -> Name:
        """The name as the payers' files hold it."""
        return naming.filed(self.name, self.kind_of_name)


def identity(seed: int, today: date, index: int) -> Identity:
    """Name, birth date and sex; a namesake has those of the person before."""
    situation = situation_of(index)
    if situation.key == "namesake's namesake":
        return identity(seed, today, index - 1)
    chance = stream(seed, "identity", index)
    sex = chance.choice("FM")
    year = today.year - chance.randint(*situation.ages)
    birth = day_within(chance, *year_of(year))
    if situation.key == "not yet":
        birth = months_after(first_of_month(today), 2 - 65 * 12).replace(day=chance.randint(2, 28))
    return Identity(naming.draw_name(chance, sex, situation.naming), birth, sex, situation.naming)


def make_person(seed: int, today: date, index: int) -> Person:
    """The person with that index."""
    situation = situation_of(index)
    who = identity(seed, today, index)
    making = Making(stream(seed, "coverage", index), today, who.birth, who.sex)
    return Person(
        index=index,
        situation=situation.key,
        name=who.name,
        filed=who.filed,
        birth=who.birth,
        sex=who.sex,
        home=_home(seed, index),
        ssn=numbering.ssns(seed).number(index),
        medicare=_medicare(seed, index, making, situation),
        medicaid=_medicaid(seed, index, making, situation),
    )


def _home(seed: int, index: int) -> Home:
    chance = stream(seed, "home", index)
    town, state, zip_area = chance.choice(TOWNS)
    street = f"{chance.randint(1, 999)} {chance.choice(STREETS)} {chance.choice(STREET_KINDS)}"
    return Home(street.upper(), town.upper(), state, f"{zip_area}{chance.randint(1, 99):02}")


def _medicare(seed: int, index: int, making: Making, situation: Situation) -> Medicare | None:
    if situation.medicare is None:
        return None
    numbers = numbering.mbis(seed)
    file = situation.medicare(making, _usual_medicare(making))
    first, second = numbers.number(2 * index), numbers.number(2 * index + 1)
    if file.mbi_replaced:
        return replace(file, mbi=second, previous_mbi=first)
    return replace(file, mbi=first)


def _usual_medicare(making: Making) -> Medicare:
    """Both parts since 65, or for who is younger since some month in the last six years."""
    chance = making.chance
    since = turns_65(making.birth)
    if age(making.birth, making.today) < 65:
        since = first_of_month(months_after(making.today, -chance.randint(14, 70)))
    year = making.today.year
    return Medicare(
        mbi="",
        part_a=Period(since),
        part_b=Period(since),
        therapy=(
            *therapy_used(year, chance.randint(0, 600), chance.randint(0, 200)),
            *therapy_used(year - 1, chance.randint(0, 900), chance.randint(0, 300)),
        ),
        smoking_sessions_left=chance.choice((8, 8, 8, 5, 4)),
        part_b_deductible_met=chance.choice((0, 40, 113, 1000)),
        blood_units_left=chance.choice((3, 3, 3, 2, 0)),
        preventive=preventive_services(chance, making.sex, since, making.today),
    )


def _medicaid(seed: int, index: int, making: Making, situation: Situation) -> Medicaid | None:
    if situation.medicaid is None:
        return None
    since = first_of_month(months_after(making.today, -making.chance.randint(15, 60)))
    born = first_of_month(making.birth)
    usual = Medicaid(
        member_id=numbering.member_ids(seed).number(index),
        agency_id="",
        spans=(MemberSpan("Standard", Period(max(since, born))),),
    )
    file = situation.medicaid(making, usual)
    return replace(file, agency_id=numbering.agency_ids(seed).number(index) if file.agency_id else "")
