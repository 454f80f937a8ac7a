"""What answers a batch, in words."""

from api_client.batches.records import Batch, BatchFile
from offline_cache.batches.answers import read_answer
from offline_cache.batches.records import BatchAnswers
from tests.mock_backend.claims.sending import SENT_AT, interchange_of, office_visit
from x12.acknowledgment import acknowledge_group, write_999
from x12.enclose import Envelope, enclose
from x12.reader import read_interchanges
from x12.ta1 import InterchangeAcknowledgment, write_ta1
from x12.writer import write_interchange

ENVELOPE = Envelope(sender="CMS", receiver="DEMO", sent_at=SENT_AT, control_number=1)
BATCH = Batch("1", SENT_AT, "done")


def test_a_ta1_that_rejects_speaks_for_the_whole_file() -> None:
    ta1 = write_ta1(InterchangeAcknowledgment("000000007", "251121", "1400", "R", "006"))
    read = read_answer(BatchFile("ta1-1", "TA1", True, 9), write_interchange(enclose([], ENVELOPE, [ta1])))
    assert read.is_rejected
    assert read.sentences == ("The interchange was rejected: the sender isn't valid (ISA06).",)
    assert BatchAnswers(BATCH, (read,)).is_rejected


def test_a_999_says_where_the_file_is_wrong() -> None:
    sent = interchange_of(office_visit()).replace(b"SE*", b"SE*9", 1)
    (group,) = read_interchanges(sent).interchanges[0].groups
    raw = write_interchange(enclose([write_999(acknowledge_group(group), "0001")], ENVELOPE))
    read = read_answer(BatchFile("999-1", "999", True, 9), raw)
    assert read.is_rejected
    assert "the number of segments is wrong" in " ".join(read.sentences)


def test_what_cant_be_read_is_kept_as_it_came() -> None:
    read = read_answer(BatchFile("x", "277CA", True, 3), b"\x1b[31mnonsense")
    assert (read.raw, read.accepted, read.rejected, read.is_rejected) == (b"\x1b[31mnonsense", 0, (), False)
    assert "can't be read" in read.sentences[0]
