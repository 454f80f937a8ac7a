"""What the claims of one remittance sum up to, while they come by."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from offline_cache.remittances.claim_index import Reason
from offline_cache.store.remittances.reading import ReasonCount, Totals
from offline_cache.store.remittances.values import cents
from x12.findings import Findings
from x12.problem import Problem
from x12.remittance.balance import Imbalance, payment_imbalances
from x12.remittance.figures import ClaimFigures
from x12.remittance.items import RemittanceEnd, RemittanceStart
from x12.remittance.records import ProviderAdjustment


@dataclass(slots=True)
class Sums:
    """Money in cents."""

    claims: int = 0
    charge: int = 0
    allowed: int = 0
    paid: int = 0
    owed: int = 0
    provider_adjustments: tuple[ProviderAdjustment, ...] = ()
    statuses: Counter[str] = field(default_factory=Counter)
    """Claims by CLP02."""
    findings: Findings = field(default_factory=Findings)
    _reasons: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, claim: ClaimFigures, reasons: Iterable[Reason]) -> None:
        """Count a claim."""
        self.claims += 1
        self.statuses[claim.status[:2]] += 1
        self.charge += cents(claim.charge)
        self.allowed += cents(claim.allowed)
        self.paid += cents(claim.paid)
        self.owed += cents(claim.patient_responsibility)
        counted: set[tuple[str, str, bool]] = set()
        for each in reasons:
            key = each.group, each.code
            row = self._reasons.setdefault(key, [0] * 6)
            row[1] += each.on_line
            row[2] += each.amount
            row[0] += (*key, False) not in counted
            counted.add((*key, False))
            if each.denied:
                row[4] += each.on_line
                row[5] += each.amount
                row[3] += (*key, True) not in counted
                counted.add((*key, True))

    def note(self, imbalance: Imbalance) -> None:
        """Keep where it doesn't add up."""
        element = imbalance.element
        self.findings.take(
            Problem(
                imbalance.sentence,
                element[:3],
                imbalance.place.segment,
                int(element[3:]),
                fatal=not imbalance.is_note,
            )
        )

    def close(self, start: RemittanceStart, end: RemittanceEnd) -> None:
        """Note what is wrong with the whole."""
        for each in payment_imbalances(start.header, end.paid, end.adjusted, start.place):
            self.note(each)
        for problem in end.problems:
            self.findings.take(replace(problem, bad_value=""))

    @property
    def totals(self) -> Totals:
        """The sums for the store."""
        adjusted = sum(cents(each.amount) for each in self.provider_adjustments)
        return Totals(self.claims, self.charge, self.paid, self.owed, adjusted)

    @property
    def reasons(self) -> tuple[ReasonCount, ...]:
        """Every adjustment reason with its counts."""
        return tuple(ReasonCount(*key, *counts) for key, counts in self._reasons.items())
