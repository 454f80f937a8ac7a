"""The front desk at 80x24, on the real backend process: keyed, asked, read, then the next patient."""

import pytest

from mock_backend.process import BackendProcess
from screens import registry
from tests.backend_fixture import set_faults
from tests.screens.eligibility.conftest import SignIn
from tests.screens.eligibility.hands import ask, fill
from tests.screens.eligibility.people import born, in_situation, mbi_of
from tests.screens.on_portal import client

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_one_patient_after_another_by_each_option(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        user.sees("Eligibility", "Still needed", "* Last name", "as Larkfield")
        await user.type(mbi_of(person).lower().replace("-", " "))
        await user.type(person.name.last.lower())
        await user.press("tab")
        await user.type(person.name.first.lower())
        await user.press("tab")
        await user.type(born(person))
        user.sees(mbi_of(person), "> P  Primary", f"{desk.today():%m/%d/%Y}")
        await ask(user)
        user.sees("Eligibility: answer", "active on", "Bill Medicare first.", "Next: Bill Medicare.")
        user.sees(mbi_of(person), "by Primary", "Entitlement", "F5 271", "n Next")
        for option in ("P", "1", "2"):
            await user.press("e", "f5")
            await ask(user)
            user.sees("by " + {"P": "Primary", "1": "Alternate 1", "2": "Alternate 2"}[option])
        await user.press("n")
        user.sees("Still needed", "* Last name").sees_not(person.filed.last)
        await user.press("f8")
        user.sees("Answers", person.filed.last, "Bill Medicare first.")
        await user.press("enter")
        user.sees("Eligibility: answer", "Bill Medicare first.")
        await user.press("n")
        user.sees("Still needed")


async def test_what_is_typed_while_waiting_is_played_to_the_answer(
    sign_in: SignIn, backend: BackendProcess
) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), f"{person.name.last}, {person.name.first} Q")
        await fill(user, born(person))
        await user.press("tab")
        user.sees("> P  Primary")
        set_faults(backend, {"operation": "eligibility", "kind": "delay", "times": 1, "seconds": 0.2})
        await user.press("f9", "n")
        user.sees("Asking Demo Medicare (MAC). Esc cancels.", mbi_of(person))
        await user.wait()
        user.sees("Eligibility", "* Last name")
        assert len(desk.answers) == 1


async def test_patients_are_gone_to_by_name(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("1", "f9")
        await user.wait()
        await user.press("n", "f3", "f2")
        await user.type(person.filed.last[:4].lower())
        await user.press("enter")
        user.sees(mbi_of(person), "> P  Primary")
