"""Long lists in a few pages: every row is reachable, few are held, no key opens another row than is meant."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api_client.errors import PortalError, Unreachable
from screens.paged_list import PagedList
from screens.window import PAGE, Slice, Window
from tests.drawing import drawn
from tui.text import line, plain

Then = Callable[[Any], object]


def numbers(count: int, size: int = PAGE) -> Callable[[str, str], Coroutine[Any, Any, Slice[int]]]:
    """Pages of the numbers that begin with the words."""

    async def load(words: str, mark: str) -> Slice[int]:
        fits = [each for each in range(count) if str(each).startswith(words)]
        start = int(mark or 0)
        following = str(start + size) if start + size < len(fits) else ""
        return Slice(tuple(fits[start : start + size]), following, len(fits))

    return load


class Shell:
    """Runs what is asked in the background when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Coroutine[Any, Any, Any], Then]] = []
        self.said = ""

    def background(self, work: Coroutine[Any, Any, Any], then: Then) -> None:
        self.waiting.append((work, then))

    def say(self, sentence: str, _style: str = "status") -> None:
        self.said = sentence

    async def run(self) -> None:
        while self.waiting:
            work, then = self.waiting.pop(0)
            then(await work)


def listed(count: int = 1000, **options: Any) -> tuple[PagedList[int], Shell, list[int]]:
    chosen: list[int] = []
    shell = Shell()
    made: PagedList[int] = PagedList(
        lambda number: line(str(number)),
        lambda _cells: (line("numbers"),),
        options.pop("load", numbers(count)),
        chosen=chosen.append,
        **options,
    )
    made.attach(shell, None)  # type: ignore[arg-type]
    return made, shell, chosen


@pytest.mark.parametrize("count", [0, 1, PAGE - 1, PAGE, PAGE + 1, 5 * PAGE, 2345])
async def test_every_row_is_reached_from_either_side(count: int) -> None:
    load = numbers(count)

    async def back(mark: str) -> Slice[int]:
        page = await load("", mark)
        return Slice(tuple(count - 1 - each for each in page.rows), page.next, count)

    window = Window(await load("", ""), lambda mark: load("", mark), back)
    assert len(window) == count or not count
    for index in (0, count // 2, count - 1, count // 3, count - PAGE, 0):
        if 0 <= index < count:
            await window.bring(index)
            assert window[index] == index


async def test_few_rows_are_held() -> None:
    load = numbers(5000)
    window = Window(await load("", ""), lambda mark: load("", mark))
    await window.bring(4999)
    assert window[4999] == 4999
    assert window[0] is None
    assert sum(each is not None for each in window[:]) <= 8 * PAGE


async def test_the_end_is_near() -> None:
    asked: list[str] = []
    load = numbers(100_000)

    async def back(mark: str) -> Slice[int]:
        asked.append(mark)
        return Slice(tuple(range(99_999, 99_999 - PAGE, -1)), str(PAGE), 100_000)

    made, shell, _ = listed(100_000, load=load, back=lambda: back)
    made.become(await load("", ""))
    made.action_bottom()
    await shell.run()
    assert made.record == 99_999
    assert asked == [""]


@pytest.mark.parametrize("visible", [6, 12, 13, 14, 20])
@pytest.mark.parametrize("turns", [0, 3])
async def test_the_last_rows_come_however_they_are_reached(visible: int, turns: int) -> None:
    load = numbers(213, 40)
    made, shell, chosen = listed(load=load)
    made.resize(80, visible + 1)
    made.become(await load("", ""))
    made.action_bottom()
    await shell.run()
    for _ in range(turns):
        made.action_page_up()
        await shell.run()
    for _ in range(turns):
        made.action_page_down()
        await shell.run()
    assert all("..." not in plain(made.line_at(y)) for y in range(visible + 1))
    made.action_choose()
    assert chosen == [212]


@settings(max_examples=drawn(100))
@given(
    st.integers(0, 250), st.integers(1, 60), st.integers(2, 30),
    st.lists(st.sampled_from(["line_up", "line_down", "page_up", "page_down", "top", "bottom"]), max_size=12),
)  # fmt: skip
def test_whatever_is_pressed_the_rows_in_sight_come(
    count: int, size: int, rows: int, moves: list[str]
) -> None:
    async def move() -> None:
        load = numbers(count, size)
        made, shell, _ = listed(load=load)
        made.resize(80, rows)
        made.become(await load("", ""))
        await shell.run()
        for each in moves:
            getattr(made, f"action_{each}")()
            await shell.run()
        assert "..." not in " ".join(plain(made.line_at(y)) for y in range(rows))

    asyncio.run(move())


async def test_enter_waits_for_the_row_that_is_meant() -> None:
    made, shell, chosen = listed()
    made.become(await numbers(1000)("", ""))
    made._apply("77", 0)
    made.action_choose()
    assert chosen == []
    assert made.record is None
    await shell.run()
    assert chosen == [77]


async def test_an_answer_to_an_older_question_is_dropped() -> None:
    made, shell, _ = listed()
    made.reload()
    work, then = shell.waiting.pop(0)
    made._apply("99", 0)
    then(await work)
    await shell.run()
    assert made.record == 99
    assert made.total == 11


async def test_a_failure_is_said_and_what_was_shown_stays() -> None:
    failing: list[PortalError] = []
    load = numbers(10)

    async def sometimes(words: str, mark: str) -> Slice[int]:
        await asyncio.sleep(0)
        if failing:
            raise failing.pop()
        return await load(words, mark)

    made, shell, _ = listed(load=sometimes)
    made.become(await load("", ""))
    failing.append(Unreachable("The portal can't be reached."))
    made.reload()
    await shell.run()
    assert "can't be reached" in shell.said
    assert made.record == 0
    assert plain(made.line_at(1)).strip() == "> 0"
