"""The plain commands on the real backend: by JSON and by questions, with honest exit codes."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk
from screens.eligibility import command as eligibility
from screens.mbi import command as mbi
from screens.plain.console import Console
from screens.plain.given import Unusable, parsed
from tests.screens.eligibility.conftest import PEOPLE
from tests.screens.eligibility.people import in_situation, mbi_of, member_id_of
from tests.screens.on_portal import desk_at

pytestmark = pytest.mark.socket
TODAY = date.today()  # noqa: DTZ011 - the backend's people are those of this computer's day


@pytest.fixture(scope="module")
def backend() -> Iterator[BackendProcess]:
    with start(scale=PEOPLE, today=TODAY) as running:
        yield running


class Talk:
    """A console that answers from a list and remembers what was written."""

    def __init__(self, *answers: str) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()
        self.asked: list[str] = []
        self._answers = list(answers)
        self.console = Console(self.out, self.err, self._ask, self._ask)

    def _ask(self, question: str) -> str:
        self.asked.append(question)
        if not self._answers:
            raise EOFError
        return self._answers.pop(0)

    @property
    def results(self) -> list[dict[str, Any]]:
        return [json.loads(row) for row in self.out.getvalue().splitlines()]


def who(situation: str = "original", **changes: str) -> dict[str, str]:
    person = in_situation(situation, TODAY)
    known = {
        "mbi": mbi_of(person),
        "last_name": person.filed.last,
        "first_name": person.filed.first,
        "date_of_birth": person.birth.isoformat(),
    }
    return {**known, **changes}


def given(tmp_path: Path, user: str, *patients: dict[str, str]) -> str:
    """A file of JSON input; each demo user signs in once, as a code works once."""
    sign_in = {"accepts_notice": True, "user": user}
    path = tmp_path / "input.json"
    path.write_text(json.dumps({"sign_in": sign_in, "patients": patients}))
    return str(path)


def desk(tmp_path: Path) -> Desk:
    return desk_at(tmp_path / "home")


def test_patients_as_json_are_answered_as_json(backend: BackendProcess, tmp_path: Path) -> None:
    talk = Talk()
    source = given(tmp_path, "frontdesk", who(), who(date_of_birth="01/01/1930"), who(option="2"))
    arguments = ("--demo", backend.url, "--portal", "mac", "--input", source, "--json", "--save", "txt")
    code = eligibility.main(arguments, desk(tmp_path), talk.console)
    first, second, third = talk.results
    assert code == 3
    assert first["outcome"] == "answered"
    assert first["verdicts"][0]["tone"] == "good"
    assert first["patient"]["number"] == who()["mbi"].replace("-", "")
    assert first["coverage"]["deductibles"][0]["base"] == "1700"
    assert (first["option"], third["option"]) == ("primary", "alternate-2")
    assert second["outcome"] == "refused"
    assert second["refusals"][0]["code"] == "71"
    assert second["refusals"][0]["suggestion"] == "alternate-2"
    assert talk.err.getvalue().count("Saved: ") == 3
    assert not talk.asked


def test_questions_are_asked_until_they_can_be_read(backend: BackendProcess, tmp_path: Path) -> None:
    member = in_situation("fee for service", TODAY)
    patient = ("", "12", member_id_of(member), "", "", "", "", "", "", "")
    talk = Talk("y", *patient, "y", *patient, "n")
    arguments = ("--demo", backend.url, "--portal", "mmis", "--masked")
    assert eligibility.main(arguments, desk(tmp_path), talk.console) == 0
    assert "A member ID has 12 digits and this has 2" in talk.err.getvalue()
    assert "practice system" in talk.err.getvalue()
    shown = talk.out.getvalue()
    assert shown.count("Medicaid Standard active on") == 2
    assert "by Member ID" in shown
    assert member.filed.last not in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert talk.asked.count("Member ID (12 characters): ") == 4


def test_medicaid_by_command(backend: BackendProcess, tmp_path: Path) -> None:
    member = in_situation("fee for service", TODAY)
    talk = Talk()
    source = given(tmp_path, "frontdesk", {"ssn": member.ssn})
    code = eligibility.main(
        ("--demo", backend.url, "--portal", "mmis", "--input", source, "--json"), desk(tmp_path), talk.console
    )
    assert code == 0
    (answer,) = talk.results
    assert answer["patient"]["number"] == member_id_of(member)
    assert answer["coverage"]["spans"][0]["coverage_type"] == "Standard"
    assert member.ssn not in talk.out.getvalue() + talk.err.getvalue()


def test_mbi_by_command(backend: BackendProcess, tmp_path: Path) -> None:
    person = in_situation("original", TODAY)
    known = {
        "last_name": person.filed.last,
        "first_name": person.filed.first,
        "date_of_birth": f"{person.birth:%m%d%Y}",
        "ssn": person.ssn,
    }
    talk = Talk()
    source = given(tmp_path, "biller", known, {**known, "ssn": "900-11-1111"})
    code = mbi.main(("--demo", backend.url, "--input", source, "--json"), desk(tmp_path), talk.console)
    assert talk.err.getvalue() == ""
    found, not_found = talk.results
    assert code == 3
    assert found["outcome"] == "found"
    assert found["mbi"] == mbi_of(person).replace("-", "")
    assert not_found["outcome"] == "not-found"
    assert person.ssn not in talk.out.getvalue() + talk.err.getvalue()


def test_a_portal_that_is_down_is_told_to_the_script_and_to_its_user(tmp_path: Path) -> None:
    talk = Talk()
    made = desk(tmp_path)
    source = given(tmp_path, "frontdesk", who())
    code = eligibility.main(("--input", source, "--json", "--demo", "http://127.0.0.1:9"), made, talk.console)
    assert code == 1
    (told,) = talk.results
    assert told["error"] == "Unreachable"
    assert told["sentence"] in talk.err.getvalue()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not JSON (line 1)"),
        ("[" * 100_000, "not JSON"),
        ('["x"]', "an object of names and texts"),
        ('{"mbi": {"x": 1}}', "text, a number, or a list"),
        ('{"mbi": true}', "text, a number, or a list"),
        ('{"patients": [], "sign_in": {"passphrase": "x"}}', "and nothing else"),
        ('{"patients": [], "sign_in": []}', "and nothing else"),
    ],
)
def test_input_that_can_not_be_used_is_one_sentence(text: str, says: str) -> None:
    with pytest.raises(Unusable) as refusal:
        parsed(text)
    assert says in str(refusal.value)


@pytest.mark.parametrize(
    ("patient", "says"),
    [
        ({"mbi": "12"}, "Patient 1: mbi: An MBI has 11 characters"),
        ({"mbb": "12"}, "There is no field 'mbb'; the fields are option, mbi"),
        ({"mbi": "1S00A00AA00", "last_name": "DOE"}, "date_of_birth: Birth date is needed."),
    ],
)
def test_a_wrong_patient_stops_everything_before_signing_in(
    backend: BackendProcess, tmp_path: Path, patient: dict[str, str], says: str
) -> None:
    talk = Talk()
    source = (
        given(tmp_path, "admin", who(), patient) if "mbb" in patient else given(tmp_path, "admin", patient)
    )
    arguments = ("--demo", backend.url, "--portal", "mac", "--input", source)
    assert eligibility.main(arguments, desk(tmp_path), talk.console) == 2
    assert says in talk.err.getvalue()
    assert talk.out.getvalue() == ""


def test_the_notice_is_accepted_by_its_reader_only(backend: BackendProcess, tmp_path: Path) -> None:
    path = tmp_path / "input.json"
    path.write_text(json.dumps({"sign_in": {"user": "admin"}, "patients": [who()]}))
    talk = Talk()
    arguments = ("--demo", backend.url, "--portal", "mac", "--input", str(path))
    assert eligibility.main(arguments, desk(tmp_path), talk.console) == 2
    assert "practice system" in talk.err.getvalue()
    assert '"accepts_notice": true' in talk.err.getvalue()
    refused = Talk("n")
    assert eligibility.main(("--demo", backend.url, "--portal", "mac"), desk(tmp_path), refused.console) == 2
    assert refused.asked == ["Accept this notice (y/n)? "]


def test_one_of_several_portals_has_to_be_named(backend: BackendProcess, tmp_path: Path) -> None:
    talk = Talk()
    assert eligibility.main(("--demo", backend.url), desk(tmp_path), talk.console) == 1
    assert "Say which with --portal: " in talk.err.getvalue()
    unfit = Talk()
    assert mbi.main(("--demo", backend.url, "--portal", "mmis"), desk(tmp_path), unfit.console) == 1
    assert "doesn't have this" in unfit.err.getvalue()


def test_as_a_program_it_reads_standard_input_and_asks_nobody(
    backend: BackendProcess, tmp_path: Path
) -> None:
    text = json.dumps({"sign_in": {"accepts_notice": True, "user": "nobody"}, "patients": [who()]})
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tui",
            "eligibility",
            "--demo",
            backend.url,
            "--portal",
            "mac",
            "--input",
            "-",
        ],
        input=text,
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, "CLAIMDECK_HOME": str(tmp_path)},
        start_new_session=True,
        check=False,
    )
    assert done.returncode == 2
    assert "nobody to ask" in done.stderr
    assert done.stdout == ""
