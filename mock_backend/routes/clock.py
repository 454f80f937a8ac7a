"""The demo clock: moves the day on that all patient and claim data is as of."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.day import LONGEST_STEP
from mock_backend.routes.context import backend_of
from mock_backend.web.json_in import day_in, invalid, read_object
from mock_backend.web.json_out import JsonValue
from mock_backend.web.resource import resource


async def put(request: Request) -> Response:
    """Moves on to a day, or by a number of days; never back."""
    body, day = await read_object(request), backend_of(request).day
    if set(body) == {"today"}:
        wanted = day_in(body["today"])
        if wanted is None:
            raise invalid({"today": "Give a day as YYYY-MM-DD."})
        day.move_to(wanted)
    elif set(body) == {"days"}:
        day.move_by(_days(body["days"]))
    else:
        raise invalid({"today": "Give either today or days, and nothing else."})
    return JSONResponse({"today": day.today.isoformat()})


def _days(given: JsonValue) -> int:
    if isinstance(given, int) and not isinstance(given, bool) and 0 < given <= LONGEST_STEP:
        return given
    raise invalid({"days": f"Give a number of days from 1 to {LONGEST_STEP}."})


ROUTES = (resource("/demo/clock", PUT=put),)
