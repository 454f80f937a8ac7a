"""Refusals of the real backend process: said in plain words, corrected or tried another way by one key."""

from dataclasses import replace
from datetime import timedelta

import pytest

from api_client.profile import PortalProfile
from mock_backend.people.numbering import npi as npi_numbered
from mock_backend.process import BackendProcess
from mock_backend.providers import ELSEWHERE, INACTIVE, PRACTICE
from offline_cache.desk import Desk
from screens import registry
from tests.backend_fixture import set_faults
from tests.screens.eligibility.conftest import SignIn
from tests.screens.eligibility.hands import ask, fill
from tests.screens.eligibility.people import born, in_situation, mbi_of
from tests.screens.on_portal import client, reads

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_a_refusal_leads_to_fewer_fields_or_back_to_its_field(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), person.name.last, person.name.first, "01011930")
        await ask(user)
        user.sees("Eligibility: refused", "The date of birth is not the one the payer has.", "Reason 71")
        user.sees("f  asks by Alternate 2: MBI, last name and first name.")
        await user.press("e")
        user.sees("> Birth date    01/01/1930  The date of birth is not the one the payer has.")
        await ask(user)
        await user.press("f")
        await user.wait()
        user.sees("Eligibility: answer", "by Alternate 2")
        reads(user, f"The payer has date of birth {person.birth:%m/%d/%Y}: correct what was keyed.")
        await user.press("n")
        await fill(user, mbi_of(person), person.name.last, "Nobody", born(person))
        await ask(user)
        user.sees("Reason 73", "f  asks by Alternate 1")
        await user.press("f")
        (await user.wait()).sees("Eligibility: answer", "by Alternate 1")


async def test_a_double_name_is_found_by_another_spelling(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("name: hyphen run together", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), person.name.last, person.name.first, born(person))
        await ask(user)
        user.sees("Reason 73", f"s  asks with the last name spelled {person.filed.last}.")
        await user.press("s")
        (await user.wait()).sees("Eligibility: answer", person.filed.last)


async def test_every_reason_that_the_backend_gives(sign_in: SignIn, backend: BackendProcess) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    replaced = in_situation("MBI replaced", desk.today())
    assert replaced.medicare is not None
    gone = in_situation("file unavailable", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(
            user, replaced.medicare.previous_mbi, replaced.filed.last, replaced.filed.first, born(replaced)
        )
        await ask(user)
        user.sees("Reason 72", "l  looks the MBI up")
        reads(user, "it may have been replaced: look the MBI up")
        await user.press("n")
        await fill(user, "1S00-A00-AA00", person.filed.last, person.filed.first, born(person))
        await ask(user)
        user.sees("Reason 75", "finds nobody").sees_not("not active", "not eligible")
        await user.press("n")
        await fill(user, mbi_of(gone), gone.filed.last, gone.filed.first, born(gone))
        await ask(user)
        user.sees("Reason 42", "a  asks the same again.").sees_not("not active", "not eligible")
        set_faults(backend, {"operation": "eligibility", "kind": "busy", "times": 1})
        await user.press("n")
        await fill(user, mbi_of(person), person.filed.last, person.filed.first, born(person))
        await ask(user)
        user.sees("Reason 42")
        await user.press("a")
        (await user.wait()).sees("Eligibility: answer")


async def test_providers_dates_and_spans_that_the_payer_refuses(sign_in: SignIn) -> None:
    def changed(profile: PortalProfile) -> PortalProfile:
        wide = replace(profile.rules, months_back=90, months_ahead=12, max_span_days=0)
        return replace(profile, rules=wide, provider_npi=NPIS.get(profile.kind, ""))

    desk = await sign_in("mac", changed)
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), person.filed.last, person.filed.first, born(person))
        await ask(user)
        user.sees("Reason 50 about the provider", "This provider may not ask").sees_not("f  asks")
        for npi, reason in ((npi_numbered(9), "51"), ("1999900000", "43"), (ELSEWHERE.npi, "41")):
            ask_as_provider(desk, npi)
            await user.press("e")
            await ask(user)
            user.sees(f"Reason {reason} about the provider").sees_not("not active", "not eligible")
        ask_as_provider(desk, PRACTICE.npi)
        await user.press("e", "tab")
        await fill(user, f"{desk.today() - timedelta(days=5 * 366):%m%d%Y}")
        await ask(user)
        user.sees("Reason 62", "Use a date that the payer answers for")
        await user.press("e")
        user.sees("> Service from")
        reads(user, "Service from: The date of service is outside what the payer answers for.")


NPIS = {"mac": INACTIVE.npi}


def ask_as_provider(desk: Desk, npi: str) -> None:
    """Have the session's portal profile name another provider."""
    current = desk.current
    assert current is not None
    session = desk.asking.session(current.portal.id)
    session.signed_in = replace(current, portal=replace(current.portal, provider_npi=npi))
