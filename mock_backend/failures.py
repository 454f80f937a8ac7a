"""What is told of an error of our own: its kind and its place, for its message may quote a claim."""

import logging
import sys
import traceback

_log = logging.getLogger("mock_backend")


def tell_failure(what: str) -> None:
    """Logs that something failed, where the exception in hand was raised; `what` as `An operation failed`."""
    kind, _, trace = sys.exc_info()
    place = traceback.extract_tb(trace)[-1]
    _log.error("%s at %s:%s (%s).", what, place.filename, place.lineno, kind.__name__ if kind else "?")
