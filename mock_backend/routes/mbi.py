"""MBI lookup."""

import re
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.problems import Problem
from mock_backend.routes.context import backend_of, portal_of, session_of
from mock_backend.web.json_in import day_in, invalid, read_texts
from mock_backend.web.resource import resource

if TYPE_CHECKING:
    from mock_backend.mbi_lookup import Lookup

_SSN = re.compile(r"[0-9]{3}-?[0-9]{2}-?[0-9]{4}")


async def look_up(request: Request) -> Response:
    """Finds an MBI by name, birth date and SSN."""
    portal = portal_of(request)
    if not any("mbi-lookup" in services for services in portal.services.values()):
        raise Problem(404, "not-found", "This portal has no MBI lookup.")
    session = session_of(request, "mbi-lookup")
    wanted = _lookup(await read_texts(request, last_name=60, first_name=35, date_of_birth=10, ssn=11))
    found = backend_of(request).mbi_lookup.find(portal, session.account.user, wanted)
    if found.person is None or found.person.medicare is None:
        hint = {"hint": found.hint} if found.hint else {}
        return JSONResponse({"outcome": "not-found", **hint})
    return JSONResponse(
        {
            "outcome": "found",
            "mbi": found.person.medicare.mbi,
            "last_name": found.person.filed.last,
            "first_name": found.person.filed.first,
            "date_of_birth": found.person.birth.isoformat(),
        }
    )


def _lookup(given: dict[str, str]) -> "Lookup":
    errors = {}
    birth = day_in(given["date_of_birth"])
    if birth is None:
        errors["date_of_birth"] = "Give the birth date as YYYY-MM-DD."
    if not _SSN.fullmatch(given["ssn"]):
        errors["ssn"] = "Give the Social Security number as nine digits."
    if errors or birth is None:
        raise invalid(errors)
    from mock_backend.mbi_lookup import Lookup  # with the people, when they are first asked for

    return Lookup(given["last_name"], given["first_name"], birth, given["ssn"].replace("-", ""))


ROUTES = (resource("/{portal}/mbi-lookup", POST=look_up),)
