"""The quarterly review as a guided list: one key for each account, resumed where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from offline_cache.store.drafts import DraftKey
from screens.headed import HeadedList
from screens.inventory import keys
from screens.inventory.review import (
    Account,
    Decision,
    Verdict,
    accounts,
    decisions,
    result,
    still_open,
    to_remove,
)
from screens.saying import said
from tui.page import Page
from tui.prompt import Prompt
from tui.text import EMPTY, Line, fit, line, wrap_line

if TYPE_CHECKING:
    from api_client.users.records import Directory
    from offline_cache.desk import Desk
    from tui.keys import Key

_STYLES: dict[Verdict, str] = {"keep": "good", "flag": "caution", "remove": "stop"}
_DECIDED, _PORTAL, _USER = 9, 20, 14


class ReviewPage(Page):
    """What is decided is kept at once, as a draft of the user who looks."""

    title = "Quarterly review"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.KEEP, keys.FLAG, keys.REMOVE, keys.RECORD)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._draft = DraftKey(desk.owner, "inventory", "review") if desk.owner else None
        kept = desk.kept.drafts.of(self._draft) if self._draft else None
        self._decided = decisions(kept.texts) if kept else {}
        self._accounts: tuple[Account, ...] = ()
        self._list: HeadedList[Account] = HeadedList(
            self._row,
            self._heads,
            chosen=lambda _account: self.action_keep(),
            empty="No account is known yet.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show the own accounts at once; the portal tells those of the organization, if it may."""
        self._know(None)
        current = self._desk.current
        if current is not None and "users" in current.user.services and not current.must_change:
            self.shell.request(
                self._desk.users.all(), self._know, saying="Asking for the users of your organization."
            )

    def _know(self, directory: Directory | None) -> None:
        current = self._desk.current
        try:
            entries = self._desk.inventory.entries()
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self._accounts = accounts(entries, directory, current.portal.id if current else "")
        self._fill()

    def _fill(self) -> None:
        self._list.fill(self._accounts)
        waiting = still_open(self._accounts, self._decided)
        if waiting:
            self._list.go_to(self._accounts.index(waiting[0]))

    def _heads(self, cells: int) -> tuple[Line, ...]:
        left = len(still_open(self._accounts, self._decided))
        done = len(self._accounts) - left
        if left:
            verdict = line((f"{done} of {len(self._accounts)} looked at.", "heading"))
            action = "Is the account still needed, by this person, with this access?"
        else:
            verdict = line(("All are looked at.", "good"))
            action = f"{self._shown(keys.RECORD)} records the result; k, g and d still change it."
        names = f"{fit('Decided', _DECIDED)}{fit('Portal', _PORTAL)}{fit('User', _USER)}"
        return (verdict, *wrap_line(line(action), cells), EMPTY, line((f"{names}What is known", "heading")))

    def _shown(self, key: Key) -> str:
        return self.shell.keymap.shown(key)

    def _row(self, account: Account) -> Line:
        decision = self._decided.get(account.key)
        verdict = decision.verdict if decision else "open"
        style = _STYLES[decision.verdict] if decision else "dim"
        known = decision.reason if decision and decision.reason else account.about
        where = f"{fit(account.portal, _PORTAL - 1)} {fit(account.user, _USER - 1)} "
        return line((fit(verdict, _DECIDED), style), where, (known, "value" if decision else "dim"))

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Nothing is decided about nobody, nothing recorded before all are looked at."""
        if not self._accounts:
            return "No account is known yet: sign in to a portal first."
        left = len(still_open(self._accounts, self._decided))
        if key is keys.RECORD and left:
            return f"{left} of {len(self._accounts)} are still open."
        return ""

    def action_keep(self) -> None:
        """The account is right."""
        self._decide(Decision("keep"))

    def action_flag(self) -> None:
        """Ask what is to be done."""
        self._ask("flag", "What is to be done about")

    def action_remove(self) -> None:
        """Ask why it has to go."""
        self._ask("remove", "Why remove")

    def _ask(self, verdict: Verdict, question: str) -> None:
        account = self._list.record
        if account is None:
            return

        def answered(text: str, _picked: int) -> None:
            reason = " ".join(text.split())[:200]
            if reason:
                self._decide(Decision(verdict, reason))
            else:
                self.shell.say("Say it in a few words: the next review starts from it.", "caution")

        self.shell.ask(Prompt(f"{question} {account.user}?", answered))

    def _decide(self, decision: Decision) -> None:
        account = self._list.record
        if account is None:
            return
        self._decided[account.key] = decision
        if self._draft is not None:
            texts = {key: each.text for key, each in self._decided.items()}
            self._desk.kept.drafts.save(self._draft, texts, account.key)
        self._fill()

    def action_record(self) -> None:
        """Keep the result for good."""
        current = self._desk.current
        by = f"{current.user.name} ({current.user.id})" if current else ""
        review = result(self._accounts, self._decided, self._desk.today(), by)
        try:
            self._desk.inventory.record_review(review)
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self._desk.kept.log.note("accounts reviewed", "recorded", self._desk.owner)
        if self._draft is not None:
            self._desk.kept.drafts.discard(self._draft)
        going = ", ".join(each.user for each in to_remove(review))
        self.shell.back()
        after = f" Now take the access away, under Users and roles: {going}." if going else ""
        self.shell.say(f"The review is recorded.{after}", "caution" if going else "good")
