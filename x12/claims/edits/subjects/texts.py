"""Our own numbers, and words: what an 837 can carry of them."""

import re
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import Fault, Subject, at, numbered
from x12.claims.records import Claim
from x12.claims.supplements import Note
from x12.party import Party

RULES = Subject()
_CONTROL_NUMBER = re.compile(r"[A-Z0-9 ./-]*", re.IGNORECASE)
_PLAIN = re.compile(r"[ -~]*")
_SEPARATORS = frozenset("*~:^")
_NOTE = 80
_CONTROL = "patient_control_number"


@RULES.claim(
    "control-number", _CONTROL, "The claim has no number of ours.", "Key the patient control number."
)
def no_control_number(claim: Claim, _context: EditContext) -> bool:
    """CLM01, which every answer gives back."""
    return not claim.patient_control_number.strip()


@RULES.claim(
    "control-number-length",
    _CONTROL,
    "The patient control number has more than 20 characters, and payers give back 20.",
    "Shorten it.",
)
def long_control_number(claim: Claim, _context: EditContext) -> bool:
    """CLM01 is longer on the wire, but HIPAA asks payers for 20."""
    return len(claim.patient_control_number) > 20


@RULES.claim(
    "control-number-characters",
    _CONTROL,
    "The patient control number has a character that payers may drop.",
    "Use letters, digits, blank, point, slash or hyphen.",
)
def odd_control_number(claim: Claim, _context: EditContext) -> bool:
    """Separators of the 837 would cut it."""
    return not _CONTROL_NUMBER.fullmatch(claim.patient_control_number)


def _notes(claim: Claim) -> Iterator[tuple[str, Note]]:
    for number, note in numbered(claim.notes):
        yield f"notes.{number}.text", note
    for line_number, line in numbered(claim.lines):
        for number, note in numbered(line.notes):
            yield f"lines.{line_number}.notes.{number}.text", note


@RULES.rule(
    "note-length", "A note has {length} characters, and an 837 carries 80.", "Shorten it, or send a document."
)
def long_note(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NTE02."""
    for place, note in _notes(claim):
        if len(note.text) > _NOTE:
            yield at(place, length=len(note.text))


@RULES.rule("note-empty", "A note has no words.", "Key them, or take the note out.")
def empty_note(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NTE02."""
    return (at(place) for place, note in _notes(claim) if not note.text.strip())


@RULES.rule(
    "note-characters",
    "A note has a character that an 837 can't carry.",
    "Use plain letters, digits and signs.",
)
def odd_note(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """The extended character set, without separators."""
    return (at(place) for place, note in _notes(claim) if not _is_plain(note.text))


@RULES.rule(
    "name-characters",
    "A name has a character that an 837 can't carry.",
    "Use the letters A to Z, without accents.",
)
def odd_name(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NM103 to NM105."""
    for place, party in _people(claim):
        if not (_is_plain(party.name) and _is_plain(party.middle_name)):
            yield at(place, "name")
        if not _is_plain(party.first_name):
            yield at(place, "first_name")


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and _SEPARATORS.isdisjoint(text)


def _people(claim: Claim) -> Iterator[tuple[str, Party]]:
    yield "billing.party", claim.billing.party
    yield "insured.party", claim.insured.party
    if claim.patient:
        yield "patient.party", claim.patient.party
    for provider in claim.providers:
        yield f"providers.{provider.entity}", provider
