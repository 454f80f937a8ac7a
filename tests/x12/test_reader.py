from tests.x12.examples import BODY, GE, GS, IEA, ISA, SE, ST, TA1, WHOLE, inquiry, interchange, written
from x12.envelopes import Interchange
from x12.reader import read_interchanges, read_transaction_sets, segments
from x12.segment import segment


def only(text: str | bytes) -> Interchange:
    transmission = read_interchanges(text)
    assert transmission.problems == ()
    (found,) = transmission.interchanges
    return found


def test_what_was_enclosed_is_read_back_equal() -> None:
    made = interchange(inquiry("0001"), inquiry("0002"))
    assert only(written(inquiry("0001"), inquiry("0002"))) == made


def test_envelopes_say_who_sent_what() -> None:
    found = only(WHOLE)
    assert (found.sender, found.receiver, found.control_number) == ("CLINIC", "PAYER", "000000007")
    assert (found.version, found.usage) == ("00501", "T")
    (group,) = found.groups
    assert (group.identifier, group.sender, group.receiver) == ("HS", "CLINIC", "PAYER")
    assert (group.control_number, group.version) == ("7", "005010X279A1")
    (transaction_set,) = group.transaction_sets
    assert (transaction_set.identifier, transaction_set.control_number) == ("270", "0001")
    assert transaction_set.version == "005010X279A1"
    assert [each.identifier for each in transaction_set.segments] == ["ST", "BHT", "HL", "NM1", "SE"]
    assert [each.identifier for each in transaction_set.body] == ["BHT", "HL", "NM1"]
    assert transaction_set.is_sound
    assert list(found.all_problems) == []


def test_a_set_without_its_own_version_has_that_of_its_group() -> None:
    remittance = WHOLE.replace("ST*270*0001*005010X279A1", "ST*835*0001").replace("GS*HS", "GS*HP")
    remittance = remittance.replace("005010X279A1", "005010X221A1")
    found = only(remittance)
    assert next(found.transaction_sets).version == "005010X221A1"
    assert list(found.all_problems) == []


def test_acknowledgments_stand_before_the_groups() -> None:
    found = only(ISA + TA1 + TA1 + GS + ST + BODY + SE + GE + IEA)
    assert [each.identifier for each in found.acknowledgments] == ["TA1", "TA1"]
    assert len(found.groups) == 1
    assert only(ISA + TA1 + "IEA*0*000000007~").groups == ()


def test_several_interchanges_groups_and_sets() -> None:
    second = WHOLE.replace("000000007", "000000008")
    two_groups = (
        ISA + (GS + ST + BODY + SE + GE) + (GS + ST + BODY + SE + GE).replace("*7", "*8") + "IEA*2*000000007~"
    )
    transmission = read_interchanges(two_groups + "\r\n" + second)
    assert list(transmission.all_problems) == []
    assert [len(each.groups) for each in transmission.interchanges] == [2, 1]
    assert len(list(transmission.transaction_sets)) == 3


def test_transaction_sets_can_be_read_one_by_one() -> None:
    first, second = inquiry("0001"), inquiry("0002")
    assert list(read_transaction_sets(written(first, second))) == [first, second]


def test_segments_come_with_their_position_in_the_interchange() -> None:
    found = list(segments(WHOLE + WHOLE))
    assert [position for position, _ in found] == [*range(1, 10), *range(1, 10)]
    assert [each.identifier for _, each in found[:9]] == [
        "ISA", "GS", "ST", "BHT", "HL", "NM1", "SE", "GE", "IEA",
    ]  # fmt: skip
    assert found[5][1] == segment("NM1", "PR", "2", "PAYER", "", "", "", "", "PI", "12345")
