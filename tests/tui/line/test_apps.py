"""Real Textual apps look the same through the thin line, frame by frame, at a fraction of the bytes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import DataTable, Footer, Input, OptionList, Static

from tests.tui.line.recorder import Recorder
from tests.tui.office import office


class FormApp(App[None]):
    """Fields, a table, a list and colours; wide and combining characters in them."""

    CSS = "Input { height: 3; } Static { background: darkblue; color: yellow; } DataTable { height: 8; }"
    BINDINGS: ClassVar = [Binding("f5", "toggle_dark", "Theme")]

    def compose(self) -> ComposeResult:
        yield Static("Überweisung 医療 e\u0301 – claim form")
        yield Input(placeholder="last name")
        yield Input(value="田中", placeholder="first name")
        yield DataTable()
        yield OptionList(*(f"option {number}" for number in range(30)))
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("Claim", "Patient", "Amount")
        table.add_rows(
            [(f"{number:05}", "医療" if number % 7 == 0 else "Ortíz", number * 3) for number in range(60)]
        )

    def action_toggle_dark(self) -> None:
        self.theme = "textual-light" if self.theme != "textual-light" else "textual-dark"


async def run(app: App[Any], drive: Callable[[Pilot[Any], Recorder], Awaitable[None]]) -> Recorder:
    """Run an app on a recorder and drive it; the recorder checks every frame."""
    recorders: list[Recorder] = []

    async def pilot_drives(pilot: Pilot[Any]) -> None:
        recorder = pilot.app._driver
        assert isinstance(recorder, Recorder)
        recorders.append(recorder)
        await drive(pilot, recorder)
        app.exit()

    app.driver_class = Recorder
    await app.run_async(auto_pilot=pilot_drives, size=(80, 24), mouse=False)
    assert app.return_code == 0
    assert recorders[0].faults == []
    return recorders[0]


async def test_typing_moving_and_scrolling() -> None:
    async def drive(pilot: Pilot[Any], recorder: Recorder) -> None:
        await pilot.press(*"Ramírez", "left", "left", "backspace", "tab", *"Ana", "tab")
        await pilot.press("down", "down", "pagedown", "pagedown", "up", "tab", "down", "pagedown", "f5")

    recorder = await run(FormApp(), drive)
    assert recorder.frames > 5
    assert recorder.sent < recorder.written / 3


async def test_changes_of_size() -> None:
    async def drive(pilot: Pilot[Any], recorder: Recorder) -> None:
        for width, height in ((100, 30), (40, 12), (80, 24)):
            recorder.resize(width, height)
            await pilot.press("x", "tab")

    recorder = await run(FormApp(), drive)
    assert recorder.frames > 5


async def test_our_own_pages_forms_and_lists() -> None:
    async def drive(pilot: Pilot[Any], recorder: Recorder) -> None:
        await pilot.press("down", "up", "enter")
        await pilot.press(
            *"smith", "tab", *"ana", "shift+tab", "backspace", "f1", "f1", "f3", "f2", *"se", "enter"
        )
        recorder.resize(60, 12)
        await pilot.press("tab", "f4", "down", "escape", "ctrl+p", "escape", "f3")
        recorder.resize(80, 24)
        await pilot.press("tab", *"051724", "f3")

    recorder = await run(office(), drive)
    assert recorder.frames >= 4
    assert recorder.sent < recorder.written / 2
