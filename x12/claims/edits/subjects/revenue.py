"""Revenue codes: their form, and what goes with the type of bill and the procedure."""

import re
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import code_of, hospital_stay, outpatient
from x12.claims.edits.rule import WARNING, Fault, I, Subject, at, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.listing import listed
from x12.identifiers.revenue_code import TOTAL

RULES = Subject()
_CODE = re.compile(r"[0-9]{4}")
_WITH_PROCEDURE = tuple(
    listed(
        "030 031 032 033 034 035 036 040 041 042 043 044 045 046 047 048 049 051 052 053 054 061"
        " 0634 0635 0636 073 074 075 0771 090 091 092 094"
    )
)
"""Where revenue codes start whose outpatient lines say what was done (CMS Pub. 100-04, chapter 4)."""
_WITHOUT_PROCEDURE = frozenset({"0360", "0490"})
_FITTING = {
    "054": (re.compile(r"A0[0-9]{3}"), "a transport (A0...)"),
    "0636": (re.compile(r"[AJCPQSG][0-9]{4}|9[0-9]{4}"), "a drug (J..., Q... or the like)"),
    "0771": (re.compile(r"G00(0[89]|10)|904[67][0-9]|9048[0-3]|M0[0-9]{3}|00[0-9]{2}A"), "a vaccination"),
    "030": (re.compile(r"[8GPQ][0-9]{4}|3641[0-9]|0[0-9]{3}[MU]|U000[1-5]"), "a laboratory test"),
    "031": (re.compile(r"[8GP][0-9]{4}|0[0-9]{3}[MU]"), "a pathology test"),
}  # fmt: skip
"""What the procedure of some revenue codes is."""


def wants_procedure(revenue_code: str) -> bool:
    """Whether an outpatient line with this revenue code is paid by its procedure."""
    return revenue_code.startswith(_WITH_PROCEDURE) and revenue_code not in _WITHOUT_PROCEDURE


def is_room(revenue_code: str) -> bool:
    """Accommodation, counted in days: revenue codes 0100 to 0219."""
    return "0100" <= revenue_code <= "0219"


@RULES.line(
    "revenue-code", "revenue_code", "Line {line} has no revenue code.", "Key its four digits.", kind=I
)
def no_revenue_code(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV201."""
    return not line.revenue_code


@RULES.line(
    "revenue-code-form",
    "revenue_code",
    "The revenue code of line {line} hasn't four digits.",
    "Key it with the zero before it, such as 0450.",
    kind=I,
)
def malformed(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV201."""
    return bool(line.revenue_code) and not (
        line.revenue_code.isascii() and _CODE.fullmatch(line.revenue_code)
    )


@RULES.line(
    "revenue-total",
    "revenue_code",
    "Line {line} is a line of totals (0001), which the program makes itself.",
    "Take the line out.",
    kind=I,
)
def keyed_total(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """The 837 has the total in CLM02 alone."""
    return line.revenue_code == TOTAL


@RULES.line(
    "revenue-procedure",
    "procedure",
    "Line {line} needs a procedure: this revenue code is paid by it.",
    "Key the HCPCS or CPT code.",
    when=outpatient,
)
def no_procedure(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Outpatient claims."""
    return wants_procedure(line.revenue_code) and not code_of(line)


@RULES.rule(
    "revenue-mismatch",
    "The revenue code of line {line} goes with {what}, and its procedure is another.",
    "Check both codes.",
    kind=I,
    severity=WARNING,
)
def mismatch(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """A few pairs that are often keyed wrong."""
    for number, line in numbered(claim.lines):
        for start, (codes, what) in _FITTING.items():
            if line.revenue_code.startswith(start) and code_of(line) and not codes.fullmatch(code_of(line)):
                yield at("lines", number, "procedure", line=number, what=what)


@RULES.line(
    "room-outpatient",
    "revenue_code",
    "Line {line} is a room, and the type of bill is that of an outpatient.",
    "Correct the revenue code or the type of bill.",
    when=outpatient,
)
def room_of_outpatient(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Accommodation, revenue codes 0100 to 0219."""
    return is_room(line.revenue_code)


@RULES.claim(
    "room-missing",
    "lines",
    "An inpatient stay has no line for the room.",
    "Add the accommodation, such as 0120, with its days.",
    when=hospital_stay,
    severity=WARNING,
)
def no_room(claim: Claim, _context: EditContext) -> bool:
    """Accommodation, revenue codes 0100 to 0219."""
    return bool(claim.lines) and not any(is_room(line.revenue_code) for line in claim.lines)
