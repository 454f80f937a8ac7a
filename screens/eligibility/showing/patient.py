"""Who the patient is, as the payer has it, and what differs from what was asked."""

from collections.abc import Iterator
from datetime import date

from screens.eligibility.showing.wording import address_words, day_words
from tui.text import Line, line
from x12.codes import reference_kinds
from x12.eligibility.records import Member
from x12.identifiers import mbi

_GENDERS = {"F": "female", "M": "male", "U": "gender not known"}


def name_words(member: Member) -> str:
    """'DOE JR, JANE A'."""
    party = member.party
    last = " ".join(part for part in (party.name, party.suffix) if part)
    first = " ".join(part for part in (party.first_name, party.middle_name) if part)
    return ", ".join(part for part in (last, first) if part)


def number_words(member: Member, *, medicare: bool) -> str:
    """The MBI as the card shows it, or the member ID as it is."""
    number = member.member_id
    if not number:
        return ""
    return f"MBI {mbi.dashed(number)}" if medicare and len(number) == mbi.LENGTH else f"ID {number}"


def patient_lines(member: Member, on: date, *, medicare: bool, hidden: bool = False) -> Iterator[Line]:
    """Name, gender, birth date, number; then address, other numbers, and whether the payer corrected any."""
    born = f"born {_birth_words(member.birth_date, on, hidden=hidden)}" if member.birth_date else ""
    gender = _GENDERS.get(member.gender, member.gender)
    rest = "  ".join(part for part in (gender, born, number_words(member, medicare=medicare)) if part)
    yield line((name_words(member), "heading"), f"  {rest}")
    address = "" if hidden else address_words(member.party.address)
    if address:
        yield line(address)
    for reference in member.party.references:
        kind = reference_kinds.word(reference.qualifier)
        shown = _number(reference.number) if reference.qualifier == "SY" else reference.number
        yield line(
            " ".join(
                part for part in (f"{kind[:1].upper()}{kind[1:]}:", shown, reference.description) if part
            )
        )
    if member.identity_changed:
        yield line(("The payer has this patient under other data than were sent: correct yours.", "caution"))


def _birth_words(born: date, on: date, *, hidden: bool) -> str:
    if hidden:
        return f"••/••/{born.year}"
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return f"{day_words(born)} ({age})"


def _number(number: str) -> str:
    return f"•••••{number[-4:]}"
