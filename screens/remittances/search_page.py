"""The search form on the screen; what was keyed stays for the next search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest, PortalError
from screens.remittances.search_form import limits_of, query_of, search_form, sentences_of, with_days
from screens.remittances.sources import searched
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from collections.abc import Callable

    from api_client.remittances.records import RemittanceQuery
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check
    from screens.window import Slice
    from tui.forms import Answers


class SearchPage(Page):
    """Dates that the payer doesn't allow are told at their fields."""

    title = "Search remittances"

    def __init__(self, desk: Desk, show: Callable[[RemittanceQuery, Slice[Check]], object]) -> None:
        self._desk = desk
        self._show = show
        self._kind = desk.current.portal.kind if desk.current else "mac"
        self.form = FormView(search_form(desk.today, limits_of(self._kind)), sent=self._sent)
        super().__init__(self.form)

    def _sent(self, answers: Answers) -> None:
        query = with_days(query_of(answers), self._kind, self._desk.today())
        self.shell.request(
            searched(self._desk.remittances, query)("", ""),
            lambda found: self._show(query, found),
            saying="Searching.",
            failed=self._failed,
        )

    def _failed(self, error: PortalError) -> bool:
        if isinstance(error, InvalidRequest) and error.fields:
            self.form.become(self.form.state.refused(sentences_of(error)))
        return False
