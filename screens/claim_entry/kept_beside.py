"""What a claim's draft keeps beside the texts of its form: which office bills, and what the payer found."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.forms import Finding, Severity

if TYPE_CHECKING:
    from screens.claim_entry.setting import Setting
    from tui.forms import FormState

_OFFICE, _FOUND = "billed-by", "returned."
"""No fields of a form, so that the form itself doesn't see them."""


def kept_beside(state: FormState, setting: Setting) -> Mapping[str, str]:
    """The texts that say it; findings move with their lines and go with what was wrong."""
    found = [
        json.dumps([each.field_id, each.sentence, each.next_action, each.edit])
        for each in state.attached
        if each.severity is Severity.RETURNED
    ]
    office = {_OFFICE: setting.billed_by} if setting.billed_by else {}
    return {**office, **{f"{_FOUND}{number}": text for number, text in enumerate(found, start=1)}}


def office_kept(texts: Mapping[str, str]) -> str:
    """The NPI of the office that bills; '' for the usual one."""
    return texts.get(_OFFICE, "")


def findings_kept(texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """What the payer found."""
    said = (json.loads(text) for name, text in texts.items() if name.startswith(_FOUND))
    return tuple(
        Finding(where, sentence, Severity.RETURNED, action, edit) for where, sentence, action, edit in said
    )
