"""When the Medicaid program pays nothing for a whole claim, with the numbers of its edits."""

from datetime import timedelta

from mock_backend.claims.filed import Filed
from mock_backend.claims.records import Edit, Reason
from mock_backend.claims.rules.medicare import decided
from mock_backend.claims.rules.parties import treats
from x12.identifiers.months import months_after

_INJURY = ("S", "T0", "T1", "T2", "T3")
FIRST_DEADLINE_DAYS = 90
FINAL_DEADLINE_MONTHS = 12
LONGEST_MONTHS_WITH_ANOTHER_PAYER = 18


def on_file(filed: Filed) -> Reason | None:
    """Edit 203: the member ID is one on file."""
    if filed.member:
        return None
    sentence, action = "Nobody is on file with this member ID.", "Check it against the card."
    return _edit(filed, "203", "2010BA.NM109", sentence, action, "N382", "164:IL", "31")


def admitted(filed: Filed) -> Reason | None:
    """Edit 229: a stay says where the patient came from."""
    institutional = filed.claim.institutional
    if not filed.is_inpatient or (institutional and institutional.admission_source):
        return None
    return _edit(filed, "229", "2300.CL102", "The source of admission is missing.", "Key it.", "MA42", "229")


def rendered(filed: Filed) -> Reason | None:
    """Edit 231: a professional claim of a group says who treated the patient."""
    if filed.is_institutional or treats(filed.claim):
        return None
    sentence = "The rendering provider is missing."
    return _edit(filed, "231", "2310B.NM109", sentence, "Name who treated the patient.", "N290", "562:82")


def one_month(filed: Filed) -> Reason | None:
    """Edit 237: an outpatient claim is for one day, unless each line has its own."""
    if not filed.is_institutional or filed.is_inpatient or filed.first_day == filed.last_day:
        return None
    if all(line.dated() for line in filed.claim.lines):
        return None
    sentence = "An outpatient claim can't span days."
    return _edit(
        filed, "237", "2300.DTP03", sentence, "Give each line its date, or bill by day.", "M52", "187"
    )


def accident(filed: Filed) -> Reason | None:
    """Edit 241: an injury says whether it was an accident."""
    first = next((each.code for each in filed.claim.diagnoses), "")
    occurrences = filed.claim.institutional.occurrences if filed.claim.institutional else ()
    if not first.startswith(_INJURY) or filed.claim.related_causes or occurrences:
        return None
    sentence = "The diagnosis is an injury, and nothing says whether it was an accident."
    return _edit(filed, "241", "2300.CLM11", sentence, "Say what kind of accident it was.", "MA100", "255")


def covered(filed: Filed) -> Reason | None:
    """A span of coverage holds on the first day."""
    member = filed.member
    if member is None or any(span.period and span.period.covers(filed.first_day) for span in member.spans):
        return None
    return Reason("PR", "27", ("N619",), "88:QC")


def other_insurance(filed: Filed) -> Reason | None:
    """No other insurance comes first, or the claim says what it paid."""
    insurances = filed.member.other_insurance if filed.member else ()
    first = any(each.period and each.period.covers(filed.first_day) for each in insurances)
    return Reason("CO", "22", ("MA04",), "85:PR") if first and not decided(filed) else None


def in_time(filed: Filed) -> Reason | None:
    """Edit 853: 90 days from service, or from the other payer's decision; edit 855: for good after a year."""
    payers = decided(filed)
    months = LONGEST_MONTHS_WITH_ANOTHER_PAYER if payers else FINAL_DEADLINE_MONTHS
    if filed.today > months_after(filed.last_day, months):
        sentence = f"The claim came more than {months} months after the service."
        return _late(filed, "855", sentence, "Ask for a final deadline appeal within 30 days.")
    since = max([filed.last_day, *(each.decided_on for each in payers if each.decided_on)])
    waived = filed.claim.delay_reason or filed.claim.frequency != "1"
    if waived or filed.today <= since + timedelta(days=FIRST_DEADLINE_DAYS):
        return None
    sentence = "The claim came more than 90 days after the service, without a reason for the delay."
    return _late(filed, "853", sentence, "Give a delay reason code and send it again.")


def _late(filed: Filed, number: str, sentence: str, action: str) -> Reason:
    edit = Edit(f"{filed.guide}.2300.CLM20", f"Edit {number}: {sentence}", action, "F2", "718")
    return Reason("CO", "29", (), "718", edits=(edit,))


def _edit(
    filed: Filed,
    number: str,
    place: str,
    sentence: str,
    action: str,
    remark: str,
    code: str,
    carc: str = "16",
) -> Reason:
    status, _, entity = code.partition(":")
    edit = Edit(f"{filed.guide}.{place}", f"Edit {number}: {sentence}", action, "F2", status, entity)
    return Reason("CO", carc, (remark,), code, edits=(edit,))


RULES = (on_file, in_time, covered, admitted, rendered, one_month, accident, other_insurance)
"""In this order; the first that speaks decides."""
