"""The lookup form on the screen. The SSN leaves it with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest, PortalError, TooMany
from screens.mbi.answer_page import MbiAnswerPage
from screens.mbi.form import SSN, lookup_form, question_of, sentences_of, texts_of
from tui.forms import FormState
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.records import MbiMatch, MbiQuestion
    from offline_cache.answer import Answer
    from offline_cache.desk import Desk
    from offline_cache.patients import Patient
    from tui.forms import Answers


class MbiPage(Page):
    """Looks one patient up after another."""

    title = "MBI lookup"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: Patient | None = None
        super().__init__(self._form())

    def _form(self) -> FormView:
        """The form of the current portal."""
        current = self._desk.current
        if current is None:
            raise RuntimeError("The MBI lookup is a place for signed-in users.")
        self._portal = current.portal
        self.subject = f"as {current.portal.provider_name or current.provider.name}"
        form = lookup_form(self._desk.today, synthetic=current.portal.is_practice)
        self.form = FormView(form, sent=self._sent)
        return self.form

    def opened(self) -> None:
        """Follow the portal that the user changed to, and take the patient that another screen carries here.

        One whose MBI is known needs no lookup.
        """
        current, patient = self._desk.current, self._desk.patient
        if current is not None and current.portal.id != self._portal.id:
            self._known = None
            self.show(self._form())
        if patient is not None and patient is not self._known:
            self._known = patient
            if not patient.mbi:
                self.form.become(FormState.start(self.form.state.form, texts_of(patient)))

    # -- asking --------------------------------------------------------------------------------------

    def _sent(self, answers: Answers) -> None:
        question = question_of(answers)
        if question is not None:
            self.shell.request(
                self.desk.eligibility.mbi_lookup(question),
                lambda answer: self._answered(answer, question),
                saying=f"Asking {self._portal.name}.",
                failed=self._failed,
            )

    def _answered(self, answer: Answer[MbiMatch | None], question: MbiQuestion) -> None:
        self._known = self.desk.patient
        self.form.become(self.form.state.set(SSN, "").at(SSN))
        self.shell.open(MbiAnswerPage(answer, question, self._portal.name, self._next_patient))

    def _failed(self, error: PortalError) -> bool:
        """Refused fields get their sentences; a portal that wants a pause says when it ends."""
        if isinstance(error, InvalidRequest) and error.fields:
            self.form.become(self.form.state.refused(sentences_of(error)))
        if isinstance(error, TooMany) and error.retry_at is not None:
            at = f"{error.retry_at.astimezone():%H:%M:%S}"
            self.shell.say(
                f"The portal limits lookups. Try again at {at}; what you keyed is still here.", "caution"
            )
            return True
        return False

    def _next_patient(self) -> None:
        self.shell.back()
        self.form.become(FormState.start(self.form.state.form))
