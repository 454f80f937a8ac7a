"""`claimdeck claim-status` on the real backend: by JSON and by questions, with honest exit codes."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mock_backend.process import BackendProcess, start
from screens.claims.command import main
from screens.plain.console import Console
from tests.backend_fixture import TODAY
from tests.screens.on_portal import desk_at

pytestmark = pytest.mark.socket
SMALL = 40


@pytest.fixture(scope="module")
def backend() -> Iterator[BackendProcess]:
    with start(TODAY, scale=SMALL) as running:
        yield running


class Talk:
    """A console that answers from a list."""

    def __init__(self, *answers: str) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        self._answers = list(answers)
        self.console = Console(self.out, self.err, self._ask, self._ask)

    def _ask(self, question: str) -> str:
        if not self._answers:
            raise EOFError
        return self._answers.pop(0)

    @property
    def results(self) -> list[dict[str, Any]]:
        return [json.loads(row) for row in self.out.getvalue().splitlines()]


def given(tmp_path: Path, *claims: dict[str, str]) -> str:
    path = tmp_path / "input.json"
    sign_in = {"accepts_notice": True, "user": "biller"}
    path.write_text(json.dumps({"sign_in": sign_in, "patients": claims}))
    return str(path)


def test_claims_as_json_are_answered_as_json(backend: BackendProcess, tmp_path: Path) -> None:
    talk, home = Talk(), desk_at(tmp_path / "home")
    member = {"member_id": "1S60EC3GP64", "last_name": "GRAY", "from": "01/01/2025", "to": "11/21/2025"}
    source = given(tmp_path, member, {"control_number": "9999999999999"})
    code = main(["--demo", backend.url, "--portal", "mac", "--input", source, "--json"], home, talk.console)
    assert code == 3
    first, second = talk.results
    assert first["outcome"] == "found"
    claim = first["claims"][0]
    assert claim["control_number"]
    assert claim["statuses"][0]["charge"]
    assert claim["statuses"][0]["codes"][0]["words"]
    assert second["outcome"] == "not-found"
    assert second["claims"][0]["statuses"][0]["codes"][0]["code"] == "A4:35"
    assert second["claims"][0]["statuses"][0]["codes"][0]["next_action"]


def test_what_is_missing_is_said_before_anything_is_asked(tmp_path: Path, backend: BackendProcess) -> None:
    talk, home = Talk(), desk_at(tmp_path / "home")
    source = given(tmp_path, {"last_name": "PETERSON"})
    assert main(["--demo", backend.url, "--portal", "mac", "--input", source], home, talk.console) == 2
    assert "member_id" in talk.err.getvalue()


def test_a_claim_is_asked_about_by_questions(backend: BackendProcess, tmp_path: Path) -> None:
    answers = ("y", "biller", "2025999000001", *[""] * 8)
    talk, home = Talk(*answers), desk_at(tmp_path / "home")
    code = main(["--demo", backend.url, "--portal", "mmis"], home, talk.console)
    assert code == 3, talk.err.getvalue()
    assert "Not found" in talk.out.getvalue()
