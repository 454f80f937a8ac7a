"""Portal profiles as TOML: a mistake in the file gets a sentence with its place and what is allowed."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from api_client.address import checked_url
from api_client.errors import Misconfigured
from api_client.profile import RULES, SEARCH_MODES, Kind, PortalProfile, Rules, SearchMode, new_profile

T = TypeVar("T")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_TEXTS = (
    "name", "payer_name", "payer_id", "provider_npi", "provider_name", "provider_id",
    "submitter_id", "receiver_id", "path", "ca_file",
)  # fmt: skip
_KEYS = {"id", "kind", "url", "rules", *_TEXTS}
_MINUTES = {"lock_minutes": "lock_after", "warn_minutes": "warn_after", "end_minutes": "end_after"}
_PATIENCE = {"key_minutes": "key_life", "status_minutes": "status_after"}
_WHOLE = ("months_back", "months_ahead", "max_span_days")
_RULE_KEYS = {"search_modes", *_MINUTES, *_PATIENCE, *_WHOLE}


def parse_profiles(content: bytes, path: Path) -> tuple[PortalProfile, ...]:
    """Read `[[portal]]` tables; raises Misconfigured for the first thing that is wrong."""
    try:
        document = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(path, str(error)) from None
    _only_known(document, {"portal"}, str(path), path)
    tables = document.get("portal", [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        raise _wrong(path, "portals stand under [[portal]], one for each")
    profiles = tuple(_profile(table, path, number) for number, table in enumerate(tables, start=1))
    ids = [each.id for each in profiles]
    for each in ids:
        if ids.count(each) > 1:
            raise _wrong(path, f"the id '{each}' is there twice")
    return profiles


def write_profiles(profiles: tuple[PortalProfile, ...]) -> bytes:
    """Write what `parse_profiles` reads; leaves out what is usual for the kind."""
    import tomli_w

    return tomli_w.dumps({"portal": [_table(each) for each in profiles]}).encode()


def _profile(table: Mapping[str, Any], path: Path, number: int) -> PortalProfile:
    where = f"portal {table['id']!r}" if isinstance(table.get("id"), str) else f"portal number {number}"
    _only_known(table, _KEYS, where, path)
    kind: Kind = _one_of(table, "kind", tuple(RULES), where, path)
    profile = new_profile(_id(table, where, path), kind, _url(table, where, path))
    texts: dict[str, Any] = {key: _text(table, key, where, path) for key in _TEXTS if key in table}
    rules = table.get("rules", {})
    if not isinstance(rules, dict):
        raise _wrong(path, f"{where}: rules is a table, [portal.rules]")
    return replace(profile, rules=_rules(rules, kind, where, path), **texts)


def _rules(table: Mapping[str, Any], kind: Kind, where: str, path: Path) -> Rules:
    where = f"{where}, rules"
    _only_known(table, _RULE_KEYS, where, path)
    usual = RULES[kind]
    changes: dict[str, Any] = {
        key: _whole(table, key, 0, 1200, where, path) for key in _WHOLE if key in table
    }
    for key, attribute in _MINUTES.items():
        if key in table:
            most = int(getattr(usual, attribute).total_seconds()) // 60
            changes[attribute] = timedelta(minutes=_whole(table, key, 1, most, where, path))
    for key, attribute in _PATIENCE.items():
        if key in table:
            changes[attribute] = timedelta(minutes=_whole(table, key, 0, 10_080, where, path))
    if "search_modes" in table:
        changes["search_modes"] = _modes(table["search_modes"], kind, where, path)
    return replace(usual, **changes)


def _modes(value: object, kind: Kind, where: str, path: Path) -> tuple[SearchMode, ...]:
    allowed = SEARCH_MODES[kind]
    if not isinstance(value, list) or not value or not all(each in allowed for each in value):
        raise _wrong(path, f"{where}: search_modes is a list of {_either(allowed)}")
    return tuple(each for each in allowed if each in value)


def _id(table: Mapping[str, Any], where: str, path: Path) -> str:
    value = _text(table, "id", where, path)
    if not _ID.fullmatch(value):
        raise _wrong(path, f"{where}: id is up to 32 lower-case letters, digits and dashes")
    return value


def _url(table: Mapping[str, Any], where: str, path: Path) -> str:
    try:
        return checked_url(_text(table, "url", where, path))
    except Misconfigured as error:
        raise Misconfigured(f"{path}, {where}: {error.sentence}", next_action=error.next_action) from None


def _text(table: Mapping[str, Any], key: str, where: str, path: Path) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise _wrong(path, f"{where}: {key} is missing, or is not a plain text in quotes")
    return value.strip()


def _whole(table: Mapping[str, Any], key: str, least: int, most: int, where: str, path: Path) -> int:
    value = table[key]
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise _wrong(path, f"{where}: {key} is a whole number from {least} to {most}")
    return value


def _one_of(table: Mapping[str, Any], key: str, allowed: tuple[T, ...], where: str, path: Path) -> T:
    for each in allowed:
        if table.get(key) == each:
            return each
    raise _wrong(path, f"{where}: {key} is {_either(allowed)}")


def _only_known(table: Mapping[str, Any], known: set[str], where: str, path: Path) -> None:
    for key in table:
        if key not in known:
            raise _wrong(
                path, f"{where}: '{key}' is not a key here; it may be {_either(tuple(sorted(known)))}"
            )


def _either(allowed: tuple[Any, ...]) -> str:
    return (
        ", ".join(str(each) for each in allowed[:-1]) + f" or {allowed[-1]}"
        if len(allowed) > 1
        else str(*allowed)
    )


def _wrong(path: Path, sentence: str) -> Misconfigured:
    return Misconfigured(
        f"{path}: {sentence}.", next_action="Correct the file with any editor and start again."
    )


def _table(profile: PortalProfile) -> dict[str, Any]:
    usual = new_profile(profile.id, profile.kind, profile.url)
    table: dict[str, Any] = {"id": profile.id, "kind": profile.kind, "url": profile.url}
    for key in _TEXTS:
        if getattr(profile, key) != getattr(usual, key):
            table[key] = getattr(profile, key)
    rules = _rules_table(profile.rules, usual.rules)
    return table | ({"rules": rules} if rules else {})


def _rules_table(rules: Rules, usual: Rules) -> dict[str, Any]:
    table: dict[str, Any] = {
        key: getattr(rules, key) for key in _WHOLE if getattr(rules, key) != getattr(usual, key)
    }
    for key, attribute in (_MINUTES | _PATIENCE).items():
        if getattr(rules, attribute) != getattr(usual, attribute):
            table[key] = int(getattr(rules, attribute).total_seconds()) // 60
    if rules.search_modes != usual.search_modes:
        table["search_modes"] = list(rules.search_modes)
    return table
