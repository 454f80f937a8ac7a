"""What is inside an interchange that holds claims, or the TA1 or 999 that says why it can't be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mock_backend.interchanges import Envelopes, only_interchange, opened, refused
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from x12 import problem as findings
from x12.acknowledgment import acknowledge_group, write_999
from x12.claims.reading import read_837
from x12.claims.records import ClaimFile
from x12.envelopes import FunctionalGroup, Interchange, TransactionSet
from x12.ta1 import InterchangeAcknowledgment, write_ta1

_PRODUCTION = "P"
_NO_CLAIM = "No claim can be read in it."


@dataclass(frozen=True, slots=True)
class Received:
    """The claims of one interchange."""

    interchange: Interchange
    files: tuple[ClaimFile, ...]
    ta1: InterchangeAcknowledgment
    acknowledgments: tuple[TransactionSet, ...]
    """One 999 for each group."""


class UnreadableError(Exception):
    """Nothing of the interchange is taken in; `acknowledgment` says why, in X12."""

    def __init__(self, acknowledgment: bytes, kind: str) -> None:
        super().__init__(kind)
        self.acknowledgment = acknowledgment
        self.kind = kind
        """`TA1` or `999`."""

    def problem(self) -> Problem:
        """As a 422 problem, with what was wrong as X12."""
        detail = {
            "TA1": "The envelope of the claim isn't accepted; the TA1 says why.",
            "999": "The claim can't be read as an 837; the 999 says where.",
        }[self.kind]
        text = self.acknowledgment.decode()
        return Problem(422, "unreadable", detail, acknowledgment=text, acknowledgment_kind=self.kind)


def read_claims_in(portal: Portal, sent: bytes, envelopes: Envelopes) -> Received:
    """The claims of an interchange; raises UnreadableError where any part of it is rejected."""
    interchange = only_interchange(sent)
    ta1, groups = opened(portal, interchange, _not_production(interchange))
    if not groups:
        raise UnreadableError(envelopes.enclosed(portal, (), (write_ta1(ta1),)), "TA1")
    files: list[ClaimFile] = []
    acknowledgments: list[TransactionSet] = []
    for group in groups:
        found = _files(portal, group, envelopes)
        files += found
        acknowledgments.append(write_999(acknowledge_group(group), f"{len(acknowledgments) + 1:04}"))
    return Received(interchange, tuple(files), ta1, tuple(acknowledgments))


def reject(
    portal: Portal, received: Received, wrong: findings.Problem, envelopes: Envelopes
) -> UnreadableError:
    """That nothing is taken in although all of it could be read."""
    group = next(each for each in received.interchange.groups if each.transaction_sets)
    refusal = refused(group, group.transaction_sets[0], [wrong])
    return UnreadableError(envelopes.enclosed(portal, (refusal,)), "999")


def _files(portal: Portal, group: FunctionalGroup, envelopes: Envelopes) -> Sequence[ClaimFile]:
    files = []
    for each in group.transaction_sets:
        reading = read_837(each)
        fatal = any(problem.fatal for problem in (*group.problems, *reading.problems))
        if fatal or not each.is_sound or reading.file is None or not reading.file.claims:
            rejected = refused(group, each, reading.problems, _NO_CLAIM)
            raise UnreadableError(envelopes.enclosed(portal, (rejected,)), "999")
        files.append(reading.file)
    return files


def _not_production(interchange: Interchange) -> list[findings.Problem]:
    if interchange.usage == _PRODUCTION:
        return []
    return [findings.Problem("ISA15 says test; claims are sent as P.", "ISA", 1, 15, code="020")]
