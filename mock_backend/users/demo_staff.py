"""The made-up staff of the demo practice, each there for something worth seeing."""

from dataclasses import dataclass
from datetime import date

from mock_backend.users.person import Person


@dataclass(frozen=True, slots=True)
class Staff:
    """One account as it is when the backend starts; days are counted back from the as-of date."""

    id: str
    person: Person
    standing: str = "subordinate"
    role: str = "subordinate"
    roles: tuple[str, ...] = ()
    """Roles that are assigned by themselves; () where `role` says it all."""
    created: int = 400
    signed_in: int = 2
    password_age: int = 20
    recertify_in: int = 200
    locked: bool = False
    deactivated: bool = False
    organization: str = ""
    """Another organization than the demo practice."""


def _person(first: str, last: str, born: date, last4: str) -> Person:
    mail = f"{first}.{last}@larkfield.example".lower()
    return Person(first, last, "", born, last4, "02139", mail, "617-555-0100")


STAFF = (
    Staff(
        "admin", _person("Account", "Administrator", date(1975, 3, 2), "0001"), "primary", "administrator",
        created=900, recertify_in=120,
    ),
    Staff(
        "frontdesk", _person("Front", "Desk", date(1990, 7, 14), "0002"), role="front desk",
        recertify_in=31, password_age=50,
    ),
    Staff("biller", _person("Billing", "Office", date(1984, 11, 5), "0003"), role="biller"),
    Staff(
        "rbackup", _person("Robin", "Backup", date(1981, 5, 9), "0004"), "backup",
        roles=("eligibility", "claims", "subordinates"), signed_in=6, recertify_in=9,
    ),
    Staff(
        "oidle", _person("Olive", "Idle", date(1993, 1, 30), "0005"),
        roles=("eligibility",), signed_in=29, password_age=45, recertify_in=20,
    ),
    Staff(
        "llocked", _person("Lou", "Locked", date(1988, 9, 21), "0006"),
        roles=("eligibility", "claims"), signed_in=1, locked=True,
    ),
    Staff(
        "plapsed", _person("Pat", "Lapsed", date(1979, 12, 12), "0007"),
        roles=("eligibility", "claims"), signed_in=3, recertify_in=-4,
    ),
    Staff(
        "dgone", _person("Dana", "Gone", date(1970, 2, 17), "0008"),
        roles=("eligibility",), signed_in=80, password_age=55, recertify_in=60, deactivated=True,
    ),
    Staff(
        "bservice", _person("Billie", "Service", date(1986, 4, 4), "0009"),
        roles=("claims",), organization="Northgate Billing Service",
    ),
)  # fmt: skip
"""`dgone` is the trap: creating Dana Gone anew would make a second id for one person."""
