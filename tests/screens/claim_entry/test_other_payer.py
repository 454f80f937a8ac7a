"""What another payer decided on each line, which stays with its line."""

from decimal import Decimal

import pytest

from screens import registry
from screens.claim_entry.page import ClaimEntryPage
from screens.claim_entry.places import field_at
from screens.claim_entry.professional.building import professional_claim
from screens.claim_entry.professional.form import professional_form
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, open_form, submit
from tests.screens.claim_entry.settings import OFFICE, OTHER_PAYER, a_setting
from tests.screens.on_portal import client, reads
from tui.forms import Answers, FormState, lines
from x12.claims.records import Claim

SETTING = a_setting()
TWO_LINES = {
    **OTHER_PAYER,
    "line.1.code": "99213",
    "line.1.charge": "100.00",
    "paid.1.amount": "80.00",
    "paid.1.group1": "CO",
    "paid.1.reason1": "45",
    "paid.1.off1": "20.00",
    "line.2.code": "97110",
    "line.2.charge": "100.00",
    "paid.2.amount": "50.00",
    "paid.2.group1": "PR",
    "paid.2.reason1": "1",
    "paid.2.off1": "50.00",
}


def form(texts: dict[str, str]) -> FormState:
    return FormState.start(professional_form(SETTING).form, texts)


def claim(answers: Answers) -> Claim:
    return professional_claim(answers, SETTING, OFFICE)


def paid(state: FormState) -> dict[str, Decimal | None]:
    """What the claim says was paid, by procedure."""
    return {
        line.procedure.code: line.adjudications[0].paid if line.adjudications else None
        for line in claim(state.answers).lines
        if line.procedure is not None
    }


def test_payments_stay_with_their_lines() -> None:
    was = {"99213": Decimal("80.00"), "97110": Decimal("50.00")}
    assert paid(form(TWO_LINES)) == was
    gone = lines.delete(form(TWO_LINES).at("line.1.code"))
    assert paid(lines.bring_back(gone)) == was
    keyed = form({**gone.draft(), "line.2.code": "99213", "line.2.charge": "100.00"})
    assert paid(keyed) == {"97110": Decimal("50.00"), "99213": None}
    above = lines.insert(form(TWO_LINES).at("line.1.code"))
    assert paid(above.set("line.1.code", "G0008").set("line.1.charge", "9.00")) == {"G0008": None, **was}


def test_a_blank_line_between_leaves_payments_where_they_are() -> None:
    opened = lines.insert(form(TWO_LINES).at("line.2.code"))
    assert paid(opened) == {"99213": Decimal("80.00"), "97110": Decimal("50.00")}


def test_a_payment_without_its_line_stops() -> None:
    texts = {name: text for name, text in TWO_LINES.items() if not name.startswith("line.2")}
    assert form(texts).problems()["paid.2.amount"].startswith("The claim has no line 2: ")


@pytest.mark.parametrize(
    ("place", "field_id"),
    [
        ("lines.2.adjudications.1.paid", "paid.2.amount"),
        ("lines.2.adjudications.1.adjustments.3.reason", "paid.2.reason3"),
        ("other_payers.1.adjustments.2.amount", "adjusted.2.off"),
        ("lines.2.charge", "line.2.charge"),
    ],
)
def test_what_is_found_about_a_line_lands_at_its_row(place: str, field_id: str) -> None:
    assert field_at(place, professional_form(SETTING).places) == field_id


@pytest.mark.story
@pytest.mark.socket
async def test_a_line_that_the_other_payer_left_out_is_asked_about_before_it_is_sent(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "payer 12 first")
    day = f"{desk.today():%m/%d/%y}"
    paid = {name: text for name, text in TWO_LINES.items() if not name.startswith("paid.2")}
    texts = {**paid, "on": day, "other-on": day, "dx.1.code": "E119"}
    texts |= {f"line.{row}.{name}": day for row in (1, 2) for name in ("from", "to")}
    texts |= {f"line.{row}.{name}": "1" for row in (1, 2) for name in ("dx", "units")}
    async with client(desk, registry.home) as user:
        await open_form(user)
        page = user.app.current
        assert isinstance(page, ClaimEntryPage)
        for name, text in texts.items():
            page.form.become(page.form.state.at(name).set(name, text))
        await submit(user)
        reads(user, "nothing is said of line 2.", "F9 again sends all the same.")
        assert page.form.state.focus == "paid.2.amount"
        await submit(user)
        user.sees("Claim submitted")
