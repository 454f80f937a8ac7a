"""Makes faults happen: on the answer's bytes, on the clock, and on the connection itself."""

import asyncio
from collections.abc import Callable, Iterator

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_backend.faults.operations import BY_CONTENT, operation_in, operation_of
from mock_backend.faults.switches import Fault, Switches
from mock_backend.problems import Problem

HangUp = Callable[[Scope], None]
"""Closes the connection that a request came over, once what is written has gone out."""
_DRIPS = 20


class Breakage:
    """Sits between the wire and the application; lets a request through unless a switch says otherwise."""

    def __init__(self, app: ASGIApp, switches: Switches, hang_up: HangUp) -> None:
        self._app = app
        self._switches = switches
        self._hang_up = hang_up

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        operation = operation_of(scope["method"], scope["path"]) if scope["type"] == "http" else ""
        if operation == BY_CONTENT and self._switches.any():
            sent = await _whole(receive)
            receive, operation = _again(sent, receive), operation_in(b"".join(_bodies(sent)))
        fault = self._switches.take(operation) if operation else None
        if fault is None:
            await self._app(scope, receive, send)
        elif fault.kind in {"busy", "changed"}:
            await self._app({**scope, fault.kind: True}, receive, send)
        elif fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
            await self._app(scope, receive, send)
        elif fault.kind in {"429", "500", "503"}:
            raise _refusal(fault)
        else:
            await self._break(fault, scope, receive, send)

    async def _break(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        if fault.kind == "drop-before":
            await _read_all(receive)
            await self._drop(scope, receive)
            return
        answer = await _collect(self._app, scope, receive)
        if fault.kind == "drop-after":
            await self._drop(scope, receive)
        elif fault.kind == "truncated":
            await send(answer.start)
            await send(_part(answer.body[: len(answer.body) // 2], more=True))
            await self._drop(scope, receive)
        elif fault.kind == "short":
            half = answer.body[: len(answer.body) // 2]
            await send(_saying_length(answer.start, len(half)))
            await send(_part(half))
        elif fault.kind == "garbled":
            await send(answer.start)
            await send(_part(_garbled(answer.body)))
        else:
            await _drip(answer, fault.seconds, send)

    async def _drop(self, scope: Scope, receive: Receive) -> None:
        """Hangs up and waits until the server knows it, so that it sends nothing in our stead."""
        self._hang_up(scope)
        while (await receive())["type"] != "http.disconnect":
            pass


class _Answer:
    """A response held back: its start and its whole body."""

    def __init__(self) -> None:
        self.start: Message = {}
        self.body = b""

    async def take(self, message: Message) -> None:
        """Stands in for `send`."""
        if message["type"] == "http.response.start":
            self.start = message
        else:
            self.body += message.get("body", b"")


async def _whole(receive: Receive) -> list[Message]:
    """All messages of the request's body."""
    messages = [await receive()]
    while messages[-1].get("more_body"):
        messages.append(await receive())
    return messages


def _bodies(messages: list[Message]) -> Iterator[bytes]:
    return (each.get("body", b"") for each in messages)


def _again(messages: list[Message], receive: Receive) -> Receive:
    """Gives the messages once more, then what comes after them."""
    left = iter(messages)

    async def receive_again() -> Message:
        return next(left, None) or await receive()

    return receive_again


async def _read_all(receive: Receive) -> None:
    """Reads the request's body: hanging up before would reset the connection instead of closing it."""
    while (await receive()).get("more_body"):
        pass


async def _collect(app: ASGIApp, scope: Scope, receive: Receive) -> _Answer:
    answer = _Answer()
    await app(scope, receive, answer.take)
    return answer


async def _drip(answer: _Answer, seconds: float, send: Send) -> None:
    await send(answer.start)
    size = max(1, -(-len(answer.body) // _DRIPS))
    for place in range(0, len(answer.body), size):
        await send(_part(answer.body[place : place + size], more=True))
        await asyncio.sleep(seconds / _DRIPS)
    await send(_part(b""))


def _saying_length(start: Message, length: int) -> Message:
    """The start of an answer with another Content-Length."""
    others = [header for header in start["headers"] if header[0].lower() != b"content-length"]
    return {**start, "headers": [*others, (b"content-length", str(length).encode())]}


def _part(body: bytes, *, more: bool = False) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": more}


def _garbled(body: bytes) -> bytes:
    """The body with every seventh byte turned into another."""
    return bytes(byte ^ 0x55 if place % 7 == 3 else byte for place, byte in enumerate(body))


def _refusal(fault: Fault) -> Problem:
    status = int(fault.kind)
    if status == 500:
        return Problem.ours()
    retry = {"Retry-After": str(max(1, round(fault.seconds)))}
    if status == 429:
        return Problem(429, "rate-limited", "Too many requests; wait a moment.", headers=retry)
    return Problem(503, "maintenance", "The portal is down for maintenance; try again later.", headers=retry)
