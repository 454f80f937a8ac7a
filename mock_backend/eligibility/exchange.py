"""One interchange in, one interchange out: 271, or 999 or TA1 where the inquiry can't be read."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from mock_backend.clock import Clock
from mock_backend.eligibility.answering import answer, too_many
from mock_backend.people.register import Register
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.providers import OUR_NPIS
from x12 import problem as findings
from x12.acknowledgment import acknowledge_group, write_999
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.eligibility.request import read_270
from x12.eligibility.response import write_271
from x12.enclose import Envelope, enclose
from x12.envelopes import FunctionalGroup, Interchange, TransactionSet
from x12.reader import read_interchanges
from x12.segment import Segment
from x12.ta1 import acknowledge_interchange, write_ta1
from x12.unwritable import UnwritableError
from x12.writer import write_interchange

_NOT_SUPPORTED = "1"
_SEGMENTS_ARE_WRONG = "5"


class Exchange:
    """Reads what was sent, has it answered, and puts the answer into its envelope."""

    def __init__(self, people: Register, clock: Clock) -> None:
        self._people = people
        self._clock = clock
        self._numbers = count(1)

    def answer(
        self, portal: Portal, sent: bytes, acts_for: frozenset[str] = OUR_NPIS, *, busy: bool = False
    ) -> bytes:
        """The answering interchange; a 400 problem if what was sent is not one X12 interchange.

        `acts_for` are the NPIs that the user may ask for.
        """
        interchange = _only_interchange(sent)
        judged = acknowledge_interchange(interchange, more=_wrong_parties(portal, interchange))
        groups = [group for group in interchange.groups if group.transaction_sets]
        if judged.is_rejected or not groups:
            rejected = judged if judged.is_rejected else replace(judged, outcome="R", note="022")
            return self._enclosed(portal, interchange, (), (write_ta1(rejected),))
        return self._enclosed(portal, interchange, (self._answer_group(portal, groups, acts_for, busy=busy),))

    def _answer_group(
        self, portal: Portal, groups: list[FunctionalGroup], acts_for: frozenset[str], *, busy: bool
    ) -> TransactionSet:
        """A 271 to the only inquiry, or a 999 that says why there is none."""
        group = groups[0]
        asked, *more = (each for one in groups for each in one.transaction_sets)
        if more:
            sentence = "A real-time inquiry holds one transaction set."
            return _refused(group, asked, [findings.Problem(sentence, code=_NOT_SUPPORTED)])
        reading = read_270(asked)
        sound = asked.is_sound and not any(each.fatal for each in (*group.problems, *reading.problems))
        if not sound or not reading.inquiries:
            return _refused(group, asked, reading.problems)
        try:
            return write_271(self._respond(portal, reading.inquiries, acts_for, busy=busy))
        except UnwritableError:
            sentence = "A text holds a character that can't be given back."
            return _refused(group, asked, [findings.Problem(sentence, code=_SEGMENTS_ARE_WRONG)])

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
        return replace(response, created=self._now())

    def _enclosed(
        self,
        portal: Portal,
        interchange: Interchange,
        transaction_sets: Iterable[TransactionSet],
        acknowledgments: Iterable[Segment] = (),
    ) -> bytes:
        envelope = Envelope(
            sender=portal.receiver_id,
            receiver=portal.submitter_id,
            sent_at=self._now(),
            control_number=next(self._numbers),
            usage="T" if interchange.usage == "T" else "P",
        )
        return write_interchange(enclose(transaction_sets, envelope, acknowledgments))

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now() // 60 * 60, UTC).replace(tzinfo=None)


def _only_interchange(sent: bytes) -> Interchange:
    interchanges = read_interchanges(sent).interchanges
    if len(interchanges) != 1:
        raise Problem(400, "not-x12", "Send one X12 interchange, from ISA to IEA.")
    return interchanges[0]


def _wrong_parties(portal: Portal, interchange: Interchange) -> list[findings.Problem]:
    """Whether the interchange is from somebody else than the user, or for another payer."""
    wrong = []
    if interchange.sender != portal.submitter_id:
        wrong.append(findings.Problem("ISA06 isn't the sender's own submitter id.", "ISA", 1, 6, code="006"))
    if interchange.receiver != portal.receiver_id:
        wrong.append(findings.Problem("ISA08 isn't this payer.", "ISA", 1, 8, code="008"))
    return wrong


def _refused(
    group: FunctionalGroup, asked: TransactionSet, problems: Iterable[findings.Problem]
) -> TransactionSet:
    """A 999 that rejects the group with what was found in its first transaction set."""
    judged = replace(asked, problems=(*asked.problems, *problems))
    if judged.is_sound and not any(each.fatal for each in group.problems):
        nothing = findings.Problem("Nobody is asked about.", code=_SEGMENTS_ARE_WRONG)
        judged = replace(judged, problems=(*judged.problems, nothing))
    return write_999(acknowledge_group(replace(group, transaction_sets=(judged,))), "0001")
