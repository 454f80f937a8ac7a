"""Situations of who pays besides original Medicare: Part C and D plans, and payers that come first."""

from dataclasses import replace
from datetime import date, timedelta

from mock_backend.people import organizations as org
from mock_backend.people.calendar import ONE_DAY, first_of_month
from mock_backend.people.entitlement import not_before
from mock_backend.people.medicare import Medicare
from mock_backend.people.situation import MakeMedicare, Making
from x12.eligibility.medicare.facts import Plan, SecondaryPayer
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after

_PAYERS = {
    "12": org.EMPLOYER_PLANS, "13": org.EMPLOYER_PLANS, "43": org.EMPLOYER_PLANS,
    "14": org.LIABILITY, "47": org.LIABILITY, "15": org.WORKERS_COMPENSATION,
    "16": org.HEALTH_SERVICE, "41": org.BLACK_LUNG,
}  # fmt: skip
_AFTER_AN_ACCIDENT = frozenset({"14", "15", "47"})


def advantage_hmo(making: Making, file: Medicare) -> Medicare:
    """In a Medicare Advantage HMO since some January; the plan pays everything."""
    since = _since_january(making, file, making.chance.randint(0, 4))
    return replace(file, plans=(_advantage(making, "HN", org.HMO_PLANS, since),))


def advantage_ppo(making: Making, file: Medicare) -> Medicare:
    """In a Medicare Advantage PPO that also covers drugs."""
    since = _since_january(making, file, making.chance.randint(0, 3))
    plan = _advantage(making, "PR", org.PPO_PLANS, since)
    drugs = replace(plan, kind="drug", insurance_type="OT", option_code="")
    return replace(file, plans=(plan, drugs))


def advantage_to_come(making: Making, file: Medicare) -> Medicare:
    """Original Medicare today, an HMO from the first of next month: looking ahead misleads."""
    begins = first_of_month(months_after(making.today, 1))
    return replace(file, plans=(_advantage(making, "HN", org.HMO_PLANS, Period(begins)),))


def advantage_ended(making: Making, file: Medicare) -> Medicare:
    """Left an HMO at the end of the month before last."""
    ended = first_of_month(months_after(making.today, -1)) - ONE_DAY
    begun = not_before(file, months_after(first_of_month(ended), -30))
    return replace(file, plans=(_advantage(making, "HN", org.HMO_PLANS, Period(begun, ended)),))


def drug_plan(making: Making, file: Medicare) -> Medicare:
    """Original Medicare and a stand-alone Part D plan."""
    insurer = org.insurer(making.chance, org.DRUG_PLANS)
    number = f"{making.chance.randint(1, 40):03}"
    period = _since_january(making, file, 0)
    plan = Plan("drug", _contract("S", insurer.name), number, insurer.name, "OT", period, insurer=insurer)
    return replace(file, plans=(plan,))


def pays_first(kind: str) -> MakeMedicare:
    """The maker of people whose other insurer, of that MSP type, pays before Medicare now."""

    def make(making: Making, file: Medicare) -> Medicare:
        since = first_of_month(months_after(making.today, -making.chance.randint(8, 40)))
        if kind in _AFTER_AN_ACCIDENT:
            since = making.today - timedelta(days=making.chance.randint(40, 300))
        return replace(file, other_payers=(_payer(making, kind, Period(not_before(file, since))),))

    return make


def paid_first(making: Making, file: Medicare) -> Medicare:
    """A working-aged insurer paid first until the patient retired in the last year."""
    ended = first_of_month(months_after(making.today, -making.chance.randint(1, 10))) - ONE_DAY
    begun = not_before(file, months_after(first_of_month(ended), -10))
    return replace(file, other_payers=(_payer(making, "12", Period(begun, ended)),))


def _advantage(making: Making, kind: str, names: tuple[str, ...], period: Period) -> Plan:
    insurer = org.insurer(making.chance, names)
    number = f"{making.chance.randint(1, 40):03}"
    return Plan("advantage", _contract("H", insurer.name), number, insurer.name, kind, period, "C", insurer)


def _contract(letter: str, name: str) -> str:
    """A contract number in CMS's form, one for each name; none of ours was ever given out."""
    return f"{letter}99{sum(map(ord, name)) % 100:02}"


def _payer(making: Making, kind: str, period: Period) -> SecondaryPayer:
    policy = f"{making.chance.choice('ABCDEFGH')}{making.chance.randint(10**7, 10**8 - 1)}"
    return SecondaryPayer(kind, period, policy, org.insurer(making.chance, _PAYERS[kind]))


def _since_january(making: Making, file: Medicare, years_ago: int) -> Period:
    """From a first of January, or from the first day of Medicare if that is later."""
    return Period(not_before(file, date(making.today.year - years_ago, 1, 1)))
