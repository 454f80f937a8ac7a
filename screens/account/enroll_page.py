"""Setting up an authenticator: a QR code to scan, the secret to key, and the first code as the proof."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import ChallengeExpired, PortalError, SignInRefused
from screens.account.qr import drawn, in_fours
from screens.saying import said
from tui.forms import Answers, Field, Form, FormPage, Note, digits_kind
from tui.forms.field import Row, always
from tui.page import Page
from tui.text import EMPTY, Line, fit, line, wrap
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.account.records import TotpEnrollment
    from offline_cache.desk import Desk

_MOST = 60
_GAP = 2


class EnrollView(FormView):
    """The code's field, and below it picture and words as they fit the screen."""

    def __init__(self, enrollment: TotpEnrollment, sent: Callable[[Answers], None]) -> None:
        self._enrollment = enrollment
        self._beside: tuple[Line, ...] = ()
        super().__init__(self._made(), sent=sent)
        self.resized()

    def _made(self) -> Form:
        code = Field("code", "Code", 6, digits_kind(6), required=always, help=_CODE)
        rows: tuple[Row, ...] = (code, *(Note(self._row(index)) for index in range(_MOST)))
        return Form("enroll", "Authenticator", (FormPage("", rows),), enter_sends=True, sends="Confirm")

    def _row(self, index: int) -> Callable[[Answers], Line]:
        return lambda _answers: self._beside[index] if index < len(self._beside) else EMPTY

    def resized(self) -> None:
        """Draw the picture for the room there is."""
        self._beside = enroll_lines(self._enrollment, self.width, self.rows - 1)
        super().resized()


class EnrollPage(Page):
    """Goes back once a code was accepted, and hands the recovery codes and the secret to `then`."""

    title = "Authenticator"

    def __init__(
        self, desk: Desk, enrollment: TotpEnrollment, then: Callable[[tuple[str, ...], str], None]
    ) -> None:
        self._desk = desk
        self._enrollment = enrollment
        self._then = then
        self._form = EnrollView(enrollment, self._sent)
        super().__init__(self._form)

    @property
    def unsaved(self) -> str:
        """What is begun and counts for nothing yet."""
        return "The authenticator is not confirmed yet; an earlier one goes on."

    def _sent(self, answers: Answers) -> None:
        self.shell.request(
            self._desk.account.confirm_totp(answers.text("code")),
            self._done,
            saying="Confirming.",
            failed=self._refused,
        )

    def _done(self, codes: tuple[str, ...]) -> None:
        self.shell.back()
        self._then(codes, self._enrollment.secret)

    def _refused(self, error: PortalError) -> bool:
        if not isinstance(error, SignInRefused):
            return False
        if isinstance(error, ChallengeExpired):
            shell = self.shell
            shell.back()
            shell.say("The secret's time is over: m begins anew, with another one.", "stop")
            return True
        self._form.become(self._form.state.set("code", "").refused({"code": "Not accepted."}))
        self.shell.say(said(error), "stop")
        return True


def enroll_lines(enrollment: TotpEnrollment, cells: int, rows: int) -> tuple[Line, ...]:
    """Picture and words side by side; the words alone where there is no room for the picture."""
    words_at_least = 30
    picture = drawn(enrollment.uri, cells - _GAP - words_at_least, rows)
    beside = len(picture[0]) + 2 * _GAP if picture else _GAP
    words = _words(enrollment, cells - beside - 1, bool(picture))
    if not picture:
        return tuple((*line("  "), *each) for each in words)
    lines: list[Line] = []
    for index in range(max(len(picture), len(words))):
        drawing = picture[index] if index < len(picture) else ""
        text = words[index] if index < len(words) else EMPTY
        shown = line((drawing, "qr")) if drawing else line(" " * len(picture[0]))
        lines.append((*line("  "), *shown, *line("  "), *text))
    return tuple(lines)


def _words(enrollment: TotpEnrollment, cells: int, has_picture: bool) -> tuple[Line, ...]:
    until = f"{enrollment.until.astimezone():%H:%M}"
    how = _SCAN if has_picture else _KEY
    secret = wrap(in_fours(enrollment.secret), min(cells, 24))
    return (
        *(line(row) for row in wrap(how, cells)),
        EMPTY,
        *(line((fit(row, len(row)), "title")) for row in secret),
        EMPTY,
        *(line(row) for row in wrap(f"{_THEN} Good until {until}.", cells)),
    )


_CODE = "The six digits that the authenticator shows for this portal now."
_SCAN = "Scan this with your authenticator, or key the secret into it (time-based, 6 digits, 30 seconds):"
_KEY = (
    "Key this secret into your authenticator (time-based, 6 digits, 30 seconds). A larger terminal shows a "
    "code to scan."
)
_THEN = "Then type the code that it shows, above. Until it is accepted, an earlier authenticator goes on."
