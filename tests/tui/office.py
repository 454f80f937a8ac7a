"""A small program to tell stories about: two places, a form, an answer, a desk whose line is in our hands."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from api_client.errors import Cancelled, PortalError, SessionEnded
from api_client.records import IdleLimits
from tui import keys
from tui.app import ClaimdeckApp
from tui.forms import (
    NAME,
    SECRET,
    Answers,
    Choice,
    Field,
    Form,
    FormPage,
    Note,
    choice_kind,
    date_kind,
    identifier_kind,
)
from tui.forms.state import FormState
from tui.page import Page
from tui.shell import Found, Place
from tui.text import Line, line
from tui.widgets.form_view import FormView
from tui.widgets.page_view import Entry, PageView
from tui.widgets.record_list import RecordList
from x12.identifiers import Unacceptable

SEXES = (Choice("F", "Female"), Choice("M", "Male"), Choice("U", "Unknown"))
NEXT_PATIENT = keys.declare(
    "office.next-patient", "n", "Next patient", "Check the next patient", group="Office"
)
BROKEN = keys.declare("office.broken", "x", "Broken", "Fails", group="Office", footer=False)


def a_date(text: str) -> date:
    """A date keyed as 051724 or 05/17/2024."""
    digits = text.replace("/", "")
    if digits == "t":
        return date(2024, 5, 17)
    if len(digits) not in {6, 8} or not digits.isdecimal():
        raise Unacceptable("Key a date such as 051724.")
    year = int(digits[4:]) if len(digits) == 8 else 1900 + int(digits[4:])
    try:
        return date(year, int(digits[:2]), int(digits[2:4]))
    except ValueError:
        raise Unacceptable("There is no such day.") from None


def an_identifier(text: str) -> str:
    """Eleven letters and digits."""
    compact = "".join(character for character in text.upper() if character.isalnum())
    if len(compact) != 11:
        raise Unacceptable("An MBI has 11 characters.")
    return compact


def required(_answers: Answers) -> bool:
    """Always."""
    return True


PATIENT = Form(
    "patient",
    "Patient",
    (
        FormPage(
            "Patient",
            (
                (
                    Field("last", "Last name", 20, NAME, required=required, help="As on the card."),
                    Field("first", "First name", 14, NAME),
                ),
                (
                    Field("born", "Date of birth", 10, date_kind(a_date)),
                    Field("sex", "Sex", 1, choice_kind(SEXES), choices=SEXES),
                ),
                Field("mbi", "MBI", 13, identifier_kind("MBI", an_identifier, 11)),
                Field("pin", "PIN", 8, SECRET, needed=lambda answers: answers.text("sex") == "U"),
                Field("served", "Date of service", 10, date_kind(a_date), default="t", keeps=True),
                Note(lambda answers: line((f"  {len(answers)} answered", "dim"))),
            ),
        ),
        FormPage("More", (Field("note", "Note", 30, help="Anything."),)),
    ),
)


@dataclass
class Line_:  # noqa: N801 - a telephone line, not a line of text
    """The line to the portal: answers when it is told to."""

    free: asyncio.Event = field(default_factory=asyncio.Event)
    fails: PortalError | None = None
    asked: list[Answers] = field(default_factory=list)


LIMITS = IdleLimits(timedelta(minutes=15), timedelta(minutes=28), timedelta(minutes=30))


class OfficeDesk:
    """As much of a desk as the shell asks for."""

    def __init__(self) -> None:
        self.line = Line_()
        self.current: Any = SimpleNamespace(
            portal=SimpleNamespace(id="mac", name="Medicare"),
            user=SimpleNamespace(id="frontdesk", name="frontdesk"),
            idle=LIMITS,
        )
        self.others: tuple[Any, ...] = ()
        self.locked = False
        self.signed_out = self.kept_alive = self.asked_for_time = 0
        self.ends_in: timedelta | None = timedelta(minutes=30)
        self.next_session = self.current
        self.signing = self.locking = self
        self._waiting: asyncio.Task[Any] | None = None
        self._cancelled = False

    async def ask(self, answers: Answers) -> Answers:
        """Wait for the line, then answer or fail."""
        self.line.asked.append(answers)
        self._waiting = asyncio.current_task()
        try:
            await self.line.free.wait()
        except asyncio.CancelledError:
            if not self._cancelled:
                raise
            raise Cancelled from None
        finally:
            self._waiting = None
        if self.line.fails is not None:
            raise self.line.fails
        return answers

    def cancel(self) -> bool:
        """Cancel what waits."""
        if self._waiting is None:
            return False
        self._cancelled = True
        self._waiting.cancel()
        return True

    def listen(self, _callback: Any, retries: Any) -> None:
        """Says nothing by itself; a test has it say that it tries again."""
        self.say_retry = retries

    notice = ""

    def watch(self, _callback: Any) -> None:
        """Its notice never changes."""

    async def warm_up(self) -> None:
        """Nothing to load."""

    @property
    def signed_in(self) -> tuple[Any, ...]:
        """Every session."""
        return (*((self.current,) if self.current else ()), *self.others)

    def lock(self) -> None:
        """Nothing is asked any more."""
        self.locked = True

    async def unlock(self, password: str) -> bool:
        """One word opens it, another one too often ends it all."""
        if password == "too often":
            self.current, self.others = None, ()
            raise SessionEnded("Five wrong passwords: you have been signed out.")
        self.locked = password != "open"
        return not self.locked

    def end_idle(self, _portal_id: str) -> Any:
        """End the session."""
        self.current = None
        return asyncio.sleep(0)

    async def time_left(self, _portal_id: str = "") -> Any:
        """What the portal says of the session."""
        self.asked_for_time += 1
        if self.ends_in is None:
            self.current = None
            raise SessionEnded
        return SimpleNamespace(ends_in=self.ends_in)

    async def keep_alive(self, _portal_id: str = "") -> Any:
        """The portal hears that somebody works."""
        self.kept_alive += 1
        self.ends_in = timedelta(minutes=30)
        return await self.time_left()

    def switch(self, portal_id: str) -> Any:
        """Another session becomes the current one."""
        every = self.signed_in
        self.current = next(each for each in every if each.portal.id == portal_id)
        self.others = tuple(each for each in every if each is not self.current)
        return self.current

    async def out(self) -> None:
        """End the session."""
        self.signed_out += 1
        self.current, self.others = (self.others[0] if self.others else None), self.others[1:]

    async def out_everywhere(self) -> None:
        """End all sessions."""
        self.others = ()
        await self.out()


class PatientPage(Page):
    """Asks for a patient."""

    title = "Patient"

    def __init__(self, desk: Any) -> None:
        self.left: list[str] = []
        self.saved: dict[str, str] = {}
        self.form = FormView(PATIENT, sent=self._sent, left=self._left)
        super().__init__(self.form)

    def _left(self, field_id: str, _state: FormState) -> None:
        self.left.append(field_id)

    def _sent(self, answers: Answers) -> None:
        self.shell.request(self.desk.ask(answers), self._show, saying="Asking Medicare.")  # type: ignore[attr-defined]

    def _show(self, answers: Answers) -> None:
        self.shell.open(AnswerPage(answers))

    def save(self) -> None:
        """Keep the draft."""
        self.saved = self.form.state.draft()


class AnswerPage(Page):
    """Shows what was asked."""

    title = "Answer"
    KEYS = (NEXT_PATIENT, BROKEN)

    def __init__(self, answers: Answers) -> None:
        shown: list[Line | Entry] = [line(("Part A and B active.", "good"))]
        shown += [Entry(line((f"{name} ", "label"), answers.text(name)), code=name) for name in answers]
        shown += [line(f"Line {number}") for number in range(40)]
        super().__init__(PageView(shown, explain=lambda code: (line(f"This is the field {code}."),)))
        self.subject = answers.text("last")

    def action_next_patient(self) -> None:
        """Back to the form, for the next one."""
        self.shell.back()

    def action_broken(self) -> None:
        """An error of the program's own."""
        ssn = "123-45-6789"
        raise RuntimeError(f"secret {ssn}")


class HomePage(Page):
    """The places."""

    title = "Home"

    def __init__(self, desk: Any) -> None:
        super().__init__(
            RecordList(PLACES, lambda place: line(place.title), chosen=lambda place: self.shell.go(place.id))
        )


class SignInPage(Page):
    """Signs in with Enter."""

    title = "Sign in"

    def __init__(self, desk: Any) -> None:
        super().__init__(PageView([Entry(line("Sign in"), opens=self._sign_in)]))

    def _sign_in(self) -> None:
        desk: Any = self.desk
        desk.current = desk.next_session
        self.shell.signed_in()


LOCK = Form("lock", "Locked", (FormPage("", (Field("word", "Word", 12, SECRET),)),), enter_sends=True)


class LockPage(Page):
    """Opens for a word."""

    title = "Locked"

    def __init__(self, desk: Any, opened: Callable[[], None]) -> None:
        self._opened = opened
        self._form = FormView(LOCK, sent=self._sent)
        super().__init__(self._form)

    def _sent(self, answers: Answers) -> None:
        desk: Any = self.desk
        self.shell.request(desk.locking.unlock(answers.text("word")), self._tried, saying="Opening.")

    def _tried(self, is_open: bool) -> None:
        if is_open:
            self._opened()
        else:
            self._form.become(self._form.state.set("word", ""))
            self.shell.say("Wrong word.", "stop")


PLACES = (
    Place("patient", "Patient", "ask for a patient", PatientPage, ("el",)),
    Place("claims", "Claims", "follow claims", PatientPage, why_not=lambda _desk: "Not for your role."),
    Place("second", "Second patient", "ask for another", PatientPage),
)


def patients(typed: str) -> list[Found]:
    """One patient is known."""
    if "smith".startswith(typed.casefold()):
        return [Found("SMITH, JOHN", lambda shell: shell.go("patient"))]
    return []


def office(desk: OfficeDesk | None = None, **options: Any) -> ClaimdeckApp:
    """The program, signed in and at home."""
    given: Any = desk or OfficeDesk()
    made = {
        "begin": HomePage,
        "first": SignInPage,
        "home": HomePage,
        "places": PLACES,
        "finders": (patients,),
        "lock_page": LockPage,
    }
    return ClaimdeckApp(given, **{**made, **options})
