"""Kept answers: dated, found again, forgotten, and readable in no file."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from offline_cache.patients import Patient
from offline_cache.store import answers, drafts, forgetting
from offline_cache.store.answers import question_of
from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.engine import open_in_memory
from offline_cache.store.policy import Policy
from offline_cache.store.search import query_of, search
from tests.offline_cache.store.stores import (
    BILLER,
    FIRST,
    FRONT_DESK,
    LAST,
    MBI,
    PATIENT,
    System,
    answer,
    inquiry,
    kept_at,
)
from x12.parts import Trace

KEY = b"k" * 32
NOW = datetime(2025, 6, 30, 12, tzinfo=UTC)


def test_the_same_question_is_the_same_whatever_its_numbers() -> None:
    from dataclasses import replace

    asked = inquiry()
    traced = replace(asked, subscriber=replace(asked.subscriber, traces=(Trace("77", "9000000001"),)))
    later = replace(traced, reference="X", created=NOW)
    assert question_of(asked) == question_of(later)
    others = (inquiry(day=date(2025, 6, 3)), inquiry("1S00A00AA01"), inquiry(last="OTHER"))
    assert len({question_of(each) for each in (asked, *others)}) == 4


async def test_the_newest_answer_comes_back_as_it_was_and_from_the_store(tmp_path: Path) -> None:
    system, asked = System(), inquiry()
    kept = kept_at(tmp_path, system)
    for control, days in ((1, 3), (2, 1), (3, 2)):
        given = answer(asked, control, datetime.now(UTC) - timedelta(days=days))
        kept.answers.keep(FRONT_DESK, asked, PATIENT, given)
    kept.close()
    kept = kept_at(tmp_path, system)
    found = await kept.answers.to(FRONT_DESK, asked)
    assert found is not None
    assert found.source == "store"
    assert found.transaction_ids == ("P-2", "T2", "000000002")
    assert found.value.patient is not None
    assert found.value.patient.last_name == LAST
    assert found.raw_received.startswith("ISA*")
    assert await kept.answers.to(BILLER, asked) is None
    assert await kept.answers.to(FRONT_DESK, inquiry(day=date(2025, 6, 3))) is None
    assert [each.transaction_ids[0] for each in await kept.answers.newest([FRONT_DESK])] == [
        "P-2",
        "P-3",
        "P-1",
    ]
    assert MBI not in repr(await kept.answers.newest([FRONT_DESK]))
    kept.close()


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("plantedl", 1),
        ("PLANTEDLAST, planted", 1),
        ("plantedfirst", 1),
        ("1s00-a00", 1),
        ("1S00A00AA00", 1),
        ("T42", 1),
        ("000000042", 1),
        ("lanted", 0),
        ("planted other", 0),
        ('" OR last_name:*', 0),
        ("NEAR(", 0),
        ("*", 0),
        ("", 0),
        ("   ", 0),
        ("'; DROP TABLE answers", 0),
    ],
)
def test_search_takes_the_starts_of_words(words: str, hits: int) -> None:
    connection, asked = open_in_memory(), inquiry()
    for _ in range(2):
        answers.keep(connection, FRONT_DESK, question_of(asked), PATIENT, answer(asked, 42))
    other = Patient("SOMEBODY", "ELSE", date(1960, 1, 1), member_id="900123")
    answers.keep(connection, FRONT_DESK, b"q", other, answer(asked, 43))
    assert len(search(connection, words, [FRONT_DESK])) == hits
    assert search(connection, words, [BILLER]) == ()
    assert search(connection, words, []) == ()


def test_no_word_is_a_query_of_its_own() -> None:
    assert query_of('a"b OR c:*') == '"a"* "b"* "OR"* "c:*"*'


def test_forgetting_a_patient_leaves_nothing_and_nobody_else_out() -> None:
    connection, asked = open_in_memory(), inquiry()
    answers.keep(connection, FRONT_DESK, b"1", PATIENT, answer(asked, 1))
    answers.keep(connection, BILLER, b"2", Patient(LAST, FIRST, PATIENT.date_of_birth), answer(asked, 2))
    answers.keep(connection, BILLER, b"3", Patient("OTHER", FIRST, mbi="1S00A00AA01"), answer(asked, 3))
    for number, texts in enumerate(({"mbi": "1s00-a00-aa00"}, {"a": LAST, "b": FIRST}, {"a": FIRST}, {})):
        key = DraftKey(BILLER, "claim", str(number))
        drafts.save(connection, Draft(key, texts, "a", NOW))
    gone = forgetting.forget(connection, Patient(mbi=MBI), KEY)
    assert (gone.answers, len(gone.drafts)) == (2, 2)
    assert len(answers.newest(connection, [FRONT_DESK, BILLER], 9)) == 1
    assert search(connection, LAST, [FRONT_DESK, BILLER]) == ()
    assert {draft.key.record for draft in drafts.drafts_of(connection, BILLER)} == {"2", "3"}
    assert forgetting.forget(connection, Patient(), KEY).words == "0 answers and 0 drafts"


def test_purging_goes_by_the_policy() -> None:
    connection, asked = open_in_memory(), inquiry()
    for days in (0, 29, 31, 400):
        moment = NOW - timedelta(days=days)
        answers.keep(connection, FRONT_DESK, b"1", PATIENT, answer(asked, days + 1, moment))
        drafts.save(connection, Draft(DraftKey(FRONT_DESK, "f", str(days)), {}, "a", moment))
    gone = forgetting.purge(connection, Policy(), NOW)
    assert (gone.answers, {each.record for each in gone.drafts}) == (2, {"31", "400"})
    assert (
        forgetting.purge(connection, Policy(answer_days=0, draft_days=365), NOW + timedelta(1)).answers == 2
    )
    assert forgetting.purge_all(connection).words == "0 answers and 2 drafts"


async def test_a_start_purges_by_itself(tmp_path: Path) -> None:
    system, asked = System(), inquiry()
    kept = kept_at(tmp_path, system)
    old = answer(asked, 1, datetime.now(UTC) - timedelta(days=31))
    kept.answers.keep(FRONT_DESK, asked, PATIENT, old)
    kept.close()
    kept = kept_at(tmp_path, system)
    kept.begin()
    assert await kept.answers.to(FRONT_DESK, asked) is None
    kept.close()


async def test_no_file_tells_who_was_asked_about(tmp_path: Path) -> None:
    kept, asked = kept_at(tmp_path, System()), inquiry()
    for number in range(1, 201):
        kept.answers.keep(FRONT_DESK, asked, PATIENT, answer(asked, number))
        kept.drafts.save(DraftKey(FRONT_DESK, "f", str(number)), {"last": LAST, "mbi": MBI}, "last")
        kept.log.note("eligibility answer", "answered", FRONT_DESK, PATIENT)
    assert len(await kept.answers.newest([FRONT_DESK], 500)) == 200
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"store.db", "store.db-wal", "store.db-shm", "store.toml"} <= set(files)
    planted = (LAST, FIRST, MBI, "1950", "frontdesk", "CREATE TABLE", "SQLite format")
    told = [(name, each) for name, content in files.items() for each in planted if each.encode() in content]
    assert told == []
    kept.close()
