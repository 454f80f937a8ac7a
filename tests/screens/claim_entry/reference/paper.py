"""A claim as it is on paper, keyed into the form by hands, and how many keys that took."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from screens.claim_entry.entry import Entry, entry_of
from tests.screens.claim_entry.settings import a_setting
from tests.tui.widgets.stage import Stage
from tui.forms import Answers, Form, FormState
from tui.widgets.long_form import LongFormView
from x12.claims.records import ClaimKind

_PATIENT = ("last", "first", "member", "born", "sex", "street", "city", "state", "zip")


@dataclass(frozen=True)
class Paper:
    """What is on paper: the texts that have to be keyed, in the fewest characters, and those that are given.

    Given are the patient, whom the eligibility inquiry before it has filled in, and what defaults and
    proposals say.
    """

    title: str
    kind: ClaimKind
    keys: str
    keyed: Mapping[str, str]
    given: Mapping[str, str]

    @cached_property
    def strokes(self) -> tuple[str, ...]:
        """The keys pressed, one by one: a word is typed, `<f9>` is a key's name, `_` the space bar."""
        names: list[str] = []
        for word in self.keys.split():
            names += [word[1:-1]] if word.startswith("<") else ["space" if x == "_" else x for x in word]
        return tuple(names)

    @property
    def characters(self) -> int:
        """Letters, digits and blanks inside of what has to be keyed; points and dashes don't count."""
        return sum(_weight(text) for text in self.keyed.values())

    @property
    def ratio(self) -> float:
        """Keys pressed for each of these characters."""
        return len(self.strokes) / self.characters


def paper(name: str) -> Paper:
    """The reference claim of that name."""
    read = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))
    return Paper(read["title"], ClaimKind(read["kind"]), read["keys"], read["keyed"], read["given"])


class Hands:
    """The form of a paper's kind on 80x20, as the claim page opens it for a carried patient."""

    def __init__(self, paper: Paper) -> None:
        self.setting = a_setting()
        self.entry: Entry = entry_of(paper.kind)
        self.made = self.entry.form(self.setting)
        self.sent: list[Answers] = []
        form = self.made.form
        patient = {name: normal(form, name, paper.given[name]) for name in _PATIENT}
        self.untouched = FormState.start(form, patient)
        self.view = LongFormView(self.untouched, sent=self.sent.append)
        self.stage = Stage(self.view, 80, 20)

    @property
    def state(self) -> FormState:
        """The form as it is."""
        return self.view.state


def _weight(text: str) -> int:
    return sum(sign.isalnum() or sign == " " for sign in text)


def normal(form: Form, name: str, text: str) -> str:
    """A text as the field shows it."""
    kind = form.field(name).kind
    return kind.show(kind.parse(text))
