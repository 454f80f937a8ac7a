"""The plain command `claimdeck codes`."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from api_client.errors import PortalError
from offline_cache.code_lists.records import CodeFound, ListInfo
from offline_cache.desk import Desk
from screens.saying import said
from x12.identifiers.icd10 import dotted
from x12.text import clean

_LOADED = ("hcpcs", "carc", "rarc")


def main(arguments: Sequence[str], desk: Desk | None = None) -> int:
    """Say which lists of codes there are, look in them, make or load one; gives 1 where that failed."""
    options, used = _parser().parse_args(arguments), desk or Desk()
    try:
        return int(options.run(used, options))
    except PortalError as error:
        return _refuse(said(error))
    finally:
        used.codes.close()
        used.kept.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimdeck codes", description="The lists in which diagnoses, procedures and reasons are found."
    )
    parser.set_defaults(run=_list)
    verbs = parser.add_subparsers(
        metavar="list|find|load|build", title="what to do (list, if nothing is said)"
    )
    verbs.add_parser("list", help="which lists there are, of when, with how many codes").set_defaults(
        run=_list
    )
    find = verbs.add_parser("find", help="look up a diagnosis or a procedure")
    find.add_argument("kind", choices=("icd", "hcpcs"))
    find.add_argument("words", nargs="+", help="the start of a code, or words")
    find.set_defaults(run=_find)
    load = verbs.add_parser("load", help="take a list from your own file, in place of an earlier one")
    load.add_argument("file", type=Path, help="CMS's HCPCS file, or official reasons or remarks as CSV")
    load.add_argument("--kind", choices=_LOADED, help="which list it is, where its codes don't tell")
    load.set_defaults(run=_load)
    build = verbs.add_parser("build", help="make the list of diagnoses now, instead of at its first use")
    build.set_defaults(run=_build)
    return parser


def _list(desk: Desk, _options: argparse.Namespace) -> int:
    for info in desk.codes.lists():
        print(clean(f"{info.name}: {_state(info)}"))
    print("Procedures of CPT belong to the AMA: any that is well formed is taken, and none is listed.")
    return 0


def _state(info: ListInfo) -> str:
    if info.kind == "hcpcs" and info.as_of is None and info.source == "built in":
        return f"{_count(info)}. For all of them, load CMS's file: claimdeck codes load FILE"
    if info.version:
        as_of = f", as of {info.as_of:%m/%d/%Y}" if info.as_of else ""
        return f"{_count(info)}{as_of}."
    if info.kind == "icd":
        return "not made yet; that happens at the first use, or now with: claimdeck codes build"
    return "none, so codes are shown in Claimdeck's own words. To load yours: claimdeck codes load FILE"


def _count(info: ListInfo) -> str:
    codes = "1 code" if info.entries == 1 else f"{info.entries:,} codes"
    return f"{codes}, {info.version}, {info.source}"


def _find(desk: Desk, options: argparse.Namespace) -> int:
    typed = " ".join(options.words)
    if options.kind == "icd" and not asyncio.run(desk.codes.ready()):
        return _refuse(desk.codes.preparing)
    found = desk.codes.icd(typed) if options.kind == "icd" else desk.codes.hcpcs(typed)
    for each in found:
        print("\t".join(map(clean, _columns(each, options.kind))))
    return 0 if found else _refuse("No code was found. Try fewer words, or the start of a word.")


def _columns(found: CodeFound, kind: str) -> tuple[str, str, str]:
    code = dotted(found.code) if kind == "icd" else found.code
    return code, "" if found.billable else "not billable", found.words


def _load(desk: Desk, options: argparse.Namespace) -> int:
    info = desk.codes.load(options.file, options.kind)
    print(clean(f"Loaded. {info.name}: {_state(info)}"))
    return 0


def _build(desk: Desk, _options: argparse.Namespace) -> int:
    info = desk.codes.build(_tell)
    print(clean(f"Made. {info.name}: {_state(info)}"))
    return 0


def _tell(percent: int) -> None:
    """How far it is, over and over in one place, for whoever watches."""
    if sys.stderr.isatty():
        print(f"\rReading diagnoses: {percent:3} %", end="\n" if percent >= 99 else "", file=sys.stderr)


def _refuse(sentence: str) -> int:
    print(clean(sentence), file=sys.stderr)
    return 1
