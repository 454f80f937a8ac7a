"""The OpenAPI document: complete, served, and kept by the running server."""

import json
import time
from importlib.resources import files

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from mock_backend.access.accounts import DemoUser
from mock_backend.access.totp import code_at, step_of
from mock_backend.faults.switches import KINDS, OPERATIONS
from mock_backend.portals import MAC
from mock_backend.process import BackendProcess
from mock_backend.routes import (
    account,
    batches,
    claims,
    clock,
    correspondence,
    faults,
    information,
    mbi,
    remittances,
    session,
    users,
    x12,
)
from tests.drawing import SHARE, drawn
from tests.mock_backend.driving import inquiry, interchange

DOCUMENT = json.loads(files("mock_backend").joinpath("openapi.json").read_text())
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)
SCHEMA.config.phases.coverage.enabled = SHARE >= 1
"""Each boundary of each field is 2,000 requests, which every worker would prepare while it collects tests."""
ROUTES = [
    *information.ROUTES, *faults.ROUTES, *session.ROUTES, *account.ROUTES, *users.ROUTES, *x12.ROUTES,
    *mbi.ROUTES, *claims.ROUTES, *batches.ROUTES, *clock.ROUTES, *remittances.ROUTES,
    *correspondence.ROUTES,
]  # fmt: skip


def test_every_operation_is_described_and_no_other() -> None:
    served = {(method, route.path) for route in ROUTES for method in route.methods - {"HEAD"}}
    described = {
        (method.upper(), path)
        for path, item in DOCUMENT["paths"].items()
        for method in item
        if method != "parameters"
    }
    assert described == served


def test_the_switches_are_described() -> None:
    fault = DOCUMENT["components"]["schemas"]["Fault"]["properties"]
    assert tuple(fault["kind"]["enum"]) == KINDS
    assert tuple(fault["operation"]["enum"]) == OPERATIONS


@pytest.mark.socket
def test_the_document_is_served(backend: BackendProcess) -> None:
    answer = httpx.get(f"{backend.url}/openapi.json")
    assert answer.json() == DOCUMENT
    assert answer.headers["Content-Type"] == "application/json"


@schemathesis.serializer("application/edi-x12")
def as_x12(_: schemathesis.SerializationContext, value: object) -> bytes:
    """A generated text becomes the name of an inquiry; what is no text is sent as no X12."""
    if not isinstance(value, str):
        return repr(value).encode()
    name = "".join(each for each in value if each.isalnum())[:60]
    return interchange(MAC, inquiry(MAC, last_name=name, member_id="1SG4TE5MK73"))


@schemathesis.serializer("application/pdf", "image/tiff")
def as_file(_: schemathesis.SerializationContext, value: object) -> bytes:
    """What is generated is hardly ever a file of that type, and is refused for what it is."""
    return value if isinstance(value, bytes) else repr(value).encode()


@pytest.fixture(scope="module")
def tokens(backend: BackendProcess, token: str) -> dict[str, str]:
    """A session for each tag: those who try passwords in vain, or manage users, leave the biller alone."""
    with httpx.Client(base_url=backend.url) as http:
        return {"account": _token(http, "plapsed"), "users": _token(http, "admin"), "": token}


def _token(http: httpx.Client, name: str) -> str:
    secret = DemoUser(name, "", "").totp_secret(MAC)
    banner = http.get("/mac/session/banner").json()["id"]
    begun = {"user": name, "password": f"{name}-demo-pass", "banner_id": banner}
    challenge = http.post("/mac/session", json=begun).json()["challenge"]
    code = code_at(secret, step_of(time.time()))
    return http.post("/mac/session/code", json={"challenge": challenge, "code": code}).json()["token"]


@pytest.mark.socket
@(
    SCHEMA.exclude(path=["/faults", "/demo/clock"], method="PUT")
    .exclude(path=["/faults", "/{portal}/session"], method="DELETE")
    .parametrize()
)
@settings(
    max_examples=drawn(20),
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[*HealthCheck],
)
def test_the_server_holds_to_the_document(
    case: schemathesis.Case, backend: BackendProcess, tokens: dict[str, str]
) -> None:
    (tag, *_) = case.operation.tags or [""]
    headers = {"Authorization": f"Bearer {tokens.get(tag, tokens[''])}"}
    # A well-formed password may be the wrong one, a role unknown, a text no claim, two dates too far apart.
    excluded = [positive_data_acceptance] if tag in {"account", "users", "claims", "remittances"} else []
    case.call_and_validate(base_url=backend.url, headers=headers, excluded_checks=excluded)
