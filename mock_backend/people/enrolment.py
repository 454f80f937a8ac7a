"""Situations of who pays besides original Medicare: Part C and D plans, and payers that come first."""

from dataclasses import replace
from datetime import date, timedelta

from mock_backend.people import organisations as org
from mock_backend.people.calendar import ONE_DAY, first_of_month, months_after
from mock_backend.people.medicare import Medicare, OtherPayer, PlanEnrolment
from mock_backend.people.situation import MakeMedicare, Making
from x12.identifiers.dates import Period

_PAYERS = {
    "12": org.EMPLOYER_PLANS, "13": org.EMPLOYER_PLANS, "43": org.EMPLOYER_PLANS,
    "14": org.LIABILITY, "47": org.LIABILITY,
    "15": org.WORKERS_COMPENSATION, "16": ("Sample Health Service",), "41": ("Sample Black Lung Fund",),
}  # fmt: skip


def _plan(
    making: Making, kind: str, names: tuple[str, ...], period: Period, option: str = "C"
) -> PlanEnrolment:
    plan = org.organisation(making.chance, names)
    letter = "S" if kind == "OT" else "H"
    contract = f"{letter}99{sum(map(ord, plan.name)) % 100:02}"
    number = f"{making.chance.randint(1, 40):03}"
    return PlanEnrolment(kind, contract, number, plan, period, "" if kind == "OT" else option)


def _since_january(making: Making, file: Medicare, years_ago: int) -> Period:
    """From a first of January, or from the first day of Medicare if that is later."""
    return _not_before(file, date(making.today.year - years_ago, 1, 1))


def _not_before(file: Medicare, begins: date) -> Period:
    return Period(max(begins, file.part_b.start) if file.part_b else begins)


def advantage_hmo(making: Making, file: Medicare) -> Medicare:
    """In a Medicare Advantage HMO since some January; the plan pays everything."""
    since = _since_january(making, file, making.chance.randint(0, 4))
    return replace(file, plans=(_plan(making, "HN", org.HMO_PLANS, since),))


def advantage_ppo(making: Making, file: Medicare) -> Medicare:
    """In a Medicare Advantage PPO that also covers drugs."""
    since = _since_january(making, file, making.chance.randint(0, 3))
    plan = _plan(making, "PR", org.PPO_PLANS, since)
    drug = replace(plan, kind="OT", option_code="")
    return replace(file, plans=(plan,), drug_plans=(drug,))


def advantage_to_come(making: Making, file: Medicare) -> Medicare:
    """Original Medicare today, an HMO from the first of next month: looking ahead misleads."""
    begins = first_of_month(months_after(making.today, 1))
    return replace(file, plans=(_plan(making, "HN", org.HMO_PLANS, Period(begins)),))


def advantage_ended(making: Making, file: Medicare) -> Medicare:
    """Left an HMO at the end of the month before last."""
    ended = first_of_month(months_after(making.today, -1)) - ONE_DAY
    begun = months_after(first_of_month(ended), -30)
    return replace(file, plans=(_plan(making, "HN", org.HMO_PLANS, Period(begun, ended)),))


def drug_plan(making: Making, file: Medicare) -> Medicare:
    """Original Medicare and a stand-alone Part D plan."""
    since = _since_january(making, file, 0)
    return replace(file, drug_plans=(_plan(making, "OT", org.DRUG_PLANS, since),))


def pays_first(kind: str) -> MakeMedicare:
    """The maker of people whose other insurer, of that MSP type, pays before Medicare now."""

    def make(making: Making, file: Medicare) -> Medicare:
        since = _not_before(file, first_of_month(months_after(making.today, -making.chance.randint(8, 40))))
        if kind in {"14", "15", "47"}:
            since = Period(making.today - timedelta(days=making.chance.randint(40, 300)))
        return replace(file, other_payers=(_payer(making, kind, since),))

    return make


def paid_first(making: Making, file: Medicare) -> Medicare:
    """A working-aged insurer paid first until the patient retired in the last year."""
    ended = first_of_month(months_after(making.today, -making.chance.randint(1, 10))) - ONE_DAY
    begun = months_after(first_of_month(ended), -40)
    return replace(file, other_payers=(_payer(making, "12", Period(begun, ended)),))


def _payer(making: Making, kind: str, period: Period) -> OtherPayer:
    policy = f"{making.chance.choice('ABCDEFGH')}{making.chance.randint(10**7, 10**8 - 1)}"
    return OtherPayer(kind, org.organisation(making.chance, _PAYERS[kind]), policy, period)
