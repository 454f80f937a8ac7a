"""What `--debug` tells: bytes for each task, and nothing of anybody."""

from api_client.line_count import LineCount
from api_client.messages import X12, Request
from tui.counting import MOST_TASKS, Count

PLANTED = ("PLANTEDLAST", "1S00A00AA00", "planteduser", "plantedtoken")


def asked(*transactions: str) -> Request:
    body = "~".join(f"ST*{each}*0001" for each in transactions) + "~NM1*IL*1*PLANTEDLAST*****MI*1S00A00AA00"
    return Request("POST", "/x12", body.encode(), X12, token="plantedtoken")


def test_each_task_has_its_requests_its_bytes_and_what_the_terminal_took():
    count = Count()
    count.add("hello")
    told = count.begun(asked("270"))
    count.add("Asking")
    told(LineCount(1200, 3400, 2, 1.5, 1))
    count.add("the answer")
    count.begun(Request("GET", "/users/planteduser"))(LineCount(100, 1583, 1, 0.25))
    count.begun(Request("GET", "/users"))(LineCount(100, 196, 1, 0.25))
    lines = [line.split() for line in count.told().splitlines()]
    assert lines[1] == ["(before", "the", "first)", "5"]
    assert lines[2] == ["eligibility", "1", "2", "1", "1,200", "3,400", "1.5", "16"]
    assert lines[3] == ["users", "2", "2", "0", "200", "1,779", "0.5", "0"]
    assert count.told().endswith("Terminal: 21 bytes in 3 writes.")


def test_a_task_is_named_by_what_it_is():
    count = Count()
    for request in (
        asked("270"),
        asked("276"),
        asked(),
        Request("POST", "/claims", b"{}"),
        Request("GET", "/claims/planteduser"),
        Request("GET", "/remittances/planteduser.835.gz"),
        Request("GET", "/planteduser"),
        Request("DELETE", "/session"),
    ):
        count.begun(request)(LineCount())
    names = [task.name for task in count.tasks[1:]]
    told = ["eligibility", "claim status", "X12", "claim", "claim detail", "remittance", "other", "sign out"]
    assert names == told
    assert not [each for each in PLANTED if each in count.told()]


def test_a_long_day_is_not_kept_for_ever():
    count = Count()
    for _ in range(MOST_TASKS):
        count.begun(asked("270"))(LineCount())
        count.begun(asked("276"))(LineCount())
    assert len(count.tasks) == MOST_TASKS
