"""Listening to what outlives a page, without keeping the page and what it shows once it is forgotten."""

from collections.abc import Callable
from typing import ParamSpec
from weakref import WeakMethod

P = ParamSpec("P")


def while_there(method: Callable[P, object]) -> Callable[P, None]:
    """A page's method to be told by; does nothing once the page is gone."""
    reference = WeakMethod(method)

    def tell(*args: P.args, **kwargs: P.kwargs) -> None:
        there = reference()
        if there is not None:
            there(*args, **kwargs)

    return tell
