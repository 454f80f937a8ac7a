"""The least that Textual can be: one Input. What Claimdeck is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Input


class BareApp(App[None]):
    """An app with one field."""

    def compose(self) -> ComposeResult:
        """One field that has the focus."""
        yield Input(placeholder="ready")


if __name__ == "__main__":
    BareApp().run(mouse=False)
