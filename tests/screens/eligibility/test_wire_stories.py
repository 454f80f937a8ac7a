"""What comes over the wire is only text on the screen: a hostile 271, and a portal that can't read us."""

from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from offline_cache.desk import Desk
from screens import registry
from tests.api_client.fake_portal import CODE, PASSWORD, FakePortal
from tests.screens.eligibility.answering import medicare
from tests.screens.eligibility.hands import ask, fill
from tests.screens.eligibility.test_hostile import poisoned
from tests.screens.eligibility.test_showing import EVERYTHING
from tests.screens.on_portal import client, desk_at, reads, use_portal
from tests.tui.story import Story
from x12.eligibility.medicare import MedicareCoverage
from x12.eligibility.records import Benefit, EligibilityResponse
from x12.eligibility.request import read_270
from x12.eligibility.response import write_271
from x12.enclose import Envelope, enclose
from x12.parts import Trace
from x12.reader import read_interchanges
from x12.writer import write_interchange

pytestmark = pytest.mark.story
TOKEN = "QQTOKENQQ"
HOSTILE = "\x1b]52;c;ZXZpbA==\x07\x1b[2J\u009b31m[red][/x][@click=app.exit]\u202ecod.exe\u2066\u200b"
SOME = MedicareCoverage(
    entitlements=EVERYTHING.entitlements,
    plans=EVERYTHING.plans[:1],
    hospice=EVERYTHING.hospice,
    other=(Benefit("D", service_types=("30",), messages=("ANY", "MORE")),),
)
"""Few enough that the answer isn't taken for a damaged one."""
KEYED = ("1EG4-TE5-MK73", "DOE", "JANE", "05171942")


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


@pytest.fixture
async def desk(portal: FakePortal, tmp_path: object) -> Desk:
    made = desk_at(tmp_path)  # type: ignore[arg-type]
    await made.signing.banner("mac")
    await made.signing.begin("mac", "frontdesk", PASSWORD)
    await made.signing.finish(CODE)
    return made


def answering(make: Callable[[httpx.Request], bytes]) -> Callable[[httpx.Request], httpx.Response]:
    headers = {"Content-Type": "application/edi-x12", "X-Transaction-Id": "T-1"}
    return lambda request: httpx.Response(200, content=make(request), headers=headers)


def hostile_271(request: httpx.Request) -> bytes:
    """A 271 about our inquiry that is hostile in every text that may hold any."""
    asked = next(iter(read_interchanges(request.content).transaction_sets))
    (inquiry,) = read_270(asked).inquiries
    bad: EligibilityResponse = poisoned(medicare(SOME), TOKEN, shortest=2)
    assert bad.subscriber is not None
    back = tuple(Trace(each.number, TOKEN, TOKEN, "2") for each in inquiry.subscriber.traces)
    response = replace(
        bad,
        reference=inquiry.reference,
        created=inquiry.created,
        purpose="11",
        subscriber=replace(bad.subscriber, traces=back, gender="F", relationship=""),
    )
    assert inquiry.created is not None
    envelope = Envelope(sender="CMS", receiver="DEMO", sent_at=inquiry.created, control_number=7)
    written = write_interchange(enclose([write_271(response)], envelope))
    assert written.count(TOKEN.encode()) > 20
    return written.replace(TOKEN.encode(), HOSTILE.encode())


def nothing_drives_the_terminal(user: Story) -> bool:
    return all(row.isprintable() and not set(row) & {"\u202e", "\u2066", "\u200b"} for row in user.rows())


async def test_a_hostile_271_is_only_text_on_every_page(desk: Desk, portal: FakePortal) -> None:
    portal.instead("POST /x12", answering(hostile_271))
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, *KEYED)
        await ask(user)
        user.sees("Eligibility: answer", "[red][/x]")
        for keys in (("f8",), ("f8",), ("end",), ("f5",), ("f8",), ("f5",), ("f3",), ("p", "t")):
            await user.press(*keys)
            assert nothing_drives_the_terminal(user), user.screen_text()
        await user.press("n", "f8")
        user.sees("Answers")
        assert nothing_drives_the_terminal(user)
        await user.press("f3", "f3", "p")
        assert nothing_drives_the_terminal(user)
    (kept,) = (desk.places.data / "printed").iterdir()
    assert "\x1b" not in kept.read_text()


def ta1(request: httpx.Request) -> bytes:
    asked = request.content.decode()
    isa, control = asked[:106], asked[90:99]
    return f"{isa}TA1*{control}*261121*1530*R*006~IEA*0*{control}~".encode()


async def test_a_portal_that_can_not_read_us_says_nothing_of_the_patient(
    desk: Desk, portal: FakePortal
) -> None:
    portal.instead("POST /x12", answering(ta1))
    async with client(desk, registry.home) as user:
        await user.press("e")
        await fill(user, *KEYED)
        await ask(user)
        reads(user, "The portal could not read the inquiry. This says nothing about the patient's coverage.")
        reads(user, "claimdeck portals")
        user.sees("1EG4-TE5-MK73").sees_not("not active", "not eligible")
        await ask(user)
        user.sees("Eligibility: ")
