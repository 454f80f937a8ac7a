"""Who pays beside or instead of Medicare: other insurers, plans, the state."""

import re
from decimal import Decimal

from x12.eligibility.medicare.facts import Plan, QualifiedBeneficiary, SecondaryPayer
from x12.eligibility.medicare.insurers import read_insurer, related, write_insurer
from x12.eligibility.medicare.measures import BEGIN, BENEFIT, PLAN, dates, period
from x12.eligibility.medicare.pile import Pile, stating
from x12.eligibility.records import Benefit
from x12.parts import Reference

SECONDARY_TYPES = frozenset({"12", "13", "14", "15", "16", "41", "42", "43", "47", "WC"})
ADVANTAGE_TYPES = frozenset({"HM", "HN", "IN", "PR", "PS"})
_DRUG_TYPE = "OT"
_DRUG_SERVICE = "88"
_QUALIFIED = "QM"
_OPTION = "MCO Bill Option Code - "
_CONTRACT = re.compile(r"(?P<contract>[A-Z]\d{4})[ -]?(?P<plan>\d{3})?")


def read_secondary(pile: Pile) -> tuple[SecondaryPayer, ...]:
    """Insurance that pays first."""
    return tuple(
        SecondaryPayer(
            benefit.insurance_type,
            period(benefit, (BEGIN, PLAN, BENEFIT)),
            benefit.reference("IG"),
            read_insurer(related(benefit, "PR")),
        )
        for benefit in pile.take(stating("R"), lambda each: each.insurance_type in SECONDARY_TYPES)
    )


def write_secondary(payer: SecondaryPayer) -> Benefit:
    """EB01 R with the reason as insurance type."""
    return Benefit(
        "R",
        service_types=("30",),
        insurance_type=payer.kind,
        references=(Reference("IG", payer.policy),) if payer.policy else (),
        dates=dates(BEGIN, payer.period),
        related=write_insurer(payer.insurer),
    )


def read_plans(pile: Pile) -> tuple[Plan, ...]:
    """Medicare Advantage and cost plans, and drug plans."""
    advantage = pile.take(stating("R"), lambda each: each.insurance_type in ADVANTAGE_TYPES)
    drug = pile.take(stating("R"), _is_drug_plan)
    return (*(_plan("advantage", each) for each in advantage), *(_plan("drug", each) for each in drug))


def write_plan(plan: Plan) -> Benefit:
    """EB01 R with the contract (REF 18) and the plan's number and name (REF N6)."""
    advantage = plan.kind == "advantage"
    contract = (Reference("18", plan.contract),)
    named = plan.plan_number or plan.plan_name
    return Benefit(
        "R",
        service_types=("30",) if advantage else (_DRUG_SERVICE,),
        insurance_type=plan.insurance_type,
        references=(*contract, Reference("N6", plan.plan_number, plan.plan_name)) if named else contract,
        dates=dates(BEGIN if advantage else BENEFIT, plan.period),
        messages=(f"{_OPTION}{plan.option_code}",) if plan.option_code else (),
        related=write_insurer(plan.insurer),
    )


def read_qualified(pile: Pile) -> tuple[QualifiedBeneficiary, ...]:
    """Spans as a Qualified Medicare Beneficiary, with the statements of zero cost that belong to them."""
    spans = pile.take(stating("R", insurance_type=_QUALIFIED))
    pile.take(lambda each: each.insurance_type == _QUALIFIED and not (each.amount or each.percent))
    return tuple(QualifiedBeneficiary(each.plan, period(each, (BEGIN, PLAN, BENEFIT))) for each in spans)


def write_qualified(span: QualifiedBeneficiary) -> list[Benefit]:
    """Zero coinsurance and deductibles (EB01 A and C), then the program (EB01 R)."""
    zeros = (("A", "Medicare Part B", "27"), ("C", "Medicare Part A", "26"), ("C", "Medicare Part B", "23"))
    return [
        *(
            Benefit(
                information,
                service_types=("30",),
                insurance_type=_QUALIFIED,
                plan=plan,
                time_period=time_period,
                amount=Decimal(0),
                dates=dates(PLAN, span.period),
            )
            for information, plan, time_period in zeros
        ),
        Benefit("R", insurance_type=_QUALIFIED, plan=span.program, dates=dates(BEGIN, span.period)),
    ]


def _is_drug_plan(benefit: Benefit) -> bool:
    drugs = benefit.insurance_type == _DRUG_TYPE or _DRUG_SERVICE in benefit.service_types
    return drugs and bool(benefit.reference("18"))


def _plan(kind: str, benefit: Benefit) -> Plan:
    contract = _CONTRACT.fullmatch(benefit.reference("18"))
    named = next((each for each in benefit.references if each.qualifier == "N6"), None)
    option = next((each for each in benefit.messages if "option" in each.lower()), "")
    return Plan(
        kind,
        contract["contract"] if contract else benefit.reference("18"),
        (named.number if named else "") or (contract and contract["plan"]) or "",
        named.description if named else "",
        benefit.insurance_type,
        period(benefit, (BEGIN, BENEFIT, PLAN)),
        option.strip()[-1:],
        read_insurer(related(benefit, "PR")),
    )
