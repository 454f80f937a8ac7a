"""The parts of a 999 as records. Positions are 1-based; 0 stands for 'not said'."""

from dataclasses import dataclass, field

from x12.problem import Problem
from x12.segment import Segment

GUIDE = "005010X231A1"


@dataclass(frozen=True, slots=True)
class Context:
    """CTX: what an error belongs to, such as `TRN02` and its value, or the element that made a rule apply."""

    name: str
    """`SITUATIONAL TRIGGER`, or the element that identifies the patient's request or claim."""
    reference: str = field(default="", repr=False)
    segment_identifier: str = ""
    segment_position: int = 0
    loop: str = ""
    element: int = 0
    component: int = 0
    repetition: int = 0


@dataclass(frozen=True, slots=True)
class ElementError:
    """IK4: an element that is wrong."""

    element: int
    code: str
    """IK403."""
    component: int = 0
    repetition: int = 0
    data_element: str = ""
    """IK402, the element's number in the X12 dictionary."""
    bad_value: str = field(default="", repr=False)
    """IK404, a copy of what was sent. It can be patient data."""
    contexts: tuple[Context, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentError:
    """IK3: a segment that is wrong, missing or has wrong elements."""

    segment_identifier: str
    segment_position: int
    """Counts from ST, which is 1."""
    code: str
    """IK304."""
    loop: str = ""
    elements: tuple[ElementError, ...] = ()
    contexts: tuple[Context, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAcknowledgment:
    """AK2 to IK5: the answer to one transaction set."""

    identifier: str
    control_number: str
    version: str
    outcome: str
    """IK501: `A` accepted, `E` accepted with errors, `R` rejected (`M`, `W`, `X`: rejected for security)."""
    codes: tuple[str, ...] = ()
    """IK502 to IK506."""
    errors: tuple[SegmentError, ...] = ()

    @property
    def is_accepted(self) -> bool:
        """Whether it will be processed."""
        return self.outcome in {"A", "E"}


@dataclass(frozen=True, slots=True)
class GroupAcknowledgment:
    """AK1 to AK9: the answer to a functional group."""

    identifier: str
    """AK101, GS01 of the group, such as `HS` for 270."""
    control_number: str
    """AK102, its GS06."""
    version: str
    """AK103, its GS08."""
    outcome: str
    """AK901: as IK501, and `P` where only some transaction sets are accepted."""
    included: int = 0
    received: int = 0
    accepted: int = 0
    codes: tuple[str, ...] = ()
    """AK905 to AK909."""
    sets: tuple[SetAcknowledgment, ...] = ()
    unread: tuple[Segment, ...] = ()
    """Segments of the 999 that have no place in it, as they came."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the 999 itself."""

    @property
    def is_accepted(self) -> bool:
        """Whether all of it will be processed."""
        return self.outcome in {"A", "E"}
