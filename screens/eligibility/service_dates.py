"""The fields for the dates of service, held to what the portal answers for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from api_client.profile import Rules
from screens.eligibility.kinds import service_date_kind
from tui.forms import Answers, Field
from tui.forms.kinds import us_date
from x12.identifiers import Unacceptable
from x12.identifiers.dates import Period

FROM, TO = "from", "to"


@dataclass(frozen=True, slots=True)
class ServiceDates:
    """A portal's rules for dates of service, as of the portal's own day."""

    rules: Rules
    today: Callable[[], date]

    def fields(self) -> tuple[Field, Field]:
        """From and to; from starts as today, and both stay for the next patient."""
        kind = service_date_kind(self.today)
        first = Field(
            FROM,
            "Service from",
            10,
            kind,
            default=lambda: us_date(self.today()),
            required=lambda _: True,
            check=self._check_first,
            help=f"The date of service, or the first of several. {self._window_words}",
            keeps=True,
        )
        last = Field(
            TO,
            "Service to",
            10,
            kind,
            check=self._check_last,
            help=f"The last date of service; empty for a single day. {self._window_words}",
            keeps=True,
        )
        return first, last

    @property
    def _window_words(self) -> str:
        first, last = self.rules.window(self.today())
        return f"This portal answers from {us_date(first)} to {us_date(last)}."

    def _check_first(self, value: object, answers: Answers) -> object:
        born = answers.day("born")
        if born and isinstance(value, date) and value < born:
            raise Unacceptable("This is before the date of birth: check both.")
        return self._in_window(value)

    def _check_last(self, value: object, answers: Answers) -> object:
        first, longest = answers.day(FROM), self.rules.max_span_days
        if first is not None and isinstance(value, date):
            if value < first:
                raise Unacceptable("The last day is before the first: check both.")
            if longest and (value - first).days + 1 > longest:
                raise Unacceptable(f"This portal answers for {longest} days at a time: ask in parts.")
        return self._in_window(value)

    def _in_window(self, value: object) -> object:
        first, last = self.rules.window(self.today())
        if isinstance(value, date) and not first <= value <= last:
            raise Unacceptable(self._window_words)
        return value


def service_dates(answers: Answers) -> Period | None:
    """The days asked about."""
    first = answers.day(FROM)
    return Period(first, answers.day(TO)) if first else None
