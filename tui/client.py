"""Opens the client: settings, palette, keys and line are chosen, the app runs, and its end is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, cast

import themes
from offline_cache.desk import Desk
from tui import crash, keys, rest, settings
from tui.counting import Count, counted
from tui.line import driver_class
from tui.line.profile import Choice, detect
from tui.options import Options

if TYPE_CHECKING:
    from tui.app import ClaimdeckApp
    from tui.page import Page

NO_TERMINAL = "Claimdeck needs a terminal. For scripts there are commands: see claimdeck --help."


def open_client(
    options: Options,
    begin: Callable[[Desk], Page] | None = None,
    start_demo: Callable[[], Awaitable[str]] | None = None,
) -> int:
    """Run the client, starting with the page that `begin` makes if it is given; gives the exit code."""
    desk = Desk()
    try:
        chosen = settings.read(desk.places.settings)
    except settings.SettingsError as error:
        return complain(str(error), 2)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return complain(NO_TERMINAL, 2)
    count = Count()
    app = build(desk, options, chosen, count, begin, start_demo)
    unknown = keys.unknown(app.keymap)
    if unknown:
        where = desk.places.settings
        return complain(f"{where}: no key has the id {unknown[0]!r}; docs/keys.md lists them.", 2)
    desk.sends_by_itself = True
    if options.counts:
        desk.counted = count.begun
    code = app.run(mouse=False)
    desk.kept.close()
    if options.counts:
        complain(count.told())
    return complain(app.crashed, 1) if app.crashed else code or 0


def build(
    desk: Desk,
    options: Options,
    chosen: settings.Settings,
    count: Count,
    begin: Callable[[Desk], Page] | None = None,
    start_demo: Callable[[], Awaitable[str]] | None = None,
) -> ClaimdeckApp:
    """The app with all that was chosen for it."""
    from screens import registry
    from tui.app import ClaimdeckApp

    profile = detect(os.environ, cast("Choice", options.line or chosen.line))
    folder = desk.places.data / "crashes"
    crash.guard_threads(folder, complain)
    return ClaimdeckApp(
        desk,
        begin=begin,
        first=registry.first,
        home=registry.home,
        places=registry.PLACES,
        finders=registry.finders(desk),
        palette=themes.choose(options.theme or chosen.theme, os.environ),
        keymap=keys.keymap(options.preset or chosen.preset, chosen.keys),
        driver_class=counted(driver_class(profile), count) if options.counts else driver_class(profile),
        start_demo=start_demo,
        crash_folder=folder,
        lock_page=registry.locked,
        settings=chosen,
        rest=rest.SECONDS,
    )


def complain(sentence: str, code: int = 0) -> int:
    """Say a sentence on standard error; gives the exit code back."""
    print(sentence, file=sys.stderr)
    return code
