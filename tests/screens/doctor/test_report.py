from screens.doctor.finding import Finding, Section, as_json, healthy, report

SECTIONS = (
    Section("Terminal", (Finding("ok", "80 columns by 24 lines."),)),
    Section("Files", (Finding("wrong", "x " * 60, "Run: chmod 600 'x'"), Finding("note", "\x1b[31mred"))),
)


def test_a_note_is_no_illness_and_a_wrong_is() -> None:
    assert healthy(SECTIONS[:1])
    assert healthy((Section("Files", (Finding("note", "little room"),)),))
    assert not healthy(SECTIONS)


def test_lines_fit_80_columns_and_say_the_state_as_a_word() -> None:
    lines = list(report(SECTIONS))
    assert lines[1] == "  ok    80 columns by 24 lines."
    assert max(map(len, lines)) <= 78
    assert "        -> Run: chmod 600 'x'" in lines


def test_nothing_drives_the_terminal() -> None:
    assert not any("\x1b" in line for line in report(SECTIONS))


def test_json_has_a_row_for_each_finding() -> None:
    assert as_json(SECTIONS)[0] == {
        "area": "Terminal", "state": "ok", "says": "80 columns by 24 lines.", "cure": "",
    }  # fmt: skip
    assert len(as_json(SECTIONS)) == 3
