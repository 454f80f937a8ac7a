"""Lines that aren't paid although the claim is: sample medical necessity, and what is never covered."""

from types import MappingProxyType

from mock_backend.claims.fees import NEVER_COVERED
from mock_backend.claims.filed import Filed
from mock_backend.claims.records import Reason
from x12.claims.lines import ServiceLine

NECESSARY_WITH = MappingProxyType(
    {"G0103": ("Z125",), "G0447": ("Z68",), "J3420": ("D51", "E53"), "J1756": ("D50", "N18")}
)
"""Sample coverage rules: a code, and how a diagnosis of the claim has to begin."""


def refusals(filed: Filed) -> tuple[Reason | None, ...]:
    """Why each line isn't paid, None for those that are."""
    return tuple(
        None if number in filed.granted else refusal(filed, line)
        for number, line in enumerate(filed.claim.lines, 1)
    )


def refusal(filed: Filed, line: ServiceLine) -> Reason | None:
    """Why a line isn't paid by the rules."""
    if line.procedure is None:
        return None
    code, modifiers = line.procedure.code, frozenset(line.procedure.modifiers)
    if "GY" in modifiers or (not filed.is_medicaid and code in NEVER_COVERED):
        return Reason("PR", "96", ("N425",), "104", medical=True)
    wanted = NECESSARY_WITH.get(code)
    if wanted and not any(diagnosis.startswith(wanted) for diagnosis in _diagnoses(filed, line)):
        # With a signed notice (GA) the patient pays for what isn't necessary.
        return Reason("PR" if "GA" in modifiers else "CO", "50", ("N115",), "287", medical=True)
    return Reason("CO", "50", ("N115",), "287", medical=True) if "GZ" in modifiers else None


def _diagnoses(filed: Filed, line: ServiceLine) -> tuple[str, ...]:
    """Those that the line points to, or all of an institutional claim."""
    codes = tuple(each.code for each in filed.claim.diagnoses)
    if filed.is_institutional:
        return codes
    return tuple(codes[pointer - 1] for pointer in line.pointers if pointer <= len(codes))
