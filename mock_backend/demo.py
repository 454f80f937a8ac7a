"""What a demo shows on its sign-in screen: users with their secrets, and patients worth trying."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from mock_backend.access.accounts import DEMO_USERS
from mock_backend.own_providers import own_providers
from mock_backend.people.catalogue import first_in
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import PORTALS
from mock_backend.providers import PRACTICE

NOTICE = (
    "Practice system: every patient, number and amount is made up. MBIs have S as their second character, "
    "as no real one has; deductibles and coinsurance are sample figures."
)


@dataclass(frozen=True, slots=True)
class _Try:
    says: str
    situation: str
    wrong_birth_date: bool = False
    old_mbi: bool = False
    search: str = "member_id"


_MEDICARE = (
    _Try("Part A and B, Medicare first", "original"),
    _Try("Medicare Advantage plan", "advantage HMO"),
    _Try("Other insurer pays first", "payer 12 first"),
    _Try("Hospice", "hospice now"),
    _Try("Home health episode", "home health now"),
    _Try("QMB: no cost sharing", "QMB"),
    _Try("MBI was replaced", "MBI replaced", old_mbi=True),
    _Try("No match: wrong birth date", "hospital stay", wrong_birth_date=True),
)
_MEDICAID = (
    _Try("Active, managed care plan", "managed care"),
    _Try("Other insurance pays first", "other insurance"),
    _Try("QMB, restrictive message 611", "QMB"),
    _Try("Long-term care", "long-term care"),
    _Try("Coverage ended", "coverage ended"),
    _Try("Find by SSN", "primary care clinician", search="ssn"),
    _Try("Find by name, birth date and gender", "fee for service", search="name"),
    _Try("Two members alike: use the member ID", "namesake", search="name"),
)


def demo(people: Register) -> dict[str, object]:
    """The document that `GET /demo` answers with."""
    return {
        "today": people.today.isoformat(),
        "notice": NOTICE,
        "users": [
            {
                "portal": portal.id,
                "user": user.id,
                "name": user.name,
                "role": user.role,
                "password": user.password,
                "totp_secret": user.totp_secret(portal),
            }
            for portal in PORTALS.values()
            for user in DEMO_USERS
        ],
        "try": {
            "mac": [_medicare_patient(each, people) for each in _MEDICARE],
            "mmis": [_medicaid_patient(each, people) for each in _MEDICAID],
        },
        "providers": {
            "mac": {"npi": PRACTICE.npi, "name": PRACTICE.name},
            "mmis": {"npi": PRACTICE.npi, "name": PRACTICE.name, "provider_id": PRACTICE.provider_id},
        },
        **own_providers(),
    }


def _medicare_patient(wanted: _Try, people: Register) -> dict[str, str]:
    person = people.person(first_in(wanted.situation))
    file = person.medicare
    if file is None:
        raise LookupError(f"nobody in situation {wanted.situation!r} has Medicare")
    shown = replace(person, birth=_another_day(person.birth)) if wanted.wrong_birth_date else person
    mbi = file.previous_mbi if wanted.old_mbi else file.mbi
    return {"says": wanted.says, **_who(shown), "mbi": mbi, "ssn": person.ssn}


def _medicaid_patient(wanted: _Try, people: Register) -> dict[str, str]:
    person = people.person(first_in(wanted.situation))
    if person.medicaid is None:
        raise LookupError(f"nobody in situation {wanted.situation!r} has Medicaid")
    searches = {
        "member_id": {"member_id": person.medicaid.member_id},
        "ssn": {"ssn": person.ssn},
        "name": {**_who(person), "gender": person.sex},
    }
    return {"says": wanted.says, **searches[wanted.search]}


def _who(person: Person) -> dict[str, str]:
    return {
        "last_name": person.name.last,
        "first_name": person.name.first,
        "date_of_birth": person.birth.isoformat(),
    }


def _another_day(birth: date) -> date:
    return birth + timedelta(days=1)
