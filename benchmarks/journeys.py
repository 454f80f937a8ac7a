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
    Step("<Enter>", sees="to appeal"),
)
"""Until the work queue has come, so that what the home page asks for isn't counted to the next task."""
INQUIRY = (
    Step("e", sees="Still needed"),
    Step("{mbi}{last}<Tab>{first}<Tab>{birth}", sees="> P", keyed=True),
    Step("<F9>", sees="Bill Medicare"),
)
CLAIM = (
    Step("{last}<Enter>{first}<Enter>{mbi}{birth}M1 ELM ST<Enter>BOSTON<Enter>02101", keyed=True),
    Step("<Enter>", sees="Date of service", keyed=True),
    Step("<Enter>E119<Enter>I10<F8>", sees="Service lines", keyed=True),
    Step("G0439<Enter>125<Enter>J1100<Enter>3.50<Enter>G0444<Enter>20", sees="total charge", keyed=True),
)
OFFICE_VISIT = Step(
    "061726M1711<Enter>I10<F8>9921425165<Enter>20610RT112<Enter>J1030<Enter>18",
    sees="3 lines, total charge",
    keyed=True,
)
OUTPATIENT = Step(
    "051726<Enter><F8>035270450880<Enter>030085025118<Enter>032071046412<Enter>0450992841485<Enter>"
    "0636J188562<Enter>073093005340<Enter><Enter>R079<Enter>I10<Enter>E785<Enter><Enter>R0789",
    sees="R0789",
    keyed=True,
)
"""Reference claims of docs/claim-entry.md, page turns and all, for a patient who was just looked up."""


LETTERS = Step("<F2>let<Enter>", sees=" unread.")
ANSWER = (Step("<Enter>", sees="Act by"), Step("a", sees="F4 lists files"))
RECORDS = (Step("~/scans/visit-0412.pdf<Enter>N<Enter>Order and notes attached, signed.<Enter>", keyed=True),)


def _there_and_back(keys: str, sees: str) -> tuple[Step, ...]:
    """A place from the home page, and the home page again."""
    return (Step(keys, sees=sees), Step("<F3>", sees="Try these"))


JOURNEYS = (
    Journey("sign in to the demo", SIGN_IN, budget=3584),
    Journey("eligibility: key an inquiry, see the answer", INQUIRY, 6144, SIGN_IN, asks_once=True),
    Journey(
        "eligibility: the next patient's form",
        (Step("n", sees="Still needed"),),
        budget=1280,
        start=(*SIGN_IN, *INQUIRY),
    ),
    Journey(
        "answer: a page on and back",
        (Step("<PageDown>", sees="Nothing on file"), Step("<PageUp>", sees="Bill Medicare")),
        budget=2560,
        start=(*SIGN_IN, *INQUIRY),
    ),
    Journey(
        "answer: four lines on, one by one",
        (Step("<Down><Down><Down><Down>"),),
        budget=768,
        start=(*SIGN_IN, *INQUIRY),
    ),
    Journey(
        "MBI lookup: key a person, see the number",
        (
            Step("m", sees="Last name"),
            Step("{last}<Tab>{first}<Tab>{birth}{ssn}", keyed=True),
            Step("<F9>", sees="{shown_mbi}"),
        ),
        budget=2048,
        start=SIGN_IN,
        asks_once=True,
    ),
    Journey(
        "help for a field and for all keys, and back",
        (Step("<F1>", sees="MBI"), Step("<F1>", sees="Keys"), Step("<F3>", sees="Still needed")),
        budget=4096,
        start=(*SIGN_IN, Step("e", sees="Still needed")),
    ),
    Journey(
        "go to a place by its name", (Step("<F2>"), Step("el<Enter>", sees="Still needed")), 1536, SIGN_IN
    ),
    Journey("batches, and back", _there_and_back("<F2>bat<Enter>", "s submits"), 2560, SIGN_IN),
    Journey("work queue, and back", _there_and_back("q", "What to do"), 4608, SIGN_IN),
    Journey("claims, and back", _there_and_back("l", "by day received"), 3840, SIGN_IN),
    Journey(
        "a claim from the list, and back",
        (Step("<Enter>", sees="History"), Step("<F3>", sees="by day received")),
        budget=5120,
        start=(*SIGN_IN, Step("l", sees="by day received")),
    ),
    Journey("letters, and back", _there_and_back(LETTERS.keys, LETTERS.sees), 4608, SIGN_IN),
    Journey(
        "a letter, and the form that answers it",
        ANSWER,
        budget=3072,
        start=(*SIGN_IN, LETTERS),
    ),
    Journey(
        "records: key a file and a word to the reviewer", RECORDS, 512, start=(*SIGN_IN, LETTERS, *ANSWER)
    ),
    Journey("professional claim: the form", (Step("<F2>prof<Enter>", sees="1 Patient"),), 2048, SIGN_IN),
    Journey(
        "professional claim: key a patient and three lines",
        CLAIM,
        budget=6144,
        start=(*SIGN_IN, Step("<F2>prof<Enter>", sees="1 Patient")),
    ),
    Journey(
        "professional claim: an office visit, page turn and all",
        (OFFICE_VISIT,),
        budget=1024,
        start=(*SIGN_IN, *INQUIRY, Step("<F2>prof<Enter>", sees="1 Patient")),
    ),
    Journey(
        "institutional claim: a UB of six lines, page turns and all",
        (OUTPATIENT,),
        budget=2560,
        start=(*SIGN_IN, *INQUIRY, Step("<F2>inst<Enter>", sees="1 Patient")),
    ),
    Journey(
        "professional claim: submit, see the receipt",
        (Step("<F9>", sees="Accepted"),),
        budget=2560,
        start=(*SIGN_IN, Step("<F2>prof<Enter>", sees="1 Patient"), *CLAIM),
    ),
    Journey("outbox, and back", _there_and_back("x", "Where it is"), 2560, SIGN_IN),
    Journey("demo clock, and back", _there_and_back("k", "goes forward only"), 2560, SIGN_IN),
    Journey("portals, and back", _there_and_back("o", "Session"), 2560, SIGN_IN),
    Journey("settings, and back", _there_and_back("g", "On the screen"), 2560, SIGN_IN),
    Journey("your account, and back", _there_and_back("a", "The next password"), 3584, SIGN_IN),
    Journey("portal inventory, and back", _there_and_back("i", "Recertify"), 2816, SIGN_IN),
    Journey("access log, and back", _there_and_back("<F2>access<Enter>", "Outcome"), 2560, SIGN_IN),
    Journey(
        "remittances: what is there, and back", _there_and_back("r", "remittances listed"), 2304, SIGN_IN
    ),
    Journey(
        "remittance: downloaded, its summary, its claims, one of them",
        (
            Step("<Enter>", sees="Claims by status"),
            Step("c", sees="Why not all"),
            Step("<Enter>", sees="Patient owes"),
        ),
        budget=4608,
        start=(*SIGN_IN, Step("r", sees="remittances listed")),
    ),
    Journey(
        "lock: an answer is hidden", (Step("<Ctrl+O>", sees="Demo data"),), 1536, start=(*SIGN_IN, *INQUIRY)
    ),
)
