"""How much of the line an operation took."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineCount:
    """What one operation took of the line: bytes with HTTP headers but without TLS and TCP."""

    sent: int = 0
    received: int = 0
    requests: int = 0
    seconds: float = 0.0
    retries: int = 0
    """How many of the requests were made because one before was lost or refused."""

    def __add__(self, other: "LineCount") -> "LineCount":
        return LineCount(
            self.sent + other.sent,
            self.received + other.received,
            self.requests + other.requests,
            self.seconds + other.seconds,
            self.retries + other.retries,
        )
