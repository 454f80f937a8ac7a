"""From a form's answers to a submission: built, looked over, written."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from screens.claim_entry.building import submitter_contact
from screens.claim_entry.findings import findings_of
from screens.claim_entry.first_payer import unsaid
from screens.claim_entry.setting import Setting
from tui.forms import Choice, Finding
from tui.forms.choices import NotYet
from x12.claims.edits.context import usual_context
from x12.claims.edits.judging import edits_of
from x12.identifiers.icd10 import dotted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api_client.claims.records import ClaimReceipt
    from api_client.records import SignedIn
    from offline_cache.desk import Desk
    from offline_cache.outbox.records import OutboxEntry, Submission
    from screens.claim_entry.claim_form import ClaimForm
    from screens.claim_entry.entry import Entry
    from tui.forms import Answers
    from x12.claims.edits.fingerprint import Fingerprint
    from x12.claims.records import Claim

_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are misread over the telephone."""
NOBODY_BILLS = "Say first who bills: the place 'Our providers' (F2) takes name, NPI and address."


def new_number(today: date) -> str:
    """A patient control number: the day, and six signs drawn at random."""
    return f"{today:%y%m%d}" + "".join(secrets.choice(_SIGNS) for _ in range(6))


def setting_of(desk: Desk, signed_in: SignedIn) -> Setting:
    """What a form for the current portal is made for; raises a PortalError for a damaged file of ours."""
    return Setting(
        portal=replace(
            signed_in.portal,
            provider_npi=signed_in.portal.provider_npi or signed_in.provider.npi,
        ),
        providers=desk.own_providers.all(),
        lists=DeskLists(desk),
        today=desk.today,
        new_number=lambda: new_number(desk.today()),
        synthetic=signed_in.portal.is_practice,
    )


class DeskLists:
    """The desk's lists of codes as choices."""

    def __init__(self, desk: Desk) -> None:
        self._codes = desk.codes

    def diagnoses(self, typed: str) -> Sequence[Choice]:
        """ICD-10-CM by code or words; while the list is prepared, a word about that."""
        found = [Choice(dotted(each.code), each.words) for each in self._codes.icd(typed)]
        return found if found or not self._codes.preparing else NotYet(self._codes.preparing)

    def procedures(self, typed: str) -> Sequence[Choice]:
        """HCPCS by code or words."""
        return [Choice(each.code, each.words) for each in self._codes.hcpcs(typed)]

    def diagnosis(self, code: str) -> str:
        """Words for a diagnosis."""
        return self._codes.meaning("icd", code)

    def procedure(self, code: str) -> str:
        """Words for a procedure."""
        return self._codes.meaning("hcpcs", code)


def look_over(
    answers: Answers,
    setting: Setting,
    entry: Entry,
    made: ClaimForm,
    desk: Desk,
    sent: frozenset[Fingerprint] = frozenset(),
) -> list[Finding]:
    """What our own edits find, at the fields of the form; `sent` is what the payer has of this patient."""
    office = setting.office()
    if office is None:
        return [Finding("", NOBODY_BILLS)]
    claim = entry.claim(answers, setting, office)
    context = usual_context("mac" if setting.is_medicare else "mmis", desk.today(), desk.codes)
    context = replace(context, allow_synthetic=setting.synthetic, sent=sent)
    found = findings_of(edits_of(claim, context), answers, made.places)
    return [*found, *unsaid(claim, desk, setting.portal, answers)]


def submission_of(claim: Claim, setting: Setting, signed_in: SignedIn, desk: Desk, form: str) -> Submission:
    """What goes into the outbox; raises InvalidRequest where a text has no place in an interchange."""
    from api_client.claims.body import claim_body
    from offline_cache.outbox.records import Submission
    from offline_cache.patients import Patient

    office = setting.office()
    if office is None:
        raise RuntimeError("A claim without who bills is not submitted.")
    body = claim_body(signed_in, claim, submitter_contact(office), desk.now())
    who = claim.patient or claim.insured
    person, number = who.party, claim.member_id
    medicare = setting.is_medicare
    patient = Patient(
        person.name,
        person.first_name,
        who.birth_date,
        mbi=number if medicare else "",
        member_id="" if medicare else number,
        gender=who.gender,
        address=person.address,
    )
    return Submission(
        body,
        claim.patient_control_number,
        _label(claim, person.name, person.first_name),
        patient,
        form,
        claim.charge,
    )


def _label(claim: Claim, last: str, first: str) -> str:
    on = f"{claim.from_date:%m/%d/%y}" if claim.from_date else ""
    return f"{last}, {first}  {on}  ${claim.charge:.2f}"


@dataclass(frozen=True, slots=True)
class Submitted:
    """What became of F9: an entry of the outbox, or nothing as the payer has this very claim."""

    entry: OutboxEntry | None = None
    receipt: ClaimReceipt | None = None
    sent: frozenset[Fingerprint] = frozenset()
    """What the payer has of the patient, where that is why nothing was submitted."""


async def submitted(desk: Desk, record: str, claim: Claim, submission: Submission) -> Submitted:
    """Move the form's draft into the outbox and try to send it, unless the payer has the same claim."""
    from offline_cache.store.drafts import DraftKey
    from x12.claims.edits.fingerprint import fingerprint_of
    from x12.claims.edits.groups import replaces

    sent = await desk.outbox.sent_before(submission.patient) if submission.patient else frozenset()
    if fingerprint_of(claim) in sent and not replaces(claim):
        return Submitted(sent=sent)
    owner = desk.owner
    draft = desk.kept.drafts.of(DraftKey(owner, submission.form, record)) if owner else None
    entry = await desk.outbox.submit(draft, submission)
    return Submitted(entry, await desk.outbox.receipt(entry.id))


async def session_over() -> None:
    """Raises SessionEnded, which has the user sign in again."""
    from api_client.errors import SessionEnded

    raise SessionEnded
