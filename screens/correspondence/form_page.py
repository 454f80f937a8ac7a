"""The form on the screen: opened with a claim, kept as a draft, its files looked at, sent once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import Cancelled, FieldError, InvalidRequest, PortalError
from offline_cache.store.drafts import DraftKey
from screens.correspondence.facts import named
from screens.correspondence.files import FILES, PATH, path_of
from screens.correspondence.forms import FORMS, appeal_of, form_of, response_of, sentences_of
from screens.correspondence.receipt_page import ReceiptPage
from screens.drafting import AFRESH, Drafting
from screens.reflow import ReflowView, paragraph
from screens.saying import said
from tui.forms import Finding, FormState, Severity
from tui.page import Page
from tui.widgets.long_form import LongFormView

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.correspondence.records import CaseKind, CaseReceipt
    from api_client.own_providers.records import BillingOffice
    from offline_cache.desk import Desk
    from offline_cache.store.owner import Owner
    from tui.forms import Answers
    from tui.keys import Key

TITLES: dict[CaseKind, str] = {"records": "Records asked for", "appeal": "Appeal"}
_FROM_WHERE = {
    "records": "Open a claim for which records are asked (q: work queue) and press d there.",
    "appeal": "Open a claim that was denied (q: work queue) and press a there.",
}
_NOT_WANTED = {
    "records": "The payer asks for no records of this claim any more; what was keyed is still in Drafts.",
    "appeal": "This claim can't be appealed here (any more); what was keyed is still in Drafts.",
}
_STOPPED = "Stopped. The payer may have it: F9 finds out, and the payer takes it only once."


class SendingPage(Page):
    """Answers a request for records, or appeals, for the current portal's user."""

    KEYS: ClassVar[tuple[Key, ...]] = (AFRESH,)

    def __init__(self, desk: Desk, kind: CaseKind) -> None:
        self._desk = desk
        self._kind: CaseKind = kind
        self.title = TITLES[kind]
        self._detail: ClaimDetail | None = None
        self._owner: Owner | None = None
        self.form: LongFormView | None = None
        self._problems: dict[str, str] = {}
        """What is wrong with each path that was looked at; '' where nothing is."""
        super().__init__(ReflowView(lambda _cells: ()))

    def opened(self) -> None:
        """Begin with the claim handed here, or with the draft; else everything is as it was left."""
        desk = self._desk
        handed, record = desk.handing.take_case(self._kind), desk.handing.take_draft(FORMS[self._kind])
        if self._owner == desk.owner:
            self.save()  # another claim may take the form's place
        if handed is not None:
            self._begin(handed)
        elif record is not None or self._detail is None or self._owner != desk.owner:
            self._detail = self.form = None
            claim_id = record or self._newest()
            says = "" if claim_id else _FROM_WHERE[self._kind]
            self.show(ReflowView(lambda cells: paragraph(says, cells)))
            if claim_id:
                self.shell.request(
                    desk.claims.look(claim_id),
                    lambda answer: self._begin(answer.value),
                    saying="Looking at the claim.",
                )

    def _newest(self) -> str:
        """The claim of the newest draft; '' where there is none."""
        mine = (
            each.key.record
            for each in self._desk.kept.drafts.all
            if each.key.form == FORMS[self._kind] and each.key.owner == self._desk.owner
        )
        return next(mine, "")

    # -- the form ------------------------------------------------------------------------------------

    def _begin(self, detail: ClaimDetail) -> None:
        """The form about this claim; what the payer has already isn't keyed again."""
        desk = self._desk
        self._detail, self._owner, self.subject = detail, desk.owner, named(detail)
        self._problems = {}
        wanted = detail.request if self._kind == "records" else detail.appeal
        if wanted is None:
            self._not_wanted(detail)
            return
        form = form_of(self._kind, detail, self._office(detail.row.provider_npi), desk.today())
        self._drafting = Drafting(desk, form, detail.row.id)
        self._show(self._drafting.begin())
        self.shell.say(self._drafting.resumed(self.shell.keymap))

    def _office(self, npi: str) -> BillingOffice | None:
        """Who signs; nobody where that was never said, or the file of our providers is damaged."""
        current = self._desk.current
        if current is not None:
            with suppress(PortalError):
                return self._desk.own_providers.all().office(current.portal.id, npi)
        return None

    def _show(self, state: FormState) -> None:
        self.form = LongFormView(state, sent=self._sent, left=self._left)
        self.show(self.form)

    def _not_wanted(self, detail: ClaimDetail) -> None:
        """Show what was sent before, if it was; else say why there is nothing to send."""
        self.form = None
        cases = [each for each in detail.cases if each.kind == self._kind]
        if cases:
            from api_client.correspondence.records import CaseReceipt

            self._done(CaseReceipt(cases[-1], detail.row.control_number, was_there=True))
            return
        self.show(ReflowView(lambda cells: paragraph(_NOT_WANTED[self._kind], cells, "caution")))

    def _left(self, field_id: str, state: FormState) -> None:
        """Keep the form; look at a file whose path was keyed."""
        self._drafting.left(field_id, state)
        text = state.texts.get(field_id, "").strip()
        is_path = field_id.startswith(f"{FILES}.") and field_id.endswith(f".{PATH}")
        if is_path and text and self._problems.get(text) != "":  # one that was all right stays so until F9
            self.shell.background(self._problem_of(text), self._looked_at)

    async def _problem_of(self, text: str) -> tuple[str, str]:
        try:
            await self._desk.correspondence.look_at(path_of(text))
        except PortalError as error:
            return text, said(error)
        return text, ""

    def _looked_at(self, found: tuple[str, str]) -> None:
        text, problem = found
        self._problems[text] = problem
        if self.form is None:
            return
        state = self.form.state
        findings = [
            Finding(field_id, self._problems[keyed.strip()], Severity.WARNING)
            for field_id, keyed in state.texts.items()
            if field_id.endswith(f".{PATH}") and self._problems.get(keyed.strip())
        ]
        self.form.become(state.attach(findings))
        if problem:
            self.shell.say(problem, "caution")

    def save(self) -> None:
        """Keep what is keyed, also in the field under the cursor."""
        if self.form is not None:
            self._drafting.left(self.form.state.focus, self.form.state.left())

    def why_not(self, key: Key) -> str:
        """Nothing to drop without a form."""
        return "There is no form here." if key is AFRESH and self.form is None else ""

    def action_afresh(self) -> None:
        """Drop what is keyed."""
        if self.form is not None and self._detail is not None:
            self._drafting.discard()
            self._begin(self._detail)
            self.shell.say("An empty form.")

    # -- sending -------------------------------------------------------------------------------------

    def _sent(self, answers: Answers) -> None:
        detail = self._detail
        if detail is None:
            return
        self.save()
        self.shell.request(self._send(answers, detail), self._done, saying="Sending.", failed=self._failed)

    async def _send(self, answers: Answers, detail: ClaimDetail) -> CaseReceipt:
        for row in answers.rows(FILES):
            _, problem = await self._problem_of(row.text(PATH))
            if problem:
                raise InvalidRequest(problem, fields=(FieldError(f"{FILES}.{row.number}.{PATH}", problem),))
        desk, told = self._desk.correspondence, _Told(self)
        if self._kind == "records":
            return await desk.respond(response_of(answers, detail), told)
        return await desk.appeal(appeal_of(answers, detail), told)

    def _failed(self, error: PortalError) -> bool:
        """Refused fields get their sentences; what is about none of them is said."""
        if isinstance(error, Cancelled):
            self.shell.say(_STOPPED, "caution")
            return True
        if not isinstance(error, InvalidRequest) or not error.fields or self.form is None:
            return False
        sentences, state = sentences_of(error), self.form.state
        self.form.become(state.refused(sentences))
        others = " ".join(said for field, said in sentences.items() if not state.holds(field))
        first = next(iter(sentences.values()))
        self.shell.say(others or first, "stop")
        return True

    def _done(self, receipt: CaseReceipt) -> None:
        """The payer has it: the draft goes, the receipt comes."""
        detail = self._detail
        if detail is None:
            return
        if self._owner is not None:
            self._desk.kept.drafts.discard(DraftKey(self._owner, FORMS[self._kind], detail.row.id))
        self._desk.handing.changed(detail.row.id)
        self._detail = self.form = None
        self.shell.back()
        self.shell.open(ReceiptPage(receipt, detail))


class _Told:
    """Says how much of the files has gone, a tenth at a time: each word costs a thin line something."""

    def __init__(self, page: SendingPage) -> None:
        self._page = page
        self._tenth = 0

    def __call__(self, sent: int, of: int) -> None:
        tenth = sent * 10 // of if of else 10
        if tenth > self._tenth:
            self._tenth = tenth
            self._page.shell.say(f"Sending the files: {tenth}0 %. Esc stops.")
            self._page.shell.settle()
