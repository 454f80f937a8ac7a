"""The list of letters while its user goes on elsewhere."""

from types import SimpleNamespace
from typing import Any

from api_client.correspondence.records import LetterPage
from offline_cache.store.owner import Owner
from screens.correspondence.letters_page import LettersPage

HERE, THERE = Owner("mac|url", "biller"), Owner("mmis|url", "biller")


async def test_all_pages_of_a_filtered_list_are_asked_for_as_whom_it_is() -> None:
    asked: list[tuple[str, Owner | None]] = []

    async def letters(after: str, _limit: int, owner: Owner | None = None) -> LetterPage:
        asked.append((after, owner))
        desk.owner = page._owner = THERE
        return LetterPage((), "" if after else "more", 0, 0)

    desk: Any = SimpleNamespace(owner=HERE, correspondence=SimpleNamespace(letters=letters))
    page = LettersPage(desk, lambda _shell, _claim: None)
    page._owner = HERE
    await page._load("kim", "")
    assert asked == [("", HERE), ("more", HERE)]
