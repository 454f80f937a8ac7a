"""A claim that breaks one rule, beside the same claim that doesn't."""

from dataclasses import dataclass, field
from typing import Any

from tests.x12.claims_edits.bases import VISIT, Change
from x12.claims.edits.context import PayerKind
from x12.claims.records import Claim


@dataclass(frozen=True)
class Case:
    """`change` makes the base break the rule at the place."""

    rule: str
    place: str
    change: Change
    base: Claim = VISIT
    payer: PayerKind = "mac"
    context: dict[str, Any] = field(default_factory=dict)
