"""A claim handed to its form: who billed it and what the payer found go with its draft."""

from dataclasses import replace

import pytest

from api_client.claims.records import ClaimEdit
from mock_backend.providers import EAST
from offline_cache.handed import HandedClaim, Why
from offline_cache.outbox.settling import claim_in
from screens import registry
from screens.claim_entry.entry import entry_of
from screens.claim_entry.kept_beside import findings_kept, kept_beside, office_kept
from screens.claim_entry.left_out import left_out
from screens.claim_entry.setting import Setting
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, key_claim, open_form, submit
from tests.screens.claim_entry.settings import OFFICE, STRANGER, a_setting
from tests.screens.on_portal import client, reads
from tests.x12.claims import examples
from tui.forms import Finding, FormState, Severity, lines
from x12.claims.records import Claim, ClaimKind

NAME = ClaimEdit("X222.2010BA.NM103", "2010BA", "NM1", "NM103", None, 1, "The name isn't on file.", "Look.")


def _billed_by(claim: Claim, npi: str) -> Claim:
    return replace(claim, billing=replace(claim.billing, party=replace(claim.billing.party, id_code=npi)))


def _with_east() -> Setting:
    setting = a_setting()
    east = replace(OFFICE, npi=EAST.npi, name="SAMPLE HOSPITAL EAST")
    return replace(setting, providers=replace(setting.providers, offices=(OFFICE, east)))


def test_the_office_that_billed_bills_again() -> None:
    setting = _with_east().for_claim_of(EAST.npi)
    office = setting.office()
    assert office is not None
    assert office.npi == EAST.npi
    usual = setting.for_claim_of("").office()
    assert usual is not None
    assert usual.npi == OFFICE.npi


def test_who_billed_is_named_where_it_is_no_office_of_ours() -> None:
    setting = _with_east()
    made = entry_of(ClaimKind.PROFESSIONAL).form(setting)
    said = f"who billed it (NPI {STRANGER})"
    assert said in left_out(_billed_by(examples.office_visit(), STRANGER), made, setting)
    assert said not in left_out(_billed_by(examples.office_visit(), EAST.npi), made, setting)
    assert setting.for_claim_of(STRANGER).office() == OFFICE


def test_what_was_found_is_kept_where_its_line_stands_until_it_is_changed() -> None:
    setting = _with_east().for_claim_of(EAST.npi)
    form = entry_of(ClaimKind.PROFESSIONAL).form(setting).form
    found = Finding("line.1.code", "It isn't paid.", Severity.RETURNED, "Look it up.", "X222.2400.SV101")
    state = FormState.start(form, {"line.1.code": "G0463"}).attach([found])
    kept = kept_beside(lines.insert(state.at("line.1.code")), setting)
    assert findings_kept(kept) == (replace(found, field_id="line.2.code"),)
    assert office_kept(kept) == EAST.npi
    assert not findings_kept(kept_beside(state.set("line.1.code", "G0439"), setting))
    assert FormState.start(form, {**state.draft(), **kept}).texts == state.texts


@pytest.mark.story
@pytest.mark.socket
async def test_a_draft_knows_who_bills_and_why_the_claim_came_back(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await submit(await key_claim(await open_form(user)))
        (entry,) = await desk.outbox.entries()
        claim = claim_in((await desk.outbox.sent(entry.id)).encode())
        assert claim is not None
        desk.handing.claim(HandedClaim(_billed_by(claim, EAST.npi), Why.REPLACE, "1126", (NAME,)))
        await open_form(user)
        reads(user, "Last name: The name isn't on file. Look.", EAST.name.upper())
        user.sees_not("Not taken over")
        await user.press("end", "right", *"ANN", "f2", *"drafts", "enter")
        await user.wait()
        await user.press("enter")
        await user.until_sees("1 Patient")
        reads(user, EAST.name.upper())
        user.sees("ANN")
        await user.press("ctrl+g")
        reads(user, "Last name: The name isn't on file. Look.")
        await user.press("escape")
        await submit(user)
        newest = (await desk.outbox.entries())[0]
        assert newest.id != entry.id
        assert f"*XX*{EAST.npi}~" in await desk.outbox.sent(newest.id)


@pytest.mark.story
@pytest.mark.socket
async def test_a_claim_that_a_stranger_billed_says_so(sign_in: SignIn) -> None:
    desk = await sign_in()
    async with client(desk, registry.home) as user:
        desk.handing.claim(HandedClaim(_billed_by(examples.office_visit(), STRANGER), Why.COPY))
        await open_form(user)
        reads(user, "A copy, with a number of its own", f"Not taken over: who billed it (NPI {STRANGER})")
