"""What waits for the line: one request at a time, cancelled with Esc, its failures said in one place."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from api_client.errors import Cancelled, PortalError, SessionEnded

if TYPE_CHECKING:
    from textual.worker import Worker

    from tui.stage import Stage

T = TypeVar("T")
BACKGROUND = "background"
"""The group of workers that don't cancel one another."""


class Requests:
    """Runs requests for the pages of a stage and holds the keys that are typed meanwhile."""

    def __init__(self, stage: Stage, group: str) -> None:
        self._stage = stage
        self._group = group
        self._worker: Worker[None] | None = None

    @property
    def under_way(self) -> bool:
        """Whether a request waits for the line."""
        return self._worker is not None

    def start(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], object],
        saying: str,
        failed: Callable[[PortalError], bool] | None,
    ) -> None:
        """Run it; `then` gets its result. `failed` may deal with an error by itself (True)."""
        if self.under_way:
            work.close()
            raise RuntimeError("One request at a time: keys are held while one is under way.")
        self._stage.say(f"{saying} Esc cancels.")
        self._stage.typeahead.hold()
        self._worker = self._stage.start_worker(self._run(work, then, failed), self._group)

    def background(self, work: Coroutine[Any, Any, T], then: Callable[[T], object] | None) -> None:
        """Run something that nobody waits for; a portal's error ends it quietly."""

        async def run() -> None:
            try:
                result = await work
            except PortalError:
                return
            if then is not None:
                then(result)
                self._stage.settle()

        self._stage.start_worker(run(), BACKGROUND)

    def cancel(self) -> None:
        """Stop waiting; what the desk has not begun ends with the same sentence as what it has."""
        if self._worker is not None and not self._stage.desk.cancel():
            self._worker.cancel()
            self._worker = None
            self._fail(Cancelled(), None)

    async def _run(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], object],
        failed: Callable[[PortalError], bool] | None,
    ) -> None:
        try:
            result = await work
        except PortalError as error:
            self._worker = None
            self._fail(error, failed)
            return
        self._worker = None
        self._stage.heard()
        self._stage.say("")
        then(result)
        if not self.under_way:
            self._stage.typeahead.release()
        self._stage.settle()

    def _fail(self, error: PortalError, failed: Callable[[PortalError], bool] | None) -> None:
        if failed is not None and failed(error):
            if not self.under_way:
                self._stage.typeahead.drop()
            self._stage.settle()
        elif isinstance(error, SessionEnded):
            self._after(f"{error.sentence} {error.next_action}", "caution")
            self._stage.session_ended()
        else:
            style = "caution" if isinstance(error, Cancelled) else "stop"
            self._after(f"{error.sentence} {error.next_action}".strip(), style)

    def _after(self, sentence: str, style: str) -> None:
        dropped = self._stage.typeahead.drop()
        if dropped:
            keys = "1 key" if dropped == 1 else f"{dropped} keys"
            sentence = f"{sentence} ({keys} typed meanwhile not used.)"
        self._stage.say(sentence, style)
        self._stage.settle()
