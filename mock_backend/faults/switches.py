"""Which operation fails how, and how often still."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

KINDS = (
    "delay", "drop-before", "drop-after", "429", "500", "503", "truncated", "garbled", "slow-drip", "busy",
    "short", "changed",
)  # fmt: skip
"""`busy` makes the payer answer an eligibility inquiry with AAA 42; `changed` makes the portal write a
remittance anew before it sends it. The others happen to any operation: `short` is half an answer that says
that it is whole."""
OPERATIONS = (
    "*", "banner", "sign-in", "passcode", "code", "session", "keep-alive", "sign-out", "password",
    "second-factor", "reauthenticate", "account", "users", "eligibility", "mbi-lookup", "remittance-search",
    "remittance-download", "claims", "claim-search", "claim-detail", "claim-status", "batches", "attachments",
    "records", "appeals", "letters",
)  # fmt: skip
_ONLY_OF = {"busy": "eligibility", "changed": "remittance-download"}
LONGEST_SECONDS = 120.0
MOST_TIMES = 1_000_000


@dataclass(frozen=True, slots=True)
class Fault:
    """One switch. `seconds` is the delay, the length of the drip or the Retry-After."""

    operation: str
    kind: str
    times: int = 1
    seconds: float = 1.0


class Switches:
    """The faults that are on, in the order in which they were set."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._faults = list(faults)

    def set(self, faults: Iterable[Fault]) -> None:
        """Replaces all switches."""
        self._faults = list(faults)

    def all(self) -> tuple[Fault, ...]:
        """The faults still to come."""
        return tuple(self._faults)

    def any(self) -> bool:
        """Whether any switch is on."""
        return bool(self._faults)

    def take(self, operation: str) -> Fault | None:
        """The fault that this request shall meet, counted down; None if it shall work."""
        for place, fault in enumerate(self._faults):
            if fault.operation not in {operation, "*"} or operation != _ONLY_OF.get(fault.kind, operation):
                continue
            if fault.times > 1:
                self._faults[place] = replace(fault, times=fault.times - 1)
            else:
                del self._faults[place]
            return fault
        return None


def parse_fault(text: str) -> Fault:
    """A fault from `OPERATION:KIND` or `OPERATION:KIND:TIMES`; ValueError says what is wrong."""
    operation, _, rest = text.partition(":")
    kind, _, times = rest.partition(":")
    if operation not in OPERATIONS:
        raise ValueError(f"The operation is one of {', '.join(OPERATIONS)}.")
    if kind not in KINDS:
        raise ValueError(f"The kind is one of {', '.join(KINDS)}.")
    if times and not (times.isascii() and times.isdigit() and 0 < int(times) <= MOST_TIMES):
        raise ValueError(f"The times are a number from 1 to {MOST_TIMES}.")
    return Fault(operation, kind, int(times or 1))
