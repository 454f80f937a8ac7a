"""Takes claims in: finds the patient and what is on file, judges, files, and links what replaces what."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from sqlite3 import Row

from mock_backend.claims import acknowledging
from mock_backend.claims.book import Book
from mock_backend.claims.filed import REPLACES, VOID, Earlier, Filed, member_number
from mock_backend.claims.judging import Judgment, judge
from mock_backend.claims.money import from_cents
from mock_backend.claims.patients import part_b_deductible_left, patient
from mock_backend.claims.records import Step
from mock_backend.claims.states import STATES
from mock_backend.claims.writing import Named, claim_row, content_of, facts_of, read_way
from mock_backend.day import PortalDay
from mock_backend.interchanges import Envelopes
from mock_backend.people.register import Register
from mock_backend.portals import Portal
from x12.claims.records import Claim, ClaimFile
from x12.status.acknowledging import write_277ca


@dataclass(frozen=True, slots=True)
class Sent:
    """One claim out of an 837, and for whom the sender may bill."""

    claim: Claim
    file: ClaimFile
    interchange: bytes
    """As it is kept: an interchange with this claim alone."""
    acts_for: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """A claim that was taken in."""

    filed: Filed
    judged: Judgment
    row: dict[str, object]
    acknowledgment: bytes = b""

    @property
    def answered(self) -> acknowledging.Answered:
        """What a 277CA says of it."""
        return acknowledging.answered(self.filed.claim, str(self.row["control_number"]), self.judged)


class Intake:
    """Judges claims as of today and files them; the caller holds the transaction."""

    def __init__(self, book: Book, people: Register, day: PortalDay, envelopes: Envelopes, seed: int) -> None:
        self._book = book
        self._people = people
        self._day = day
        self._envelopes = envelopes
        self._seed = seed

    def take(self, portal: Portal, sent: Sent, *, answered: bool = True) -> Taken:
        """Files a claim; raises UnwritableError where a text of it can't be given back.

        A claim of a batch isn't answered by itself: the 277CA of the whole file does that.
        """
        named = self._named_in(portal, sent)
        filed = self._filed(portal, sent, named)
        judged = judge(filed)
        serial = self._book.next_serial(portal.id)
        row = claim_row(Named(self._seed, serial), filed, judged)
        corrected = named or self._returned(portal, sent)
        if corrected and _replaces(judged, corrected, filed.claim):
            self._replace(corrected, filed, row)
        taken = Taken(filed, judged, row)
        number = str(row["control_number"])
        answer = self.acknowledged(portal, sent.file, [taken], number) if answered else b""
        self._book.add(row, facts_of(filed), sent.interchange, answer)
        return Taken(filed, judged, row, answer)

    def adjust(self, row: Row, filed: Filed, granted: frozenset[int], sent: bytes, decided_on: date) -> str:
        """Takes a claim's place with one that pays the granted lines; gives that one's number."""
        again = replace(filed, today=decided_on, granted=granted, original=_earlier(row), duplicate=None)
        judged = judge(again)
        serial = self._book.next_serial(row["portal"])
        new = claim_row(Named(self._seed, serial), again, judged, as_of=self._day.today)
        self._replace(row, again, new)
        self._book.add(new, facts_of(again), sent, b"")
        return str(new["control_number"])

    def acknowledged(self, portal: Portal, file: ClaimFile, taken: list[Taken], number: str) -> bytes:
        """The interchange with the 277CA for these claims of one 837."""
        claims = [each.answered for each in taken]
        now = self._envelopes.now()
        made = acknowledging.acknowledgment(portal, file, claims, self._day.today, now, number)
        return self._envelopes.enclosed(portal, (write_277ca(made),))

    def _filed(self, portal: Portal, sent: Sent, named: Row | None) -> Filed:
        claim, today = sent.claim, self._day.today
        person = patient(self._people, portal, claim)
        filed = Filed(
            claim, portal, today, sent.acts_for, sent.file.submitter.id_code, person,
            original=_earlier(named) if named else None,
        )  # fmt: skip
        left = self._deductible_left(filed, named["serial"] if named else 0)
        same = None if claim.frequency in REPLACES else self._book.duplicate(content_of(filed))
        return replace(filed, deductible_left=left, duplicate=_earlier(same) if same else None)

    def _deductible_left(self, filed: Filed, but: int) -> Decimal:
        if filed.is_medicaid:
            return from_cents(0)
        number, year = member_number(filed.claim), filed.first_day.year
        used = from_cents(self._book.deductible_used(filed.portal.id, number, year, but))
        return part_b_deductible_left(filed.person, filed.first_day, self._day.began, used)

    def _named_in(self, portal: Portal, sent: Sent) -> Row | None:
        """The claim whose number this one gives, if the sender acts for its provider."""
        claim = sent.claim
        number = claim.reference("F8")
        found = self._book.by(portal.id, "control_number", number) if number else None
        if found and found["npi"] not in sent.acts_for:
            return None
        if claim.frequency in REPLACES:
            return found
        same = found and found["status"] == "returned" and found["member_id"] == member_number(claim)
        return found if same else None

    def _returned(self, portal: Portal, sent: Sent) -> Row | None:
        """The returned claim that this one corrects although it doesn't give its number."""
        npi = sent.claim.billing.party.id_code
        if npi not in sent.acts_for:
            return None
        return self._book.returned(portal.id, sent.claim.patient_control_number, npi)

    def _replace(self, row: Row, filed: Filed, new: dict[str, object]) -> None:
        """Closes the claim that the new one takes the place of; what was paid for it is taken back."""
        state = _closed_as(row["status"], filed.claim.frequency)
        today = filed.today
        step = Step(today, state, STATES[state].category, STATES[state].code)
        past = [each for each in read_way(row["way"]) if each.on <= today]
        told = row["remitted_on"] if row["remitted_on"] and row["remitted_on"] <= today.isoformat() else None
        self._book.change(
            row["portal"],
            row["serial"],
            way=json.dumps([_plain(each) for each in (*past, step)]),
            state=state,
            status=STATES[state].slug,
            category=step.category,
            code=step.code,
            needs_action=0,
            act_by=None,
            next_on=None,
            remitted_on=told,
            reversed_on=new["remitted_on"] if told else None,
            replaced_by=new["control_number"],
        )
        new["replaces"] = row["control_number"]


def _replaces(judged: Judgment, row: Row, claim: Claim) -> bool:
    """Whether a claim takes the place of the one that it names or corrects; never that of another patient."""
    if judged.way == "rejected" or (claim.reference("F8") and row["member_id"] != member_number(claim)):
        return False
    return bool(row["status"] == "returned" or judged.way != "returned")


def _closed_as(status: str, frequency: str) -> str:
    if status == "returned":
        return "corrected"
    return "voided" if frequency == VOID else "replaced"


def _earlier(row: Row) -> Earlier:
    final = STATES[row["state"]].final
    return Earlier(row["serial"], row["control_number"], row["member_id"], row["status"], final)


def _plain(step: Step) -> tuple[str, str, str, str]:
    return (step.on.isoformat(), step.state, step.category, step.code)
