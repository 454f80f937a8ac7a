"""What every interchange of ours has around it."""

from datetime import datetime

from api_client.numbering import Numbers
from api_client.records import SignedIn
from x12.enclose import Envelope, enclose
from x12.envelopes import TransactionSet
from x12.writer import write_interchange


def enclosed(written: TransactionSet, signed_in: SignedIn, numbers: Numbers, moment: datetime) -> bytes:
    """The interchange with one transaction set, from the portal's submitter to its receiver."""
    envelope = Envelope(
        sender=signed_in.submitter_id,
        receiver=signed_in.receiver_id,
        sent_at=moment,
        control_number=numbers.control,
    )
    return write_interchange(enclose([written], envelope))


def originator(signed_in: SignedIn) -> str:
    """TRN03: `9` and nine characters that say who numbers, which the guides leave to the sender."""
    return "9" + signed_in.submitter_id[:9].rjust(9, "0")
