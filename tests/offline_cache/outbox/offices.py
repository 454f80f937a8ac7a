"""A desk at a portal that takes claims, with sign-in as every portal in memory has it."""

from pathlib import Path

import httpx
import pytest

from api_client import session as session_module
from api_client.credentials.keeper import Keeper
from api_client.credentials.store import CredentialStore
from api_client.places import places
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from offline_cache.outbox.records import OutboxEntry, Submission
from offline_cache.patients import Patient
from offline_cache.store.drafts import Draft, DraftKey
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, FakePortal, session_with
from tests.offline_cache.outbox.payer import Payer, body_of

PATIENT = Patient("PLANTEDLAST", "PLANTEDFIRST", mbi="1S00A00AA00")


class ClaimsPortal(FakePortal):
    """Claims and status inquiries go to the payer, the rest is as usual; `down` is a line that is cut."""

    def __init__(self) -> None:
        super().__init__()
        self.payer = Payer()
        self.down = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if self.down:
            self.requests.append(request)
            raise httpx.ConnectError("x")
        if request.url.path.endswith(("/claims", "/x12")) and not self.answers.get("POST /claims"):
            self.requests.append(request)
            return self.payer(request)
        return super().__call__(request)

    @property
    def sent(self) -> list[str]:
        """What was asked of it, without the sign-ins."""
        routes = [f"{each.method} {each.url.path.removeprefix('/mac')}" for each in self.requests]
        return [each for each in routes if each in {"POST /claims", "POST /x12"}]


def at_portal(portal: FakePortal, patch: pytest.MonkeyPatch) -> None:
    """Every session from now on leads to this portal."""

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(portal, profile)

    patch.setattr(session_module, "open_session", open_session)


def desk_at(home: Path, *system: CredentialStore) -> Desk:
    """A start of the program."""
    made = Desk(home=home, keeper=Keeper(places(home), system=system))
    made.portals.add(PROFILE)
    return made


async def sign_in(desk: Desk) -> None:
    """Front desk is there."""
    await desk.signing.banner("mac")
    await desk.signing.begin("mac", "frontdesk", PASSWORD)
    await desk.signing.finish(CODE)


def keyed(desk: Desk, number: str) -> Draft:
    """A claim form as far as it is keyed."""
    assert desk.owner is not None
    key = DraftKey(desk.owner, "claim", number)
    desk.kept.drafts.save(key, {"control": number}, "control")
    draft = desk.kept.drafts.of(key)
    assert draft is not None
    return draft


def claim(number: str, patient: Patient | None = PATIENT) -> Submission:
    """What is sent of it."""
    return Submission(body_of(number), number, f"PLANTEDLAST {number}", patient)


async def submitted(desk: Desk, number: str, patient: Patient | None = PATIENT) -> OutboxEntry:
    """Keyed and submitted."""
    return await desk.outbox.submit(keyed(desk, number), claim(number, patient))
