"""The access log on the screen, newest first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from tui import keys
from tui.page import Page
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.store.access_log import Entry, Verified
    from offline_cache.store.opening import Standing

VERIFY = keys.declare(
    "access-log.verify",
    "v",
    "Verify",
    "Check that nothing was changed, taken out or cut off",
    group="Access log",
)
_WHEN, _WHO, _ACTION, _OUTCOME = 12, 18, 22, 24


class AccessLogPage(Page):
    """One row for each entry; F1 tells all of it."""

    title = "Access log"
    KEYS: ClassVar[tuple[keys.Key, ...]] = (VERIFY,)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        heading = line((_columns("Time", "User", "Action", "Outcome") + "Record", "heading"))
        self._list: RecordList[Entry] = RecordList(
            (),
            row,
            chosen=self._tell,
            heading=heading,
            empty="Reading.",
            explain=lambda entry: (told(entry),),
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Read it again."""
        self.shell.background(self._desk.kept.log.entries(), self._list.show)
        self.shell.background(self._desk.kept.standing(), self._stand)

    def _stand(self, standing: Standing) -> None:
        self.subject = "" if standing.on_disk else "in memory, until Claimdeck ends"

    def action_verify(self) -> None:
        """Walk the whole chain."""
        self.shell.request(self._desk.kept.log.verify(), self._verified, saying="Verifying.")

    def _verified(self, verified: Verified) -> None:
        self.shell.say(sentence(verified), "stop" if verified.problem else "good")

    def _tell(self, entry: Entry) -> None:
        self.shell.say("".join(span.text for span in told(entry)))


def row(entry: Entry) -> Line:
    """When, who, what, how it came out, and the digest that stands for the patient."""
    who = f"{entry.user}@{entry.portal}" if entry.user else entry.account
    return line(
        _columns(f"{_local(entry):%m/%d %H:%M}", who, entry.action, entry.outcome), (entry.record[:8], "dim")
    )


def told(entry: Entry) -> Line:
    """An entry in full."""
    where = f"{entry.account} on {entry.place}"
    about = f", record {entry.record}" if entry.record else ""
    return line(f"{_local(entry):%m/%d/%Y %H:%M:%S}, {where}: {entry.action}, {entry.outcome}{about}")


def sentence(verified: Verified) -> str:
    """What verifying found."""
    if verified.problem:
        return f"The access log is not whole. {verified.problem}"
    count = "1 entry" if verified.entries == 1 else f"{verified.entries} entries"
    return f"The access log is whole: {count}, each as it was written."


def _local(entry: Entry) -> datetime:
    return datetime.fromisoformat(entry.at).astimezone()


def _columns(when: str, who: str, action: str, outcome: str) -> str:
    return f"{fit(when, _WHEN)}{fit(who, _WHO)}{fit(action, _ACTION)}{fit(outcome, _OUTCOME)}"
