"""Our providers as TOML; a mistake in the file gets a sentence with its place and what is allowed."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from api_client.errors import Misconfigured
from api_client.own_providers.records import BillingOffice, Clinician, OwnProviders
from x12.identifiers import Unacceptable
from x12.identifiers.npi import parse_npi

T = TypeVar("T", bound=BillingOffice | Clinician)
_TABLES = {"office": BillingOffice, "clinician": Clinician}


def parse_own_providers(content: bytes, path: Path) -> OwnProviders:
    """Read `[[office]]` and `[[clinician]]` tables; raises Misconfigured for the first mistake."""
    try:
        document = tomllib.loads(content.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(path, str(error)) from None
    for key in document:
        if key not in _TABLES:
            raise _wrong(path, f"'{key}' is not a key here; it may be [[office]] or [[clinician]]")
    return OwnProviders(
        _rows(document, "office", BillingOffice, path), _rows(document, "clinician", Clinician, path)
    )


def write_own_providers(providers: OwnProviders) -> bytes:
    """Write what `parse_own_providers` reads; leaves out what is empty."""
    import tomli_w

    offices, clinicians = map(_table, providers.offices), map(_table, providers.clinicians)
    return tomli_w.dumps({"office": list(offices), "clinician": list(clinicians)}).encode()


def _rows(document: Mapping[str, Any], name: str, made: Callable[..., T], path: Path) -> tuple[T, ...]:
    tables = document.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        raise _wrong(path, f"{name}s stand under [[{name}]], one for each")
    return tuple(_row(each, f"{name} number {at}", made, path) for at, each in enumerate(tables, start=1))


def _row(table: Mapping[str, Any], where: str, made: Callable[..., T], path: Path) -> T:
    kinds = {each.name: each.type for each in fields(_TABLES[where.split(maxsplit=1)[0]])}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in kinds:
            raise _wrong(path, f"{where}: '{key}' is not a key here; it may be {', '.join(sorted(kinds))}")
        values[key] = _value(value, kinds[key], f"{where}: {key}", path)
    for key in ("npi", "name" if "name" in kinds else "last_name"):
        if not values.get(key):
            raise _wrong(path, f"{where}: {key} is missing")
    try:
        values["npi"] = parse_npi(values["npi"])
    except Unacceptable as refusal:
        raise _wrong(path, f"{where}: {str(refusal).rstrip('.')}") from None
    return made(**values)


def _value(value: object, kind: object, where: str, path: Path) -> object:
    if kind is bool and isinstance(value, bool):
        return value
    if kind is str and isinstance(value, str) and value.isprintable():
        return value.strip()
    if kind not in {bool, str} and isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    allowed = (
        "true or false" if kind is bool else "a plain text in quotes" if kind is str else "a list of texts"
    )
    raise _wrong(path, f"{where} is {allowed}")


def _table(row: BillingOffice | Clinician) -> dict[str, Any]:
    values = {each.name: getattr(row, each.name) for each in fields(row)}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value}


def _wrong(path: Path, sentence: str) -> Misconfigured:
    return Misconfigured(
        f"{path}: {sentence}.", next_action="Correct the file with any editor and start again."
    )
