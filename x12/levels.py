"""The three envelopes have one shape: a header, a count of what is inside and a control number said twice."""

from dataclasses import dataclass, field

from x12.findings import Findings
from x12.segment import Segment
from x12.text import clean


@dataclass(frozen=True, slots=True)
class Kind:
    """What an envelope's segments are called, and the acknowledgment codes for what goes wrong with it."""

    header: str
    trailer: str
    noun: str
    inside: str
    missing_trailer: str
    other_number: str
    other_count: str
    repeated_number: str


INTERCHANGE = Kind("ISA", "IEA", "interchange", "groups", "023", "001", "021", "025")
GROUP = Kind("GS", "GE", "functional group", "transaction sets", "3", "4", "5", "19")
TRANSACTION_SET = Kind("ST", "SE", "transaction set", "segments", "2", "3", "4", "23")


@dataclass(slots=True)
class Level:
    """An envelope that is open. Its position is that of its header, from ISA."""

    kind: Kind
    number: str
    position: int
    count: int = 0
    """Of the envelopes that it held so far."""
    numbers: set[str] = field(default_factory=set)
    """The control numbers of those."""
    findings: Findings = field(default_factory=Findings)

    def hold(self, inner: "Level") -> None:
        """Count an envelope inside this one; it may not have the control number of another one."""
        self.count += 1
        if inner.number and inner.number in self.numbers:
            inner.repeats_its_number()
        self.numbers.add(inner.number)

    def repeats_its_number(self) -> None:
        """Note that another envelope before it had the same control number."""
        kind = self.kind
        sentence = f"Control number {shown(self.number)} came before in another {kind.noun}."
        self.findings.add(sentence, kind.header, code=kind.repeated_number, fatal=False)

    def check_trailer(self, trailer: Segment, position: int) -> None:
        """Compare count and control number; only an interchange's own segments are numbered from ISA."""
        kind = self.kind
        count = position - self.position + 1 if kind is TRANSACTION_SET else self.count
        where = position if kind is INTERCHANGE else 0
        said = trailer.element(1).strip()
        if not said or said.lstrip("0") != str(count or ""):
            sentence = f"{kind.trailer}01 says {shown(said)} for its {kind.inside}; there are {count}."
            self.findings.add(sentence, kind.trailer, where, 1, code=kind.other_count)
        number = trailer.element(2)
        if number != self.number:
            same_but_for_zeros = number.strip().lstrip("0") == self.number.strip().lstrip("0")
            sentence = f"{kind.trailer}02 {shown(number)} isn't the control number of {kind.header}."
            self.findings.add(
                sentence, kind.trailer, where, 2, code=kind.other_number, fatal=not same_but_for_zeros
            )

    def miss_trailer(self) -> None:
        """Note that the envelope ended without its trailer."""
        kind = self.kind
        sentence = f"{kind.trailer} is missing: the {kind.noun} isn't whole."
        self.findings.add(sentence, kind.trailer, code=kind.missing_trailer)


def shown(text: str) -> str:
    """A count or control number as a sentence can show it."""
    return clean(text[:20]) or "nothing"
