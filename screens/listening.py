"""Listening to what outlives a page, without keeping the page and what it shows once it is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ParamSpec
from weakref import WeakMethod

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.page import Page

P = ParamSpec("P")


def while_there(method: Callable[P, object]) -> Callable[P, None]:
    """A page's method to be told by; does nothing once the page is gone."""
    reference = WeakMethod(method)

    def tell(*args: P.args, **kwargs: P.kwargs) -> None:
        there = reference()
        if there is not None:
            there(*args, **kwargs)

    return tell


def may_ask(page: Page, desk: Desk) -> bool:
    """Whether a page may ask by itself: it is looked at, somebody is signed in, and there is a line."""
    current = desk.current
    return page.in_sight and current is not None and not desk.line.off(current.portal.id)
