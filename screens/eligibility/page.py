"""The inquiry form: keyed, sent, and come back to from its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.errors import Cancelled, InvalidRequest, LineFault, NotAvailable, PortalError
from screens.drafting import AFRESH, Drafting
from screens.eligibility import keys
from screens.eligibility.answer_page import AnswerPage, answer_page
from screens.eligibility.answers_page import AnswersPage
from screens.eligibility.carrying import (
    both_names,
    corrections,
    filled_with,
    patient_answered,
    patient_to_look_up,
)
from screens.eligibility.form import inquiry_form
from screens.eligibility.inquiry import inquiry_of
from screens.eligibility.keeping import ask_how_to_keep
from screens.eligibility.kept import point_to_kept
from screens.eligibility.modes import AUTOMATIC, Mode, modes_of, next_code
from screens.eligibility.noting import note
from screens.eligibility.reading import Reading, reading_of
from screens.eligibility.retrying import fewer_fields, is_about, next_spelling
from screens.eligibility.sending import OPTION, Sending
from screens.eligibility.service_types import SERVICE_TYPES
from screens.eligibility.view import InquiryView
from tui.forms import FormState
from tui.page import Page

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from offline_cache.desk import Desk
    from offline_cache.patients import Patient
    from tui.forms import Answers
    from tui.keys import Key
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse

_REFUSED_FIELDS = {"member_id": "mbi", "last_name": "last", "first_name": "first", "date_of_birth": "born"}


class EligibilityPage(Page):
    """Asks the current portal about one patient after another."""

    title = "Eligibility"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.OPTION, keys.LOOK_UP, keys.ANSWERS, AFRESH)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._portal_id = ""
        self._sending = Sending(())
        self._known: Patient | None = None
        """The patient that the form was last filled with or asked about."""
        super().__init__(self._form())

    # -- the form ------------------------------------------------------------------------------------

    def _form(self) -> InquiryView:
        """The form of the current portal."""
        current = self._desk.current
        if current is None:
            raise RuntimeError("Eligibility is a place for signed-in users.")
        self._portal_id = current.portal.id
        self._sending = Sending(modes_of(current.portal))
        self.subject = f"as {current.portal.provider_name or current.provider.name}"
        form = inquiry_form(current.portal, self._desk.today, SERVICE_TYPES)
        self._drafting = Drafting(self._desk, form)
        self._resumes = self._drafting.draft is not None
        begun = self._drafting.begin()
        self.form = InquiryView(begun, sent=self._sent, left=self._drafting.left, changed=self._changed)
        return self.form

    def opened(self) -> None:
        """Follow the portal that the user changed to and the patient that another screen carries here."""
        current, patient = self._desk.current, self._desk.patient
        if current is not None and current.portal.id != self._portal_id:
            self._known = None
            self.show(self._form())
        if patient is not None and patient is not self._known:
            self._known, self._resumes = patient, False
            self.form.become(filled_with(patient, self.form.state))
        if self._resumes:
            self._resumes = False
            self.shell.say(self._drafting.resumed(self.shell.keymap))
        state = self.form.state
        if state.focus in state.errors:
            self.shell.say(f"{state.field.label}: {state.errors[state.focus]}", "error")

    def _changed(self, field_id: str, state: FormState) -> None:
        if field_id == "last" and "," in state.texts["last"]:
            self.form.become(both_names(state))

    def save(self) -> None:
        """Keep what is keyed, also in the field under the cursor."""
        self._drafting.left(self.form.state.focus, self.form.state.left())

    def action_afresh(self) -> None:
        """Drop what is keyed."""
        self._drafting.discard()
        self.form.become(FormState.start(self.form.state.form))
        self.shell.say("An empty form.")

    # -- asking --------------------------------------------------------------------------------------

    def _sent(self, answers: Answers) -> None:
        current, mode = self.desk.current, self._sending.mode(answers)
        if current is not None and mode is not None:
            self._ask(inquiry_of(answers, mode, current))

    def _ask(self, inquiry: EligibilityInquiry) -> None:
        current = self.desk.current
        name = current.portal.name if current else "the portal"
        self.shell.request(
            self.desk.eligibility.ask(inquiry),
            self._answered,
            saying=f"Asking {name}.",
            failed=lambda error: self._failed(error, inquiry),
        )

    def _answered(self, answer: Answer[EligibilityResponse]) -> None:
        reading = self._reading(answer)
        patient, keyed = answer.value.patient, self._keyed
        in_form, corrected = is_about(reading.asked.inquiry, keyed), ""
        if reading.refusals.rejects or patient is None:
            if in_form:
                self.form.become(self.form.state.refused(reading.refusals.fields))
        else:
            told = patient_answered(patient, medicare=reading.medicare)
            corrected = corrections(keyed, told) if in_form else ""
            self._settled(told)
            self._drafting.discard(self.form.state)
        self._known = self.desk.patient
        self._show(reading)
        self.shell.say(corrected, "caution")

    def _show(self, reading: Reading) -> None:
        if isinstance(self.shell.current, AnswerPage):
            self.shell.back()
        self.shell.open(answer_page(reading, self))

    def show_kept(self, answer: Answer[EligibilityResponse]) -> None:
        """Show an answer from the store, which says how old it is."""
        reading = self._reading(answer)
        note(self.desk, reading, "kept answer", "shown")
        self._show(reading)

    def _settled(self, patient: Patient) -> None:
        """Go on with the patient as the payer has it; a number that was keyed in secret is not kept."""
        self.desk.carry(patient)
        state = self.form.state
        if state.texts.get("ssn"):
            self.form.become(state.set("ssn", "").set("member-id", patient.member_id))

    def _failed(self, error: PortalError, inquiry: EligibilityInquiry) -> bool:
        """Put what the portal says about a field at the field; everything else is said as usual.

        Where the portal can't be asked, an answer that it gave before is pointed to as what it is.
        """
        if isinstance(error, InvalidRequest) and error.fields:
            fields = {_REFUSED_FIELDS.get(each.field, each.field): each.sentence for each in error.fields}
            self.form.become(self.form.state.refused(fields))
            if not set(fields) & set(self.form.state.form.by_id):
                said = " ".join(each.sentence for each in error.fields)
                self.shell.say(f"{error.sentence} {said} {error.next_action}", "stop")
                return True
        if isinstance(error, (LineFault, NotAvailable)) and not isinstance(error, Cancelled):
            point_to_kept(self.shell, inquiry, error, keys.ANSWERS)
        return False

    def _reading(self, answer: Answer[EligibilityResponse]) -> Reading:
        return reading_of(answer, self.desk.profile(answer.portal_id), self.desk.today())

    @property
    def _keyed(self) -> Answers:
        """All that is keyed, whatever option is picked."""
        return self.form.state.set(OPTION, AUTOMATIC).answers

    # -- keys ----------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Keys that have nothing to do now."""
        if key is keys.LOOK_UP:
            return self.why_no_lookup()
        return ""

    def action_option(self) -> None:
        """The next option; the cursor leaves a field that it doesn't send."""
        code = next_code(self._sending.modes, self.form.state.texts[OPTION])
        self._choose(code)
        mode = next((mode for mode in self._sending.modes if mode.code == code), None)
        words = f"{mode.name}: {mode.words}" if mode else "the filled fields decide"
        self.shell.say(f"Option {words}.")

    def _choose(self, code: str) -> None:
        state = self.form.state.set(OPTION, code)
        on_the_way = state.focus in {item.id for item in state.route}
        self.form.become(state if on_the_way else state.next())

    def action_look_up(self) -> None:
        """To the MBI lookup, with what is keyed."""
        self.look_up()

    def action_answers(self) -> None:
        """The answers of this session, and the kept ones."""
        self.shell.open(AnswersPage(self.desk, self._reading, self))

    # -- what answers ask for ------------------------------------------------------------------------

    def _come_back(self) -> None:
        """Show the form, whatever was opened on it."""
        for _ in range(3):
            if self.shell.current is not self:
                self.shell.back()
        if self.shell.current is not self:
            self.shell.go("eligibility")

    def next_patient(self) -> None:
        """Show the form for the next patient: empty but for the dates."""
        self._come_back()
        self.form.become(self.form.state.again())

    def edit(self, reading: Reading) -> None:
        """Show the form as it was sent, or filled with the patient of an earlier answer."""
        self._come_back()
        patient = reading.asked.patient
        if patient is not None and not is_about(reading.asked.inquiry, self._keyed):
            known = patient_answered(patient, medicare=reading.medicare)
            self.form.become(filled_with(known, self.form.state))

    def again(self, reading: Reading) -> None:
        """Ask the same again."""
        if reading.asked.inquiry is not None:
            self._ask(reading.asked.inquiry)

    def fewer(self, reading: Reading) -> Mode | None:
        """The option with fewer fields that is worth trying; None where there is none."""
        return fewer_fields(reading, self._keyed)

    def ask_with(self, mode: Mode) -> None:
        """Ask by that option, which the form then shows."""
        self._choose(mode.code)
        self._ask_as_keyed()

    def spelling(self, reading: Reading) -> str:
        """The next usual spelling of the last name that wasn't sent; '' where there is none."""
        return next_spelling(reading, self._keyed)

    def ask_as(self, last_name: str) -> None:
        """Ask with the last name spelled so; the form keeps what was keyed."""
        self._ask_as_keyed(last_name)

    def _ask_as_keyed(self, last_name: str = "") -> None:
        answers, current = self.form.state.answers, self.desk.current
        mode = self._sending.mode(answers)
        if mode is not None and current is not None:
            self._ask(inquiry_of(answers, mode, current, last_name=last_name))

    def look_up(self) -> None:
        """Look the patient's MBI up."""
        self.desk.carry(patient_to_look_up(self._keyed))
        self._known = self.desk.patient
        self.shell.go("mbi")

    def why_no_lookup(self) -> str:
        """Why the MBI can't be looked up here; '' when it can."""
        current = self._desk.current
        if current is not None and current.portal.kind != "mac":
            return "Only Medicare portals look up MBIs."
        if current is not None and "mbi-lookup" not in current.user.services:
            return f"Your role here ({current.user.role}) doesn't include the MBI lookup."
        return ""

    def keep_page(self, reading: Reading) -> None:
        """Save the page to a file."""
        ask_how_to_keep(self.shell, reading)
