"""What opens the lock: the password, or a code where the password is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.forms import SECRET, Field, Form, FormPage, Note, digits_kind
from tui.text import EMPTY, Line, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk


def locked_form(desk: Desk) -> Form:
    """Two fields of which one is enough; who they are for, and that nothing behind them is lost."""
    of, current = desk.locking.of, desk.current
    whose = (
        f"Password of {of.user.id} at {of.portal.name}." if of else "The password that you signed in with."
    )
    where = f"A code for {current.portal.name}." if current else "A code of your authenticator."
    demo = of is not None and of.portal.demo
    rows = (
        _note(EMPTY),
        Field("password", "Password", 40, SECRET, help=whose),
        Field("code", "or code", 6, digits_kind(6), help=where),
        _note(EMPTY),
        _note(line((f"  {whose}", "value"))),
        _note(line((f"  Or leave it empty and press Tab. {where}", "value")) if current else EMPTY),
        _note(EMPTY),
        _note(line(("  Everything is as you left it, and what was under way goes on.", "dim"))),
        _note(line(("  F10 signs out or quits; what is keyed is kept as drafts.", "dim"))),
        *((_note(EMPTY), _note(line(("  Demo data, filled in: Enter opens.", "caution")))) if demo else ()),
    )
    return Form("locked", "Locked", (FormPage("", rows),), sends="Open")


def lock_password(desk: Desk) -> str:
    """The demo's password, which nobody has to know; '' at any other portal."""
    of = desk.locking.of
    if of is None or desk.demo is None or not of.portal.demo:
        return ""
    mine = (each for each in desk.demo.users if (each.portal, each.user) == (of.portal.id, of.user.id))
    return next((each.password for each in mine), "")


def _note(shown: Line) -> Note:
    return Note(lambda _answers: shown)
