"""When Medicare pays nothing for a whole claim: entitlement, plans, other payers, hospice, lateness."""

from datetime import date, timedelta

from mock_backend.claims.filed import Filed
from mock_backend.claims.records import Reason
from x12.claims.coverage import OtherPayer
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after

_NOT_ENTITLED = "88:QC"
_NO_APPEAL = "N211"
_SATURDAY = 5


def entitled(filed: Filed) -> Reason | None:
    """The part of Medicare that pays covers the first day (U5200), and the patient lives (or is not held)."""
    file, day = filed.file, filed.first_day
    if file is None:
        return None
    if file.death and day > file.death:
        return Reason("CO", "13", ("MA130",), _NOT_ENTITLED)
    if any(span.covers(day) for span in file.ineligible):
        return Reason("CO", "258", (), _NOT_ENTITLED)
    span = file.part_a if filed.part == "A" else file.part_b
    if span is None or day < span.start:
        return Reason("PR", "26", (), _NOT_ENTITLED)
    return None if span.covers(day) else Reason("PR", "27", ("N619",), _NOT_ENTITLED)


def in_original_medicare(filed: Filed) -> Reason | None:
    """No Medicare Advantage plan covers the day (U5233)."""
    plans = filed.file.plans if filed.file else ()
    taken = any(plan.kind == "advantage" and _covers(plan.period, filed.first_day) for plan in plans)
    return Reason("CO", "24", ("N418",), "116") if taken else None


def pays_first(filed: Filed) -> Reason | None:
    """No other payer comes first, or the claim says what it paid."""
    payers = filed.file.other_payers if filed.file else ()
    first = any(_covers(each.period, filed.first_day) for each in payers)
    return Reason("CO", "22", ("MA04",), "85:PR") if first and not decided(filed) else None


def outside_hospice(filed: Filed) -> Reason | None:
    """No hospice period covers the day, or the care is told apart from it (GV, GW, condition code 07)."""
    periods = filed.file.hospice if filed.file else ()
    within = any(_covers(each.period, filed.first_day) for each in periods)
    institutional = filed.claim.institutional
    apart = bool(institutional and "07" in institutional.condition_codes)
    hospice_bill = filed.is_institutional and filed.claim.facility in {"81", "82"}
    if not within or apart or hospice_bill or filed.modifiers & {"GV", "GW"}:
        return None
    return Reason("CO", "B9", ("N90",), "90:QC")


def in_time(filed: Filed) -> Reason | None:
    """Within a year: institutional claims from the last day, professional ones from the first."""
    day = filed.last_day if filed.is_institutional else filed.first_day
    if filed.today <= last_day_to_file(day):
        return None
    return Reason("CO", "29", (_NO_APPEAL,), "718")


def last_day_to_file(day: date) -> date:
    """A year after the day of service; a weekend rolls on to Monday."""
    last = months_after(day, 12)
    return last + timedelta(days=max(0, 7 - last.weekday()) if last.weekday() >= _SATURDAY else 0)


def decided(filed: Filed) -> tuple[OtherPayer, ...]:
    """The other payers that have decided the claim."""
    paid_on_lines = {each.payer_id for line in filed.claim.lines for each in line.adjudications}
    return tuple(
        each
        for each in filed.claim.other_payers
        if each.paid is not None or each.decided_on or each.payer.id_code in paid_on_lines
    )


def _covers(period: Period | None, day: date) -> bool:
    return period is not None and period.covers(day)


RULES = (in_time, entitled, in_original_medicare, pays_first, outside_hospice)
"""In this order; the first that speaks decides."""
