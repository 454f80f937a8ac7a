"""All that is wrong with a claim."""

from x12.claims.edits.context import EditContext
from x12.claims.edits.edit import Edit
from x12.claims.edits.places import edit_id, element_of
from x12.claims.edits.rule import Fault, Rule
from x12.claims.edits.subjects import RULES
from x12.claims.records import Claim


def edits_of(claim: Claim, context: EditContext) -> tuple[Edit, ...]:
    """Every edit that the claim would meet at this payer on this day, by subject. Never raises."""
    applying = (rule for rule in RULES if rule.applies(claim, context))
    return tuple(_edit(rule, fault, claim) for rule in applying for fault in rule.find(claim, context))


def _edit(rule: Rule, fault: Fault, claim: Claim) -> Edit:
    element = element_of(fault.place, claim.kind)
    return Edit(
        edit_id(element, claim.kind),
        rule.name,
        fault.place,
        *element,
        rule.sentence.format(**fault.words),
        rule.next_action.format(**fault.words),
        rule.severity,
    )
