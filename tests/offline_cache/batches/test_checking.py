"""The check before a file goes, on this computer alone."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from api_client.errors import FolderFault, InvalidRequest
from offline_cache.batches import checking
from offline_cache.batches.checking import Tally, key_of, look_over, read_file
from offline_cache.batches.finding import find_claim
from offline_cache.batches.records import BatchCheck
from offline_cache.store.owner import Owner
from tests.backend_fixture import TODAY
from tests.mock_backend.claims.sending import hospital_bill, interchange_of, office_visit, person
from x12.claims.edits.context import usual_context
from x12.claims.records import Claim
from x12.claims.tree import ReadClaim
from x12.problem import Problem

PARTIES = ("DEMOSUBMITTER", "CMS")


async def checked(body: bytes, parties: tuple[str, str] = PARTIES) -> BatchCheck:
    context = replace(usual_context("mac", TODAY), allow_synthetic=True)
    return await look_over("file.837", body, "key", parties, context)


def visits(count: int) -> list[Claim]:
    return [office_visit(person("original", n), patient_control_number=f"B{n}") for n in range(count)]


def parties_of(body: bytes) -> tuple[str, str]:
    elements = body.decode().split("*")
    return elements[6].strip(), elements[8].strip()


async def test_a_sound_file_is_ready() -> None:
    body = interchange_of(*visits(30))
    check = await checked(body, parties_of(body))
    assert (check.claims, check.charge) == (30, Decimal("6300.00"))
    assert (check.is_ready, check.wrong, check.flawed) == (True, (), ())
    assert "PLANTED" not in repr(check)
    assert str(body) not in repr(check)


async def test_the_place_of_a_claim_is_counted_in_the_file() -> None:
    body = interchange_of(*visits(2), office_visit(person("original", 2), charge=Decimal(7)))
    check = await checked(body, parties_of(body))
    (flawed,) = check.flawed
    segments = body.decode().split("~")
    assert segments[flawed.segment - 1].startswith("CLM*PCN1*7*")
    assert (flawed.number, check.claims_with_errors, check.is_accepted, check.is_ready) == (3, 1, True, False)
    assert [each.id for each in flawed.edits] == ["X222.2300.CLM02"]


async def test_the_same_claim_twice_in_a_file_is_told() -> None:
    body = interchange_of(*visits(1), *visits(1))
    (flawed,) = (await checked(body, parties_of(body))).flawed
    assert flawed.number == 2


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (b"*P*:~", b"*T*:~", "ISA15"),
        (b"*P*:~", b"*X*:~", "ISA15"),
        (b"*^*00501", b"*U*00501", "ISA11"),
        (b"DEMOSUBMITTER  ", b"SOMEBODYELSE   ", "ISA06"),
        (b"IEA*1*", b"IEA*2*", "Segment 58 (IEA), element 1"),
        (b"IEA*1*", b"XXX*1*", "IEA"),
        (b"GE*1*", b"GE*5*", "GE"),
    ],
)
async def test_what_the_first_look_would_find(old: bytes, new: bytes, where: str) -> None:
    body = interchange_of(*visits(3))
    assert old in body
    check = await checked(body.replace(old, new, 1), parties_of(body))
    assert where in [each.where for each in check.wrong]
    assert not check.is_accepted
    assert len({each.where for each in check.wrong if each.where.startswith("ISA")}) <= 1


async def test_isa06_has_exactly_fifteen_characters() -> None:
    body = interchange_of(*visits(1)).replace(b"DEMOSUBMITTER  ", b"DEMOSUBMITTER", 1)
    check = await checked(body)
    assert any(each.where == "ISA06" and "13 characters" in each.sentence for each in check.wrong)


@pytest.mark.parametrize("body", [b"", b"hello", b"ISA*00*~"])
async def test_what_is_no_837_holds_nothing(body: bytes) -> None:
    check = await checked(body)
    assert (check.claims, check.is_accepted) == (0, False)
    assert check.wrong


async def test_a_claim_with_a_wrong_element_is_told_with_its_place() -> None:
    body = interchange_of(*visits(2)).replace(b"CLM*B1*210.00*", b"CLM*B1*2X0*", 1)
    check = await checked(body, parties_of(body))
    (flawed,) = check.flawed
    assert flawed.unread[0].startswith(f"Segment {flawed.segment} (CLM), element 2: ")
    assert (flawed.number, check.is_accepted, check.is_ready) == (2, True, False)


async def test_a_claim_that_cant_be_read_costs_the_whole_file() -> None:
    broken = ReadClaim(visits(1)[0], 5, (Problem("It is no claim.", "CLM", 5),))
    tally = Tally()
    tally.take(9, broken, usual_context("mac", TODAY))
    assert (tally.damaged, tally.flawed[0].unread) == (1, ("Segment 9 (CLM): It is no claim.",))
    check = BatchCheck("f", 1, "k", 1, Decimal(1), (), 1, damaged=1)
    assert not check.is_accepted


async def test_two_interchanges_are_refused() -> None:
    body = interchange_of(*visits(1))
    check = await checked(body + interchange_of(*visits(1), control_number=8), parties_of(body))
    assert [each.sentence for each in check.wrong] == ["The file holds 2 interchanges."]


async def test_how_far_it_is_gets_told() -> None:
    told: list[int] = []
    body = interchange_of(*visits(60))
    await look_over("f", body, "k", ("", ""), usual_context("mac", TODAY), told.append)
    assert told == [25, 50, 60]


def test_the_key_follows_from_bytes_portal_and_user() -> None:
    mine = key_of(b"a", Owner("mac", "biller"))
    assert mine == key_of(b"a", Owner("mac", "biller"))
    others = {key_of(b"b", Owner("mac", "biller")), key_of(b"a", Owner("mmis", "biller")),
              key_of(b"a", Owner("mac", "other"))}  # fmt: skip
    assert len(others | {mine}) == 4


def test_a_claim_is_found_again_only_where_it_is_certain() -> None:
    first, second = visits(2)
    same = replace(second, patient_control_number="B0")
    found = find_claim(interchange_of(first, second), "b1 ")
    assert found is not None
    assert (found.number, found.claim.member_id) == (2, second.member_id)
    assert find_claim(interchange_of(first, same), "B0") is None
    chosen = find_claim(interchange_of(first, same), "B0", same.member_id)
    assert chosen is not None
    assert chosen.number == 2
    assert find_claim(interchange_of(hospital_bill()), "B9") is None


def test_files_that_cant_be_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(FolderFault, match="is not a file"):
            read_file(path)
    monkeypatch.setattr(checking, "LARGEST", 3)
    (tmp_path / "large").write_bytes(b"1234")
    with pytest.raises(InvalidRequest, match="larger than"):
        read_file(tmp_path / "large")
