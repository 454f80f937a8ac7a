"""What every transaction has in common: one interchange in, judged by its envelope, and one out."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from mock_backend.clock import Clock
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from x12 import problem as findings
from x12.acknowledgment import acknowledge_group, write_999
from x12.enclose import Envelope, enclose
from x12.envelopes import FunctionalGroup, Interchange, TransactionSet
from x12.reader import read_interchanges
from x12.segment import Segment
from x12.ta1 import InterchangeAcknowledgment, acknowledge_interchange
from x12.writer import write_interchange

NOT_SUPPORTED = "1"
"""IK502."""
SEGMENTS_ARE_WRONG = "5"
"""IK502."""
NOT_GIVEN_BACK = findings.Problem(
    "A text holds a character that can't be given back.", code=SEGMENTS_ARE_WRONG
)
"""Why an answer that repeats what was sent can't be written."""
_NO_GROUP = "022"
"""TA105."""


class Envelopes:
    """Puts what a portal answers into its envelope, each with a number of its own."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._numbers = count(1)

    def enclosed(
        self,
        portal: Portal,
        transaction_sets: Iterable[TransactionSet],
        acknowledgments: Iterable[Segment] = (),
        *,
        usage: str = "P",
    ) -> bytes:
        """An interchange from the payer to the demo users' submitter."""
        envelope = Envelope(
            sender=portal.receiver_id,
            receiver=portal.submitter_id,
            sent_at=self.now(),
            control_number=next(self._numbers),
            usage="T" if usage == "T" else "P",
        )
        return write_interchange(enclose(transaction_sets, envelope, acknowledgments))

    def now(self) -> datetime:
        """The minute, as envelopes and headers give it."""
        return datetime.fromtimestamp(self._clock.now() // 60 * 60, UTC).replace(tzinfo=None)


def from_payer(portal: Portal, sets: Iterable[TransactionSet], sent_at: datetime, number: int) -> bytes:
    """An interchange to the demo users' submitter, of that time and number."""
    envelope = Envelope(
        sender=portal.receiver_id, receiver=portal.submitter_id, sent_at=sent_at, control_number=number
    )
    return write_interchange(enclose(sets, envelope))


def from_practice(portal: Portal, sets: Iterable[TransactionSet], sent_at: datetime, number: int) -> bytes:
    """An interchange as the demo practice sends it to the payer."""
    envelope = Envelope(
        sender=portal.submitter_id, receiver=portal.receiver_id, sent_at=sent_at, control_number=number
    )
    return write_interchange(enclose(sets, envelope))


def only_interchange(sent: bytes) -> Interchange:
    """The one that was sent; a 400 problem for none or several."""
    interchanges = read_interchanges(sent).interchanges
    if len(interchanges) != 1:
        raise Problem(400, "not-x12", "Send one X12 interchange, from ISA to IEA.")
    return interchanges[0]


def opened(
    portal: Portal, interchange: Interchange, more: Iterable[findings.Problem] = ()
) -> tuple[InterchangeAcknowledgment, list[FunctionalGroup]]:
    """What a TA1 says of the envelope, and the groups with something in them: none where it is rejected."""
    judged = acknowledge_interchange(interchange, more=[*wrong_parties(portal, interchange), *more])
    groups = [group for group in interchange.groups if group.transaction_sets]
    if groups and not judged.is_rejected:
        return judged, groups
    return (judged if judged.is_rejected else replace(judged, outcome="R", note=_NO_GROUP)), []


def wrong_parties(portal: Portal, interchange: Interchange) -> list[findings.Problem]:
    """Whether the interchange is from somebody else than the user, or for another payer."""
    wrong = []
    if interchange.sender != portal.submitter_id:
        wrong.append(findings.Problem("ISA06 isn't the sender's own submitter id.", "ISA", 1, 6, code="006"))
    if interchange.receiver != portal.receiver_id:
        wrong.append(findings.Problem("ISA08 isn't this payer.", "ISA", 1, 8, code="008"))
    return wrong


def refused(
    group: FunctionalGroup,
    asked: TransactionSet,
    problems: Iterable[findings.Problem],
    otherwise: str = "Nobody is asked about.",
) -> TransactionSet:
    """A 999 that rejects the group with what was found in its first transaction set.

    `otherwise` is what is wrong where nothing fatal was found.
    """
    marked = faulty(group, asked, problems, otherwise)
    return write_999(acknowledge_group(replace(group, transaction_sets=(marked,))), "0001")


def faulty(
    group: FunctionalGroup, asked: TransactionSet, problems: Iterable[findings.Problem], otherwise: str
) -> TransactionSet:
    """A transaction set with all that is wrong with it: `otherwise` where nothing fatal was found."""
    judged = replace(asked, problems=(*asked.problems, *problems))
    if judged.is_sound and not any(each.fatal for each in group.problems):
        nothing = findings.Problem(otherwise, code=SEGMENTS_ARE_WRONG)
        judged = replace(judged, problems=(*judged.problems, nothing))
    return judged
