"""A biller keys claims at 80x24 against the bundled backend: every outcome, and what comes after it."""

import os
import signal
from datetime import timedelta

import pytest

from mock_backend.process import BackendProcess, start
from offline_cache.outbox import planning, pump
from offline_cache.outbox.records import State
from screens import registry
from tests.screens.claim_entry.conftest import PEOPLE, SignIn
from tests.screens.claim_entry.hands import (
    at_payer,
    carried,
    key_claim,
    open_form,
    our_number,
    send_claim,
    submit,
    switch,
)
from tests.screens.on_portal import client, reads

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_a_carried_patient_is_billed_once_and_never_twice(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        user.sees("> Date of service", "Diagnoses")
        await key_claim(user)
        user.sees("2 lines, total charge 128.50")
        await submit(user)
        user.sees("Claim submitted", "Accepted: $", "Payer's number", person.filed.last)
        await user.press("y")
        reads(user, "A copy, with a number of its own")
        user.sees("> ", "Date of service")
        await submit(user)
        reads(user, "A claim with the same member, provider, dates, codes and charge was sent before.")
        user.sees("> Our number", "1 error").sees_not("Claim submitted")
        await user.press("f8", "ctrl+end")
        assert len(await desk.outbox.entries()) == 1


async def test_a_copy_for_another_day_takes_its_lines_along(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await send_claim(user)
        await user.press("y", *"t-1", "f9")
        await user.wait()
        user.sees("Claim submitted", "Accepted: $")
        newest, first = await desk.outbox.entries()
        assert newest.patient_control_number != first.patient_control_number
        sent = await desk.outbox.sent(newest.id)
        assert f"D8*{(desk.today()).toordinal()}" not in sent
        yesterday = desk.today().fromordinal(desk.today().toordinal() - 1)
        assert sent.count(f"DTP*472*D8*{yesterday:%Y%m%d}") == 2


async def test_the_next_claim_begins_as_the_last(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await send_claim(user)
        await user.press("n")
        user.sees("> Last name").sees_not("OLSON")
        await user.press("alt+l")
        reads(user, "As the last claim: key the patient, then look the lines over.")
        user.sees("> Last name").sees_not("OLSON")
        await user.press("f3")
        other = carried(desk, "original", 1)
        await open_form(user)
        user.sees(other.filed.last)
        await submit(user)
        user.sees("Accepted: $", other.filed.last)


async def test_what_is_being_keyed_stays_a_draft_and_undo_is_undo(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await send_claim(user)
        await user.press("n", "f8", "enter", *"E119", "enter", *"E11", "ctrl+r", *"I10")
        user.sees("2 I10").sees_not("As the last claim")
        await user.press("alt+l")
        reads(user, "As the last claim")
        assert "I10" in {each.texts.get("dx.2.code") for each in desk.kept.drafts.all}


async def test_a_denied_claim_is_replaced_by_a_better_one(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await key_claim(user, ["E119"], [("G0447", "30.00")])
        await submit(user)
        user.sees("Denied: nothing of $30.00 is paid.", "- CO-50 30.00")
        await user.press("c")
        reads(user, "This one will replace 1126")
        user.sees("> ", "Date of service")
        await user.press("enter", *"Z6835")
        await submit(user)
        reads(user, "Part B contractors turn back replacements", "F9 again sends all the same.")
        await submit(user)
        user.sees("Accepted: $").sees_not("Denied")


async def test_a_returned_claim_is_corrected_where_it_is_wrong(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await user.press("f7", "ctrl+home", "end", "X", "f8")
        await key_claim(user)
        await submit(user)
        reads(user, "Returned to you: The last name isn't the one on file.", "[X222.2010BA.NM103]")
        await user.press("c")
        reads(user, "Last name: The last name isn't the one on file.", "correct what is marked")
        user.sees(f"> Last name       {person.filed.last}X")
        await user.press("end", "backspace")
        await submit(user)
        user.sees("Accepted: $")


async def test_a_claim_held_for_review_is_left_to_the_payer(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await key_claim(user, lines=[("99214", "60000")])
        await submit(user)
        user.sees("Accepted, and held for review", "(c Correct)")
        await user.press("c")
        reads(user, "The payer has it and decides later")


async def test_a_line_that_drops_in_mid_submit_doubles_nothing(
    sign_in: SignIn, backend: BackendProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(pump, "BREATH", timedelta(seconds=0.05))
    desk = await sign_in()
    desk.sends_by_itself = True
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        number = our_number(user)
        await key_claim(user)
        switch(backend, "drop-after")
        await submit(user)
        user.sees("Claim in the outbox")
        reads(user, "no answer yet: sent again under its key, which can't double it", "n keys the next claim")
        await user.until_sees("Accepted: $")
        user.sees("Claim submitted", "Payer's number")
        assert await at_payer(desk, number) == 1


async def test_offline_a_claim_waits_and_goes_by_itself(sign_in: SignIn) -> None:
    desk = await sign_in()
    desk.sends_by_itself = True
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await key_claim(user)
        desk.go_offline()
        await submit(user)
        user.sees("Claim in the outbox", "waits for the line", "n Next claim")
        await user.press("n")
        user.sees("> Last name")
        desk.go_online()
        await user.until(lambda: not desk.outbox.counts.waiting)
        (entry,) = await desk.outbox.entries()
        assert entry.state is State.ACCEPTED


async def test_keys_typed_while_a_claim_is_submitted_begin_the_next(
    sign_in: SignIn, backend: BackendProcess
) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await key_claim(user)
        switch(backend, "delay", seconds=0.3)
        await user.press("f9", "n", *"SMITH", "enter", *"ANN", "enter")
        await user.wait()
        user.sees("Professional claim", "SMITH", "ANN", "> MBI")
        assert len(await desk.outbox.entries()) == 1


async def test_the_lock_and_the_end_of_a_session_lose_no_field(
    sign_in: SignIn, backend: BackendProcess
) -> None:
    desk = await sign_in()
    desk.sends_by_itself = True
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await user.press("enter", *"E119", "enter", *"I10", "f8")
        await user.press(*"G0439", "enter", *"12")
        await user.press("ctrl+o")
        user.sees("Locked").sees_not("G0439")
        await user.press("enter")
        await user.until_sees("Service lines")
        user.sees("G0439             12   12")
        os.kill(backend.pid, signal.SIGKILL)
        backend.stop()
        with start(scale=PEOPLE, port=int(backend.url.rpartition(":")[2])):
            await user.press("5")
            await submit(user)
            user.sees("Sign in")
            for _ in range(2):
                await user.press("enter")
                await user.wait()
            await user.until_sees("Accepted: $")
            assert "125.00" in user.rows()[0]


async def test_a_medicaid_claim(sign_in: SignIn) -> None:
    desk = await sign_in("mmis")
    carried(desk, "fee for service")
    async with client(desk, registry.home) as user:
        await open_form(user)
        await key_claim(user, ["J069"], [("T1015", "240.00")])
        await submit(user)
        user.sees("Accepted: $", "Medicaid", "Finished, paid")
