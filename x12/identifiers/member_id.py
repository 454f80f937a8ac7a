"""The number by which a Medicaid program knows a member."""

from dataclasses import dataclass

from x12.identifiers import Unacceptable

_SEPARATORS = str.maketrans("", "", "- \t\u00a0")


@dataclass(frozen=True, slots=True)
class MemberIdRule:
    """What a program's member IDs look like."""

    length: int = 12
    digits_only: bool = True
    card: str = "MassHealth card"
    """What it is read from."""


MASSHEALTH = MemberIdRule()
"""12 digits (MassHealth, since the cards of 2008)."""


def parse_member_id(text: str, rule: MemberIdRule = MASSHEALTH) -> str:
    """The member ID without blanks and dashes, in capitals. Raises Unacceptable."""
    member_id = text.translate(_SEPARATORS).upper()
    kind = "digits" if rule.digits_only else "letters and digits"
    if not member_id:
        raise Unacceptable(f"Key the member ID from the {rule.card}, {rule.length} {kind}.")
    fits = member_id.isdigit() if rule.digits_only else member_id.isalnum()
    if not (member_id.isascii() and fits):
        raise Unacceptable(f"A member ID has {kind} only: take out the other characters.")
    if len(member_id) != rule.length:
        found = len(member_id)
        raise Unacceptable(
            f"A member ID has {rule.length} {kind} and this has {found}: check the {rule.card}."
        )
    return member_id
