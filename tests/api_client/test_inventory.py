"""The portal inventory: what is told ahead, kept, and exported."""

import csv
import io
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from api_client.errors import Misconfigured
from api_client.inventory.book import InventoryBook
from api_client.inventory.checklists import CHECKLISTS
from api_client.inventory.due import AHEAD, next_review, review_due, warnings
from api_client.inventory.export import HEADINGS, as_csv
from api_client.inventory.records import ChecklistRun, Flag, InventoryEntry, Review

TODAY = date(2025, 11, 21)
ENTRY = InventoryEntry("mac", "My MAC", "CMS", "https://mac.example")
FULL = replace(
    ENTRY,
    can_do=("eligibility", "claims"),
    user="frontdesk",
    administrator="Ann Example, 617-555-0100",
    notes='Says "hold" on Mondays,\nask twice',
    last_sign_in=TODAY,
    password_changed_on=TODAY,
    password_expires_on=TODAY + timedelta(days=60),
    mfa="authenticator",
    recertify_by=TODAY + timedelta(days=365),
    idle_days=45,
)


def in_days(days: int) -> date:
    return TODAY + timedelta(days=days)


def test_a_fresh_portal_warns_of_nothing() -> None:
    assert warnings(ENTRY, TODAY) == ()
    assert warnings(FULL, TODAY) == ()


@pytest.mark.parametrize(
    ("idle", "left", "said", "does"),
    [
        (20, 10, "yours in 10 days", "Sign in once"),
        (29, 1, "yours tomorrow", "Sign in once"),
        (30, 0, "yours today", "Sign in once"),
        (31, -1, "may be disabled", "ask the portal's administrator to reactivate it"),
    ],
)
def test_idle_deletion_is_told_ahead(idle: int, left: int, said: str, does: str) -> None:
    (due,) = warnings(replace(ENTRY, last_sign_in=in_days(-idle)), TODAY)
    assert (due.kind, due.days_left, due.urgent) == ("idle", left, left <= 3)
    assert said in due.sentence
    assert does in due.next_action
    assert warnings(replace(ENTRY, last_sign_in=in_days(-19)), TODAY) == ()


def test_passwords_and_recertification_are_told_ahead_each_in_its_time() -> None:
    for kind, field in (("password", "password_expires_on"), ("recertification", "recertify_by")):
        ahead = AHEAD[kind]  # type: ignore[index]
        for days, told in ((ahead + 1, 0), (ahead, 1), (0, 1), (-5, 1)):
            found = warnings(replace(ENTRY, **{field: in_days(days)}), TODAY)  # type: ignore[arg-type]
            assert [(each.kind, each.days_left) for each in found] == [(kind, days)] * told


def test_the_soonest_comes_first() -> None:
    entry = replace(
        ENTRY, last_sign_in=in_days(-29), password_expires_on=in_days(-2), recertify_by=in_days(9)
    )
    assert [each.kind for each in warnings(entry, TODAY)] == ["password", "idle", "recertification"]


def test_a_review_is_due_at_first_and_then_each_quarter() -> None:
    assert next_review((), TODAY) == TODAY
    reviews = (Review(date(2025, 8, 31), "Ann", ()), Review(date(2025, 5, 1), "Ann", ()))
    day = next_review(reviews, TODAY)
    assert day == date(2025, 11, 30)
    (due,) = review_due(day, TODAY)
    assert due.sentence == "The quarterly review of portal access is due in 9 days."
    assert review_due(day, date(2025, 9, 1)) == ()


def test_what_is_kept_comes_back_whole_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "config" / "inventory.toml"
    book = InventoryBook(path)
    book.put(FULL)
    book.put(replace(ENTRY, portal_id="mmis"))
    review = Review(TODAY, "Ann", ("mac/frontdesk",), (Flag("mac", "oidle", "has left"),))
    book.add_review(review)
    run = ChecklistRun("offboarding", "Dana", "Ann", TODAY)
    book.put_run(run)
    book.put_run(replace(run, done=("deactivate",), ended=TODAY))
    sheet = InventoryBook(path).sheet()
    assert replace(sheet.entries["mac"], name="My MAC", payer="CMS", url="https://mac.example") == FULL
    assert sheet.reviews == (review,)
    assert [each.done for each in sheet.runs] == [("deactivate",)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [
        "not toml",
        "[portal]\nmac = 3",
        "[portal.mac]\nlast_sign_in = 'soon'",
        "[portal.mac]\nidle_days = true",
        "[portal.mac]\ncan_do = [1]",
        "[[review]]\nby = 'x'",
        "[[checklist]]\nchecklist = 'dancing'\nstarted = 2025-01-01",
        "review = 3",
    ],
)
def test_a_damaged_file_is_told_and_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "inventory.toml"
    path.write_text(content)
    path.chmod(0o600)
    with pytest.raises(Misconfigured, match=r"inventory\.toml can't be read"):
        InventoryBook(path).sheet()
    assert path.read_text() == content


def test_the_export_is_read_back_and_runs_nothing() -> None:
    hostile = replace(FULL, notes="=HYPERLINK(1)", administrator="@SUM(A1)", user="-2+3", name="＝1")
    rows = list(csv.reader(io.StringIO(as_csv([FULL, hostile]), newline="")))
    assert rows[0] == list(HEADINGS)
    assert rows[1][0] == "My MAC"
    assert rows[1][-1] == FULL.notes
    assert rows[1][6:8] == ["2025-11-21", "2026-01-05"]
    assert not any(cell[:1] in {"=", "+", "-", "@", "＝"} for cell in rows[2])


def test_checklists_have_steps_with_reasons() -> None:
    assert [each.id for each in CHECKLISTS] == ["onboarding", "offboarding", "quarterly"]
    for each in CHECKLISTS:
        ids = [step.id for step in each.steps]
        assert len(ids) == len(set(ids)) >= 5
        assert all(step.words and step.why for step in each.steps)


def test_windows_that_write_at_once_lose_no_line(tmp_path: Path) -> None:
    entries = [replace(ENTRY, portal_id=f"p{number}") for number in range(20)]
    path = tmp_path / "inventory.toml"
    with ThreadPoolExecutor(8) as windows:
        list(windows.map(lambda entry: InventoryBook(path).put(entry), entries))
    assert set(InventoryBook(path).sheet().entries) == {each.portal_id for each in entries}
