"""The whole release, as the program's other process makes it, searched at every key."""

import random
from functools import partial
from pathlib import Path

import pytest

from offline_cache.code_lists import code_desk
from offline_cache.code_lists.code_desk import CodeDesk
from offline_cache.code_lists.common_diagnoses import COMMON
from offline_cache.code_lists.release import installed
from tests.diagnoses import Linked
from tests.offline_cache.code_lists.test_code_desk import TODAY


async def test_the_installed_release(
    tmp_path: Path, run_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_desk, "Building", partial(Linked, run_folder))
    codes = CodeDesk(tmp_path / "codes", lambda: TODAY)
    assert await codes.ready()
    assert codes.preparing == ""
    info = codes.lists()[0]
    assert info.version == installed().version
    assert info.entries > 90_000

    for code in COMMON:
        found = codes.icd(code, 1)
        assert (found[0].code, found[0].billable) == (code, True), code
    for typed, code in (
        ("e11.9", "E119"),
        ("high blood pres", "I10"),
        ("heart attack", "I219"),
        ("chest pain unsp", "R079"),
        ("uti", "N390"),
        ("flu", "J111"),
        ("knee right pain", "M25561"),
        ("S72.001A", "S72001A"),
        ("b20", "B20"),
    ):
        assert code in [each.code for each in codes.icd(typed, 5)], typed
    assert codes.icd("S72.001")[0].billable is False
    assert all(each.words.isprintable() for each in codes.icd("S72.001"))

    drawn = random.Random(1)
    for _ in range(60):
        typed = "".join(drawn.choices("aeiost rnldc.19\"*'(:^-", k=drawn.randint(1, 12)))
        found = codes.icd(typed)
        assert len({each.code for each in found}) == len(found) <= 50
    codes.close()
