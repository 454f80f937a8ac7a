"""`claimdeck batch`: the same checks and answers, for scripts."""

import io
import json
from pathlib import Path

import httpx
import pytest

from screens.batches.command import main
from screens.plain.console import Console
from tests.api_client.batches.test_batches import batch_body
from tests.api_client.fake_portal import CODE, PASSWORD, FakePortal
from tests.api_client.wires import json_answer
from tests.mock_backend.claims.sending import SENT_AT, interchange_of, office_visit
from tests.screens.on_portal import desk_at, use_portal
from x12.enclose import Envelope, enclose
from x12.ta1 import InterchangeAcknowledgment, write_ta1
from x12.writer import write_interchange


class Run:
    """Runs the command against a portal in memory, and keeps what it says."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.out, self.err = folder, io.StringIO(), io.StringIO()
        sign_in = {"accepts_notice": True, "user": "frontdesk", "password": PASSWORD, "code": CODE}
        self._input = folder / "input.json"
        self._input.write_text(json.dumps({"sign_in": sign_in, "patients": []}))

    def __call__(self, *arguments: str) -> int:
        self.out, self.err = io.StringIO(), io.StringIO()
        talk = Console(self.out, self.err, input, input)
        return main((*arguments, "--input", str(self._input)), desk_at(self.folder / "home"), talk)

    @property
    def told(self) -> list[dict[str, object]]:
        return [json.loads(each) for each in self.out.getvalue().splitlines()]


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


@pytest.fixture
def run(tmp_path: Path, portal: FakePortal) -> Run:
    return Run(tmp_path)


def posted(portal: FakePortal) -> int:
    return sum(each.method == "POST" and each.url.path.endswith("/batches") for each in portal.requests)


def test_a_file_with_errors_goes_only_where_that_is_said(run: Run, portal: FakePortal) -> None:
    path = run.folder / "claims.837"
    path.write_bytes(interchange_of(office_visit(), sender="DEMOSUB", receiver="CMS"))
    assert run("submit", str(path)) == 3
    assert "Not ready: 1 of 1 claim, $210.00, has errors." in run.err.getvalue()
    assert run("submit", str(path), "--check-only") == 3
    assert "X222.2010BA.NM109" in run.out.getvalue()
    assert posted(portal) == 0
    portal.instead("POST /batches", json_answer(batch_body(), 202, Idempotent_Replay="true"))
    assert run("submit", str(path), "--anyway", "--json") == 0
    check, batch = run.told
    assert check["check"]["claims"] == 1  # type: ignore[index]
    assert batch["tracking_number"] == "25325000001"
    assert "submitted before" in run.err.getvalue()
    assert posted(portal) == 1


def test_a_file_that_holds_no_claim_never_goes(run: Run, portal: FakePortal) -> None:
    path = run.folder / "claims.837"
    path.write_text("no X12")
    assert run("submit", str(path), "--anyway") == 3
    assert "no claim can be read in it" in run.err.getvalue()
    assert run("submit", str(run.folder / "none")) == 1
    assert posted(portal) == 0


def test_batches_are_listed_and_got(run: Run, portal: FakePortal) -> None:
    portal.instead("GET /batches", json_answer({"batches": [batch_body(status="done", claims=3)]}))
    assert run("list") == 0
    assert "25325000001  " in run.out.getvalue()
    assert "done  3 claims  TA1" in run.out.getvalue()
    portal.instead("GET /batches", json_answer({"batches": []}))
    assert run("list", "--json") == 3
    ta1 = write_ta1(InterchangeAcknowledgment("000000007", "251121", "1400", "R", "006"))
    envelope = Envelope(sender="CMS", receiver="DEMO", sent_at=SENT_AT, control_number=1)
    raw = write_interchange(enclose([], envelope, [ta1]))
    files = [{"id": "ta1-1", "kind": "TA1", "ready": True, "bytes": len(raw)}]
    for way in ((), ("--json",)):
        portal.instead("GET /batches/25325000001", json_answer(batch_body(status="rejected", files=files)))
        portal.instead("GET /batches/25325000001/ta1-1", httpx.Response(200, content=raw))
        assert run("get", "25325000001", "--folder", str(run.folder / "out"), *way) == 3
        assert "the sender isn't valid (ISA06)" in run.out.getvalue()
    assert run.told[0]["status"] == "rejected"
    assert "1 of them there already" in run.err.getvalue()
    assert (run.folder / "out" / "batch_25325000001_ta1-1.ta1").read_bytes() == raw


def test_a_batch_that_failed_says_how_far_it_came(run: Run, portal: FakePortal) -> None:
    said = "The portal broke off. Send the file again."
    for sentence in (said, ""):
        batch = batch_body(status="failed", sentence=sentence, files=[])
        portal.instead("GET /batches/25325000001", json_answer(batch))
        assert run("get", "25325000001", "--folder", str(run.folder / "out")) == 3
        assert (sentence or "The payer failed on this file.") in run.out.getvalue()
