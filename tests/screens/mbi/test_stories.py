"""The front desk without a card, at 80x24: looked up, found or not, carried on, told to wait."""

import pytest

from mock_backend.process import BackendProcess
from screens import registry
from tests.backend_fixture import set_faults
from tests.screens.eligibility.conftest import SignIn
from tests.screens.eligibility.hands import ask, fill
from tests.screens.eligibility.people import born, in_situation, mbi_of
from tests.screens.on_portal import client, reads

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_a_number_that_is_found_goes_along_into_eligibility(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("m")
        user.sees("MBI lookup", "The SSN is sent once")
        await user.type(person.name.last.lower())
        await user.press("tab")
        await user.type(person.name.first.lower())
        await user.press("tab")
        await user.type(born(person))
        await user.type(person.ssn)
        user.sees("*" * 9).sees_not(person.ssn)
        await user.press("enter")
        await user.wait()
        user.sees("MBI found", mbi_of(person), "Enter checks eligibility.")
        await user.press("enter")
        user.sees("Eligibility", mbi_of(person), person.filed.last, "> P  Primary")
        await ask(user)
        user.sees("Eligibility: answer", "Bill Medicare first.")
        await user.press("f2", "m", "b", "i", "enter")
        user.sees("MBI lookup").sees_not("*" * 9, person.ssn)


async def test_a_refused_number_is_looked_up_by_one_key(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("MBI replaced", desk.today())
    assert person.medicare is not None
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, person.medicare.previous_mbi, person.filed.last, person.filed.first, born(person))
        await ask(user)
        user.sees("Reason 72")
        await user.press("l")
        user.sees("MBI lookup", person.filed.last, person.filed.first, f"{person.birth:%m/%d/%Y}", "> SSN")
        await user.type(person.ssn)
        await ask(user)
        user.sees("MBI found", mbi_of(person))
        await user.press("e")
        await ask(user)
        user.sees("Eligibility: answer", mbi_of(person))


async def test_nobody_found_says_what_to_try_and_forgets_the_ssn(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("name: suffix with the last name", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("m")
        await fill(user, person.name.last, person.name.first, born(person), person.ssn)
        await ask(user)
        user.sees("MBI not found", "What to try")
        reads(user, "the number on an old Medicare card may have been a spouse's")
        await user.press("enter", "f3")
        user.sees("> SSN", person.name.last.upper()).sees_not("*" * 9)
        await user.press("ctrl+home")
        await fill(user, person.filed.last, "", "", person.ssn)
        await ask(user)
        user.sees("MBI found", mbi_of(person))
        await user.press("n")
        user.sees("> Last name").sees_not(person.filed.last)


async def test_a_portal_that_limits_lookups_says_when_to_go_on(
    sign_in: SignIn, backend: BackendProcess
) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("m")
        await fill(user, person.filed.last, person.filed.first, born(person), person.ssn)
        set_faults(backend, {"operation": "mbi-lookup", "kind": "429", "times": 3, "seconds": 60})
        await ask(user)
        reads(user, "The portal limits lookups. Try again at", "what you keyed is still here.")
        user.sees(person.filed.last, "*" * 9)
        set_faults(backend)
        set_faults(backend, {"operation": "mbi-lookup", "kind": "500", "times": 3})
        await ask(user)
        reads(user, "The portal had an error of its own.")
        user.sees("*" * 9)
        set_faults(backend)
        await ask(user)
        user.sees("MBI found", mbi_of(person))


async def test_the_medicaid_portal_has_no_lookup(sign_in: SignIn) -> None:
    desk = await sign_in("mmis")
    async with client(desk, registry.home) as user:
        await user.press("e", "f7")
        user.sees("Only Medicare portals look up MBIs.")
