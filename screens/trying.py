"""The demo's people to try, as rows and as patients."""

from datetime import date

from api_client.demo import DemoGuide, TryThis
from offline_cache.patients import Patient
from tui.text import Line, fit, line

_SAYS = 37


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
    """What the answer shows, and whom to ask about."""
    told = person.fields
    name = ", ".join(part for part in (told.get("last_name"), told.get("first_name")) if part)
    numbers = (told.get("mbi"), _named("member", told.get("member_id")))
    known = [part for part in (name, *numbers) if part] or [_named("SSN", told.get("ssn"))]
    return line((fit(person.says, _SAYS), "value"), ("  ".join(known), "dim"))


def only_ssn(person: TryThis) -> str:
    """The SSN of a person that nothing else finds; no screen carries an SSN, so it is keyed."""
    told = person.fields
    others = ("last_name", "mbi", "member_id")
    return "" if any(told.get(key) for key in others) else told.get("ssn", "")


def _named(what: str, number: str | None) -> str:
    return f"{what} {number}" if number else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
