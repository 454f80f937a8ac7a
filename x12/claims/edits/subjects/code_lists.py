"""Whether diagnoses and procedures are in their lists, on the day of service."""

from collections.abc import Callable, Iterator
from datetime import date

from x12.claims.edits.codebook import Standing, State
from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import code_of
from x12.claims.edits.rule import WARNING, Fault, Subject, at, complaint, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.hcpcs import is_level_ii
from x12.identifiers.icd10 import dotted, parse_diagnosis

RULES = Subject()


def _diagnoses(claim: Claim, context: EditContext, fits: Callable[[Standing], bool]) -> Iterator[Fault]:
    """Diagnoses of a good form whose standing on the last day of service is such."""
    for number, each in numbered(claim.diagnoses):
        if complaint(parse_diagnosis, each.code):
            continue
        if fits(context.book.diagnosis(each.code, claim.through_date)):
            yield at("diagnoses", number, "code", number=number, code=dotted(each.code))


@RULES.rule(
    "diagnosis-unlisted",
    "Diagnosis {number}, {code}, isn't an ICD-10-CM code.",
    "Correct it; F4 finds it by words.",
)
def unlisted(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """In the release of the year of service."""
    return _diagnoses(claim, context, lambda found: found.sure and found.state is State.UNLISTED)


@RULES.rule(
    "diagnosis-heading",
    "Diagnosis {number}, {code}, is a heading that several codes come under.",
    "Key one of them, with more characters; F4 lists them.",
)
def heading(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """Payers take codes of the full length alone."""
    return _diagnoses(claim, context, lambda found: found.sure and found.state is State.HEADING)


@RULES.rule(
    "diagnosis-other-year",
    "Diagnosis {number}, {code}, isn't a full code in the list here, which is of another year.",
    "Check that it was one on the day of service.",
    severity=WARNING,
)
def doubtful(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """Codes change each October 1."""
    return _diagnoses(
        claim, context, lambda found: not found.sure and found.state in {State.UNLISTED, State.HEADING}
    )


def _standing(line: ServiceLine, claim: Claim, context: EditContext) -> Standing:
    code = code_of(line)
    if not is_level_ii(code):
        return Standing(State.UNKNOWN)
    return context.book.procedure(code, _served(line, claim))


def _served(line: ServiceLine, claim: Claim) -> date | None:
    served = line.dated()
    return served.start if served and served.start else claim.from_date


_PROCEDURE = "procedure"
_LOOK_UP = "Correct it; F4 finds it by words."


@RULES.line("procedure-unlisted", _PROCEDURE, "Line {line} has a code that HCPCS hasn't.", _LOOK_UP)
def unlisted_procedure(line: ServiceLine, claim: Claim, context: EditContext) -> bool:
    """In a list of the year of service."""
    found = _standing(line, claim, context)
    return found.sure and found.state is State.UNLISTED


@RULES.line(
    "procedure-other-year",
    _PROCEDURE,
    "Line {line} has a code that isn't in the HCPCS list here, which is of another year.",
    "Check that it was valid on the day of service.",
    severity=WARNING,
)
def doubtful_procedure(line: ServiceLine, claim: Claim, context: EditContext) -> bool:
    """The list changes each quarter."""
    found = _standing(line, claim, context)
    return not found.sure and found.state is State.UNLISTED


@RULES.line(
    "procedure-ended", _PROCEDURE, "Line {line} has a code that had ended by the day of service.", _LOOK_UP
)
def ended(line: ServiceLine, claim: Claim, context: EditContext) -> bool:
    """After its termination date."""
    return _standing(line, claim, context).state is State.ENDED


@RULES.line(
    "procedure-not-yet", _PROCEDURE, "Line {line} has a code that began after the day of service.", _LOOK_UP
)
def not_yet(line: ServiceLine, claim: Claim, context: EditContext) -> bool:
    """Before the date it was added."""
    return _standing(line, claim, context).state is State.NOT_YET
