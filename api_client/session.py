"""A user's session with one portal: notice, password, code, then questions until sign-out or the end."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar, cast

from api_client.clock import PortalClock
from api_client.errors import NotSignedIn, PortalError, SessionEnded
from api_client.known import Known
from api_client.messages import X12, Reply, Request, garbled
from api_client.profile import PortalProfile, Rules
from api_client.reading import Fields
from api_client.records import (
    Banner,
    Challenge,
    IdleLimits,
    MustChange,
    Passcode,
    Provider,
    SignedIn,
    TimeLeft,
    User,
)
from api_client.remembered import Remembered
from api_client.transport import Transport

T = TypeVar("T")
PROMPT = 45.0
"""Seconds for sign-in and session requests: small both ways, so a slow line has time enough."""


class Session:
    """Holds the token in memory, gives it to nobody, and forgets it when the portal or the user ends it."""

    def __init__(
        self, profile: PortalProfile, transport: Transport, clock: PortalClock | None = None
    ) -> None:
        self.profile = profile
        self.transport = transport
        self.clock = clock or PortalClock()
        self.signed_in: SignedIn | None = None
        self.remembered = Remembered()
        self.known = Known()
        """Answers of this session that are asked for again."""
        self.user = ""
        """Who signs in, or signed in last."""
        self._banner_id = ""
        self._challenge = ""
        self._token = ""

    async def banner(self) -> Banner:
        """Ask for the notice that must be accepted; going on to `begin` says that it was."""
        banner = await self._ask(Request("GET", "/session/banner", repeatable=True, deadline=PROMPT), _banner)
        self._banner_id = banner.id
        return banner

    async def begin(self, user: str, password: str) -> Challenge:
        """Give user and password. Raises a SignInRefused if the portal doesn't take them."""
        mark = self.remembered.mark(user)
        values = {"user": user, "password": password, "banner_id": self._banner_id}
        body = _json(values | ({"remembered": mark} if mark else {}))
        challenge = await self._ask(Request("POST", "/session", body, deadline=PROMPT), _challenge)
        self._challenge, self.user = challenge.id, user
        if mark and not challenge.remembered:
            self.remembered.forget(user)
        return challenge

    async def send_passcode(self) -> Passcode:
        """Have the portal send a passcode for the sign-in under way; an earlier one is then worth nothing."""
        body = _json({"challenge": self._challenge})
        request = Request("POST", "/session/passcode", body, repeatable=True, deadline=PROMPT)
        return await self._ask(request, _passcode)

    async def finish(self, code: str) -> SignedIn:
        """Give the code; spaces and dashes in it don't matter. The session is open after this.

        It may be empty where the portal remembers an earlier passcode.
        """
        proof = {"code": code.replace(" ", "").replace("-", "")}
        if not code.strip():
            proof = {"remembered": self.remembered.mark(self.user)}
        body = _json({"challenge": self._challenge, **proof})
        request = Request("POST", "/session/code", body, deadline=PROMPT)
        token, signed_in, fields = await self._ask(request, lambda reply: _signed_in(reply, self.profile))
        self._token, self._challenge = token, ""
        if not self.profile.demo:
            self.clock.told(signed_in.at)
        if "remembered" in fields.names():
            kept = fields.inner("remembered")
            self.remembered.keep(self.user, kept.text("mark"), kept.seconds("remembered_for"))
        self.signed_in = signed_in
        return signed_in

    async def time_left(self) -> TimeLeft:
        """Ask how long the session has; this doesn't count as activity."""
        return await self.ask(Request("GET", "/session", repeatable=True, deadline=PROMPT), _time_left)

    async def keep_alive(self) -> TimeLeft:
        """Tell the portal that the user is there."""
        return await self.ask(
            Request("POST", "/session/keep-alive", repeatable=True, deadline=PROMPT), _time_left
        )

    async def reached(self) -> None:
        """See whether the portal answers at all, for little; raises the PortalError that says why not."""
        await self._ask(Request("GET", "/session/banner", deadline=PROMPT / 2), lambda _: None)

    async def sign_out(self) -> None:
        """End the session here at once and tell the portal; a portal that can't be told ends it by itself."""
        await self.end()

    def end(self) -> Coroutine[Any, Any, None]:
        """End the session here, now; what is given back tells the portal."""
        return self._tell_end(self._forget())

    async def _tell_end(self, token: str) -> None:
        if not token:
            return
        request = Request("DELETE", "/session", token=token, repeatable=True, deadline=10.0)
        try:
            await self._ask(request, lambda _: None)
        except PortalError:
            return

    async def close(self) -> None:
        """Sign out and close the connections."""
        try:
            await self.sign_out()
        finally:
            await self.transport.close()

    async def post_x12(self, interchange: bytes, read: Callable[[Reply], T], *, repeatable: bool) -> T:
        """Send an interchange in this session."""
        return await self.ask(Request("POST", "/x12", interchange, X12, repeatable=repeatable), read)

    async def post_json(
        self, path: str, values: Mapping[str, Any], read: Callable[[Reply], T], *, repeatable: bool
    ) -> T:
        """Send a JSON object in this session."""
        return await self.send_json("POST", path, values, read, repeatable=repeatable)

    async def send_json(
        self,
        method: str,
        path: str,
        values: Mapping[str, Any] | None,
        read: Callable[[Reply], T],
        *,
        repeatable: bool = True,
    ) -> T:
        """The same by any method; without an object, an empty body."""
        body = b"" if values is None else _json(values)
        return await self.ask(Request(method, path, body, repeatable=repeatable), read)

    async def get_json(self, path: str, read: Callable[[Reply], T]) -> T:
        """Ask for a JSON object in this session."""
        return await self.ask(Request("GET", path, repeatable=True), read)

    async def get_again(self, path: str, read: Callable[[Reply], T]) -> T:
        """Ask for one that is asked for again and again: unchanged it takes a few bytes."""

        def read_whole(reply: Reply) -> T:
            whole = self.known.whole(path, reply)
            result = read(whole)
            self.known.keep(path, whole)
            return result

        request = Request("GET", path, repeatable=True, headers=self.known.condition(path))
        return await self.ask(request, read_whole)

    async def ask(self, request: Request, read: Callable[[Reply], T]) -> T:
        """Send any request in this session; raises SessionEnded, and forgets it, when the portal has."""
        return await self._heeding(request, lambda with_token: self._ask(with_token, read))

    async def stream(
        self, request: Request, take: Callable[[Reply, AsyncIterator[bytes]], Awaitable[T]]
    ) -> T:
        """Send a request in this session and let `take` have the answer's bytes as they come."""
        return await self._heeding(request, lambda with_token: self.transport.stream(with_token, take))

    async def _heeding(self, request: Request, send: Callable[[Request], Awaitable[T]]) -> T:
        token = self._token
        if not token:
            raise NotSignedIn
        try:
            return await send(replace(request, token=token))
        except SessionEnded:
            if token == self._token:  # else it came late, and the user has signed in again
                self._forget()
            raise

    async def _ask(self, request: Request, read: Callable[[Reply], T]) -> T:
        return await self.transport.exchange(request, read)

    def _forget(self) -> str:
        token, self._token, self.signed_in = self._token, "", None
        self.known.forget()
        return token


def _json(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, separators=(",", ":")).encode()


def _banner(reply: Reply) -> Banner:
    fields = Fields(reply)
    return Banner(fields.text("id"), fields.text("text"), fields.text("notice", ""))


def _challenge(reply: Reply) -> Challenge:
    fields = Fields(reply)
    remembered_for = fields.seconds("remembered_for") if "remembered_for" in fields.names() else None
    return Challenge(
        fields.text("challenge"), fields.texts("methods"), fields.seconds("expires_in"), remembered_for
    )


def _passcode(reply: Reply) -> Passcode:
    fields = Fields(reply)
    return Passcode(fields.text("sent_to"), fields.seconds("expires_in"), fields.seconds("lifetime"))


def _time_left(reply: Reply) -> TimeLeft:
    fields = Fields(reply)
    return TimeLeft(fields.seconds("idle_seconds"), fields.seconds("ends_in"), fields.instant("server_time"))


def read_signed_in_user(user: Fields) -> User:
    """The user as a portal tells of the one who signed in."""
    return User(user.text("id"), user.text("name"), user.text("role"), user.texts("services"))


def read_must_change(reply: Reply, fields: Fields) -> MustChange:
    """Whether the password has to be changed before anything else, and why."""
    why = fields.text("must_change", "")
    if why not in {"", "temporary", "expired"}:
        raise garbled(reply)
    return cast(MustChange, why)


def _signed_in(reply: Reply, profile: PortalProfile) -> tuple[str, SignedIn, Fields]:
    fields = Fields(reply)
    provider = fields.inner("provider")
    signed_in = SignedIn(
        portal=profile,
        user=read_signed_in_user(fields.inner("user")),
        provider=Provider(provider.text("npi"), provider.text("name"), provider.text("provider_id", "")),
        submitter_id=profile.submitter_id or fields.text("submitter_id"),
        receiver_id=profile.receiver_id or fields.text("receiver_id"),
        idle=_stricter(fields.inner("idle"), profile.rules),
        at=fields.instant("server_time"),
        must_change=read_must_change(reply, fields),
        request_encodings=fields.texts("request_encodings") if fields.has("request_encodings") else (),
    )
    token = fields.text("token")
    if not (token.isascii() and token.isprintable() and 16 <= len(token) <= 4096):
        raise garbled(reply)
    return token, signed_in, fields


def _stricter(idle: Fields, rules: Rules) -> IdleLimits:
    """A profile may shorten what the portal allows, and never lengthen it."""

    def least(key: str, own: timedelta) -> timedelta:
        return min(idle.seconds(key), own)

    return IdleLimits(
        least("lock_after", rules.lock_after),
        least("warn_after", rules.warn_after),
        least("end_after", rules.end_after),
    )


def open_session(profile: PortalProfile) -> Session:
    """A session object for this portal, not signed in yet; raises Misconfigured for a bad address."""
    return Session(profile, Transport(profile.base, ca_file=profile.ca_file))
