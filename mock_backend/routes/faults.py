"""Fault switches: set, show, clear."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.faults.switches import KINDS, LONGEST_SECONDS, MOST_TIMES, OPERATIONS, Fault
from mock_backend.routes.context import backend_of
from mock_backend.web.json_in import invalid, read_object
from mock_backend.web.json_out import JsonValue
from mock_backend.web.resource import resource

_MOST = 100


async def show(request: Request) -> Response:
    """The faults still to come."""
    faults = backend_of(request).switches.all()
    return JSONResponse(
        {
            "faults": [
                {"operation": each.operation, "kind": each.kind, "times": each.times, "seconds": each.seconds}
                for each in faults
            ]
        }
    )


async def put(request: Request) -> Response:
    """Replaces all switches."""
    body = await read_object(request)
    listed = body.get("faults")
    if not isinstance(listed, list) or len(listed) > _MOST or set(body) != {"faults"}:
        raise invalid({"faults": f"Give a list of at most {_MOST} faults, and nothing else."})
    backend_of(request).switches.set([_fault(place, each) for place, each in enumerate(listed)])
    return Response(status_code=204)


async def clear(request: Request) -> Response:
    """Turns all switches off."""
    backend_of(request).switches.set(())
    return Response(status_code=204)


def _fault(place: int, given: JsonValue) -> Fault:
    if not isinstance(given, Mapping) or not set(given) <= {"operation", "kind", "times", "seconds"}:
        raise invalid({f"faults[{place}]": "Give operation and kind, and times and seconds if wanted."})
    operation, kind = given.get("operation"), given.get("kind")
    times, seconds = _number(given.get("times", 1)), _number(given.get("seconds", 1))
    errors = {}
    if not isinstance(operation, str) or operation not in OPERATIONS:
        errors["operation"] = f"Give one of {', '.join(OPERATIONS)}."
    if not isinstance(kind, str) or kind not in KINDS:
        errors["kind"] = f"Give one of {', '.join(KINDS)}."
    if not 1 <= times <= MOST_TIMES or times != int(times):
        errors["times"] = f"Give a whole number from 1 to {MOST_TIMES}."
    if not 0 <= seconds <= LONGEST_SECONDS:
        errors["seconds"] = f"Give seconds from 0 to {LONGEST_SECONDS:.0f}."
    if errors:
        raise invalid({f"faults[{place}].{name}": sentence for name, sentence in errors.items()})
    return Fault(str(operation), str(kind), int(times), float(seconds))


def _number(given: JsonValue) -> float:
    """The number that was given; -1, which nothing allows, for anything else."""
    return given if isinstance(given, int | float) and not isinstance(given, bool) else -1


ROUTES = (resource("/faults", GET=show, PUT=put, DELETE=clear),)
