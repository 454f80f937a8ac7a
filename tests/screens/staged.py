"""A whole page on a stage, without app and terminal: what it asks for is done at once."""

from collections.abc import Callable, Coroutine
from typing import Any

from api_client.errors import PortalError
from tests.tui.widgets.stage import Stage
from tui.page import Page

Then = Callable[[Any], object]


class Line:
    """Whether there is one; tells who listens."""

    def __init__(self) -> None:
        self.is_off = False
        self.tell: Callable[[], None] = lambda: None

    def listen(self, callback: Callable[[], None]) -> None:
        self.tell = callback

    def off(self, _portal_id: str) -> bool:
        return self.is_off


def staged(page: Page, rows: int = 16) -> Stage:
    """The page's view on a stage, which is the page's shell."""
    stage = Stage(page.view, rows=rows)
    shell: Any = stage
    page._shell, shell.current = shell, page

    def run(work: Coroutine[Any, Any, Any], then: Then) -> None:
        try:
            work.send(None)
        except StopIteration as done:
            then(done.value)

    def request(
        work: Coroutine[Any, Any, Any], then: Then, *, failed: Callable[[PortalError], bool] | None = None,
        **_: object,
    ) -> None:  # fmt: skip
        try:
            run(work, then)
        except PortalError as error:
            if failed is None or not failed(error):
                stage.say(error.sentence)

    def background(work: Coroutine[Any, Any, Any], then: Then) -> None:
        request(work, then, failed=lambda _error: True)

    shell.request, shell.background = request, background
    return stage
