"""Remittances as screens use them: fetched, kept, read, counted, forgotten."""

import asyncio
import gzip
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from api_client.errors import (
    Cancelled,
    DiskFull,
    FolderFault,
    Interrupted,
    InvalidRequest,
    Locked,
    WentElsewhere,
)
from api_client.remittances.placing import Damaged
from api_client.remittances.records import RemittanceQuery
from offline_cache.desk import Desk
from offline_cache.patients import Patient
from offline_cache.remittances import indexing
from offline_cache.remittances.records import Check, ClaimFilter, ClaimRow, Progress, ReasonTotal
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import files as stored_files
from tests.api_client.fake_portal import PASSWORD, FakePortal
from tests.api_client.remittance_server import Files
from tests.offline_cache.remittances.conftest import lists, new_desk, row, sign_in
from tests.offline_cache.remittances.samples import INTEREST, PAID_ON, SERVED, claim, remittance


@pytest.fixture
async def kept(desk: Desk) -> Check:
    """The remittance, fetched."""
    await desk.remittances.search(RemittanceQuery())
    (fetched,) = await desk.remittances.fetch(["r1"])
    assert fetched.check is not None
    return fetched.check


async def all_rows(desk: Desk, check: Check, **how: object) -> list[ClaimRow]:
    """Every page, one after the other."""
    rows: list[ClaimRow] = []
    page = await desk.remittances.claims(check.id, limit=7, **how)  # type: ignore[arg-type]
    rows += page.rows
    while page.next:
        page = await desk.remittances.claims(check.id, limit=7, after=page.next, **how)  # type: ignore[arg-type]
        rows += page.rows
    return rows


async def test_what_is_found_is_noted_and_can_be_listed_offline(desk: Desk) -> None:
    page = await desk.remittances.search(RemittanceQuery(last_name="PLANTEDLAST"))
    (check,) = page.checks
    assert (check.state, check.unread, check.amount) == ("listed", True, Decimal("1800.00"))
    await desk.signing.out()
    await sign_in(desk)
    assert (await desk.remittances.checks()).checks == (check,)
    assert (await desk.remittances.checks("eft")).total == 1
    assert (await desk.remittances.checks("%")).total == 0
    assert (await desk.remittances.checks(paid_from=date(2025, 6, 7))).total == 0
    assert (await desk.remittances.checks(kept_only=True)).total == 0
    assert await desk.remittances.unread_count() == 1
    entries = await desk.kept.log.entries()
    assert "remittances searched" in {each.action for each in entries}


async def test_a_fetched_remittance_is_read_from_the_store(desk: Desk, kept: Check, files: Files) -> None:
    assert (kept.state, kept.claims, kept.unread) == ("kept", 40, True)
    told = await desk.remittances.summary(kept.id)
    assert (told.charge, told.paid, told.patient_responsibility) == (
        Decimal(4000),
        Decimal(1800),
        Decimal(450),
    )
    assert told.by_group == {"CO": Decimal(1750), "PR": Decimal(450)}
    assert told.reasons[0] == ReasonTotal("CO", "16", 10, 10, Decimal(1000))
    assert told.statuses == {"1": 30, "4": 10}
    assert (told.findings, told.provider_adjustments) == ((), ())
    assert (told.header.payer.name, told.header.check_number) == ("SAMPLE PAYER", "EFT1")
    assert not (await desk.remittances.check(kept.id)).unread
    assert "PLANTEDLAST" not in repr((await desk.remittances.claims(kept.id)).rows)


async def test_each_claim_is_read_back_as_it_was_written(desk: Desk, kept: Check) -> None:
    rows = await all_rows(desk, kept)
    assert [each.ordinal for each in rows] == list(range(1, 41))
    for each in rows:
        found = await desk.remittances.claim(each.id)
        assert found == claim(each.ordinal)
        assert (each.last_name, each.member_id) == (found.patient.name, found.patient.id_code)
        assert (each.charge, each.paid, each.denied) == (found.charge, found.paid, found.status == "4")
        assert (each.service_from, each.service_to) == (SERVED, SERVED)
    assert rows[0].reasons == ("CO-45", "PR-2")
    assert (rows[3].reasons, rows[3].remarks) == (("CO-16",), ("N290",))
    assert (await desk.remittances.claim_text(rows[0].id))[0].startswith("CLP*PCN00001*1*100*60*15*MB*ICN")


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (ClaimFilter("plan"), 8),
        (ClaimFilter("PLANTEDLAST first1"), 3),
        (ClaimFilter("first1 plan"), 3),
        (ClaimFilter("pcn00004"), 1),
        (ClaimFilter("1s00-a00-a012"), 1),
        (ClaimFilter("co-16"), 10),
        (ClaimFilter("n290 able"), 2),
        (ClaimFilter(denied=True), 10),
        (ClaimFilter(status="1"), 30),
        (ClaimFilter("able", status="4"), 2),
        (ClaimFilter(reason="PR-2"), 30),
        (ClaimFilter("is1"), 0),
        (ClaimFilter("denied"), 0),
        (ClaimFilter("***"), 0),
        (ClaimFilter('" OR last_name : "a'), 0),
        (ClaimFilter("nobody"), 0),
    ],
)
async def test_filters_find_what_they_say(desk: Desk, kept: Check, wanted: ClaimFilter, count: int) -> None:
    rows = await all_rows(desk, kept, wanted=wanted)
    assert len(rows) == count
    assert [each.id for each in rows] == sorted({each.id for each in rows})
    assert (await desk.remittances.claims(kept.id, wanted)).total == count


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("order", "key"),
    [
        ("file", lambda each: each.id),
        ("patient", lambda each: (each.last_name, each.first_name, each.id)),
        ("charge", lambda each: (each.charge, each.id)),
        ("paid", lambda each: (each.paid, each.id)),
    ],
)
async def test_every_order_pages_through_all(
    desk: Desk, kept: Check, order: str, key: object, descending: bool
) -> None:
    rows = await all_rows(desk, kept, order=order, descending=descending)
    assert len(rows) == 40
    assert rows == sorted(rows, key=key, reverse=descending)  # type: ignore[arg-type]


async def test_claims_are_found_among_all_that_is_kept(desk: Desk, kept: Check) -> None:
    found = await desk.remittances.find("plantedlast first0", limit=2)
    assert [each.check.id for each in found] == [kept.id, kept.id]
    assert {each.row.last_name for each in found} == {"PLANTEDLAST"}
    assert await desk.remittances.find("") == ()


async def test_months_and_denials_add_up(desk: Desk, kept: Check) -> None:
    (month,) = await desk.remittances.months()
    assert (month.month, month.checks, month.claims) == (date(2025, 6, 1), 1, 40)
    assert (month.charge, month.amount) == (Decimal(4000), Decimal(1800))
    assert await desk.remittances.denials(PAID_ON, PAID_ON) == (
        ReasonTotal("CO", "16", 10, 10, Decimal(1000)),
    )
    assert await desk.remittances.denials(date(2025, 6, 7), date(2025, 7, 1)) == ()


async def test_what_is_cut_goes_on_after_a_restart(desk: Desk, files: Files, tmp_path: Path) -> None:
    await desk.remittances.search(RemittanceQuery())
    files.cuts = [500, 0, 0, 0, 0]
    with pytest.raises(Interrupted):
        await desk.remittances.fetch(["r1"])
    (part,) = await desk.remittances.unfinished()
    assert (part.state, part.held) == ("part", 500)
    desk.kept.close()
    again = new_desk(tmp_path)
    await sign_in(again)
    files.cuts = []
    (fetched,) = await again.remittances.fetch(["r1"])
    assert fetched.check is not None
    assert fetched.check.state == "kept"
    assert files.requests[-1].headers["Range"] == "bytes=500-"
    assert await again.remittances.unfinished() == ()


async def test_calling_it_off_stops_at_once_and_keeps_what_came(desk: Desk, files: Files) -> None:
    await desk.remittances.search(RemittanceQuery())

    def told(_: Progress) -> None:
        desk.cancel()

    with pytest.raises(Cancelled):
        await desk.remittances.fetch(["r1"], progress=told)
    (fetched,) = await desk.remittances.fetch(["r1"])
    assert fetched.check is not None
    assert (await desk.remittances.claims(fetched.check.id)).total == 40


async def test_a_reading_that_was_cut_is_done_again(
    desk: Desk, kept: Check, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.remittances.forget(kept.id)
    batches = iter(range(2))
    real = indexing.claims.add

    def failing(connection: object, rows: object) -> None:
        if next(batches, None) is None:
            raise Cancelled
        real(connection, rows)  # type: ignore[arg-type]

    monkeypatch.setattr(indexing, "FIRST_BATCH", 5)
    monkeypatch.setattr(indexing, "BATCH", 5)
    with monkeypatch.context() as patched:
        patched.setattr(indexing.claims, "add", failing)
        with pytest.raises(Cancelled):
            await desk.remittances.fetch(["r1"])
    (reading,) = await desk.remittances.unfinished()
    assert (reading.state, reading.claims) == ("reading", 10)
    assert len((await desk.remittances.claims(reading.id)).rows) == 10
    assert await desk.remittances.find("plantedlast") == ()
    (fetched,) = await desk.remittances.fetch(["r1"])
    assert fetched.check is not None
    assert [each.ordinal for each in await all_rows(desk, fetched.check)] == list(range(1, 41))


async def test_damage_is_told_for_one_and_nothing_of_it_stays(desk: Desk, files: Files) -> None:
    await desk.remittances.search(RemittanceQuery())
    files.lies = 300
    (fetched,) = await desk.remittances.fetch(["r1"])
    assert isinstance(fetched.error, Damaged)
    assert (await desk.remittances.checks()).checks[0].held == 0
    files.lies = 0
    (again,) = await desk.remittances.fetch(["r1"])
    assert again.error is None


async def test_to_a_folder_and_into_the_store_at_once(desk: Desk, files: Files, tmp_path: Path) -> None:
    await desk.remittances.search(RemittanceQuery())
    (fetched,) = await desk.remittances.fetch(["r1"], tmp_path / "out")
    assert fetched.path is not None
    assert fetched.path.read_bytes() == files.plain
    assert fetched.check is not None
    assert fetched.check.state == "kept"
    count = len(files.requests)
    again = await desk.remittances.save(fetched.check.id, tmp_path / "out")
    assert (again.path, again.already_there) == (fetched.path, True)
    (third,) = await desk.remittances.fetch(["r1"], tmp_path / "elsewhere")
    assert third.path is not None
    assert third.path.read_bytes() == files.plain
    assert len(files.requests) == count


async def test_a_full_disk_stops_all(
    desk: Desk, files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.remittances.search(RemittanceQuery())

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr("api_client.remittances.part_file._look_for_room", full)
    with pytest.raises(DiskFull):
        await desk.remittances.fetch(["r1"], tmp_path / "out")
    assert not list((tmp_path / "out").glob("*.835"))


async def test_all_new_since_last_time(desk: Desk, portal: FakePortal, files: Files) -> None:
    (new,) = await desk.remittances.new_since_last()
    assert await desk.remittances.new_since_last() == (new,)
    await desk.remittances.fetch([new.remittance_id])
    assert await desk.remittances.new_since_last() == ()
    later = row(files, id="r2", check_number="EFT2", created_at="2025-06-08T06:30:00Z", paid_on="2025-06-08")
    lists(portal, later, row(files))
    (newer,) = await desk.remittances.new_since_last()
    assert newer.check_number == "EFT2"
    asked = [each.content for each in portal.requests if each.url.path.endswith("/search")]
    assert asked[-1] != asked[0]
    assert b'"from":"2025-05-23"' in asked[-1]


async def test_a_file_from_disk_opens_with_and_without_a_portal(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    path = tmp_path / "two.835"
    one = remittance(3, "CHECK1", (INTEREST,))
    path.write_bytes(one + remittance(2, "CHECK2", off=5).replace(b"000000007", b"000000008"))
    first, second = await desk.remittances.open_file(path)
    assert (first.check_number, first.claims, first.file_name) == ("CHECK1", 3, "two.835")
    assert (second.check_number, second.claims) == ("CHECK2", 2)
    told = await desk.remittances.summary(first.id)
    assert [(each.reason, each.amount) for each in told.provider_adjustments] == [("L6", Decimal("-1.25"))]
    assert (told.provider_adjusted, told.findings) == (Decimal("-1.25"), ())
    off = await desk.remittances.summary(second.id)
    assert off.header.check_number == "CHECK2"
    assert ["BPR", 2] in [[each.segment_identifier, each.element] for each in off.findings]
    rows = await all_rows(desk, second)
    assert [await desk.remittances.claim(each.id) for each in rows] == [claim(1), claim(2)]
    packed = tmp_path / "two.835.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert await desk.remittances.open_file(packed) == (
        replace(first, unread=False),
        replace(second, unread=False),
    )
    desk.kept.close()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", InvalidRequest),
        (b"hello", InvalidRequest),
        (b"PK\x03\x04zip", InvalidRequest),
        (b"\x1f\x8bnot really", Damaged),
        (remittance(1).replace(b"ST*835", b"ST*271"), InvalidRequest),
    ],
)
async def test_what_is_no_remittance_says_so_and_leaves_nothing(
    tmp_path: Path, content: bytes, error: type[Exception]
) -> None:
    desk, path = new_desk(tmp_path), tmp_path / "x.835"
    path.write_bytes(content)
    with pytest.raises(error):
        await desk.remittances.open_file(path)
    assert (await desk.remittances.checks()).total == 0
    with pytest.raises(FolderFault):
        await desk.remittances.open_file(tmp_path / "none.835")
    desk.kept.close()


async def test_forgetting_takes_the_claims_and_leaves_the_list(desk: Desk, kept: Check) -> None:
    (found, *_) = await desk.remittances.find("plantedlast")
    await desk.remittances.forget(kept.id)
    assert await desk.remittances.find("plantedlast") == ()
    assert (await desk.remittances.check(kept.id)).state == "listed"
    with pytest.raises(InvalidRequest):
        await desk.remittances.claim(found.row.id)
    with pytest.raises(InvalidRequest):
        await desk.remittances.summary(kept.id)
    sealed = desk.kept.sealed
    left = await sealed.get(lambda c: c.execute("SELECT count(*) FROM remittance_claims").fetchone()[0])
    words = await sealed.get(
        lambda c: c.execute("SELECT count(*) FROM remittance_words('planted*')").fetchone()[0]
    )
    assert (left, words) == (0, 0)


async def test_forgetting_a_patient_forgets_the_files_that_name_them(desk: Desk, kept: Check) -> None:
    gone = await desk.kept.forget(Patient(mbi="1S00A00A004"))
    assert (gone.remittances, gone.words) == (1, "0 answers, 0 drafts and 1 remittance")
    assert (await desk.remittances.check(kept.id)).state == "listed"
    assert (await desk.kept.forget(Patient(mbi="1S00A00A004"))).remittances == 0


async def test_a_name_of_several_words_is_forgotten_too(desk: Desk, kept: Check) -> None:
    assert (await desk.kept.forget(Patient("O'BRIEN-PLANTEDLAST", "PLANTEDFIRST"))).remittances == 0
    assert (await desk.remittances.check(kept.id)).state == "kept"
    first = next(each for each in await all_rows(desk, kept) if each.last_name == "PLANTEDLAST").first_name
    assert (await desk.kept.forget(Patient("'PLANTEDLAST'", f"{first}-"))).remittances == 1


async def test_what_one_portal_lists_is_never_noted_for_another(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = desk.ask

    async def switched(*how: Any, **named: Any) -> Any:
        answer = await asked(*how, **named)
        monkeypatch.setattr(Desk, "owner", property(lambda _: Owner("other", "somebody")))
        return answer

    monkeypatch.setattr(desk, "ask", switched)
    await desk.remittances.search(RemittanceQuery())
    assert (await desk.remittances.checks()).total == 0
    monkeypatch.setattr(Desk, "owner", property(lambda _: Owner("mac", "frontdesk")))
    assert (await desk.remittances.checks()).total == 1


async def test_what_one_portal_lists_is_never_fetched_from_another(
    desk: Desk, portal: FakePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.remittances.search(RemittanceQuery())
    asked = len(portal.requests)
    fetching = asyncio.ensure_future(desk.remittances.fetch(["r1"]))
    await asyncio.sleep(0)  # it reads what is listed
    monkeypatch.setattr(Desk, "owner", property(lambda _: Owner("other", "somebody")))
    with pytest.raises(WentElsewhere, match="another portal"):
        await fetching
    assert len(portal.requests) == asked


async def test_nobody_else_finds_it_and_the_lock_hides_it(desk: Desk, kept: Check) -> None:
    desk.locking.lock()
    with pytest.raises(Locked):
        await desk.remittances.checks()
    assert await desk.locking.unlock(PASSWORD)
    assert (await desk.remittances.checks()).total == 1
    await desk.signing.out()
    assert (await desk.remittances.checks()).total == 0
    with pytest.raises(InvalidRequest):
        await desk.remittances.check(kept.id)


async def test_a_large_file_takes_little_memory_and_many_chunks(tmp_path: Path) -> None:
    desk, path = new_desk(tmp_path), tmp_path / "large.835"
    path.write_bytes(remittance(2500))
    seen: list[Progress] = []
    (check,) = await desk.remittances.open_file(path, seen.append)
    await asyncio.sleep(0)
    assert (check.claims, check.amount) == (2500, Decimal(112500))
    assert seen[0].opened == (check.id,)
    assert len(path.read_bytes()) > stored_files.CHUNK
    for ordinal in (1, 1200, 2500):
        page = await desk.remittances.claims(check.id, ClaimFilter(f"pcn{ordinal:05}"))
        assert await desk.remittances.claim(page.rows[0].id) == claim(ordinal)
    placed = await desk.remittances.save(check.id, tmp_path / "out")
    assert placed.path is not None
    assert placed.path.read_bytes() == path.read_bytes()
    desk.kept.close()
