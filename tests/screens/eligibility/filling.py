"""Fills the inquiry form without a terminal."""

from dataclasses import replace
from datetime import date

from api_client.profile import PortalProfile, new_profile
from screens.eligibility.form import inquiry_form
from tui.forms import FormState

TODAY = date(2026, 11, 21)
MAC = replace(new_profile("mac", "mac", "http://127.0.0.1:1", name="Practice MAC"), demo=True)
MMIS = replace(new_profile("mmis", "mmis", "http://127.0.0.1:1", name="Practice MMIS"), demo=True)
MBI = "1S00-A00-AA00"


def filled(profile: PortalProfile, **texts: str) -> FormState:
    """The form with these texts, each left as the cursor leaves it; `member_id` stands for 'member-id'."""
    state = FormState.start(inquiry_form(profile, lambda: TODAY))
    for name, text in texts.items():
        state = state.at(name.replace("_", "-").rstrip("-"))
        state = state.paste(text) if text else state.edit(lambda typed: typed.erase_start())
    return state.left()
