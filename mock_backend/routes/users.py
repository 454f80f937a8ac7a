"""The organization's users, for its primary user and the backup."""

from collections.abc import Callable
from typing import cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.access.accounts import Account
from mock_backend.portals import Portal
from mock_backend.routes.context import backend_of, portal_of, session_of
from mock_backend.users.administration import Administration
from mock_backend.users.person import Person, read_person
from mock_backend.web.conditional import unless_known
from mock_backend.web.json_in import invalid, read_object, read_shapes, read_texts, texts_in
from mock_backend.web.json_out import JsonValue
from mock_backend.web.resource import Handler, resource


async def listing(request: Request) -> Response:
    """Everybody, and what can be given to them; nothing but the ETag if it is as the client knows it."""
    portal, by, users = _asked(request)
    return unless_known(request, JSONResponse(users.listing(portal, by)))


async def create(request: Request) -> Response:
    """A person, roles and NPIs, for a user with a one-time password."""
    portal, by, users = _asked(request)
    given = await read_shapes(request, person=dict, roles=list, npis=list)
    person = _person(request, cast(dict[str, JsonValue], given["person"]))
    roles, npis = texts_in(given["roles"], "roles"), texts_in(given["npis"], "npis")
    return JSONResponse(users.create(portal, by, person, roles, npis), 201)


async def show(request: Request) -> Response:
    """One user with the person's data."""
    portal, _, users = _asked(request)
    member = users.member(portal, _user(request))
    return JSONResponse(users.document(portal, member, with_person=True))


async def correct(request: Request) -> Response:
    """The person's data, corrected."""
    portal, by, users = _asked(request)
    person = _person(request, dict(await read_object(request)))
    return JSONResponse(users.correct(portal, by, _user(request), person))


async def assign(request: Request) -> Response:
    """Exactly these roles and NPIs."""
    portal, by, users = _asked(request)
    given = await read_shapes(request, roles=list, npis=list)
    roles, npis = texts_in(given["roles"], "roles"), texts_in(given["npis"], "npis")
    return JSONResponse(users.assign(portal, by, _user(request), roles, npis))


async def history(request: Request) -> Response:
    """What was done to the account."""
    portal, _, users = _asked(request)
    return JSONResponse(users.history(portal, _user(request)))


async def recertify(request: Request) -> Response:
    """These NPIs for another year."""
    portal, by, users = _asked(request)
    given = await read_shapes(request, npis=list)
    return JSONResponse(users.recertify(portal, by, _user(request), texts_in(given["npis"], "npis")))


async def link(request: Request) -> Response:
    """A user of another organization, by id."""
    portal, by, users = _asked(request)
    given = await read_shapes(request, user=str, roles=list, npis=list)
    roles, npis = texts_in(given["roles"], "roles"), texts_in(given["npis"], "npis")
    return JSONResponse(users.link(portal, by, str(given["user"])[:64], roles, npis))


async def unlink(request: Request) -> Response:
    """The link taken back."""
    portal, by, users = _asked(request)
    users.unlink(portal, by, _user(request))
    return Response(status_code=204)


def _action(do: Callable[[Administration, Portal, Account, str], dict[str, object]]) -> Handler:
    """An action that needs nothing but the user it is done to; its body is an empty object."""

    async def handle(request: Request) -> Response:
        portal, by, users = _asked(request)
        await read_texts(request)
        return JSONResponse(do(users, portal, by, _user(request)))

    return handle


def _asked(request: Request) -> tuple[Portal, Account, Administration]:
    session = session_of(request, "users")
    return portal_of(request), session.account, backend_of(request).administration


def _user(request: Request) -> str:
    return str(request.path_params["user"])[:64]


def _person(request: Request, given: dict[str, JsonValue]) -> Person:
    person, errors = read_person(given, backend_of(request).calendar.today())
    if person is None:
        raise invalid(errors)
    return person


ROUTES = (
    resource("/{portal}/users", GET=listing, POST=create),
    resource("/{portal}/users/links", POST=link),
    resource("/{portal}/users/links/{user}", DELETE=unlink),
    resource("/{portal}/users/{user}", GET=show, PUT=correct),
    resource("/{portal}/users/{user}/access", PUT=assign),
    resource("/{portal}/users/{user}/history", GET=history),
    resource("/{portal}/users/{user}/recertify", POST=recertify),
    resource("/{portal}/users/{user}/reset-password", POST=_action(Administration.reset_password)),
    resource("/{portal}/users/{user}/deactivate", POST=_action(Administration.deactivate)),
    resource("/{portal}/users/{user}/reactivate", POST=_action(Administration.reactivate)),
    resource("/{portal}/users/{user}/make-backup", POST=_action(Administration.make_backup)),
)
