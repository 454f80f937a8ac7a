"""Claims on file as they were: what came, how it was judged, what was answered. Samples are made again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from sqlite3 import Row

from mock_backend.claims.acknowledging import acknowledgment, answered
from mock_backend.claims.book import Book
from mock_backend.claims.filed import Filed
from mock_backend.claims.judging import Judgment, insufficient, judge, shown, unanswered
from mock_backend.claims.patients import patient
from mock_backend.claims.records import Decision, Outcome
from mock_backend.claims.samples.building import receiver, submitter
from mock_backend.claims.samples.dealing import Dealer
from mock_backend.claims.states import STATES
from mock_backend.claims.writing import with_facts
from mock_backend.interchanges import from_payer, from_practice
from mock_backend.people.register import Register
from mock_backend.portals import PORTALS
from x12.claims.reading import read_837
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.reader import read_interchanges
from x12.status.acknowledging import write_277ca

_NINE = time(9)
"""When the demo practice sends."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim on file with what was decided about it."""

    filed: Filed
    judgment: Judgment


class Archive:
    """Opens rows of the book."""

    def __init__(self, book: Book, people: Register, began: date, seed: int) -> None:
        self._book = book
        self._people = people
        self._dealers = {portal.id: Dealer(portal, people, began, seed) for portal in PORTALS.values()}

    def samples(self, portal: str) -> Dealer:
        """What makes the sample claims of a portal."""
        return self._dealers[portal]

    def judged(self, row: Row) -> Judged:
        """A claim with its judgment, made again from what it stood on."""
        portal = PORTALS[row["portal"]]
        kept = self._book.sent(portal.id, row["serial"])
        if kept is None:
            filed = self._dealers[portal.id].filed(row["serial"])
        else:
            file = _file_in(kept.sent)
            (claim,) = file.claims
            received = date.fromisoformat(row["received_on"])
            who = patient(self._people, portal, claim)
            filed = Filed(claim, portal, received, frozenset(), file.submitter.id_code, who)
            filed = with_facts(filed, kept.facts)
        return Judged(filed, judge(filed))

    def sent(self, row: Row) -> bytes:
        """The 837 with the claim, as it came or as the demo practice would have sent it."""
        kept = self._book.sent(row["portal"], row["serial"])
        if kept:
            return kept.sent
        file, at = self._sample_file(row)
        return from_practice(PORTALS[row["portal"]], (write_837(file),), at, row["serial"])

    def acknowledgment(self, row: Row, judged: Judged) -> bytes:
        """The 277CA that answered the claim; made for it alone where one answered a whole batch."""
        kept = self._book.sent(row["portal"], row["serial"])
        if kept and kept.acknowledgment:
            return kept.acknowledgment
        portal, number = PORTALS[row["portal"]], row["control_number"]
        file = _file_in(kept.sent) if kept else self._sample_file(row)[0]
        at = datetime.combine(judged.filed.today, _NINE)
        claims = [answered(judged.filed.claim, number, judged.judgment)]
        made = acknowledgment(portal, file, claims, judged.filed.today, at, number)
        return from_payer(portal, (write_277ca(made),), at, row["serial"])

    def _sample_file(self, row: Row) -> tuple[ClaimFile, datetime]:
        portal = PORTALS[row["portal"]]
        claim: Claim = self._dealers[portal.id].claim(row["serial"])
        at = datetime.combine(date.fromisoformat(row["received_on"]), _NINE)
        reference = f"S{row['serial']:08}"
        file = ClaimFile(claim.kind, submitter(portal), receiver(portal), (claim,), reference, at)
        return file, at


def told(judged: Judged, row: Row) -> Decision:
    """The decision as far as it is known by now; also of a claim that was replaced since."""
    decision = judged.judgment.decision
    if '"unanswered"' in row["way"] and STATES[row["state"]].priced:
        return unanswered(judged.filed)
    if '"insufficient"' in row["way"] and STATES[row["state"]].priced:
        return insufficient(judged.filed)
    if STATES[row["state"]].priced:
        return decision
    pending = Outcome.RETURNED if decision.outcome is Outcome.RETURNED else Outcome.SUSPENDED
    return shown(decision, pending)


def _file_in(sent: bytes) -> ClaimFile:
    """The 837 that was kept; it could be read when it came."""
    found = next(iter(read_interchanges(sent).transaction_sets))
    file = read_837(found).file
    if file is None:
        raise LookupError("a kept claim can't be read again")
    return file
