"""Answer a functional group from the problems that its reading left."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from x12.acknowledgment.business_unit import business_unit, sendable
from x12.acknowledgment.records import ElementError, GroupAcknowledgment, SegmentError, SetAcknowledgment
from x12.acknowledgment.words import ELEMENT_ERRORS, GROUP_ERRORS, SEGMENT_ERRORS, SET_ERRORS
from x12.envelopes import FunctionalGroup, TransactionSet
from x12.problem import Problem

_HAS_WRONG_ELEMENTS = "8"
_HAS_WRONG_SEGMENTS = "5"
_LONGEST_COPY = 99
_MOST_CODES = 5


def acknowledge_group(group: FunctionalGroup) -> GroupAcknowledgment:
    """Accept or reject each transaction set: fatal problems reject, others are noted.

    Problems that a reader of the transaction's content found count too, once the caller has added them to
    `TransactionSet.problems`. Problems without a code that 999 knows aren't reported.
    """
    sets = tuple(_acknowledge_set(each) for each in group.transaction_sets)
    accepted = sum(each.is_accepted for each in sets)
    is_rejected = any(each.fatal for each in group.problems) or (bool(sets) and not accepted)
    codes = _codes(group.problems, GROUP_ERRORS)
    return GroupAcknowledgment(
        identifier=_echo(group.identifier, "[A-Z]{2}", "ZZ"),
        control_number=_echo(group.control_number, "[0-9]{1,9}", "0"),
        version=_echo(group.version, "[A-Za-z0-9]{1,12}", "UNKNOWN"),
        outcome=_group_outcome(sets, codes, is_rejected=is_rejected),
        included=_said_count(group, len(sets)),
        received=len(sets),
        accepted=0 if is_rejected else accepted,
        codes=codes,
        sets=sets,
    )


def _group_outcome(sets: tuple[SetAcknowledgment, ...], codes: tuple[str, ...], *, is_rejected: bool) -> str:
    if is_rejected:
        return "R"
    if not all(each.is_accepted for each in sets):
        return "P"
    return "E" if codes or any(each.outcome == "E" for each in sets) else "A"


def _said_count(group: FunctionalGroup, received: int) -> int:
    said = group.trailer.element(1) if group.trailer else ""
    return int(said) if re.fullmatch("[0-9]{1,6}", said) else received


def _acknowledge_set(transaction_set: TransactionSet) -> SetAcknowledgment:
    errors = tuple(_segment_errors(transaction_set))
    codes = _codes((each for each in transaction_set.problems if not each.segment_position), SET_ERRORS)
    if errors:
        codes = tuple(dict.fromkeys((*codes[: _MOST_CODES - 1], _HAS_WRONG_SEGMENTS)))
    outcome = "A" if transaction_set.is_sound else "R"
    return SetAcknowledgment(
        identifier=_echo(transaction_set.identifier, "[0-9]{3}", "000"),
        control_number=_echo(transaction_set.control_number, "[A-Za-z0-9]{4,9}", "0000"),
        version=_echo(transaction_set.segments[0].element(3), "[A-Za-z0-9]{1,35}", ""),
        outcome="E" if outcome == "A" and codes else outcome,
        codes=codes or (() if outcome == "A" else (_HAS_WRONG_SEGMENTS,)),
        errors=errors,
    )


def _codes(problems: Iterable[Problem], known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.code for each in problems if each.code in known))[:_MOST_CODES]


def _segment_errors(transaction_set: TransactionSet) -> Iterator[SegmentError]:
    places: dict[tuple[int, str, str], list[Problem]] = defaultdict(list)
    for each in transaction_set.problems:
        if each.segment_position and (each.code or each.fatal):
            places[each.segment_position, _name(transaction_set, each), each.loop].append(each)
    for (position, name, loop), problems in sorted(places.items()):
        contexts = business_unit(transaction_set, position)
        elements = tuple(_element_error(each) for each in problems if each.element)
        codes = [each.code for each in problems if not each.element and each.code in SEGMENT_ERRORS]
        if elements or not codes:
            codes.append(_HAS_WRONG_ELEMENTS)
        for code in dict.fromkeys(codes):
            inside = elements if code == _HAS_WRONG_ELEMENTS else ()
            yield SegmentError(name, position, code, loop, inside, contexts)


def _element_error(problem: Problem) -> ElementError:
    code = problem.code if problem.code in ELEMENT_ERRORS else "7"
    copy = sendable(problem.bad_value)[:_LONGEST_COPY].rstrip()
    return ElementError(problem.element, code, problem.component, problem.repetition, bad_value=copy)


def _name(transaction_set: TransactionSet, problem: Problem) -> str:
    """The segment's name for IK301, which takes two or three letters or digits, whatever was sent."""
    name = problem.segment_identifier
    if not name and problem.segment_position <= len(transaction_set.segments):
        name = transaction_set.segments[problem.segment_position - 1].identifier
    plain = re.sub("[^A-Z0-9]", "", name)[:3]
    return plain if len(plain) > 1 else "ZZZ"


def _echo(text: str, form: str, otherwise: str) -> str:
    """What was sent, if the guide allows it to be sent back."""
    return text if re.fullmatch(form, text) else otherwise
