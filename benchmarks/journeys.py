"""The tasks that are measured. A new screen gets its row here, and `make check` holds it to its budgets.

Scripts are as in `benchmarks.keys`; `{last}` and the like stand for what the backend's people are called.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """Keys, and a text that has come to stand on the screen after them ('': just what the keys do).

    `keyed` steps are keying into a form: each key's bytes and time are taken for themselves.
    """

    keys: str
    sees: str = ""
    keyed: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """A task from `start` on, which is reached by these steps; `budget` is in bytes to the terminal.

    `asks_once`: it is one question to the portal, to be answered in one round trip.
    """

    name: str
    steps: tuple[Step, ...]
    budget: int
    start: tuple[Step, ...] = ()
    asks_once: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """Bars for all journeys: bytes to the terminal for a key in a form, and for a minute of idling."""

    key_median: int = 4
    key_95th: int = 40
    idle_minute: int = 200
    http_bytes: int = 2500
    http_round_trips: int = 1


LIMITS = Limits()
FIRST_SCREEN = "Which portal?"

SIGN_IN = (
    Step("<Enter>", sees="Terms of use"),
    Step("<Enter>", sees="Password"),
    Step("<Enter>", sees="Eligibility"),
)

JOURNEYS = (
    Journey("sign in to the demo", SIGN_IN, budget=4096),
    Journey(
        "help and back",
        (Step("<F1>", sees="Keys"), Step("<Esc>", sees="Try these")),
        budget=4096,
        start=SIGN_IN,
    ),
)
