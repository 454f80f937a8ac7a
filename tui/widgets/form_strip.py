"""The strip over a long form: its pages by number and name, and how much was found."""

from tui.forms.state import FormState
from tui.text import Line, Span, line, line_width


def strip(state: FormState, cells: int) -> Line:
    """The pages, the one that is shown marked; only its name where the others' have no room."""
    counts = _counts(state)
    room = cells - line_width(counts) - 1
    named = _pages(state, every=True)
    if line_width(named) > room:
        named = _pages(state, every=False)
    blank = cells - line_width(named) - line_width(counts)
    return (*named, Span(" " * blank), *counts) if blank > 0 else named


def _pages(state: FormState, *, every: bool) -> Line:
    here = state.page
    spans: list[tuple[str, str]] = []
    for number, page in enumerate(state.form.pages):
        name = f" {page.title}" if every or number == here else ""
        style = "selected" if number == here else "label" if state.needs_page(number) else "dim"
        spans.append((f" {number + 1}{name} ", style))
    if not every:
        spans.insert(0, (f"{here + 1}/{len(state.form.pages)}", "label"))
    return line(*spans)


def _counts(state: FormState) -> Line:
    errors, others = state.counts()
    said = [
        f"{count} {word}{'s' * (count != 1)}"
        for count, word in ((errors, "error"), (others, "warning"))
        if count
    ]
    return line((f"{', '.join(said)} ", "error" if errors else "caution")) if said else ()
