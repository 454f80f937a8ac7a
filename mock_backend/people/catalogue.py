"""Every situation there is, and how people are dealt among them."""

from mock_backend.people import care, enrollment, entitlement
from mock_backend.people import medicaid_situations as medicaid
from mock_backend.people.situation import Situation

_USUAL = entitlement.as_usual

SITUATIONS = (
    Situation("original", _USUAL, weight=10),
    Situation("advantage HMO", enrollment.advantage_hmo, weight=4),
    Situation("advantage PPO", enrollment.advantage_ppo, weight=3),
    Situation("advantage to come", enrollment.advantage_to_come),
    Situation("advantage ended", enrollment.advantage_ended),
    Situation("drug plan", enrollment.drug_plan, weight=4),
    Situation("part B only", entitlement.part_b_only),
    Situation("part A only", entitlement.part_a_only),
    Situation("part B to come", entitlement.part_b_to_come, ages=(65, 69)),
    Situation("not yet", entitlement.not_yet, ages=(64, 64)),
    Situation("part B ended", entitlement.part_b_ended),
    Situation("all ended", entitlement.all_ended, ages=(45, 62)),
    Situation("in custody", entitlement.in_custody, ages=(67, 80)),
    Situation("deceased", entitlement.deceased, ages=(74, 95)),
    Situation("MBI replaced", entitlement.replaced_mbi, weight=2),
    Situation("file unavailable", entitlement.unavailable),
    Situation("payer 12 first", enrollment.pays_first("12"), ages=(67, 71), weight=2),
    Situation("payer 13 first", enrollment.pays_first("13"), ages=(38, 60)),
    Situation("payer 14 first", enrollment.pays_first("14")),
    Situation("payer 15 first", enrollment.pays_first("15"), ages=(67, 72)),
    Situation("payer 16 first", enrollment.pays_first("16")),
    Situation("payer 41 first", enrollment.pays_first("41"), ages=(70, 88)),
    Situation("payer 43 first", enrollment.pays_first("43"), ages=(32, 60)),
    Situation("payer 47 first", enrollment.pays_first("47")),
    Situation("payer 12 ended", enrollment.paid_first, ages=(67, 71)),
    Situation("hospice now", care.hospice_now),
    Situation("hospice before", care.hospice_before),
    Situation("hospice revoked", care.hospice_revoked),
    Situation("home health now", care.home_health_now),
    Situation("home health before", care.home_health_before),
    Situation("hospital stay", care.in_hospital(3, 20)),
    Situation("hospital coinsurance", care.in_hospital(62, 85)),
    Situation("reserve days used", care.in_hospital(90, 110, reserve_used=23)),
    Situation("nursing facility", care.in_nursing_facility),
    Situation("dialysis", care.on_dialysis, ages=(35, 80)),
    Situation("transplant", care.transplanted, ages=(35, 70)),
    Situation("therapy", care.much_therapy),
    Situation("name: hyphen as a space", _USUAL, naming="hyphen as a space"),
    Situation("name: hyphen run together", _USUAL, naming="hyphen run together"),
    Situation("name: apostrophe", _USUAL, naming="apostrophe"),
    Situation("name: one letter", _USUAL, naming="one-letter first name"),
    Situation("name: suffix with the last name", _USUAL, naming="suffix with the last name"),
    Situation("name: suffix apart", _USUAL, naming="suffix apart"),
    Situation("namesake", _USUAL, medicaid.dual),
    Situation("namesake's namesake", _USUAL, medicaid.dual),
    Situation("QMB", care.qmb, medicaid.dual_qmb, weight=2),
    Situation("QMB and more", care.qmb, medicaid.dual),
    Situation("dual", _USUAL, medicaid.dual, weight=2),
    Situation("dual senior care", enrollment.advantage_hmo, medicaid.senior_care),
    Situation("fee for service", None, medicaid.fee_for_service, ages=(1, 63), weight=3),
    Situation("managed care", None, medicaid.managed_care("MCO"), ages=(1, 63), weight=3),
    Situation("primary care clinician", None, medicaid.managed_care("PCC"), ages=(1, 63), weight=2),
    Situation("other insurance", None, medicaid.other_insurance, ages=(5, 55), weight=2),
    Situation("coverage ended", None, medicaid.ended, ages=(19, 60)),
    Situation("coverage with a gap", None, medicaid.with_a_gap, ages=(21, 60)),
    Situation("limited", None, medicaid.limited, ages=(20, 60)),
    Situation("primary pharmacy", None, medicaid.restricted_pharmacy, ages=(25, 60)),
    Situation("long-term care", None, medicaid.long_term_care, ages=(45, 64)),
    Situation("other agency", None, medicaid.other_agency, ages=(2, 17)),
)

CYCLE = tuple(situation for situation in SITUATIONS for _ in range(situation.weight))
"""The order in which people are dealt their situations, again and again: the first cycle has them all."""


def situation_of(index: int) -> Situation:
    """The situation that a person is in."""
    return CYCLE[index % len(CYCLE)]


def first_in(key: str) -> int:
    """The index of the first person who is in that situation."""
    return next(index for index, situation in enumerate(CYCLE) if situation.key == key)
