"""What a biller's hands do in the stories: carry a patient, key a claim, submit it, break the line."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from api_client.claims.listed import ClaimFilter
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.process import BackendProcess
from offline_cache.desk import Desk
from offline_cache.patients import Patient
from screens.claim_entry.page import ClaimEntryPage
from tests.backend_fixture import set_faults
from tests.screens.claim_entry.conftest import PEOPLE
from tests.tui.story import Story
from x12.parts import Address

DIAGNOSES = ("E119", "I10")
VISIT = (("G0439", "125.00"), ("J1100", "3.50"))


@cache
def people_in(situation: str, today: date) -> tuple[Person, ...]:
    """Those of the backend in that situation who were born on another day than everybody's first."""
    people = Register(today, scale=PEOPLE)
    return tuple(person for person in map(people.person, range(PEOPLE)) if person.situation == situation)


def patient_of(person: Person) -> Patient:
    """The person as a screen knows them from an eligibility answer."""
    home = person.home
    return Patient(
        person.filed.last,
        person.filed.first,
        person.birth,
        person.medicare.mbi if person.medicare else "",
        person.medicaid.member_id if person.medicaid else "",
        person.sex,
        Address((home.street.upper(),), home.city.upper(), home.state, home.postal_code),
    )


def carried(desk: Desk, situation: str, which: int = 0) -> Person:
    """Carry somebody in that situation to the claim form."""
    person = people_in(situation, desk.today())[which]
    desk.carry(patient_of(person))
    return person


async def send_claim(user: Story) -> Story:
    """The usual claim of the patient that is carried, from its form to its receipt."""
    await open_form(user)
    await key_claim(user)
    return await submit(user)


async def open_form(user: Story, kind: str = "prof") -> Story:
    """Go to the claim form by its name."""
    await user.press("f2", *kind, "enter")
    return await user.until_sees("1 Patient")


async def key_claim(
    user: Story, diagnoses: Sequence[str] = DIAGNOSES, lines: Sequence[tuple[str, str]] = VISIT
) -> Story:
    """From the date of service on: the proposed day, diagnoses, lines without modifiers."""
    await user.press("enter")
    for code in diagnoses:
        await user.press(*code, "enter")
    await user.press("f8")
    for code, charge in lines:
        await user.press(*code, "enter", *charge, "enter")
    return user


async def submit(user: Story) -> Story:
    """Send and wait for what comes."""
    await user.press("f9")
    return await user.wait()


def switch(backend: BackendProcess, kind: str = "", times: int = 1, seconds: float = 0.05) -> None:
    """Have so many submissions fail in that way; without a kind everything works again."""
    fault = {"operation": "claims", "kind": kind, "times": times, "seconds": seconds}
    set_faults(backend, *([fault] if kind else []))


async def at_payer(desk: Desk, number: str) -> int:
    """How many claims with that patient control number the payer has."""
    return len((await desk.claims.search(ClaimFilter(patient_control_number=number))).rows)


def our_number(user: Story) -> str:
    """The patient control number of the claim on the screen, whatever page it is on."""
    page = user.app.current
    assert isinstance(page, ClaimEntryPage)
    return page.form.state.texts["number"]
