"""Reading a form's texts: the values it says, and a sentence for each text that can't be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.forms.answers import Answers
from tui.forms.field import Form
from x12.identifiers import Unacceptable


@dataclass(frozen=True, slots=True)
class Reading:
    """The values of the fields that are filled, acceptable and needed; which are needed; what is wrong."""

    answers: Answers
    needed: frozenset[str]
    wrong: Mapping[str, str]

    def problems(self, form: Form, texts: Mapping[str, str]) -> dict[str, str]:
        """What keeps the form from being sent: needed fields that are wrong, or empty though required."""
        found: dict[str, str] = {}
        for item in form.fields:
            if item.id not in self.needed:
                continue
            if item.id in self.wrong:
                found[item.id] = self.wrong[item.id]
            elif not texts[item.id].strip() and item.required(self.answers):
                found[item.id] = f"{item.label} is needed."
        return found


def read(form: Form, texts: Mapping[str, str]) -> Reading:
    """Parse every text, leave out what this record doesn't need, then let the fields' checks look at the
    whole.
    """
    values, wrong = _parsed(form, texts)
    needed = _needed(form, values)
    whole = Answers({key: value for key, value in values.items() if key in needed})
    checked: dict[str, object] = {}
    for item in form.fields:
        if item.id in whole:
            try:
                checked[item.id] = item.check(whole[item.id], whole)
            except Unacceptable as refusal:
                wrong[item.id] = refusal.sentence
    return Reading(Answers(checked), needed, wrong)


def _parsed(form: Form, texts: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    values: dict[str, object] = {}
    wrong: dict[str, str] = {}
    for item in form.fields:
        text = texts[item.id]
        if not text.strip():
            continue
        try:
            values[item.id] = item.kind.parse(text)
        except Unacceptable as refusal:
            wrong[item.id] = refusal.sentence
    return values, wrong


def _needed(form: Form, values: dict[str, object]) -> frozenset[str]:
    """Which fields this record needs; a field that isn't needed says nothing to those after it."""
    said = dict(values)
    needed = set()
    for item in form.fields:
        if item.needed(Answers(said)):
            needed.add(item.id)
        else:
            said.pop(item.id, None)
    return frozenset(needed)
