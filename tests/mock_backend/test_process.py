"""The real process: how it starts, what it prints, how it ends, and how little it says."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from mock_backend.__main__ import main
from mock_backend.people.catalogue import first_in
from mock_backend.people.register import Register
from mock_backend.portals import MAC
from mock_backend.process import BackendError, BackendProcess, start
from tests.mock_backend.driving import TODAY, about, interchange

COMMAND = [sys.executable, "-I", "-m", "mock_backend"]


def ends_within(process: "subprocess.Popen[bytes]", seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        return False
    return True


@pytest.mark.socket
def test_it_answers_as_soon_as_it_has_said_where(backend: BackendProcess) -> None:
    assert is_alive(backend.pid)
    assert backend.url.startswith("http://127.0.0.1:")
    assert httpx.get(f"{backend.url}/health").json()["status"] == "ok"


@pytest.mark.socket
def test_it_prints_one_line_and_ends_when_told() -> None:
    process = subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    url = json.loads(process.stdout.readline())["url"]
    httpx.get(f"{url}/health")
    httpx.get(f"{url}/nothing")
    process.send_signal(signal.SIGINT)
    assert ends_within(process, 5)
    assert process.returncode == 0
    assert (process.stdout.read(), process.stderr.read()) == (b"", b"")
    process.stdout.close()
    process.stderr.close()


@pytest.mark.socket
def test_it_ends_when_its_parent_is_killed() -> None:
    program = (
        "import sys, time\n"
        "from mock_backend.process import start\n"
        "backend = start()\n"
        "print(backend.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while is_alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(child)


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.socket
def test_stopping_ends_the_process_and_its_port() -> None:
    with start(TODAY) as backend:
        address = ("127.0.0.1", int(backend.url.rpartition(":")[2]))
        with socket.create_connection(address, 2):
            pass
    assert not is_alive(backend.pid)
    with pytest.raises(OSError):
        socket.create_connection(address, 2)


@pytest.mark.socket
def test_a_port_that_is_taken_is_told_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(BackendError) as raised:
        start(TODAY, port=taken.getsockname()[1])
    assert "did not start" in str(raised.value)
    assert "in use" in str(raised.value)


@pytest.mark.socket
@pytest.mark.parametrize("what", ["directory", "text"])
def test_a_database_that_is_none_is_told_in_one_sentence(tmp_path: Path, what: str) -> None:
    path = tmp_path
    if what == "text":
        path = tmp_path / "notes.txt"
        path.write_text("these are my notes " * 100)
    with pytest.raises(BackendError, match="database file can't be opened"):
        start(TODAY, database=path)
    assert what == "directory" or path.read_text().startswith("these are my notes")


@pytest.mark.socket
def test_answers_on_one_connection_do_not_wait_for_each_other(backend: BackendProcess) -> None:
    with httpx.Client(base_url=backend.url) as http:
        http.get("/health")
        started = time.monotonic()
        for _ in range(25):
            http.get("/health")
        assert time.monotonic() - started < 0.6, "each answer waits for a delayed ACK (40 ms)"


@pytest.mark.socket
def test_a_large_body_is_refused_and_the_line_stays_usable(backend: BackendProcess) -> None:
    with httpx.Client(base_url=backend.url) as http:
        answer = http.post(
            "/mac/session", content=b" " * (5 << 20), headers={"Content-Type": "application/json"}
        )
        assert (answer.status_code, answer.json()["type"]) == (413, "too-large")
        assert http.get("/health").status_code == 200


@pytest.mark.socket
def test_options_reach_the_process(tmp_path: Path) -> None:
    database = tmp_path / "kept.sqlite"
    with start(TODAY, 7, scale=90, faults=["banner:503"], database=database) as backend:
        assert httpx.get(f"{backend.url}/mac/session/banner").status_code == 503
        assert httpx.get(f"{backend.url}/health").json()["today"] == TODAY.isoformat()
        first = httpx.get(f"{backend.url}/demo").json()["try"]["mac"][0]
    assert first["mbi"] == Register(TODAY, 7).person(first_in("original")).medicare.mbi
    assert database.exists()


@pytest.mark.socket
def test_it_listens_on_this_machine_only(backend: BackendProcess) -> None:
    port = int(backend.url.rpartition(":")[2])
    listening = [line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    assert [
        each for each in listening if each.endswith(f":{port:04X}") and not each.startswith("0100007F")
    ] == []


@pytest.mark.socket
def test_one_eligibility_check_costs_at_most_2560_bytes_both_ways(
    backend: BackendProcess, token: str
) -> None:
    sent = interchange(MAC, about(Register(TODAY).person(first_in("home health now"))))
    head = (
        "POST /mac/x12 HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n"
        f"Content-Type: application/edi-x12\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Length: {len(sent)}\r\n\r\n"
    ).encode()
    with socket.create_connection(("127.0.0.1", int(backend.url.rpartition(":")[2])), 5) as line:
        line.sendall(head + sent)
        received = b""
        while b"\r\n\r\n" not in received or len(received) < length(received):
            received += line.recv(65536)
    assert received.startswith(b"HTTP/1.1 200")
    assert b"gzip" in received
    assert len(head) + len(sent) + len(received) <= 2560


def length(received: bytes) -> int:
    head, _, _ = received.partition(b"\r\n\r\n")
    said = next(line for line in head.lower().splitlines() if line.startswith(b"content-length:"))
    return len(head) + 4 + int(said.partition(b":")[2])


def test_help_is_given_without_starting_anything(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    for option in ("--port", "--today", "--seed", "--scale", "--fault", "--database", "--with-parent"):
        assert option in said


@pytest.mark.parametrize(
    "wrong",
    ["--today=tomorrow", "--today=1999-01-01", "--port=70000", "--scale=0", "--scale=x", "--fault=x:y"],
)
def test_an_option_that_makes_no_sense_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([wrong])
    assert left.value.code == 2
    assert wrong.partition("=")[0] in capsys.readouterr().err


@pytest.mark.socket
def test_nothing_of_the_environment_is_believed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", os.fspath(tmp_path))
    with start(TODAY) as backend:
        assert httpx.get(f"{backend.url}/health").status_code == 200
