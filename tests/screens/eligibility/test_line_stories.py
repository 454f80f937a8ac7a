"""A line that fails in every way: one sentence, nothing lost, and never a word about the coverage."""

import os
import signal

import pytest

from mock_backend.process import BackendProcess, start
from screens import registry
from tests.backend_fixture import set_faults
from tests.screens.eligibility.conftest import PEOPLE, SignIn
from tests.screens.eligibility.hands import ask, fill
from tests.screens.eligibility.people import born, in_situation, mbi_of
from tests.screens.on_portal import client, reads

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_esc_cancels_and_nothing_is_lost(sign_in: SignIn, backend: BackendProcess) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), person.name.last, person.name.first, born(person))
        set_faults(backend, {"operation": "eligibility", "kind": "delay", "times": 1, "seconds": 30})
        await user.press("f9")
        await user.until(lambda: desk.busy)
        await user.press("escape")
        await user.wait()
        reads(user, "Cancelled. Ask again when you are ready")
        user.sees(mbi_of(person), "> P  Primary")
        await ask(user)
        user.sees("Eligibility: answer")


FAULTS = ("delay", "drop-before", "drop-after", "429", "500", "503", "truncated", "garbled", "slow-drip")


async def test_after_every_fault_there_is_an_answer_or_a_sentence(
    sign_in: SignIn, backend: BackendProcess
) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), person.filed.last, person.filed.first, born(person))
        for kind in FAULTS:
            set_faults(backend, {"operation": "eligibility", "kind": kind, "times": 1, "seconds": 0.05})
            await ask(user)
            user.sees("Eligibility: answer", "Bill Medicare first.")
            await user.press("e")
        for kind in ("drop-before", "drop-after", "500", "503", "truncated", "garbled"):
            set_faults(backend, {"operation": "eligibility", "kind": kind, "times": 3, "seconds": 0.05})
            await ask(user)
            reads(user, "This says nothing about the patient's coverage.", "again")
            user.sees("Eligibility   ", mbi_of(person)).sees_not("not active", "not eligible", "Traceback")
            set_faults(backend)
            await ask(user)
            user.sees("Eligibility: answer", "Bill Medicare first.")
            await user.press("e")


async def test_the_portal_goes_down_and_comes_back(sign_in: SignIn, backend: BackendProcess) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, mbi_of(person), person.filed.last, person.filed.first, born(person))
        os.kill(backend.pid, signal.SIGKILL)
        backend.stop()
        await ask(user)
        reads(user, "The portal can't be reached. This says nothing about the patient's coverage.")
        user.sees(mbi_of(person), "> P  Primary")
        with start(scale=PEOPLE, port=int(backend.url.rpartition(":")[2])):
            await ask(user)
            user.sees("Sign in")
            await user.press("enter")
            await user.wait()
            await user.press("enter")
            await user.wait()
            user.sees(mbi_of(person), "> P  Primary")
            await ask(user)
            user.sees("Eligibility: answer", "Bill Medicare first.")
