"""What is done with an answer: kept as a file, looked at as X12, read at other sizes."""

import re

import pytest

from screens import registry
from tests.screens.eligibility.conftest import SignIn
from tests.screens.eligibility.people import in_situation
from tests.screens.on_portal import client, reads

pytestmark = [pytest.mark.story, pytest.mark.socket]


async def test_an_answer_is_kept_as_a_page(sign_in: SignIn) -> None:
    desk = await sign_in()
    person = in_situation("original", desk.today())
    async with client(desk, registry.home) as user:
        await user.press("1", "f9")
        await user.wait()
        user.sees("Eligibility: answer", person.filed.last)
        await user.press("p", "escape", "p", "t")
        reads(user, "Saved, for you alone to read:")
        await user.press("f6", "x")
        kept = sorted((desk.places.data / "printed").iterdir())
        masked, plain = sorted((path.read_text() for path in kept), key=lambda text: "masked" not in text)
        assert [path.suffix for path in kept] == [".txt", ".txt"]
        assert person.filed.last in plain
        assert person.filed.last not in masked
        assert not re.search(person.filed.last, " ".join(map(str, kept)), re.IGNORECASE)
        assert desk.answers[0].transaction_ids[0] in plain
        for path in kept:
            assert path.stat().st_mode & 0o777 == 0o600
        await user.press("f5")
        user.sees("271 as received", "ISA*00*", "ST*271*")
        await user.press("f5")
        user.sees("270 as sent", "ST*270*")


async def test_a_page_that_can_not_be_kept_says_why(sign_in: SignIn) -> None:
    desk = await sign_in()
    (desk.places.data).mkdir(parents=True, exist_ok=True)
    (desk.places.data / "printed").write_text("in the way")
    async with client(desk, registry.home) as user:
        await user.press("1", "f9")
        await user.wait()
        await user.press("p", "t")
        reads(user, "The page was not saved:", "save again")


async def test_the_page_is_whole_at_other_sizes(sign_in: SignIn) -> None:
    desk = await sign_in()
    async with client(desk, registry.home) as user:
        await user.press("2", "f9")
        await user.wait()
        for width, height in ((60, 20), (120, 40), (40, 12), (80, 24)):
            await user.resize(width, height)
            user.sees("Next: Ask for the plan's card" if width > 60 else "Next:")
            assert not any("…" in row for row in user.rows()[1:-3]), user.screen_text()
