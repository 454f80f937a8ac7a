"""What a handler knows about its request: the backend, the portal, and who is signed in."""

from dataclasses import dataclass

from starlette.requests import Request

from mock_backend.access.sessions import Session
from mock_backend.backend import Backend
from mock_backend.portals import SERVICE_WORDS, Portal, portal_named
from mock_backend.problems import Problem


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, with the right to what is asked for."""

    session: Session
    npis: frozenset[str]
    """The providers that the user acts for: nothing of others is shown, and nothing sent for them."""

    @property
    def user(self) -> str:
        """The user's id."""
        return self.session.account.user


def backend_of(request: Request) -> Backend:
    """The backend that the application stands on."""
    backend: Backend = request.app.state.backend
    return backend


def portal_of(request: Request) -> Portal:
    """The portal that the address names."""
    return portal_named(request.path_params["portal"])


def token_of(request: Request) -> str:
    """The bearer token; a 401 problem where there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.isascii() or not token:
        raise Problem(401, "not-signed-in", "Sign in first.", headers={"WWW-Authenticate": "Bearer"})
    return token


def session_of(request: Request, service: str) -> Session:
    """The session, used and with the right to that service; a 401 or 403 problem without."""
    return caller_of(request, service).session


def caller_of(request: Request, service: str) -> Caller:
    """The same session with the providers that its user acts for; a 401 or 403 problem without."""
    portal, backend = portal_of(request), backend_of(request)
    session = backend.sessions.use(portal, token_of(request))
    standing, user = backend.sign_in.standing, session.account.user
    if standing.must_change(portal, user):
        raise Problem(403, "password-change-required", "Change your password before anything else.")
    access = standing.access(portal, session.account)
    if service in access.lapsed:
        detail = "Your access to this provider was not recertified in time; ask for it."
        raise Problem(403, "not-recertified", detail, ask=standing.ask(portal, user))
    if service not in access.services:
        wanted = SERVICE_WORDS.get(service, service)
        detail = f"Your role does not include {wanted}; ask your organization's account administrator."
        raise Problem(403, "not-allowed", detail, service=service, ask=standing.ask(portal, user))
    return Caller(session, access.npis)
