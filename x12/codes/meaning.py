"""One way to the words of every list of codes, read when first asked for.

A list is a module here with a TABLE of one line for each code: `code action words`, or `code words` where
there is nothing to do about a code. ` | ` parts off what to do where that isn't the action's usual sentence;
`action/+` gives another sign than the action's, `action@patient` another whose move it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib import import_module
from types import MappingProxyType

from x12.codes.actions import USUAL, Action, Mover
from x12.text import clean


class CodeList(StrEnum):
    """The lists; each value is the name of its module."""

    STATUS_CATEGORIES = "claim_status_categories"
    STATUS_CODES = "claim_status_codes"
    CLAIM_STATES = "claim_states"
    FISS_LOCATIONS = "fiss_locations"
    ADJUSTMENT_GROUPS = "adjustment_groups"
    ADJUSTMENT_REASONS = "adjustment_reasons"
    REMARKS = "remark_codes"
    PAYMENT_STATUSES = "claim_payment_statuses"
    PROVIDER_ADJUSTMENTS = "provider_adjustments"
    BILL_FREQUENCIES = "bill_frequencies"
    PLACES_OF_SERVICE = "places_of_service"
    PATIENT_STATUSES = "patient_statuses"
    ADMISSION_TYPES = "admission_types"
    ADMISSION_SOURCES = "admission_sources"
    REVENUE_CODES = "revenue_codes"
    CONDITIONS = "condition_codes"
    OCCURRENCES = "occurrence_codes"
    OCCURRENCE_SPANS = "occurrence_span_codes"
    VALUES = "value_codes"
    FILING_INDICATORS = "filing_indicators"
    RELATIONSHIPS = "relationships"
    TAXONOMIES = "taxonomies"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A code in plain words, and what to do about it."""

    code: str
    words: str
    action: Action = Action.NONE
    next_action: str = ""
    """One sentence; '' where the code only describes."""
    mover: Mover = Mover.NOBODY
    symbol: str = " "
    """One character, for lists."""
    is_known: bool = True


def meaning_of(code_list: CodeList, code: str) -> Meaning:
    """The meaning of a code; one without words is shown as itself, with where to look it up."""
    key = _key(code_list, code)
    meanings = meanings_in(code_list)
    if key in meanings:
        return meanings[key]
    family = meanings.get(_broader(code_list, key))
    return replace(family, code=key) if family else _unknown(code_list, key)


def words_of(code_list: CodeList, code: str) -> str:
    """The words of a code, or the code where there are none."""
    found = meaning_of(code_list, code)
    return found.words if found.is_known else found.code


@cache
def meanings_in(code_list: CodeList) -> Mapping[str, Meaning]:
    """Every code of a list, in its order."""
    module = import_module(f"x12.codes.{code_list}")
    read = _plain if code_list in _DESCRIBING else _actionable
    rows = map(read, module.TABLE.strip().splitlines())
    return MappingProxyType({each.code: each for each in rows})


_DESCRIBING = frozenset(
    {
        CodeList.PLACES_OF_SERVICE,
        CodeList.PATIENT_STATUSES,
        CodeList.ADMISSION_TYPES,
        CodeList.ADMISSION_SOURCES,
        CodeList.REVENUE_CODES,
        CodeList.CONDITIONS,
        CodeList.OCCURRENCES,
        CodeList.OCCURRENCE_SPANS,
        CodeList.VALUES,
        CodeList.FILING_INDICATORS,
        CodeList.RELATIONSHIPS,
        CodeList.TAXONOMIES,
        CodeList.BILL_FREQUENCIES,
    }
)
"""Lists whose codes only describe."""

_X12_LISTS = "x12.org/codes, or the payer's companion guide"
_BILLING_MANUAL = "the NUBC manual, or the Medicare Claims Processing Manual, chapter 25"
_WHERE = {
    CodeList.STATUS_CATEGORIES: ("Status category", _X12_LISTS),
    CodeList.STATUS_CODES: ("Status", _X12_LISTS),
    CodeList.CLAIM_STATES: ("State", "the portal's help"),
    CodeList.FISS_LOCATIONS: ("Status and location", "the MAC's FISS guide"),
    CodeList.ADJUSTMENT_GROUPS: ("Group", _X12_LISTS),
    CodeList.ADJUSTMENT_REASONS: ("Reason", _X12_LISTS),
    CodeList.REMARKS: ("Remark", _X12_LISTS),
    CodeList.PAYMENT_STATUSES: ("Claim status", "the payer's 835 companion guide"),
    CodeList.PROVIDER_ADJUSTMENTS: ("Provider adjustment", "the payer's 835 companion guide"),
    CodeList.BILL_FREQUENCIES: ("Frequency", _BILLING_MANUAL),
    CodeList.PLACES_OF_SERVICE: ("Place of service", "cms.gov, place of service codes"),
    CodeList.PATIENT_STATUSES: ("Patient status", _BILLING_MANUAL),
    CodeList.ADMISSION_TYPES: ("Type of admission", _BILLING_MANUAL),
    CodeList.ADMISSION_SOURCES: ("Point of origin", _BILLING_MANUAL),
    CodeList.REVENUE_CODES: ("Revenue code", _BILLING_MANUAL),
    CodeList.CONDITIONS: ("Condition", _BILLING_MANUAL),
    CodeList.OCCURRENCES: ("Occurrence", _BILLING_MANUAL),
    CodeList.OCCURRENCE_SPANS: ("Occurrence span", _BILLING_MANUAL),
    CodeList.VALUES: ("Value", _BILLING_MANUAL),
    CodeList.FILING_INDICATORS: ("Kind of insurance", "the payer's 837 companion guide"),
    CodeList.RELATIONSHIPS: ("Relationship", "the payer's 837 companion guide"),
    CodeList.TAXONOMIES: ("Taxonomy", "taxonomy.nucc.org"),
}
"""What a list's codes are called, and where all of them are explained."""


def _plain(line: str) -> Meaning:
    code, words = line.split(None, 1)
    return Meaning(code, words)


def _actionable(line: str) -> Meaning:
    code, marked, rest = line.split(None, 2)
    marked, _, mover = marked.partition("@")
    name, _, symbol = marked.partition("/")
    words, _, next_action = rest.partition(" | ")
    action = Action(name)
    usual = USUAL[action]
    return Meaning(
        code,
        words,
        action,
        next_action or usual.next_action,
        Mover(mover) if mover else usual.mover,
        symbol or usual.symbol,
    )


def _unknown(code_list: CodeList, code: str) -> Meaning:
    noun, where = _WHERE[code_list]
    usual = USUAL[Action.LOOK_UP]
    sentence = f"Look {code} up: {where}." if code else "Ask the payer what it means."
    return Meaning(code, f"{noun} {code}".strip(), Action.LOOK_UP, sentence, usual.mover, usual.symbol, False)


def _key(code_list: CodeList, code: str) -> str:
    text = clean("".join(code.split()).upper())
    if code_list is CodeList.CLAIM_STATES:
        return text.lower()
    if code_list is CodeList.REVENUE_CODES:
        return text.zfill(4) if text else text
    return text


def _broader(code_list: CodeList, key: str) -> str:
    """The code of the family that a code without words of its own belongs to; '' where there is none."""
    if code_list is CodeList.REVENUE_CODES:
        return f"{key[:3]}0"
    return key[:1] if code_list is CodeList.FISS_LOCATIONS else ""
