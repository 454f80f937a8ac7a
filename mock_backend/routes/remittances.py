"""Remittances: search, and download as an 835 or as a gzip file with it inside."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.problems import Problem
from mock_backend.routes.context import backend_of, caller_of, portal_of
from mock_backend.web.json_in import read_object
from mock_backend.web.resource import resource

_PLAIN, _PACKED = ".835", ".835.gz"


async def search(request: Request) -> Response:
    """A page of remittances."""
    portal, caller, backend = portal_of(request), caller_of(request, "remittances"), backend_of(request)
    given = await read_object(request)
    page = await run_in_threadpool(lambda: backend.remittances.search(portal, given, caller.npis))
    return JSONResponse({"remittances": page.remittances, "next": page.next, "total": page.total})


async def download(request: Request) -> Response:
    """The file, or the part of it that is asked for."""
    from mock_backend.remittances.serving import serve_file  # with the claims, when they are first asked for

    portal, caller, backend = portal_of(request), caller_of(request, "remittances"), backend_of(request)
    name: str = request.path_params["file"]
    known_as, packed = name.removesuffix(_PACKED), name.endswith(_PACKED)
    if not packed:
        known_as = name.removesuffix(_PLAIN)
    if known_as == name:
        raise Problem(404, "no-such-remittance", "A remittance is a file that ends in .835 or .835.gz.")
    anew = bool(request.scope.get("changed"))
    document = await run_in_threadpool(
        lambda: backend.remittances.document(portal, known_as, caller.npis, anew=anew)
    )
    return serve_file(request, document, packed=packed)


ROUTES = (
    resource("/{portal}/remittances/search", POST=search),
    resource("/{portal}/remittances/{file}", GET=download),
)
