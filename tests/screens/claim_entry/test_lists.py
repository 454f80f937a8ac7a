"""The long lists of codes as F4 sees them."""

from types import SimpleNamespace
from typing import Any

from offline_cache.code_lists.records import CodeFound
from screens.claim_entry.submitting import DeskLists
from tui.forms.choices import NotYet


def lists(*found: CodeFound, preparing: str = "") -> DeskLists:
    """Lists of a desk that finds these diagnoses, whatever is typed."""
    codes: Any = SimpleNamespace(icd=lambda _: found, preparing=preparing)
    return DeskLists(SimpleNamespace(codes=codes))  # type: ignore[arg-type]


def test_a_list_that_is_being_prepared_denies_no_code() -> None:
    nothing = lists(preparing="Preparing.").diagnoses("kidney")
    assert isinstance(nothing, NotYet)
    assert nothing.said == "Preparing."
    assert list(lists().diagnoses("kidney")) == []
    (stone,) = lists(CodeFound("N200", "Calculus of kidney"), preparing="Preparing.").diagnoses("kidney")
    assert stone.code == "N20.0"
