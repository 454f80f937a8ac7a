"""Filling a form without a screen: by questions, or by what a script gave; same fields, same checks."""

from collections.abc import Mapping

from screens.plain.console import Console
from screens.plain.given import Unusable
from tui.forms import Form, FormState


def fill_from(form: Form, texts: Mapping[str, str], names: Mapping[str, str]) -> FormState:
    """The form with these texts; `names` gives the field for each name of the input. Raises Unusable."""
    unknown = [name for name in texts if name not in names]
    if unknown:
        raise Unusable(f"There is no field {unknown[0]!r}; the fields are {', '.join(names)}.")
    return FormState.start(form, {names[name]: text for name, text in texts.items() if text}).checked()


def fill_by_asking(form: Form, console: Console) -> FormState:
    """The form as its user answers; a wrong answer is explained and asked again. Raises EOFError."""
    state = FormState.start(form).first()
    while True:
        state = _asked(state, console)
        following = state.next()
        if following.focus == state.focus:
            break
        state = following
    state = state.checked()
    while state.errors:
        console.say(state.errors[state.focus])
        state = _asked(state, console).checked()
    return state


def _asked(state: FormState, console: Console) -> FormState:
    """The field under the cursor, asked until what is answered can be read."""
    item = state.field
    held = "" if item.kind.secret else state.texts[item.id]
    hint = f" [{held}]" if held else f" ({item.kind.hint})" if item.kind.hint else ""
    ask = console.ask_secret if item.kind.secret else console.ask
    while True:
        text = ask(f"{item.label}{hint}: ")
        if not text.strip():
            return state
        answered = state.set(item.id, text).left()
        if item.id not in answered.errors:
            return answered
        console.say(answered.errors[item.id])


def complaints(state: FormState, names: Mapping[str, str]) -> Mapping[str, str]:
    """What is wrong with each field, by the names of the input."""
    by_field = {field: name for name, field in names.items()}
    return {by_field.get(field, field): sentence for field, sentence in state.errors.items()}
