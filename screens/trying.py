"""The demo's people to try, as rows and as patients."""

from datetime import date

from api_client.demo import DemoGuide, TryThis
from offline_cache.patients import Patient
from tui.text import Line, fit, line

_NAME = 24
_NUMBER = 13


def tries(demo: DemoGuide | None, portal_id: str) -> tuple[TryThis, ...]:
    """Whom to ask this portal about; () outside the demo."""
    return demo.try_these.get(portal_id, ()) if demo else ()


def patient_of(person: TryThis) -> Patient:
    """The person as screens carry one; what can't be read is left empty."""
    told = person.fields
    return Patient(
        last_name=told.get("last_name", ""),
        first_name=told.get("first_name", ""),
        date_of_birth=_day(told.get("date_of_birth", "")),
        mbi=told.get("mbi", ""),
        member_id=told.get("member_id", ""),
        gender=told.get("gender", ""),
    )


def row_of(person: TryThis) -> Line:
    """Name, number and what the answer shows."""
    told = person.fields
    name = ", ".join(part for part in (told.get("last_name"), told.get("first_name")) if part)
    number = told.get("mbi") or told.get("member_id") or ""
    return line((fit(name, _NAME), "value"), (fit(number, _NUMBER), "value"), (person.says, "dim"))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
