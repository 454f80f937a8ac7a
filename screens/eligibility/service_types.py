"""The service types that F4 lists, those that Medicare answers for first."""

from tui.forms import Choice
from x12.codes import service_types

_ASKED_MOST = (
    "30",
    "42",
    "45",
    "48",
    "47",
    "50",
    "AG",
    "14",
    "15",
    "AD",
    "AE",
    "AF",
    "BF",
    "BG",
    "67",
    "88",
    "10",
)
SERVICE_TYPES = tuple(
    Choice(code, service_types.word(code)) for code in dict.fromkeys((*_ASKED_MOST, *service_types.WORDS))
)
