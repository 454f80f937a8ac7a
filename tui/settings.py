"""The user's own settings: `settings.toml` beside the portal profiles. Nothing in it is secret."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from themes import PALETTES
from tui.keys import PRESETS


class SettingsError(Exception):
    """The file can't be used; the text says what is wrong in it and where it is."""


class Settings(NamedTuple):
    """Theme, key preset, own keys by id, and whether the line is a slow one ('auto', 'remote', 'local')."""

    theme: str = ""
    preset: str = "claimdeck"
    keys: Mapping[str, str] = MappingProxyType({})
    line: str = "auto"


def read(path: Path) -> Settings:
    """Read the file; the usual settings where there is none. Raises SettingsError."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"The settings file {path} can't be read.") from None
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The settings file {path} is not TOML: {error}.") from None
    return _settings(table, path)


def _settings(table: dict[str, Any], path: Path) -> Settings:
    own = table.get("keys", {})
    settings = Settings(
        theme=_one_of(table, "theme", ("", *PALETTES), path),
        preset=_one_of(table, "preset", ("claimdeck", *PRESETS), path),
        keys=own if isinstance(own, dict) else {},
        line=_one_of(table, "line", ("auto", "remote", "local"), path),
    )
    if not isinstance(own, dict) or not all(isinstance(keys, str) for keys in own.values()):
        raise SettingsError(
            f'{path}: under [keys] each line is an id and its keys, such as "form.submit" = "f9".'
        )
    return settings


def _one_of(table: dict[str, Any], name: str, allowed: tuple[str, ...], path: Path) -> str:
    value = table.get(name, allowed[0])
    if value not in allowed:
        raise SettingsError(f"{path}: {name} is one of {', '.join(word for word in allowed if word)}.")
    return str(value)
