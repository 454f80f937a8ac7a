"""Small interchanges of our own for tests: nobody in them exists."""

from datetime import datetime

from x12.enclose import Envelope, enclose, transaction_set
from x12.envelopes import Interchange, TransactionSet
from x12.segment import Segment, composite, repeated, segment
from x12.writer import write_interchange

SENT_AT = datetime(2026, 5, 17, 9, 30)  # noqa: DTZ001
GUIDE_270 = "005010X279A1"

ISA = (
    "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          "
    "*260517*0930*^*00501*000000007*0*T*:~"
)
GS = "GS*HS*CLINIC*PAYER*20260517*0930*7*X*005010X279A1~"
ST = "ST*270*0001*005010X279A1~"
BODY = "BHT*0022*13*A1*20260517*0930~HL*1**20*1~NM1*PR*2*PAYER*****PI*12345~"
SE = "SE*5*0001~"
GE = "GE*1*7~"
IEA = "IEA*1*000000007~"
WHOLE = ISA + GS + ST + BODY + SE + GE + IEA
TA1 = "TA1*000000003*260516*1200*A*000~"


def envelope(number: int = 7) -> Envelope:
    return Envelope(sender="CLINIC", receiver="PAYER", sent_at=SENT_AT, control_number=number, usage="T")


def inquiry(control_number: str = "0001", *more: Segment) -> TransactionSet:
    body = (
        segment("BHT", "0022", "13", "A1", "20260517", "0930"),
        segment("HL", "1", "", "20", "1"),
        segment("NM1", "PR", "2", "PAYER", "", "", "", "", "PI", "12345"),
        segment("EQ", repeated("30", "98"), composite("HC", "99213", "25")),
        *more,
    )
    return transaction_set("270", GUIDE_270, control_number, body)


def interchange(*transaction_sets: TransactionSet, number: int = 7) -> Interchange:
    return enclose(transaction_sets or (inquiry(),), envelope(number))


def written(*transaction_sets: TransactionSet, number: int = 7) -> bytes:
    return write_interchange(interchange(*transaction_sets, number=number))


def unbroken(data: bytes) -> bytes:
    """The bytes without line breaks, which a writer may place as it likes."""
    return data.replace(b"\r", b"").replace(b"\n", b"")
