"""What is wrong with a document, and where: a value, since a document can have many."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. Positions are 1-based; 0 says 'the whole of the level above'.

    `segment_position` counts from ST inside a transaction set (as 999 IK302 does) and from ISA elsewhere; the
    problem of a whole set, group or interchange has 0. Sentences never quote patient data.
    """

    sentence: str
    segment_identifier: str = ""
    segment_position: int = 0
    element: int = 0
    component: int = 0
    code: str = ""
    """The acknowledgment code that answers it: TA105, IK304, IK403, IK502 or AK905."""
    fatal: bool = True
    """Whether what follows in the document can't be trusted."""
    repetition: int = 0
    loop: str = ""
    """The loop's name in the implementation guide, such as `2100C` (IK303)."""
    bad_value: str = field(default="", repr=False)
    """A copy of what was wrong (IK404). It can be patient data: never log it."""
