"""What the bundled backend tells about itself: its synthetic users and people. Only it has this."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from api_client.messages import Reply, Request
from api_client.own_providers.records import NOBODY, BillingOffice, Clinician, OwnProviders
from api_client.profile import Kind, PortalProfile, new_profile
from api_client.reading import Fields
from api_client.transport import Transport

KINDS: tuple[Kind, ...] = ("mac", "mmis")
NAMES: dict[Kind, str] = {"mac": "Demo Medicare (MAC)", "mmis": "Demo Medicaid (MMIS)"}


@dataclass(frozen=True, slots=True)
class DemoUser:
    """A synthetic user of one demo portal."""

    portal: str
    user: str
    name: str
    role: str
    password: str = field(repr=False)
    totp_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TryThis:
    """A synthetic person worth asking about, and what the answer shows."""

    says: str
    fields: Mapping[str, str]
    """As the backend names them: last_name, first_name, date_of_birth (ISO), mbi, ssn, member_id, gender."""


@dataclass(frozen=True, slots=True)
class DemoGuide:
    """The demo's notice, date, users, people to try, and portals."""

    today: date
    notice: str
    users: tuple[DemoUser, ...]
    try_these: Mapping[str, tuple[TryThis, ...]]
    """By portal id."""
    profiles: tuple[PortalProfile, ...]
    own_providers: OwnProviders = NOBODY
    """Who the demo's clinic is on a claim."""

    def changed(self, portal: str, user: str, **changes: str) -> "DemoGuide":
        """The guide after a user has chosen another password, or got another secret."""
        users = (
            replace(each, **changes) if (each.portal, each.user) == (portal, user) else each
            for each in self.users
        )
        return replace(self, users=tuple(users))


async def read_guide(url: str, transport: Transport | None = None) -> DemoGuide:
    """Ask a running backend for its guide; raises a PortalError where it has none."""
    line = transport or Transport(url)
    try:
        return await line.exchange(
            Request("GET", "/demo", repeatable=True, deadline=30.0), lambda reply: _guide(reply, url)
        )
    finally:
        await line.close()


async def read_passcode(url: str, portal: str, user: str, transport: Transport | None = None) -> str:
    """The passcode last sent to a synthetic user, who has no mailbox; '' where none was."""
    line = transport or Transport(url)
    try:
        return await line.exchange(
            Request("GET", "/demo/outbox", repeatable=True, deadline=30.0),
            lambda reply: _passcode(reply, portal, user),
        )
    finally:
        await line.close()


async def step_clock(url: str, days: int, transport: Transport | None = None) -> date:
    """Move the demo on by so many days, and give the day that it is there then."""
    line = transport or Transport(url)
    body = json.dumps({"days": days}).encode()
    try:
        return await line.exchange(
            Request("PUT", "/demo/clock", body, deadline=60.0), lambda reply: Fields(reply).day("today")
        )
    finally:
        await line.close()


def _passcode(reply: Reply, portal: str, user: str) -> str:
    sent = (
        each.text("passcode")
        for each in Fields(reply).rows("messages")
        if (each.text("portal"), each.text("user")) == (portal, user.casefold())
    )
    return next(sent, "")


def _guide(reply: Reply, url: str) -> DemoGuide:
    fields = Fields(reply)
    tries, providers = fields.inner("try"), fields.inner("providers")
    return DemoGuide(
        today=fields.day("today"),
        notice=fields.text("notice"),
        users=tuple(_user(each) for each in fields.rows("users")),
        try_these={kind: tuple(_try(each) for each in tries.rows(kind)) for kind in KINDS},
        profiles=tuple(_profile(kind, url, providers.inner(kind)) for kind in KINDS),
        own_providers=OwnProviders(
            tuple(map(_office, fields.rows("offices"))), tuple(map(_clinician, fields.rows("clinicians")))
        ),
    )


def _office(row: Fields) -> BillingOffice:
    of = row.text
    return BillingOffice(
        npi=of("npi"), name=of("name"), tax_id=of("tax_id"), taxonomy=of("taxonomy"), street=of("street"),
        city=of("city"), state=of("state"), postal_code=of("postal_code"), contact=of("contact"),
        phone=of("phone"), clia=of("clia", ""),
    )  # fmt: skip


def _clinician(row: Fields) -> Clinician:
    return Clinician(
        row.text("npi"),
        row.text("last_name"),
        row.text("first_name"),
        row.text("taxonomy"),
        row.flag("usual"),
    )


def _user(row: Fields) -> DemoUser:
    return DemoUser(*(row.text(key) for key in ("portal", "user", "name", "role", "password", "totp_secret")))


def _try(row: Fields) -> TryThis:
    return TryThis(row.text("says"), {key: row.text(key, "") for key in row.names() if key != "says"})


def _profile(kind: Kind, url: str, provider: Fields) -> PortalProfile:
    return replace(
        new_profile(kind, kind, url, name=NAMES[kind], demo=True),
        provider_npi=provider.text("npi"),
        provider_name=provider.text("name"),
        provider_id=provider.text("provider_id", ""),
    )
