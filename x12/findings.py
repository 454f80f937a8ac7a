"""Collect problems without end in sight: a hostile file can have one for each of its bytes."""

from x12.problem import Problem

MOST = 100
"""Problems kept at one level; the last says that there were more."""


class Findings:
    """The problems of one envelope, as they are found."""

    __slots__ = ("_problems",)

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def add(
        self,
        sentence: str,
        segment_identifier: str = "",
        segment_position: int = 0,
        element: int = 0,
        *,
        code: str = "",
        fatal: bool = True,
    ) -> None:
        """Note a problem; arguments as in `Problem`."""
        self.take(Problem(sentence, segment_identifier, segment_position, element, code=code, fatal=fatal))

    def take(self, problem: Problem) -> None:
        """Keep a problem, or that there are too many."""
        if len(self._problems) < MOST:
            self._problems.append(problem)
        elif len(self._problems) == MOST:
            self._problems.append(Problem(f"There are more than {MOST} problems; the rest isn't listed."))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that were kept, in the order they were found."""
        return tuple(self._problems)
