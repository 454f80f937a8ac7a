"""By what a draft is known in lists."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.owner import Owner
from screens.draft_words import charge_words, day_words, patient_words
from screens.drafts import DraftsPage
from tests.tui.widgets.stage import Stage
from tui.shell import Place

KEPT = datetime(2026, 11, 22, 9, 41, tzinfo=UTC)
NAMED = {"last": "MARTIN", "first": "PHYLLIS"}
CLAIM = {**NAMED, "state": "MA", "on": "11/20/26", "line.1.charge": "125.50", "line.2.charge": "3"}
BILL = {"bill-type": "131", "from": "09/20/26", "through": "09/20/26", **NAMED, "line.1.charge": "1x"}


def draft(texts: dict[str, str], form: str = "claim-institutional") -> Draft:
    return Draft(DraftKey(Owner("mac", "biller"), form), texts, "last", KEPT)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (CLAIM, ("MARTIN, PHYLLIS", "11/20/26", "128.50")),
        (BILL, ("MARTIN, PHYLLIS", "09/20/26", "")),
        ({"mbi": "1S00-A00-AA00", "last": "DOE"}, ("DOE", "", "")),
        ({"member": "100000000001"}, ("100000000001", "", "")),
        ({}, ("", "", "")),
    ],
)
def test_patient_day_and_charge(texts: dict[str, str], words: tuple[str, str, str]) -> None:
    kept = draft(texts)
    assert (patient_words(kept), day_words(kept), charge_words(kept)) == words


def test_drafts_of_one_patient_are_told_apart_in_the_list() -> None:
    drafts = (draft(CLAIM), draft(BILL), draft({"note": "To do."}, "letters"))
    desk: Any = SimpleNamespace(kept=SimpleNamespace(drafts=SimpleNamespace(all=drafts)))
    place = Place("claim-institutional", "Institutional claim", "", lambda _: None)  # type: ignore[arg-type, return-value]
    at = f"{KEPT.astimezone():%m/%d %H:%M}"
    shown = Stage(DraftsPage(desk, (place,)).view).text.splitlines()
    assert shown[1].endswith(f"Institutional claim {at} mac        MARTIN, PHYLLIS 11/20/26   128.50")
    assert shown[2].endswith(f"Institutional claim {at} mac        MARTIN, PHYLLIS 09/20/26")
    assert shown[3].endswith("To do.")
