"""The command line of `claimdeck batch`: nothing in it identifies a patient."""

import argparse
from pathlib import Path

_EPILOG = """\
To sign in, give --input FILE (or - for standard input) with JSON
{"sign_in": {"user": ..., "password": ..., "code": ..., "accepts_notice": true}, "patients": []},
or answer what is asked.

Submitting the very same file again the same day is safe: it goes under the same key and is taken in once.

Exit code: 0 done; 1 the portal could not be asked, or a file could not be read or written; 2 the input can't
be used; 3 the file is not ready to go, claims of it were rejected, or nothing was found."""


def parser() -> argparse.ArgumentParser:
    """The verbs and their options."""
    made = argparse.ArgumentParser(
        prog="claimdeck batch",
        description="Submit files of many claims (837) and read what answers them.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verbs = made.add_subparsers(dest="verb", required=True, metavar="submit|list|get")
    submit = verbs.add_parser("submit", help="look an 837 file over and submit it if nothing is wrong")
    submit.add_argument("file", type=Path, metavar="FILE")
    submit.add_argument("--check-only", action="store_true", help="look it over, submit nothing")
    submit.add_argument("--anyway", action="store_true", help="submit it although something is wrong")
    listing = verbs.add_parser("list", help="the files that the portal has got")
    get = verbs.add_parser("get", help="what became of a file: TA1, 999 and 277CA in words")
    get.add_argument("number", metavar="TRACKING", help="the tracking number")
    get.add_argument("--folder", type=Path, default=None, help="write TA1, 999 and 277CA there, too")
    for each in (submit, listing, get):
        each.add_argument("--portal", default="", metavar="ID", help="the portal, where there are several")
        each.add_argument("--input", default="", metavar="FILE", help="how to sign in, as JSON")
        each.add_argument("--demo", default="", metavar="URL", help="ask a bundled backend at this address")
        each.add_argument("--json", action="store_true", help="JSON, an object a line")
    return made
