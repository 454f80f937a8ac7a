"""One claim: what became of it, what to do, and one key to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.claims.listed import ClaimFilter
from offline_cache.claims.records import patient_of, question_about
from offline_cache.handed import Why
from offline_cache.outbox.settling import claim_in
from screens.claims import keys
from screens.claims.answer_page import AnswerPage
from screens.claims.followed_page import check_due, toggle_follow
from screens.claims.handing import key_again, may_key, may_send
from screens.claims.letters import appeal_lines, records_lines
from screens.claims.sent import sent_lines
from screens.claims.showing import Ways, claim_lines
from screens.claims.texts_page import TextsPage
from screens.claims.verdict import key_for, why_not_now
from screens.claims.words import explained_claim, explained_code, named
from screens.reflow import ReflowView
from tui.page import Page
from tui.text import Line, line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from api_client.claims.detailed import ClaimDetail
    from api_client.correspondence.records import CaseKind
    from api_client.profile import Kind
    from offline_cache.answer import Answer
    from tui.keys import Key
    from tui.shell import Shell
    from tui.widgets.page_view import Entry
    from x12.status.exchange import ClaimStatusReport


def open_claim(shell: Shell, claim_id: str) -> None:
    """Ask for all about a claim and show it; without a line what is kept of it, with its date."""
    shell.request(
        shell.desk.claims.look(claim_id), lambda answer: _open(shell, answer), saying="Opening the claim."
    )


def open_numbered(shell: Shell, control_number: str) -> None:
    """The same for a claim of which the payer's number is known."""

    async def found() -> Answer[ClaimDetail] | None:
        page = await shell.desk.claims.search(ClaimFilter(control_number=control_number), limit=1)
        return await shell.desk.claims.look(page.rows[0].id) if page.rows else None

    def then(answer: Answer[ClaimDetail] | None) -> None:
        if answer is None:
            shell.say(f"The payer has no claim {control_number}, or shows it no longer.", "caution")
        else:
            _open(shell, answer)

    shell.request(found(), then, saying="Looking for the claim.")


def fix_claim(shell: Shell, claim_id: str) -> None:
    """The same, and straight on to what is to be done."""

    def then(answer: Answer[ClaimDetail]) -> None:
        _open(shell, answer).do_next()

    shell.request(shell.desk.claims.look(claim_id), then, saying="Opening the claim.")


def _open(shell: Shell, answer: Answer[ClaimDetail]) -> DetailPage:
    shell.desk.carry(patient_of(answer.value.row))
    page = DetailPage(answer)
    shell.open(page)
    return page


class DetailPage(Page):
    """The verdict first; Enter opens and F1 explains the line under the cursor."""

    title = "Claim"
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.CORRECT,
        keys.REPLACE,
        keys.VOID,
        keys.COPY,
        keys.APPEAL,
        keys.RESPOND,
        keys.REMITTANCE,
        keys.SENT,
        keys.ASK,
        keys.RAW,
        keys.FOLLOW,
        keys.CHECK,
        keys.AGAIN,
    )

    def __init__(self, answer: Answer[ClaimDetail]) -> None:
        self._answer = answer
        self._asked: Answer[tuple[ClaimStatusReport, ...]] | None = None
        self._ways = Ways(self.action_sent, self.action_remittance)
        self.subject = named(answer.value.row)
        super().__init__(ReflowView(lambda _cells: (), explained_code))

    def opened(self) -> None:
        """Draw it for the day that it is at the portal; look again where something was sent about it."""
        self.show(ReflowView(self._lines, explained_code))
        if self.desk.handing.take_changed(self._detail.row.id):
            self.shell.background(self.desk.claims.look(self._detail.row.id), self._come_back)

    def _come_back(self, answer: Answer[ClaimDetail]) -> None:
        self._answer = answer
        self.show(ReflowView(self._lines, explained_code))

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        key = key_for(self._detail, self._kind)
        shown = self.shell.keymap.shown(key) if key and not self.why_not(key) else ""
        return tuple(claim_lines(self._answer, self._kind, self.desk.today(), shown, self._ways, cells))

    @property
    def _kind(self) -> Kind:
        current = self.desk.current
        return current.portal.kind if current else "mac"

    @property
    def _detail(self) -> ClaimDetail:
        return self._answer.value

    def help(self) -> tuple[Line, ...]:
        """The state in words."""
        return explained_claim(self._detail.row)

    def why_not(self, key: Key) -> str:
        """Keys that this state has no use for."""
        keying = key in {keys.CORRECT, keys.REPLACE, keys.VOID, keys.COPY}
        return why_not_now(self._detail, key, self._kind) or (may_key(self.shell) if keying else "")

    def label(self, key: Key) -> str:
        """Only keys that do something here stand in the key bar."""
        return "" if self.why_not(key) else key.label

    # -- keys ----------------------------------------------------------------------------------------

    def do_next(self) -> None:
        """What the key for the next action does; nothing where the page itself is all there is to do."""
        key = key_for(self._detail, self._kind)
        if key in {keys.CORRECT, keys.REPLACE, keys.APPEAL, keys.RESPOND} and not self.why_not(key):
            getattr(self, f"action_{key.action}")()

    def action_correct(self) -> None:
        """The form, the payer's edits at their fields."""
        key_again(self.shell, self._detail, Why.CORRECT)

    def action_replace(self) -> None:
        """The form, to replace this one."""
        key_again(self.shell, self._detail, Why.REPLACE)

    def action_void(self) -> None:
        """The form, to take this one back."""
        key_again(self.shell, self._detail, Why.VOID)

    def action_copy(self) -> None:
        """The form, for another claim that begins as this one."""
        key_again(self.shell, self._detail, Why.COPY)

    def action_appeal(self) -> None:
        """The form; where this can't be sent from here, what an appeal takes."""
        if self._detail.appeal is not None and may_send(self.shell):
            self._send("appeal")
            return
        kind, today = self._kind, self.desk.today()
        self._text_page("Appeal", lambda cells: appeal_lines(self._detail, kind, today, cells))

    def action_respond(self) -> None:
        """The form; where this can't be sent from here, what the payer asks for."""
        if may_send(self.shell):
            self._send("records")
            return
        today = self.desk.today()
        self._text_page("Records asked for", lambda cells: records_lines(self._detail, today, cells))

    def _send(self, kind: CaseKind) -> None:
        self.desk.handing.case(kind, self._detail)
        self.shell.go(kind)

    def action_sent(self) -> None:
        """The 837 in words."""
        claim = claim_in(self._detail.sent.encode())
        if claim is None:
            self.shell.say("What was sent can't be read as one claim; x shows it as it is.", "caution")
            return
        self._text_page("What was sent", lambda cells: sent_lines(claim, cells))

    def action_remittance(self) -> None:
        """The remittance that tells of it."""
        remittance = self._detail.remittance
        if remittance is None:
            return
        self.desk.handing.remittance(remittance.id, remittance.check_number)
        try:
            self.shell.go("remittances")
        except KeyError:
            self.shell.say(f"It is remittance {remittance.check_number}.")

    def action_ask(self) -> None:
        """What the payer says now."""
        question = question_about(self._detail.row)
        self.shell.request(self.desk.claims.ask(question), self._told, saying="Asking the payer (276).")

    def _told(self, answer: Answer[tuple[ClaimStatusReport, ...]]) -> None:
        self._asked = answer
        self.shell.open(AnswerPage(answer, self.subject))

    def action_raw(self) -> None:
        """Everything as it went over the line."""
        asked = self._asked
        texts = (
            ("837 as sent", self._detail.sent),
            ("277CA as received", self._detail.acknowledgment),
            ("276 as sent", asked.raw_sent if asked else ""),
            ("277 as received", asked.raw_received if asked else ""),
        )
        self.shell.open(TextsPage(texts, self.subject))

    def action_follow(self) -> None:
        """Follow it, or no more."""
        toggle_follow(self.shell, self._detail.row)

    def action_check(self) -> None:
        """One pass over all that are due."""
        check_due(self.shell)

    def action_again(self) -> None:
        """Look again; that takes a few bytes where nothing changed."""
        self.shell.request(self.desk.claims.look(self._detail.row.id), self._looked, saying="Looking again.")

    def _looked(self, answer: Answer[ClaimDetail]) -> None:
        changed = answer.value != self._answer.value
        self._answer = answer
        self.show(ReflowView(self._lines, explained_code))
        if answer.source == "portal":
            self.shell.say("It has changed." if changed else "Nothing has changed.")

    def _text_page(self, title: str, making: Callable[[int], Iterable[Line]]) -> None:
        self.shell.open(TextPage(title, self.subject, making))


class TextPage(Page):
    """Lines to read."""

    def __init__(self, title: str, subject: str, making: Callable[[int], Iterable[Line]]) -> None:
        self.title, self.subject = title, subject
        super().__init__(ReflowView(lambda cells: tuple(making(cells)) or (line(("Nothing.", "dim")),)))
