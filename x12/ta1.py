"""TA1: the answer to an interchange's own envelope, before anything inside it is looked at."""

from collections.abc import Iterable
from dataclasses import dataclass

from x12.envelopes import Interchange
from x12.problem import Problem
from x12.segment import Segment, free_text, segment

NOTES = {
    "000": "no error",
    "001": "the control numbers of ISA and IEA differ",
    "002": "this standard isn't supported (ISA11)",
    "003": "this version of the envelope isn't supported (ISA12)",
    "004": "the segment terminator can't be used",
    "005": "the sender's kind of identifier is unknown (ISA05)",
    "006": "the sender isn't valid (ISA06)",
    "007": "the receiver's kind of identifier is unknown (ISA07)",
    "008": "the receiver isn't valid (ISA08)",
    "009": "the receiver isn't known here (ISA08)",
    "010": "the kind of authorization is unknown (ISA01)",
    "011": "the authorization isn't valid (ISA02)",
    "012": "the kind of security information is unknown (ISA03)",
    "013": "the security information isn't valid (ISA04)",
    "014": "the date isn't valid (ISA09)",
    "015": "the time isn't valid (ISA10)",
    "016": "the repetition separator or standard isn't valid (ISA11)",
    "017": "the envelope's version isn't valid (ISA12)",
    "018": "the control number isn't valid (ISA13)",
    "019": "the request for an acknowledgment isn't valid (ISA14)",
    "020": "the production or test indicator isn't valid (ISA15)",
    "021": "the number of groups is wrong (IEA01)",
    "022": "envelope segments are missing or out of order",
    "023": "the interchange breaks off before its end",
    "024": "something in the interchange can't be read",
    "025": "this control number was used before",
    "026": "the element separator can't be used",
    "027": "the component separator can't be used (ISA16)",
    "028": "the delivery date isn't valid",
    "029": "the delivery time isn't valid",
    "030": "the delivery time's code isn't valid",
    "031": "the grade of service isn't valid",
}
"""TA105 in our own words."""

NO_ERROR = "000"


@dataclass(frozen=True, slots=True)
class InterchangeAcknowledgment:
    """What a receiver says about an interchange that it got."""

    control_number: str
    """ISA13 of that interchange."""
    date: str
    """Its ISA09, YYMMDD."""
    time: str
    """Its ISA10, HHMM."""
    outcome: str
    """TA104: `A` accepted, `E` accepted with errors, `R` rejected."""
    note: str = NO_ERROR
    """TA105, three digits."""

    @property
    def is_rejected(self) -> bool:
        """Whether nothing of the interchange will be processed; so for outcomes that we don't know, too."""
        return self.outcome not in {"A", "E"}

    @property
    def sentence(self) -> str:
        """What happened, and the reason where there is one."""
        word = {"A": "accepted", "E": "accepted with errors"}.get(self.outcome, "rejected")
        reason = NOTES.get(self.note, f"code {free_text(self.note[:3])}")
        return (
            f"The interchange was {word}."
            if self.note == NO_ERROR
            else f"The interchange was {word}: {reason}."
        )


def read_ta1(ta1: Segment) -> InterchangeAcknowledgment:
    """Read a TA1 segment; elements that are missing are ''."""
    number, date, time, outcome, note = (ta1.element(each).strip() for each in range(1, 6))
    return InterchangeAcknowledgment(number, date, time, outcome, note or NO_ERROR)


def write_ta1(acknowledgment: InterchangeAcknowledgment) -> Segment:
    """Give the TA1 segment, for `x12.enclose.enclose`."""
    each = acknowledgment
    return segment("TA1", each.control_number, each.date, each.time, each.outcome, each.note)


def acknowledge_interchange(
    interchange: Interchange, *, strict: bool = False, more: Iterable[Problem] = ()
) -> InterchangeAcknowledgment:
    """Judge an interchange by the problems of its envelope, and by more that the receiver found.

    A fatal problem rejects it; any problem does if strict. The note is that of the first problem that counts.
    """
    coded = [each for each in (*interchange.problems, *more) if each.code in NOTES]
    fatal = [each for each in coded if each.fatal or strict]
    outcome = "R" if fatal else "E" if coded else "A"
    note = next((each.code for each in (*fatal, *coded)), NO_ERROR)
    header = interchange.header
    echoed = [free_text(header.element(each)) for each in (13, 9, 10)]
    number, date, time = (
        text if len(text) == width and text.isdigit() else "0" * width
        for text, width in zip(echoed, (9, 6, 4), strict=True)
    )
    return InterchangeAcknowledgment(number, date, time, outcome, note)
