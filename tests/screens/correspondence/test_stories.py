"""From what the payer wants to the receipt, and from the letter to the printed page, at 80x24."""

from pathlib import Path

import pytest

from mock_backend.process import BackendProcess
from tests.backend_fixture import set_faults
from tests.screens.claims.conftest import As, press
from tests.screens.on_portal import reads
from tests.tui.story import Story

pytestmark = [pytest.mark.story, pytest.mark.socket]


def switch(backend: BackendProcess, kind: str, operation: str, seconds: float = 0.01) -> None:
    """Set one fault for long, or none."""
    fault = {"operation": operation, "kind": kind, "times": 1000, "seconds": seconds}
    set_faults(backend, *([fault] if kind else []))


async def to_the_queue(user: Story) -> None:
    """The queue, the cursor on the first claim for which records are asked."""
    await user.until_sees(" letters")
    await press(user, "q")
    while "records asked for" not in under_cursor(user):
        await user.press("down")


def under_cursor(user: Story) -> str:
    return next(row for row in user.rows() if row.startswith(">"))


async def key_file(user: Story, path: Path, letter: str) -> None:
    await user.type(str(path))
    await press(user, "enter", letter)


async def test_records_go_from_the_queue_and_the_claim_knows(signed_in: As, notes: Path) -> None:
    async with signed_in("mac", "biller") as user:
        await to_the_queue(user)
        name = under_cursor(user).split()[3].rstrip(",")
        await press(user, "c")
        assert user.app.current.title == "Records asked for"
        reads(user, name, "Due ", "case ADR", "F4 lists files", "Signed BILLING OFFICE", "the notes of the")
        await press(user, "f9")
        reads(user, "File 1: File is needed.")
        await user.type(str(notes.parent / "fake.pdf"))
        await press(user, "enter")
        await user.until_sees("neither a PDF nor a TIFF")
        await press(user, "shift+tab", "ctrl+u")
        await press(user, "f4")
        reads(user, "~/scans/fake.pdf", "~/scans/notes.pdf")
        await user.type("not")
        await press(user, "enter", "n")
        reads(user, "1 ~/scans/notes.pdf")
        await press(user, "f9")
        assert user.app.current.title == "Records sent"
        reads(user, "The payer has the records: tracking number R", "Wait for the decision", "Files 1")
        await press(user, "p", "t")
        reads(user, "Saved, for you alone to read:", "proof-of-sending-")
        await press(user, "f3")
        await user.until_sees("What was sent about it")
        reads(user, "Held for review since 11/21/2025", "In medical review", "1 file: in review")
        assert not user.app.desk.kept.drafts.all


async def test_what_is_keyed_stays_a_draft_and_an_unknown_outcome_is_settled_by_f9(
    signed_in: As, backend: BackendProcess, notes: Path
) -> None:
    async with signed_in("mac", "biller") as user:
        await to_the_queue(user)
        name = under_cursor(user).split()[3].rstrip(",")
        await press(user, "c")
        await key_file(user, notes, "n")
        await press(user, "f3", "f3", "f3", "d")
        reads(user, "Records (ADR)", name)
        await press(user, "enter")
        reads(user, "Resumed what you keyed", "N")
        for desk_session in user.app.desk.asking.sessions._all.values():
            desk_session.transport._sleep = _at_once
        switch(backend, "drop-after", "records")
        await press(user, "f9")
        reads(user, "nobody knows yet whether the payer has it", "Send it again as it is")
        switch(backend, "", "")
        await press(user, "enter")
        await user.type("Another word.")
        await press(user, "f9")
        reads(user, "The payer had them already, and took nothing in again: tracking number R")
        await press(user, "f3")
        assert not user.app.desk.kept.drafts.all


async def test_esc_stops_sending_and_f9_goes_on(signed_in: As, backend: BackendProcess, notes: Path) -> None:
    async with signed_in("mac", "biller") as user:
        await to_the_queue(user)
        await press(user, "c")
        await key_file(user, notes, "n")
        switch(backend, "delay", "attachments", seconds=30.0)
        await user.press("f9")
        await user.until_sees("Sending the files: 100 %. Esc stops.")
        await press(user, "escape")
        await user.until_sees("Stopped. The payer may have it: F9 finds out")
        switch(backend, "", "")
        await press(user, "f9")
        reads(user, "The payer has the records: tracking number R")


async def _at_once(_seconds: float) -> None:
    return None


async def test_a_denial_is_appealed_decided_and_read(signed_in: As, notes: Path) -> None:
    async with signed_in("mac", "biller") as user:
        await user.until_sees("to appeal by")
        await press(user, "q")
        while "denied: appeal" not in under_cursor(user):
            await user.press("down")
        await press(user, "enter", "a")
        assert user.app.current.title == "Appeal"
        reads(user, "Redetermination by", "days left", "Denied: 1 ", "Lines appealed", "Why the decision is")
        await press(user, "f9")
        reads(user, "Line 1, Reason: Reason is needed.")
        await user.type("The notes show that it was needed.")
        await press(user, "enter", "enter")
        await key_file(user, notes, "n")
        await press(user, "f9")
        assert user.app.current.title == "Appeal sent"
        reads(user, "The payer has the appeal: tracking number A", "(60 days left)")
        await press(user, "f3")
        await user.until_sees("The appeal is with the payer")
        await press(user, "a")
        reads(user, "It was appealed; there is one first appeal for a claim.")
        await press(user, "f3", "f3", "k", "3", "3")
        await press(user, "f3", "f2", *"let", "enter")
        reads(user, "unread", "Redetermination: ")
        while "Redetermination" not in under_cursor(user):
            await user.press("down")
        await press(user, "enter")
        reads(user, "We have decided your redetermination of 11/21/2025", "sample")
        await press(user, "p", "p")
        reads(user, "Saved, for you alone to read:", "letter-")
        assert (await user.app.desk.kept.log.entries(1))[0].action == "letter saved", "not the payer's words"
        await press(user, "c")
        reads(user, "Payer's number", "What was sent about it")


async def test_a_letter_leads_to_its_answer_and_is_found_by_name(signed_in: As) -> None:
    async with signed_in("mac", "biller") as user:
        await press(user, "f2", *"let", "enter")
        reads(user, "letters, ", " unread.", "Records asked for (ADR)")
        assert under_cursor(user).startswith("> *")
        name = under_cursor(user).split()[4].rstrip(",")
        await press(user, "enter", "a")
        assert user.app.current.title == "Records asked for"
        reads(user, name)
        await press(user, "f3", "f3")
        await user.until(lambda: not under_cursor(user).startswith("> * ") or name not in under_cursor(user))
        await press(user, "slash")
        await user.type(name.lower())
        await press(user, "enter")
        await user.until_sees(f"holding '{name.lower()}'")
        assert name in under_cursor(user)


async def test_another_role_gets_no_letters(signed_in: As) -> None:
    async with signed_in("mac", "frontdesk") as user:
        await press(user, "f2", *"letters", "enter")
        reads(user, "Nothing starts with 'letters'")


async def test_the_list_of_claims_leads_to_the_form_and_f12_empties_it(signed_in: As) -> None:
    async with signed_in("mac", "biller") as user:
        await press(user, "l", "n")
        while "Records asked for" not in under_cursor(user):
            await user.press("down")
        await press(user, "c")
        assert user.app.current.title == "Records asked for"
        await user.type("~/nothing.pdf")
        await press(user, "enter")
        await user.until_sees("The file can't be read: no such file")
        await press(user, "f12")
        reads(user, "An empty form.")
        assert "nothing.pdf" not in user.screen_text()
        await press(user, "f3")
        assert user.app.current.title == "Claim"
