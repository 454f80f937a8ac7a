"""The plain command `claimdeck inventory`."""

import argparse
import sys
from collections.abc import Sequence

from api_client.errors import PortalError
from offline_cache.desk import Desk
from screens.inventory.exporting import export, sheet_text
from screens.inventory.rows import shown_day
from screens.printing.keeping import NotKept
from screens.saying import said
from x12.text import clean


def main(arguments: Sequence[str], desk: Desk | None = None) -> int:
    """List or export the portal inventory; gives 1 where it can't be read or written."""
    parser = argparse.ArgumentParser(
        prog="claimdeck inventory", description="Which portals the office has, and what runs out when."
    )
    verbs = parser.add_subparsers(required=True, metavar="list|export")
    verbs.add_parser("list", help="what runs out, then every portal").set_defaults(run=_list)
    exporting = verbs.add_parser("export", help="write the sheet to standard output")
    exporting.add_argument("--format", choices=("csv", "json"), default="csv")
    exporting.add_argument("--save", action="store_true", help="to a private file instead; says where")
    exporting.set_defaults(run=_export)
    options = parser.parse_args(arguments)
    used = desk or Desk()
    try:
        return int(options.run(used, options))
    except PortalError as error:
        return _refuse(said(error))
    except NotKept as error:
        return _refuse(f"{error.sentence} {error.next_action}")
    finally:
        used.kept.close()


def _list(desk: Desk, _options: argparse.Namespace) -> int:
    """Warnings, then a line of tab-parted columns for each portal."""
    for due in desk.inventory.warnings():
        print(clean(f"! {due.sentence} {due.next_action}"))
    for entry in desk.inventory.entries():
        facts = (
            entry.portal_id,
            entry.name,
            entry.payer,
            entry.user or "-",
            f"last sign-in {shown_day(entry.last_sign_in)}",
            f"password expires {shown_day(entry.password_expires_on)}",
            f"recertify by {shown_day(entry.recertify_by)}",
        )
        print("\t".join(map(clean, facts)))
    return 0


def _export(desk: Desk, options: argparse.Namespace) -> int:
    if options.save:
        print(clean(str(export(desk, options.format))))
        return 0
    for row in sheet_text(desk, options.format).splitlines():
        print(clean(row))
    return 0


def _refuse(sentence: str) -> int:
    print(clean(sentence), file=sys.stderr)
    return 1
