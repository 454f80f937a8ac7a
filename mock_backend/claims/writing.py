"""Turns a judged claim into its row."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from mock_backend.claims import numbers
from mock_backend.claims.filed import Earlier, Filed, member_number
from mock_backend.claims.judging import Judgment
from mock_backend.claims.money import in_cents
from mock_backend.claims.payment import payment_day
from mock_backend.claims.records import Step
from mock_backend.claims.rules.holding import DAYS_TO_ANSWER
from mock_backend.claims.states import STATES
from mock_backend.claims.ways import DAYS_RETURNED, way

Row = dict[str, object]
_ONE_DAY = timedelta(days=1)
_DEADLINES = {"returned": DAYS_RETURNED, "asked": DAYS_TO_ANSWER}


@dataclass(frozen=True, slots=True)
class Named:
    """Under which numbers a claim is filed."""

    seed: int
    serial: int


def claim_row(named: Named, filed: Filed, judged: Judgment, as_of: date | None = None) -> Row:
    """All columns, as of a day, by default that of receipt."""
    claim, decision, portal = filed.claim, judged.decision, filed.portal.id
    control = numbers.control_number(
        portal, institutional=filed.is_institutional, received_on=filed.today, serial=named.serial
    )
    patient = claim.patient or claim.insured
    steps = way(judged.way, portal, decision.outcome, decision.status, filed.today)
    row: Row = {
        "portal": portal,
        "serial": named.serial,
        "id": numbers.opaque_id(named.seed, portal, named.serial),
        "control_number": control,
        "patient_control_number": claim.patient_control_number,
        "member_id": member_number(claim),
        "last_name": patient.party.name.upper(),
        "first_name": patient.party.first_name.upper(),
        "birth": _iso(patient.birth_date),
        "kind": claim.kind.value,
        "bill_type": claim.type_of_bill,
        "from_date": _iso(claim.from_date),
        "through_date": _iso(claim.through_date),
        "received_on": filed.today.isoformat(),
        "npi": claim.billing.party.id_code,
        "charge": in_cents(decision.charge),
        "paid": in_cents(decision.paid),
        "deductible": in_cents(decision.deductible),
        "content": content_of(filed),
        "replaces": filed.original.control_number if filed.original else None,
    }
    return {**row, **way_columns(steps), **standing(steps, as_of or filed.today)}


def content_of(filed: Filed) -> bytes:
    """What two claims for the same services have in common: patient, provider, days, codes and charge."""
    claim = filed.claim
    return content_digest(
        services_of(filed),
        member_number(claim),
        claim.billing.party.id_code,
        claim.from_date,
        claim.through_date,
    )


def services_of(filed: Filed) -> str:
    """What was done, without for whom and when."""
    claim = filed.claim
    lines = [
        (line.procedure.code, sorted(line.procedure.modifiers)) if line.procedure else (line.revenue_code, [])
        for line in claim.lines
    ]
    charges = [str(line.charge.normalize()) for line in claim.lines]
    return repr((filed.portal.id, claim.kind.value, claim.facility, lines, charges))


def content_digest(services: str, member: str, npi: str, first: date | None, last: date | None) -> bytes:
    """A short name of all that."""
    return hashlib.blake2b(f"{services}|{member}|{npi}|{first}|{last}".encode(), digest_size=12).digest()


def way_columns(steps: Sequence[Step]) -> Row:
    """The way, when it ends, and when what it ends in is told in a remittance."""
    last = steps[-1]
    final = last if STATES[last.state].final and last.state not in {"dropped", "returned"} else None
    remitted = None
    if final:
        floored = any(step.state == "floor" for step in steps)
        remitted = final.on if floored and final.state == "paid" else payment_day(final.on + _ONE_DAY)
    return {
        "way": json.dumps([(step.on.isoformat(), step.state, step.category, step.code) for step in steps]),
        "final_on": _iso(final.on if final else None),
        "remitted_on": _iso(remitted),
    }


def standing(steps: Sequence[Step], today: date) -> Row:
    """The columns that change with the days."""
    past = [step for step in steps if step.on <= today] or steps[:1]
    now = past[-1]
    state = STATES[now.state]
    days = _DEADLINES.get(now.state)
    return {
        "state": now.state,
        "status": state.slug,
        "category": now.category,
        "code": now.code,
        "needs_action": int(state.needs_action),
        "hidden": int(now.state == "dropped"),
        "act_by": _iso(now.on + timedelta(days=days) if days else None),
        "next_on": next((step.on.isoformat() for step in steps if step.on > today), None),
    }


def read_way(text: str) -> tuple[Step, ...]:
    """The steps of a row."""
    return tuple(Step(date.fromisoformat(on), *rest) for on, *rest in json.loads(text))


def facts_of(filed: Filed) -> str:
    """What a judgment stood on besides the claim itself."""
    return json.dumps(
        {
            "acts_for": sorted(filed.acts_for),
            "submitter": filed.submitter,
            "deductible_left": str(filed.deductible_left),
            "granted": sorted(filed.granted),
            "original": asdict(filed.original) if filed.original else None,
            "duplicate": asdict(filed.duplicate) if filed.duplicate else None,
        }
    )


def with_facts(filed: Filed, text: str) -> Filed:
    """The filed claim as it was when it was judged."""
    facts = json.loads(text)
    original, duplicate = facts["original"], facts["duplicate"]
    return replace(
        filed,
        acts_for=frozenset(facts["acts_for"]),
        submitter=facts["submitter"],
        deductible_left=Decimal(facts["deductible_left"]),
        granted=frozenset(facts.get("granted", ())),
        original=Earlier(**original) if original else None,
        duplicate=Earlier(**duplicate) if duplicate else None,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
