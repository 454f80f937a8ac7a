"""Banner, sign-in, keep-alive and sign-out."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mock_backend.access.accounts import Account
from mock_backend.access.sessions import IDLE_SECONDS, LOCK_AFTER, WARN_AFTER, Session
from mock_backend.access.sign_in import CHALLENGE_SECONDS
from mock_backend.clock import Clock, moment
from mock_backend.portals import MMIS, Portal
from mock_backend.providers import PRACTICE
from mock_backend.routes.context import backend_of, portal_of, token_of
from mock_backend.users.policy import POLICIES
from mock_backend.users.second_factors import PASSCODE_SECONDS
from mock_backend.web.json_in import invalid, read_texts
from mock_backend.web.resource import resource


async def banner(request: Request) -> Response:
    """The notice that has to be accepted before anything else."""
    portal = portal_of(request)
    return JSONResponse({"id": portal.banner_id, "text": portal.banner, "notice": portal.notice})


async def begin(request: Request) -> Response:
    """User and password, for a challenge."""
    portal = portal_of(request)
    given = await read_texts(
        request, user=64, password=256, banner_id=64, remembered=128, optional={"remembered"}
    )
    begun = backend_of(request).sign_in.password(portal, **given)
    remembered = {"remembered_for": begun.remembered_for} if begun.remembered_for else {}
    return JSONResponse(
        {
            "challenge": begun.challenge,
            "methods": begun.methods,
            "expires_in": CHALLENGE_SECONDS,
            **remembered,
        }
    )


async def send_passcode(request: Request) -> Response:
    """Sends a passcode to whoever has given the password."""
    portal = portal_of(request)
    given = await read_texts(request, challenge=128)
    sent_to = backend_of(request).sign_in.send_passcode(portal, **given)
    lifetime = POLICIES[portal.id].passcode_hours * 3600
    return JSONResponse({"sent_to": sent_to, "expires_in": PASSCODE_SECONDS, "lifetime": lifetime})


async def finish(request: Request) -> Response:
    """Challenge and one-time code, for a session."""
    portal = portal_of(request)
    backend = backend_of(request)
    given = await read_texts(request, challenge=128, code=16, remembered=128, optional={"code", "remembered"})
    if ("code" in given) == ("remembered" in given):
        raise invalid({"code": "Give a code, or the mark of a passcode that is remembered."})
    signed_in = backend.sign_in.code(portal, **given)
    account = signed_in.account
    body = {
        "token": signed_in.token,
        "user": _user(account, backend.sign_in.standing.access(portal, account).services),
        "provider": _provider(portal),
        "submitter_id": portal.submitter_id,
        "receiver_id": portal.receiver_id,
        "request_encodings": ["gzip"],
        "idle": {"lock_after": LOCK_AFTER, "warn_after": WARN_AFTER, "end_after": IDLE_SECONDS},
        "server_time": moment(backend.clock.now()),
        "must_change": backend.sign_in.standing.must_change(portal, account.user),
    }
    if signed_in.proof == "passcode":
        mark, seconds = backend.sign_in.factors.remember(portal, account.user)
        body["remembered"] = {"mark": mark, "remembered_for": seconds}
    return JSONResponse(body, 201)


async def look(request: Request) -> Response:
    """How long the session has been idle; asking is no activity."""
    backend = backend_of(request)
    session = backend.sessions.look(portal_of(request), token_of(request))
    return _idle(session, backend.clock)


async def keep_alive(request: Request) -> Response:
    """Counts as activity."""
    backend = backend_of(request)
    session = backend.sessions.use(portal_of(request), token_of(request))
    return _idle(session, backend.clock)


async def end(request: Request) -> Response:
    """Signs this window out."""
    sessions = backend_of(request).sessions
    portal, token = portal_of(request), token_of(request)
    sessions.look(portal, token)
    sessions.end(portal, token)
    return Response(status_code=204)


def _user(account: Account, services: tuple[str, ...]) -> dict[str, object]:
    return {
        "id": account.user,
        "name": account.name,
        "role": account.role,
        "services": list(services),
    }


def _provider(portal: Portal) -> dict[str, str]:
    named = {"npi": PRACTICE.npi, "name": PRACTICE.name}
    return {**named, "provider_id": PRACTICE.provider_id} if portal is MMIS else named


def _idle(session: Session, clock: Clock) -> Response:
    now = clock.now()
    return JSONResponse(
        {
            "idle_seconds": int(now - session.last_active),
            "ends_in": int(session.ends_at - now),
            "server_time": moment(now),
        }
    )


ROUTES = (
    resource("/{portal}/session/banner", GET=banner),
    resource("/{portal}/session/passcode", POST=send_passcode),
    resource("/{portal}/session/code", POST=finish),
    resource("/{portal}/session/keep-alive", POST=keep_alive),
    resource("/{portal}/session", POST=begin, GET=look, DELETE=end),
)
