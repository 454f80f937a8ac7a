"""The signed-in user's own account: password, second factor, and proving once more who one is."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.access.sessions import Session
from mock_backend.problems import Problem
from mock_backend.routes.context import backend_of, portal_of, token_of
from mock_backend.web.json_in import read_texts
from mock_backend.web.resource import resource


async def show(request: Request) -> Response:
    """All about the account."""
    portal, session = portal_of(request), _session(request)
    return JSONResponse(backend_of(request).own_accounts.document(portal, session.account))


async def change_password(request: Request) -> Response:
    """The old password and a new one."""
    portal, session = portal_of(request), _session(request)
    given = await read_texts(request, old_password=256, new_password=256)
    own = backend_of(request).own_accounts
    own.change_password(portal, session.account, given["old_password"], given["new_password"])
    return Response(status_code=204)


async def start_totp(request: Request) -> Response:
    """A new secret for one-time codes, for the password."""
    portal, session = portal_of(request), _session(request)
    given = await read_texts(request, password=256)
    backend = backend_of(request)
    backend.own_accounts.confirm(portal, session.account, given["password"])
    return JSONResponse(backend.sign_in.factors.start_totp(portal, session.account.user), 201)


async def confirm_totp(request: Request) -> Response:
    """A code made from the new secret, for recovery codes."""
    portal, session = portal_of(request), _session(request)
    given = await read_texts(request, code=16)
    backend = backend_of(request)
    codes = backend.sign_in.factors.confirm_totp(portal, session.account.user, given["code"])
    backend.own_accounts.note(portal, session.account, "Enrolled an authenticator")
    return JSONResponse({"recovery_codes": codes})


async def new_recovery_codes(request: Request) -> Response:
    """Recovery codes in place of the earlier ones, for the password."""
    portal, session = portal_of(request), _session(request)
    given = await read_texts(request, password=256)
    backend = backend_of(request)
    backend.own_accounts.confirm(portal, session.account, given["password"])
    codes = backend.sign_in.factors.new_recovery_codes(portal, session.account.user)
    backend.own_accounts.note(portal, session.account, "Made new recovery codes")
    return JSONResponse({"recovery_codes": codes})


async def reauthenticate(request: Request) -> Response:
    """A code of the user who is signed in; at the last failed try all of the user's windows end."""
    portal, session = portal_of(request), _session(request)
    given = await read_texts(request, code=16)
    backend = backend_of(request)
    try:
        backend.sign_in.attempts.refuse_if_locked(portal, session.account.user)
        backend.sign_in.prove(portal, session.account, given["code"])
    except Problem as problem:
        if problem.type == "locked":
            backend.sessions.end_all(portal, session.account.user)
        raise
    backend.sign_in.attempts.forget(portal, session.account.user)
    return Response(status_code=204)


def _session(request: Request) -> Session:
    """The session, used; the own account needs no service."""
    return backend_of(request).sessions.use(portal_of(request), token_of(request))


ROUTES = (
    resource("/{portal}/account", GET=show),
    resource("/{portal}/session/password", POST=change_password),
    resource("/{portal}/session/totp", POST=start_totp, PUT=confirm_totp),
    resource("/{portal}/session/recovery-codes", POST=new_recovery_codes),
    resource("/{portal}/session/reauthenticate", POST=reauthenticate),
)
