"""One interchange in, one interchange out: 271, or 999 or TA1 where the inquiry can't be read."""

from dataclasses import replace

from mock_backend.clock import Clock
from mock_backend.eligibility.answering import answer, too_many
from mock_backend.interchanges import (
    NOT_GIVEN_BACK,
    NOT_SUPPORTED,
    Envelopes,
    only_interchange,
    opened,
    refused,
)
from mock_backend.people.register import Register
from mock_backend.portals import Portal
from mock_backend.providers import OUR_NPIS
from x12 import problem as findings
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.eligibility.request import read_270
from x12.eligibility.response import write_271
from x12.envelopes import FunctionalGroup, TransactionSet
from x12.ta1 import write_ta1
from x12.unwritable import UnwritableError


class Exchange:
    """Reads what was sent, has it answered, and puts the answer into its envelope."""

    def __init__(self, people: Register, clock: Clock) -> None:
        self._people = people
        self._envelopes = Envelopes(clock)

    def answer(
        self, portal: Portal, sent: bytes, acts_for: frozenset[str] = OUR_NPIS, *, busy: bool = False
    ) -> bytes:
        """The answering interchange; a 400 problem if what was sent is not one X12 interchange.

        `acts_for` are the NPIs that the user may ask for.
        """
        interchange = only_interchange(sent)
        ta1, groups = opened(portal, interchange)
        if not groups:
            return self._envelopes.enclosed(portal, (), (write_ta1(ta1),), usage=interchange.usage)
        answer = self._answer_group(portal, groups, acts_for, busy=busy)
        return self._envelopes.enclosed(portal, (answer,), usage=interchange.usage)

    def _answer_group(
        self, portal: Portal, groups: list[FunctionalGroup], acts_for: frozenset[str], *, busy: bool
    ) -> TransactionSet:
        """A 271 to the only inquiry, or a 999 that says why there is none."""
        group = groups[0]
        asked, *more = (each for one in groups for each in one.transaction_sets)
        if more:
            sentence = "A real-time inquiry holds one transaction set."
            return refused(group, asked, [findings.Problem(sentence, code=NOT_SUPPORTED)])
        reading = read_270(asked)
        sound = asked.is_sound and not any(each.fatal for each in (*group.problems, *reading.problems))
        if not sound or not reading.inquiries:
            return refused(group, asked, reading.problems)
        try:
            return write_271(self._respond(portal, reading.inquiries, acts_for, busy=busy))
        except UnwritableError:
            return refused(group, asked, [NOT_GIVEN_BACK])

    def _respond(
        self,
        portal: Portal,
        inquiries: tuple[EligibilityInquiry, ...],
        acts_for: frozenset[str],
        *,
        busy: bool,
    ) -> EligibilityResponse:
        if len(inquiries) > 1:
            response = too_many(portal, inquiries[0])
        else:
            response = answer(portal, inquiries[0], self._people, acts_for, busy=busy)
        return replace(response, created=self._envelopes.now())
