"""The command line of `claimdeck remittance`: nothing in it identifies a patient."""

import argparse
from datetime import date
from pathlib import Path

from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_date
from x12.identifiers.money import parse_money

_EPILOG = """\
To sign in, give --input FILE (or - for standard input) with JSON
{"sign_in": {"user": ..., "password": ..., "code": ..., "accepts_notice": true}, "patients": []},
or answer what is asked. `open` needs no portal and no sign-in.

Exit code: 0 done; 1 the portal could not be asked, or a file could not be read or written; 2 the input can't
be used; 3 nothing was found."""


def parser_for(today: date) -> argparse.ArgumentParser:
    """The verbs and their options; dates as in forms (t-30, 9/1/25)."""

    def day(text: str) -> date:
        try:
            return parse_date(text, today)
        except Unacceptable as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    def amount(text: str) -> object:
        try:
            return parse_money(text)
        except Unacceptable as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    parser = argparse.ArgumentParser(
        prog="claimdeck remittance",
        description="List, download and read remittances (835).",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="list|get|new|open|denials")
    listing = verbs.add_parser("list", help="what the portal has")
    listing.add_argument("--check", default="", metavar="NUMBER", help="check or EFT number, or its start")
    listing.add_argument("--payer", default="", help="a part of the payer's name")
    listing.add_argument("--amount", type=amount, default=None, help="of the whole payment")
    getting = verbs.add_parser("get", help="download by check number")
    getting.add_argument("numbers", nargs="+", metavar="CHECK", help="check or EFT number")
    new = verbs.add_parser("new", help="download all that is new since the last time")
    opening = verbs.add_parser("open", help="read any 835 file, also packed; opens the client on a terminal")
    opening.add_argument("file", type=Path)
    opening.add_argument(
        "--text", action="store_true", help="write the summary instead of opening the client"
    )
    opening.add_argument("--claims", action="store_true", help="the claims, too; they name patients")
    denials = verbs.add_parser("denials", help="denials by reason, of what is downloaded")
    denials.add_argument("--csv", action="store_true", help="as a sheet for a spreadsheet")
    for each in (listing, denials):
        each.add_argument("--from", dest="first", type=day, default=None, help="first day of payment")
        each.add_argument("--to", dest="last", type=day, default=None, help="last day of payment")
    for each in (getting, new):
        each.add_argument("--folder", type=Path, default=None, help="write the 835 there, too")
    for each in (listing, getting, new, denials):
        each.add_argument("--portal", default="", metavar="ID", help="the portal, where there are several")
        each.add_argument("--input", default="", metavar="FILE", help="how to sign in, as JSON")
        each.add_argument("--demo", default="", metavar="URL", help="ask a bundled backend at this address")
    for each in (listing, getting, new, opening, denials):
        each.add_argument("--json", action="store_true", help="JSON, an object a line")
    return parser
