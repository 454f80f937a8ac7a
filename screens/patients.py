"""The patients of this session: choose one again without keying anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.page import Page
from tui.shell import Found
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.patients import Patient
    from tui.shell import Finder, Shell


class PatientsPage(Page):
    """Newest first; Enter carries the patient into the eligibility form."""

    title = "Patients of this session"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        heading = line((_columns("Name", "Born", "Number"), "heading"))
        self._list = RecordList(
            desk.patients,
            patient_row,
            chosen=self._choose,
            heading=heading,
            empty="Nobody was asked about yet.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show those that there are now."""
        self._list.show(self._desk.patients)

    def _choose(self, patient: Patient) -> None:
        take_along(self._desk, patient, self.shell)


def take_along(desk: Desk, patient: Patient, shell: Shell) -> None:
    """Carry the patient into the eligibility form."""
    desk.carry(replace(patient))  # a new record: the form sees that it was chosen again
    shell.go("eligibility")


def patient_row(patient: Patient) -> Line:
    """Name, date of birth and number in columns."""
    born = f"{patient.date_of_birth:%m/%d/%Y}" if patient.date_of_birth else ""
    return line(_columns(_name(patient), born, patient.mbi or patient.member_id))


def patient_finder(desk: Desk) -> Finder:
    """Finds patients of this session by the start of a name or number, for the go-to prompt."""

    def find(typed: str) -> Sequence[Found]:
        needle = typed.strip().casefold()
        return tuple(
            Found(f"{_name(patient)} {patient.mbi or patient.member_id}".strip(), _going(desk, patient))
            for patient in desk.patients
            if _starts(patient, needle)
        )

    return find


def _going(desk: Desk, patient: Patient) -> Going:
    return lambda shell: take_along(desk, patient, shell)


def _starts(patient: Patient, needle: str) -> bool:
    told = (patient.last_name, patient.first_name, patient.mbi, patient.member_id)
    return bool(needle) and any(part.casefold().startswith(needle) for part in told if part)


def _name(patient: Patient) -> str:
    return ", ".join(part for part in (patient.last_name, patient.first_name) if part)


def _columns(name: str, born: str, number: str) -> str:
    return f"{fit(name, 36)}  {fit(born, 10)}  {number}"


if TYPE_CHECKING:
    from collections.abc import Callable

    Going = Callable[[Shell], object]
