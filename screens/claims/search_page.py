"""The search form on the screen; it asks, and what it found is shown by the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest, PortalError
from screens.claims.search_form import filter_of, nothing_fits, search_form, sentences_of, texts_of
from tui.forms import FormState
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.claims.listed import ClaimFilter, ClaimPage
    from offline_cache.desk import Desk
    from tui.forms import Answers

Found = Callable[["ClaimFilter", "ClaimPage"], None]


class SearchPage(Page):
    """Begins with the patient that is carried, if nothing was keyed before."""

    title = "Search claims"

    def __init__(self, desk: Desk, found: Found, rows: int) -> None:
        self._desk = desk
        self._found = found
        self._rows = rows
        kind = desk.current.portal.kind if desk.current else ""
        form = search_form(desk.today, kind)
        self._carried = texts_of(desk.patient, kind) if desk.patient else {}
        self.form = FormView(FormState.start(form, self._carried), sent=self._sent)
        self.subject = desk.current.portal.name if desk.current else ""
        super().__init__(self.form)

    def _sent(self, answers: Answers) -> None:
        wanted = filter_of(answers, self._carried)
        self.shell.request(
            self._desk.claims.search(wanted, limit=self._rows),
            lambda page: self._came(wanted, answers, page),
            saying="Looking for claims.",
            failed=self._failed,
        )

    def _came(self, wanted: ClaimFilter, answers: Answers, page: ClaimPage) -> None:
        if not page.total:
            self.shell.say(nothing_fits(wanted, answers, self._carried), "caution")
            return
        self._found(wanted, page)  # before the list is back, so that it has nothing to ask for
        self.shell.back()

    def _failed(self, error: PortalError) -> bool:
        """Refused fields get their sentences."""
        if isinstance(error, InvalidRequest) and error.fields:
            self.form.become(self.form.state.refused(sentences_of(error)))
        return False
