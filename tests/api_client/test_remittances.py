"""Remittances from a portal: found, and downloaded whole whatever the line and the disk do."""

import asyncio
import errno
import gzip
import json
import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from api_client.errors import (
    DiskFull,
    FolderFault,
    Interrupted,
    InvalidRequest,
    PortalError,
    ServerFault,
    SessionEnded,
)
from api_client.remittances import placing
from api_client.remittances.download import download
from api_client.remittances.naming import file_name
from api_client.remittances.part_file import PartFile
from api_client.remittances.placing import Damaged
from api_client.remittances.records import RemittanceQuery
from api_client.remittances.search import search_remittances
from api_client.remittances.terms import Terms
from api_client.session import Session
from tests.api_client.fake_portal import FakePortal, signed_in
from tests.api_client.remittance_server import LISTED, NAME, Files, content
from tests.api_client.wires import json_answer, problem

ROW = {
    "id": "abc", "check_number": "1\x1b[2J", "paid_on": "2025-06-06", "payer": "P", "payer_id": "CMS",
    "amount": "-1.50", "claims": 3, "bytes": 100, "compressed_bytes": 50,
    "created_at": "2025-06-06T06:30:00Z",
}  # fmt: skip


@pytest.fixture
def portal() -> FakePortal:
    return FakePortal()


@pytest.fixture
async def session(portal: FakePortal) -> Session:
    return await signed_in(portal)


def largest(pieces: Iterable[bytes]) -> int:
    return max(map(len, pieces))


def left_beside(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))


async def test_a_search_asks_for_what_was_keyed_alone(portal: FakePortal, session: Session) -> None:
    portal.instead("POST /remittances/search", json_answer({"remittances": [ROW], "next": "7", "total": 9}))
    query = RemittanceQuery(paid_from=date(2025, 6, 1), amount=Decimal("12.5"), last_name="DOE", limit=1)
    page = await search_remittances(session, query)
    assert json.loads(portal.requests[-1].content) == {
        "from": "2025-06-01", "amount": "12.50", "last_name": "DOE", "limit": 1,
    }  # fmt: skip
    (found,) = page.remittances
    assert (page.next, page.total, found.amount, found.check_number) == ("7", 9, Decimal("-1.50"), "1·[2J")
    assert "DOE" not in repr(query)


@pytest.mark.parametrize(
    "change", [{"id": "../x"}, {"amount": "1e9"}, {"claims": -1}, {"paid_on": "soon"}, {"bytes": "1"}]
)
async def test_an_odd_row_is_a_damaged_answer(portal: FakePortal, session: Session, change: object) -> None:
    listed = {"remittances": [{**ROW, **change}], "next": None, "total": 1}
    portal.instead("POST /remittances/search", *[json_answer(listed)] * 3)
    with pytest.raises(ServerFault):
        await search_remittances(session, RemittanceQuery())


async def test_a_download_is_whole_private_and_named_without_a_patient(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files, told = Files().on(portal), []
    placed = await download(session, LISTED, tmp_path, lambda here, total: told.append((here, total)))
    assert placed.path == tmp_path / NAME
    assert placed.path.read_bytes() == files.plain
    assert stat.S_IMODE(placed.path.stat().st_mode) == 0o600
    assert left_beside(tmp_path) == []
    assert [each.url.path for each in files.requests] == ["/mac/remittances/r1.835.gz"]
    assert files.requests[0].headers["Accept-Encoding"] == "identity"
    assert told == sorted(told)
    assert told[-1] == (len(files.packed), len(files.packed))


async def test_what_was_cut_goes_on_where_it_was(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files(cuts=[10_000, 0, 15_000, 500, 0]).on(portal)
    placed = await download(session, LISTED, tmp_path)
    assert placed.path.read_bytes() == files.plain
    assert files.sent == len(files.packed)
    ranges = [each.headers.get("Range") for each in files.requests]
    assert ranges == [None, *[f"bytes={at}-" for at in (10_000, 10_000, 25_000, 25_500, 25_500)]]


async def test_a_line_that_stays_broken_leaves_the_part_for_the_next_try(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files(cuts=[7_000, 0, 0, 0, 0]).on(portal)
    with pytest.raises(Interrupted) as broken:
        await download(session, LISTED, tmp_path)
    assert broken.value.held == 7_000
    assert "what is here stays" in broken.value.sentence
    assert not (tmp_path / NAME).exists()
    files.cuts.clear()
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == files.plain
    assert files.sent == len(files.packed)
    assert left_beside(tmp_path) == []


async def test_a_file_that_changes_at_the_portal_begins_anew(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files(cuts=[7_000, 0, 0, 0]).on(portal)
    with pytest.raises(Interrupted):
        await download(session, LISTED, tmp_path)
    files.plain, files.cuts = content("b"), []
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == content("b")


async def test_a_length_that_lies_never_makes_a_file(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files(lies=5_000).on(portal)
    with pytest.raises(Damaged):
        await download(session, LISTED, tmp_path)
    assert not (tmp_path / NAME).exists()
    files.lies = 0
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == files.plain


async def test_damage_in_what_is_here_is_found_and_it_begins_anew(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files(cuts=[9_000, 0, 0, 0]).on(portal)
    with pytest.raises(Interrupted):
        await download(session, LISTED, tmp_path)
    (part,) = tmp_path.glob(".*.part")
    with part.open("r+b") as file:
        file.write(b"\0" * 100)
    files.cuts = []
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == files.plain
    assert "Range" not in files.requests[-1].headers


async def test_a_portal_without_gzip_etag_or_digest_is_good_enough(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files(has_gzip=False, says_digests=False, etag='W/"weak"', cuts=[4_000]).on(portal)
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == files.plain
    assert not any("Range" in each.headers for each in files.requests)


async def test_a_file_that_is_there_is_never_touched(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    files = Files().on(portal)
    (tmp_path / NAME).write_bytes(b"mine")
    placed = await download(session, LISTED, tmp_path)
    assert placed.path.name == NAME.replace(".835", "-2.835")
    assert (tmp_path / NAME).read_bytes() == b"mine"
    (tmp_path / NAME).write_bytes(files.plain)
    before = files.sent
    again = await download(session, LISTED, tmp_path)
    assert (again.path, again.already_there) == (tmp_path / NAME, True)
    assert files.sent - before <= len(files.plain)
    assert files.requests[-1].method == "HEAD"


async def test_a_link_in_the_place_of_the_name_is_not_followed(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    Files().on(portal)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"theirs")
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o700)
    (folder / NAME).symlink_to(elsewhere)
    placed = await download(session, LISTED, folder)
    assert placed.path.name != NAME
    assert elsewhere.read_bytes() == b"theirs"


async def test_calling_it_off_keeps_what_came(portal: FakePortal, session: Session, tmp_path: Path) -> None:
    files = Files().on(portal)
    started = asyncio.Event()

    def told(here: int, _: int) -> None:
        if here > 5_000:
            started.set()
            task.cancel()

    task = asyncio.ensure_future(download(session, LISTED, tmp_path, told))
    with pytest.raises(asyncio.CancelledError):
        await task
    assert started.is_set()
    assert len(left_beside(tmp_path)) == 2
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == files.plain
    assert files.requests[-1].headers["Range"].startswith("bytes=")


@pytest.mark.parametrize("call", ["write", "fsync", "link", "ftruncate"])
async def test_a_full_disk_is_one_clear_sentence_and_nothing_half(
    portal: FakePortal, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    files = Files().on(portal)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, call, full)
        if call == "link":
            patched.setattr(Path, "rename", full)
        with pytest.raises(PortalError) as fault:
            await download(session, LISTED, tmp_path)
    assert isinstance(fault.value, DiskFull) or "No space" in fault.value.sentence
    assert "room" in fault.value.next_action or "space" in fault.value.next_action
    assert not (tmp_path / NAME).exists()
    await download(session, LISTED, tmp_path)
    assert (tmp_path / NAME).read_bytes() == files.plain


async def test_too_small_a_disk_is_told_before_the_line_works(
    portal: FakePortal, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Files().on(portal)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=9))
    with pytest.raises(DiskFull, match="needs"):
        await download(session, LISTED, tmp_path)


async def test_a_second_window_waits_its_turn(portal: FakePortal, session: Session, tmp_path: Path) -> None:
    Files(cuts=[5_000, 0, 0, 0]).on(portal)
    with pytest.raises(Interrupted):
        await download(session, LISTED, tmp_path)
    (mark,) = {each.split(".")[1] for each in left_beside(tmp_path)}
    with PartFile(tmp_path, mark), pytest.raises(FolderFault, match="Another"):
        await download(session, LISTED, tmp_path)


async def test_the_portals_refusals_come_through(
    portal: FakePortal, session: Session, tmp_path: Path
) -> None:
    route = "GET /remittances/r1.835.gz"
    portal.instead(route, problem("no-such-remittance", 404))
    with pytest.raises(InvalidRequest, match="keeps it no longer"):
        await download(session, LISTED, tmp_path)
    portal.instead(route, problem("session-ended", 401))
    with pytest.raises(SessionEnded):
        await download(session, LISTED, tmp_path)
    assert session.signed_in is None


def test_a_small_file_cannot_fill_the_memory() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    terms = Terms("", len(bomb), content_length=1000, gzipped=True)
    pieces = placing.opened([bomb], terms)
    with pytest.raises(Damaged):
        largest(pieces)
    assert largest(placing.opened([bomb], replace(terms, content_length=-1))) <= 1 << 18


def test_names_hold_nothing_odd() -> None:
    odd = replace(LISTED, check_number="../..\x00/é" * 20, payer_id="")
    name = file_name(odd)
    assert name.isascii()
    assert "/" not in name
    assert not name.startswith(".")
    assert httpx.URL(name).path == name
