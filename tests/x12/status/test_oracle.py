"""x12sdk judges what we write as 276 and 277, pyx12 what we write as 277CA.

x12sdk wants units in every SVC, and takes no subscriber with both a claim of their own and a dependent.
"""

import io
import json
from dataclasses import replace

import pytest
from pyx12.params import params
from pyx12.x12n_document import x12n_document
from x12sdk.io import X12ModelReader

from tests.x12.status.examples import ACKNOWLEDGMENT, CHILD, INQUIRY, PATIENT, QUESTION, REPORT, SENT
from x12.enclose import Envelope, enclose
from x12.envelopes import TransactionSet
from x12.parts import Trace
from x12.status.acknowledging import write_277ca
from x12.status.answer import write_277
from x12.status.inquiry import write_276
from x12.status.records import ClaimStatus, Status, StatusCode
from x12.writer import write_interchange, write_segments


def sent(written: TransactionSet) -> str:
    envelope = Envelope(sender="CLINIC", receiver="PAYER", sent_at=SENT, control_number=1)
    return write_interchange(enclose([written], envelope)).decode()


def x12sdk_gives_back(written: TransactionSet) -> bool:
    with X12ModelReader(sent(written)) as reader:
        (model,) = reader.models()
        return str(model.x12()).replace("\n", "") == write_segments(written.segments)


@pytest.mark.parametrize(
    "asked",
    [
        [INQUIRY],
        [INQUIRY, replace(INQUIRY, claim=replace(QUESTION, trace=Trace("T2")))],
        [replace(INQUIRY, dependent=CHILD, subscriber=replace(PATIENT, birth_date=None, gender=""))],
    ],
)
def test_inquiries(asked) -> None:  # type: ignore[no-untyped-def]
    assert x12sdk_gives_back(write_276(asked))


TURNED_AWAY = ClaimStatus(Trace("T1", kind="2"), (Status((StatusCode("E0", "33", "41"),), SENT.date()),))


@pytest.mark.parametrize(
    "answers",
    [
        [REPORT],
        [replace(REPORT, dependent=replace(CHILD, birth_date=None, gender=""))],
        [replace(REPORT, provider=None, subscriber=None, claim=TURNED_AWAY)],
    ],
)
def test_answers(answers) -> None:  # type: ignore[no-untyped-def]
    assert x12sdk_gives_back(write_277(answers))


def test_an_acknowledgment() -> None:
    told = io.StringIO()
    text = sent(write_277ca(ACKNOWLEDGMENT)).replace("~", "~\n")
    assert x12n_document(params(), io.StringIO(text), None, None, fd_json=told), json.loads(told.getvalue())
