"""The verdict of an answer, for the first day asked about and the last."""

from datetime import date

from screens.eligibility.asked import Asked
from x12.eligibility.medicaid import read_medicaid
from x12.eligibility.medicaid.verdict import medicaid_verdict
from x12.eligibility.medicare import read_medicare
from x12.eligibility.medicare.verdict import medicare_verdict
from x12.eligibility.verdict import Verdict


def verdicts(asked: Asked, today: date, *, medicare: bool) -> tuple[Verdict, ...]:
    """What the answer means for the first day asked about, and for the last if it differs; () if refused."""
    patient = asked.response.patient
    if patient is None or (asked.response.rejections and not asked.response.benefits):
        return ()
    first, last = asked.dates.start, asked.dates.end
    program = asked.response.payer.name.title() or "Medicaid"

    def on(day: date) -> Verdict:
        if medicare:
            return medicare_verdict(read_medicare(patient), day, today)
        return medicaid_verdict(read_medicaid(patient), day, program)

    verdict = on(first)
    if last is None or last == first:
        return (verdict,)
    at_the_end = on(last)
    same = at_the_end.sentence.replace(str(last), "") == verdict.sentence.replace(str(first), "")
    return (verdict,) if same else (verdict, at_the_end)
