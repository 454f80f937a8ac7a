"""Records and appeals at the bundled backend: once each, whatever the line does, whenever it ends."""

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from api_client.claims.listed import ClaimFilter
from api_client.correspondence.files import Looked
from api_client.correspondence.records import Appeal, Attachment, Contact, Limits, RecordsResponse
from api_client.credentials.keeper import Keeper
from api_client.errors import FolderFault, InvalidRequest, NotSignedIn, PortalError
from api_client.places import places
from api_client.retries import Retries
from mock_backend.process import BackendProcess, start
from offline_cache.correspondence.checking import check_limits, key_of
from offline_cache.correspondence.desk import CorrespondenceDesk
from offline_cache.desk import Desk
from offline_cache.store.owner import Owner
from tests.api_client.fake_portal import no_pause
from tests.backend_fixture import TODAY, set_faults, sign_in

pytestmark = [pytest.mark.socket, pytest.mark.asyncio(loop_scope="module")]
WHO = Contact("B. ILLER", "617-555-0100")
FAULTS = ("drop-before", "drop-after", "500", "truncated", "garbled")


@pytest.fixture(scope="module")
def backend() -> Iterator[BackendProcess]:
    with start(TODAY) as running:
        yield running


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(backend: BackendProcess, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """A desk that is signed in, and retries at once."""
    home = tmp_path_factory.mktemp("correspondence")
    made = Desk(home=home, keeper=Keeper(places(home), system=()))
    await made.portals.open_demo(backend.url)
    made.asking.session("mac").transport._sleep = no_pause
    await sign_in(made, "mac", "biller")
    yield made
    await made.signing.out_everywhere()
    made.kept.close()


@pytest.fixture(autouse=True)
def healed(backend: BackendProcess, desk: Desk) -> Iterator[None]:
    """No fault, and as many retries left as at the start."""
    desk.asking.session("mac").transport._retries = Retries()
    yield
    switch(backend, "")


def program_anew(desk: Desk) -> CorrespondenceDesk:
    """As after the program was killed: it remembers nothing of what it sent."""
    desk.asking.session("mac").transport._retries = Retries()
    return CorrespondenceDesk(desk)


def switch(backend: BackendProcess, kind: str, operation: str = "*", times: int = 1) -> None:
    """Set one fault, or none."""
    fault = {"operation": operation, "kind": kind, "times": times, "seconds": 0.01}
    set_faults(backend, *([fault] if kind else []))


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 20_000 + b"\n%%EOF\n")
    return path


async def asked_for(desk: Desk) -> RecordsResponse:
    """An answer to a request that nobody has answered yet."""
    wanted = ClaimFilter(statuses=("additional-documentation",), order="act_by")
    row = (await desk.claims.search(wanted, limit=1)).rows[0]
    detail = (await desk.claims.detail(row.id)).value
    assert detail.request is not None
    return RecordsResponse(row.id, detail.request.case_id, WHO, ("Notes attached.",))


async def cases(desk: Desk, claim_id: str) -> list[str]:
    """What the portal has about the claim."""
    return [each.tracking_number for each in (await desk.claims.detail(claim_id)).value.cases]


@pytest.mark.parametrize("operation", ["attachments", "records", "claim-detail"])
@pytest.mark.parametrize("kind", FAULTS)
async def test_records_arrive_once_though_the_line_breaks_and_the_program_ends(
    desk: Desk, backend: BackendProcess, notes: Path, kind: str, operation: str
) -> None:
    response = await asked_for(desk)
    response = replace(response, attachments=(Attachment(notes, "notes"),))
    switch(backend, kind, operation, 1000)
    with suppress(PortalError):
        await desk.correspondence.respond(response)
    switch(backend, "")
    after = program_anew(desk)
    corrected = replace(response, note=("Another word, keyed after the crash.",))
    receipt = await after.respond(corrected)
    assert await cases(desk, response.claim_id) == [receipt.case.tracking_number]
    again = await after.respond(response)
    assert (again.was_there, again.case.tracking_number) == (True, receipt.case.tracking_number)
    assert len(await cases(desk, response.claim_id)) == 1


async def test_a_broken_line_is_got_over_without_a_word(
    desk: Desk, backend: BackendProcess, notes: Path
) -> None:
    response = replace(await asked_for(desk), attachments=(Attachment(notes, "notes"),))
    told: list[tuple[int, int]] = []
    switch(backend, "drop-after", "records")
    receipt = await desk.correspondence.respond(response, lambda sent, of: told.append((sent, of)))
    assert receipt.case.status == "in-review"
    assert told[-1] == (notes.stat().st_size,) * 2
    assert len(await cases(desk, response.claim_id)) == 1


async def test_a_file_that_has_arrived_is_not_sent_again(
    desk: Desk, backend: BackendProcess, notes: Path
) -> None:
    response = replace(await asked_for(desk), attachments=(Attachment(notes, "notes"),))
    switch(backend, "500", "records", 1000)
    with pytest.raises(PortalError):
        await desk.correspondence.respond(response)
    switch(backend, "500", "attachments", 1000)
    assert (await desk.correspondence.respond(response)).case.attachments == 1


async def test_an_appeal_is_filed_once_and_leaves_the_queue(desk: Desk, notes: Path) -> None:
    queue = await desk.claims.queue()
    assert queue.unread_letters > 0
    denials = [each.claim for each in queue.denials]
    terms = (await desk.claims.detail(denials[0].id)).value.appeal
    assert terms is not None
    appeal = Appeal(
        denials[0].id, terms.lines, ("It was needed.",), WHO, attachments=(Attachment(notes, "notes"),)
    )
    receipt = await desk.correspondence.appeal(appeal)
    assert receipt.case.kind == "appeal"
    assert (await desk.correspondence.appeal(appeal)).was_there
    after = await desk.claims.queue()
    assert denials[0].id not in {each.claim.id for each in after.denials}


async def test_what_cant_be_attached_is_said_before_anything_goes(desk: Desk, tmp_path: Path) -> None:
    response = await asked_for(desk)
    (tmp_path / "x.pdf").write_bytes(b"GIF89a")
    for name, error in (("x.pdf", InvalidRequest), ("none.pdf", FolderFault)):
        with pytest.raises(error):
            await desk.correspondence.respond(
                replace(response, attachments=(Attachment(tmp_path / name, "notes"),))
            )
    with pytest.raises(InvalidRequest) as refused:
        await desk.correspondence.respond(response)
    assert [each.field for each in refused.value.fields] == ["attachments"]
    assert await cases(desk, response.claim_id) == []


async def test_letters_are_read_once_they_are_opened(desk: Desk) -> None:
    page = await desk.correspondence.letters(limit=2)
    first = page.rows[0]
    assert (first.unread, bool(page.next)) == (True, True)
    letter = await desk.correspondence.letter(first.id)
    assert letter.row.claim_id == first.claim_id
    following = await desk.correspondence.letters(page.next, 2)
    assert first.id not in {each.id for each in following.rows}
    assert following.unread == page.unread - 1


async def test_nobody_sends_without_a_session(tmp_path: Path) -> None:
    nobody = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    with pytest.raises(NotSignedIn):
        await nobody.correspondence.respond(RecordsResponse("a", "b", WHO))
    with pytest.raises(NotSignedIn):
        await nobody.correspondence.letters()


async def test_the_key_is_that_of_who_sends_what_about_which_claim() -> None:
    mine, other = Owner("mac|url", "biller"), Owner("mac|url", "other")
    keys = [
        key_of(mine, "records", "c1", "a1"), key_of(other, "records", "c1", "a1"),
        key_of(mine, "appeal", "c1", "a1"), key_of(mine, "records", "c2", "a1"),
        key_of(mine, "records", "c1", "a2"),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)
    assert key_of(mine, "records", "c1", "a1") == keys[0]


async def test_more_than_the_portal_takes_is_said_here(tmp_path: Path) -> None:
    limits = Limits(("application/pdf",), 100, 150, 2)

    def files(*sizes: int, kind: str = "application/pdf") -> list[Looked]:
        return [Looked(tmp_path, kind, size, at) for at, size in enumerate(sizes)]

    check_limits(files(100, 50), limits)
    check_limits(files(10**9), None)
    for given, words in (
        (files(10, 101), "File 2 is larger"),
        (files(100, 51), "together"),
        (files(1, 1, 1), "at most 2"),
        (files(1, kind="image/tiff"), "type of file 1"),
    ):
        with pytest.raises(InvalidRequest, match=words):
            check_limits(given, limits)
