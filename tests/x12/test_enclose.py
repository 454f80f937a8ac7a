from dataclasses import replace

import pytest

from tests.x12.examples import GUIDE_270, ISA, envelope, inquiry, written
from x12.delimiters import Delimiters
from x12.enclose import Envelope, enclose, transaction_set
from x12.reader import read_interchanges
from x12.segment import segment
from x12.unwritable import UnwritableError
from x12.writer import write_interchange


def test_an_envelope_has_fixed_widths_and_given_numbers() -> None:
    lines = written(inquiry("0001"), inquiry("0002")).decode().split("~")
    assert f"{lines[0]}~" == ISA
    assert lines[1:3] == ["GS*HS*CLINIC*PAYER*20260517*0930*7*X*005010X279A1", "ST*270*0001*005010X279A1"]
    assert lines[-4:] == ["SE*6*0002", "GE*2*7", "IEA*1*000000007", ""]


def test_neighbours_of_one_kind_share_a_group() -> None:
    claim = transaction_set("837", "005010X222A1", "0003", [])
    made = enclose([inquiry("0001"), inquiry("0002"), claim], envelope())
    assert [(each.identifier, each.control_number) for each in made.groups] == [("HS", "7"), ("HC", "8")]
    assert list(read_interchanges(write_interchange(made)).all_problems) == []


def test_groups_may_have_their_own_numbers_and_names() -> None:
    special = replace(
        envelope(), application_sender="APP1", application_receiver="APP2", group_control_number=40
    )
    (group,) = enclose([inquiry()], special).groups
    assert (group.sender, group.receiver, group.control_number) == ("APP1", "APP2", "40")


def test_a_remittance_names_its_guide_in_the_group_only() -> None:
    made = transaction_set("835", "005010X221A1", "0001", [segment("LX", "1")])
    assert made.segments[0] == ("ST", "835", "0001")
    assert enclose([made], envelope()).groups[0].version == "005010X221A1"


def test_an_answer_may_be_an_acknowledgment_alone() -> None:
    made = enclose([], envelope(), [segment("TA1", "000000003", "260516", "1200", "A", "000")])
    assert made.trailer == ("IEA", "0", "000000007")
    assert read_interchanges(write_interchange(made)).interchanges == (made,)


@pytest.mark.parametrize(
    ("change", "element"),
    [
        ({"sender": ""}, "ISA06"),
        ({"sender": "A" * 16}, "ISA06"),
        ({"sender": "A*B"}, "ISA06"),
        ({"receiver": "Ñ"}, "ISA08"),
        ({"sender_qualifier": "ZZZ"}, "ISA05"),
        ({"usage": "X"}, "ISA15"),
        ({"control_number": 0}, "ISA13"),
        ({"control_number": 1_000_000_000}, "ISA13"),
        ({"group_control_number": 1_000_000_000}, "GS06"),
        ({"application_sender": "A~B"}, "GS02"),
    ],
)
def test_what_does_not_fit_an_envelope_is_refused(change: dict[str, str | int], element: str) -> None:
    bad: Envelope = replace(envelope(), **change)  # type: ignore[arg-type]
    with pytest.raises(UnwritableError, match=element):
        enclose([inquiry()], bad)


def test_sets_of_unknown_kind_or_other_delimiters_are_refused() -> None:
    with pytest.raises(UnwritableError, match="GS01"):
        enclose([transaction_set("850", "005010", "0001", [])], envelope())
    with pytest.raises(UnwritableError, match="delimiters"):
        enclose([replace(inquiry(), delimiters=Delimiters("|"))], envelope())


def test_a_transaction_set_counts_its_segments() -> None:
    made = transaction_set("270", GUIDE_270, "0001", iter([segment("HL", "1")]))
    assert made.segments == (("ST", "270", "0001", GUIDE_270), ("HL", "1"), ("SE", "3", "0001"))
