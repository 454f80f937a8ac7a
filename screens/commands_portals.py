"""The plain commands `claimdeck portals add|list|test|remove`, for scripts and screen readers."""

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta

from api_client.errors import PortalError
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from screens.portals.traits import TRAITS, Trait, make_profile
from screens.saying import said
from x12.identifiers import Unacceptable
from x12.text import clean


def main(arguments: Sequence[str], desk: Desk | None = None) -> int:
    """Run the command; gives 0, 1 where it could not be done, 2 where it was not understood."""
    options, used = _parser().parse_args(arguments), desk or Desk()
    try:
        return int(options.run(used, options))
    except PortalError as error:
        return _refuse(f"{error.sentence} {error.next_action}")
    finally:
        used.kept.close()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimdeck portals", description="The payer sites that you have an account on."
    )
    parser.set_defaults(run=_list, json=False)
    verbs = parser.add_subparsers(
        metavar="add|list|test|remove", title="what to do (list, if nothing is said)"
    )

    add = verbs.add_parser("add", help="save a portal, in place of one of the same short name")
    for trait in TRAITS:
        _offer(add, trait)
    add.set_defaults(run=_add)

    shown = verbs.add_parser("list", help="the portals that are saved")
    shown.add_argument("--json", action="store_true", help="as JSON")
    shown.set_defaults(run=_list)

    test = verbs.add_parser("test", help="ask portals for their notice, without signing in")
    test.add_argument("id", nargs="*", help="short names; all portals where there are none")
    test.set_defaults(run=_test)

    remove = verbs.add_parser("remove", help="forget a portal and its kept password")
    remove.add_argument("id", help="the portal's short name")
    remove.set_defaults(run=_remove)
    return parser


def _offer(parser: argparse.ArgumentParser, trait: Trait) -> None:
    parser.add_argument(
        trait.option, metavar=trait.name.upper(), required=trait.required, help=trait.help.replace("%", "%%")
    )


def _add(desk: Desk, options: argparse.Namespace) -> int:
    values, complaints = _read(vars(options))
    for complaint in complaints:
        _refuse(complaint)
    if complaints:
        return 2
    profile = make_profile(values)
    desk.portals.add(profile)
    print(f"Saved {profile.id} in {desk.places.portals}. Try it: claimdeck portals test {profile.id}")
    return 0


def _read(given: Mapping[str, str | None]) -> tuple[dict[str, str], list[str]]:
    values: dict[str, str] = {}
    complaints: list[str] = []
    for trait in TRAITS:
        text = given[trait.name]
        if text is None:
            continue
        try:
            values[trait.name] = trait.read(text)
        except Unacceptable as refusal:
            complaints.append(f"{trait.option}: {refusal.sentence}")
    return values, complaints


def _list(desk: Desk, options: argparse.Namespace) -> int:
    profiles = desk.profiles
    if options.json:
        print(json.dumps([_row(profile) for profile in profiles], indent=2))
    elif profiles:
        wide = max(len(profile.id) for profile in profiles)
        for profile in profiles:
            print(clean(f"{profile.id:<{wide}}  {profile.kind:<4}  {profile.url}  {profile.name}"))
    else:
        print("No portal is saved yet. Add one with 'claimdeck portals add', or try 'claimdeck demo'.")
    return 0


def _row(profile: PortalProfile) -> dict[str, object]:
    """A profile under the names that its file has, rules in minutes where they are times."""
    row = {key: value for key, value in asdict(profile).items() if key != "demo"}
    row["rules"] = dict(_rule(*rule) for rule in row["rules"].items())
    return row


def _rule(name: str, value: object) -> tuple[str, object]:
    if isinstance(value, timedelta):
        return name.replace("_after", "_minutes"), int(value.total_seconds()) // 60
    return name, value


def _test(desk: Desk, options: argparse.Namespace) -> int:
    profiles = [desk.profile(each) for each in options.id] or list(desk.profiles)
    if not profiles:
        return _refuse("No portal is saved yet. Add one with 'claimdeck portals add'.")
    return max(asyncio.run(_try_each(desk, profiles)))


async def _try_each(desk: Desk, profiles: Sequence[PortalProfile]) -> list[int]:
    results: list[int] = []
    for profile in profiles:
        try:
            tried = await desk.portals.test(profile)
            print(clean(f"{profile.id}: {tried.sentence} {tried.clock_complaint}".rstrip()))
            results.append(0)
        except PortalError as error:
            results.append(_refuse(f"{profile.id}: {said(error)}"))
    return results


def _remove(desk: Desk, options: argparse.Namespace) -> int:
    profile = desk.profile(options.id)
    asyncio.run(desk.portals.remove(profile.id))
    print(f"Removed {profile.id}, and its password where one was kept.")
    return 0


def _refuse(sentence: str) -> int:
    print(clean(sentence), file=sys.stderr)
    return 1
