"""What the doctor says of the user's own settings."""

from pathlib import Path

from screens.doctor.finding import Finding, Section
from tui.settings import Settings, SettingsError, read

FILE = "settings.toml"


def settings(folder: Path) -> Section:
    """Read the settings as the client does; a file that it refuses is wrong."""
    path = folder / FILE
    if not path.exists():
        return Section("Settings", (Finding("ok", f"The usual ones: there is no {path}."),))
    try:
        return Section("Settings", (Finding("ok", f"{path}: {_words(read(path))}."),))
    except SettingsError as error:
        return Section(
            "Settings", (Finding("wrong", str(error), "Correct the file with any editor, or remove it."),)
        )


def _words(chosen: Settings) -> str:
    theme = f"theme {chosen.theme}" if chosen.theme else "a theme that suits the terminal"
    own = len(chosen.keys)
    changed = f", {own} of your own" if own else ""
    return f"{theme}; keys as in {chosen.preset}{changed}; line: {chosen.line}"
