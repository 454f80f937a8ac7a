"""Keying a claim: the form of one kind, its drafts, what is carried and handed to it, and submitting it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import NotSignedIn, PortalError
from offline_cache.handed import Why
from screens.claim_entry import keys
from screens.claim_entry.entry import entry_of
from screens.claim_entry.findings import known_places, returned
from screens.claim_entry.first_payer import first_payer
from screens.claim_entry.kept_beside import findings_kept, kept_beside, office_kept
from screens.claim_entry.left_out import left_out
from screens.claim_entry.receipt_page import ReceiptPage
from screens.claim_entry.starting import (
    FollowedDays,
    first_change,
    following,
    handed_texts,
    holds_only_patient,
    names_nobody,
    of_patient,
    patient_texts,
)
from screens.claim_entry.submitting import (
    look_over,
    new_number,
    session_over,
    setting_of,
    submission_of,
    submitted,
)
from screens.claim_entry.taking_over import as_last
from screens.claim_entry.telling import told
from screens.drafting import AFRESH, Drafting
from screens.saying import said
from tui.forms import FormState
from tui.page import Page
from tui.widgets.long_form import LongFormView

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.handed import HandedClaim
    from offline_cache.patients import Patient
    from offline_cache.store.templates import Template
    from screens.claim_entry.submitting import Submitted
    from tui.forms import Answers, Finding
    from tui.keys import Key
    from x12.claims.edits.fingerprint import Fingerprint
    from x12.claims.records import Claim, ClaimKind


class ClaimEntryPage(Page):
    """Keys one claim after another to the current portal."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.AGAIN, keys.TEMPLATES, AFRESH)

    def __init__(self, desk: Desk, kind: ClaimKind) -> None:
        self._desk = desk
        self._entry = entry_of(kind)
        self.title = self._entry.title
        self._known: Patient | None = None
        """The patient that the form was last filled with."""
        self._last: Mapping[str, str] = {}
        """The texts of the claim submitted before."""
        self._sent_before: frozenset[Fingerprint] = frozenset()
        """What the payer has of a patient, once a claim was the same as one of that."""
        desk.codes.prepare()
        super().__init__(self._form())

    # -- the form ------------------------------------------------------------------------------------

    def _form(self, record: str | None = None) -> LongFormView:
        """The form for the current portal, with the draft of that record, or with the newest one."""
        current = self._desk.current
        if current is None:
            raise NotSignedIn
        self._portal_id = current.portal.id
        self._setting = setting_of(self._desk, current)
        made = self._entry.form(self._setting)
        self._made = replace(made, form=replace(made.form, edits=self._edits))
        self._record = self._newest() if record is None else record
        self._drafting = Drafting(self._desk, self._made.form, self._record)
        self._resumes = self._drafting.draft is not None
        kept = self._drafting.draft.texts if self._drafting.draft else {}
        self._setting = self._setting.for_claim_of(office_kept(kept))
        self.form = self._view(self._drafting.begin().attach(findings_kept(kept)))
        return self.form

    def _view(self, state: FormState) -> LongFormView:
        self._days = FollowedDays(state)
        self._name(state)
        return LongFormView(replace(state, previous=self._last), sent=self._sent, left=self._left)

    def _left(self, field_id: str, state: FormState) -> None:
        """Keep the form; lines follow a day that was changed."""
        followed = self._days.left(field_id, state)
        if followed is not state:
            self.form.state = state = followed
            self.form.repaint()
        self._name(state)
        self._keep(field_id, state)

    def _keep(self, field_id: str, state: FormState) -> None:
        self._drafting.left(field_id, state, kept_beside(state, self._setting))

    def _name(self, state: FormState) -> None:
        """Say whose claim it is on pages that don't show the patient; on the first one who bills."""
        office = self._setting.office()
        billing = f"for {office.name}" if office else "nobody bills yet"
        patient = ", ".join(filter(None, (state.texts["last"], state.texts["first"])))
        self.subject = (patient if state.page else "") or billing

    def _newest(self) -> str:
        """The record of the newest draft of this form; a new one where there is none."""
        mine = [
            each.key.record
            for each in self._desk.kept.drafts.all
            if each.key.form == self._made.form.id and each.key.owner == self._desk.owner
        ]
        return mine[0] if mine else new_number(self._desk.today())

    def _edits(self, answers: Answers) -> list[Finding]:
        return look_over(answers, self._setting, self._entry, self._made, self._desk, self._sent_before)

    def opened(self) -> None:
        """Follow the portal, the draft or claim handed here, and the patient carried here."""
        desk = self._desk
        record = desk.handing.take_draft(self._made.form.id)
        moved = desk.current is not None and desk.current.portal.id != self._portal_id
        if record is not None or moved:
            self._known = None
            self.show(self._form(record))
        if handed := desk.handing.take_claim(self._entry.kind):
            self._take(handed)
        elif self._resumes:
            self._resumes = False
            self._known = desk.patient
            self.shell.say(self._drafting.resumed(self.shell.keymap))
        elif desk.patient is not None and desk.patient is not self._known:
            self._carry(desk.patient)

    def _carry(self, patient: Patient) -> None:
        """Take over the patient of another screen, unless a claim of somebody is half keyed."""
        self._known = patient
        medicare = self._setting.is_medicare
        number = patient.mbi if medicare else patient.member_id
        first = first_payer(self._desk, self._setting.portal, number, self._desk.today())
        texts = {
            **patient_texts(patient, self._made.form, medicare=medicare),
            **(first.texts if first is not None else {}),
        }
        if not self.form.state.worth_keeping:
            self._begin(texts)
            if first is not None:
                self.shell.say(first.said, "caution")
        elif names_nobody(self.form.state):
            self._show({**self.form.state.draft(), **texts})
            self.save()

    def _take(self, handed: HandedClaim) -> None:
        """Begin as a claim that another screen handed here, with what the payer found at its fields."""
        texts = handed_texts(handed, self._entry.texts(handed.claim, self._made))
        if handed.why is not Why.CORRECT:
            texts = {**texts, "number": new_number(self._desk.today())}
        self._begin(texts, billed_by=handed.claim.billing.party.id_code)
        self._known = self._desk.patient
        places = known_places(self._made.places, self._entry.kind)
        found = tuple(returned(handed.edits, self._made.places, places))
        state = self.form.state.attach(found)
        marked = sorted(
            (each.field_id for each in found if state.holds(each.field_id)), key=state.form.position
        )
        first = marked[0] if marked else first_change(state, handed.why)
        if first:
            state = state.at(first)
        self.form.become(state)
        missing = left_out(handed.claim, self._made, self._setting)
        words = told(handed, found, missing, self._made.form)
        self.shell.say(words, "caution" if missing else "status")
        self.save()

    def _begin(self, texts: Mapping[str, str] | None = None, billed_by: str = "") -> None:
        """A new claim; the one on the screen stays a draft if something of it was keyed."""
        self._setting = self._setting.for_claim_of(billed_by)
        self._record = new_number(self._desk.today())
        self._drafting = Drafting(self._desk, self._made.form, self._record)
        self._show(texts or {})

    def _show(self, texts: Mapping[str, str]) -> None:
        """The form with these texts, the cursor in the first field that the hands have to see."""
        self.form = self._view(FormState.start(self._made.form, texts))
        self.show(self.form)

    def save(self) -> None:
        """Keep what is keyed, also in the field under the cursor."""
        self._keep(self.form.state.focus, self.form.state.left())

    # -- keys ----------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Nothing to begin as before the first claim."""
        return "No claim was submitted since you signed in." if key is keys.AGAIN and not self._last else ""

    def action_afresh(self) -> None:
        """Drop what is keyed."""
        self._drafting.discard()
        self._begin()
        self.shell.say("An empty form.")

    def action_again(self) -> None:
        """A claim that begins as the last one did: same codes, no patient, no number of its own."""
        self.save()
        self._begin_as(as_last(self._last))
        self.shell.say(f"As the last claim: {self._then()}.")

    def _begin_as(self, texts: Mapping[str, str]) -> None:
        """A claim of the patient on the screen, if there is one, that begins with these texts."""
        state = self.form.state
        known = of_patient(state.draft())
        if holds_only_patient(state):
            self._drafting.discard()
        self._begin({**texts, **known})
        for field_id in self._days:
            self.form.state = following(self.form.state, field_id, "")
        self.save()

    def _then(self) -> str:
        """What is left to do in a claim that begins as another."""
        return (
            "key the patient, then look the lines over" if names_nobody(self.form.state) else "look it over"
        )

    def action_templates(self) -> None:
        """The templates of this form."""
        from screens.claim_entry.templates import Templates
        from screens.claim_entry.templates_page import TemplatesPage

        owner = self._desk.owner
        if owner is not None:
            self.save()
            templates = Templates(self._desk.kept.sealed, owner, self._made.form.id)
            self.shell.open(TemplatesPage(templates, self.form.state.draft(), self))

    def begin_with(self, template: Template) -> None:
        """A claim that begins with a template, of the patient on the screen."""
        self.shell.back()
        self._begin_as(template.texts)
        self.shell.say(f"'{template.name}': {self._then()}.")

    def next_claim(self) -> None:
        """The form again, for the next claim."""
        self.shell.back()

    def correct(self, claim: HandedClaim) -> None:
        """The form with the claim that the receipt was about."""
        self.shell.back()
        self._take(claim)

    # -- submitting ----------------------------------------------------------------------------------

    def _sent(self, answers: Answers) -> None:
        current, office = self._desk.current, self._setting.office()
        if current is None or office is None:
            return
        if self.form.state.answers is not answers:  # lines followed a day that F9 was pressed in
            self.form.action_submit()
            return
        self.save()
        claim = self._entry.claim(answers, self._setting, office)
        try:
            submission = submission_of(claim, self._setting, current, self._desk, self._made.form.id)
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self.shell.request(
            submitted(self._desk, self._record, claim, submission),
            lambda done: self._submitted(claim, done),
            saying="Submitting the claim.",
        )

    def _submitted(self, claim: Claim, done: Submitted) -> None:
        """It is in the outbox, whatever became of it: the form is free for the next one."""
        entry = done.entry
        if entry is None:
            self._sent_before = done.sent
            self.form.action_submit()  # which stops at what was sent before
            return
        self._last = self.form.state.draft()
        self._begin()
        self._known = self._desk.patient
        self.shell.open(ReceiptPage(self._desk, entry, done.receipt, claim, self))
        if self._desk.current is None:  # the claim waits in the outbox until somebody is signed in again
            self.shell.request(session_over(), lambda _: None, saying="")
