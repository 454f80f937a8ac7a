"""The user's own settings: `settings.toml` beside the portal profiles. Nothing in it is secret."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from themes import PALETTES
from tui.keys import PRESETS

V = TypeVar("V", int, str, bool)


class SettingsError(Exception):
    """The file can't be used; the text says what is wrong in it and where it is."""


class Settings(NamedTuple):
    """Theme, key preset, own keys by id, and whether the line is a slow one ('auto', 'remote', 'local').

    `lock_minutes` and `end_minutes` are stricter limits than the portal's, 0 for the portal's own;
    `printing` is the folder of saved pages, '' for the usual one; `masked` has them say who the patient is
    only when asked to; without `on_disk` everything is forgotten when the program ends. With `implied_cents`
    12550 is keyed for 125.50.
    """

    theme: str = ""
    preset: str = "claimdeck"
    keys: Mapping[str, str] = MappingProxyType({})
    line: str = "auto"
    lock_minutes: int = 0
    end_minutes: int = 0
    printing: str = ""
    masked: bool = False
    on_disk: bool = True
    implied_cents: bool = False


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
        lock_minutes=_of(int, _table(table, "idle", path), "lock_minutes", 0, path),
        end_minutes=_of(int, _table(table, "idle", path), "end_minutes", 0, path),
        printing=_of(str, _table(table, "pages", path), "folder", "", path),
        masked=_of(bool, _table(table, "pages", path), "masked", False, path),
        on_disk=_of(bool, _table(table, "store", path), "on_disk", True, path),
        implied_cents=_of(bool, _table(table, "keying", path), "implied_cents", False, path),
    )
    if not isinstance(own, dict) or not all(isinstance(keys, str) for keys in own.values()):
        raise SettingsError(
            f'{path}: under [keys] each line is an id and its keys, such as "form.submit" = "f9".'
        )
    return settings


def write(settings: Settings, path: Path) -> None:
    """Replace the file; what else stands in it stays, but for comments. Raises SettingsError."""
    import tomllib

    import tomli_w

    from api_client.errors import Misconfigured
    from api_client.files import read_private, write_private

    read(path)
    try:
        table = tomllib.loads((read_private(path) or b"").decode())
        table |= {"theme": settings.theme, "preset": settings.preset, "line": settings.line}
        if not settings.theme:
            del table["theme"]
        table["idle"] = {"lock_minutes": settings.lock_minutes, "end_minutes": settings.end_minutes}
        table["pages"] = {"folder": settings.printing, "masked": settings.masked}
        table["store"] = {**table.get("store", {}), "on_disk": settings.on_disk}
        table["keying"] = {**table.get("keying", {}), "implied_cents": settings.implied_cents}
        write_private(path, tomli_w.dumps(table).encode())
    except Misconfigured as error:
        raise SettingsError(f"{error.sentence} {error.next_action}".rstrip()) from None


def _table(table: dict[str, Any], name: str, path: Path) -> dict[str, Any]:
    value = table.get(name, {})
    if not isinstance(value, dict):
        raise SettingsError(f"{path}: [{name}] is a table.")
    return value


_KINDS = {int: "a number of minutes", str: "a text in quotes", bool: "true or false"}


def _of(kind: type[V], table: dict[str, Any], name: str, usual: V, path: Path) -> V:
    value = table.get(name, usual)
    if type(value) is not kind or (isinstance(value, int) and not 0 <= value <= 24 * 60):
        raise SettingsError(f"{path}: {name} is {_KINDS[kind]}.")
    return value


def _one_of(table: dict[str, Any], name: str, allowed: tuple[str, ...], path: Path) -> str:
    value = table.get(name, allowed[0])
    if value not in allowed:
        raise SettingsError(f"{path}: {name} is one of {', '.join(word for word in allowed if word)}.")
    return str(value)
