"""Preventive services of Part B and when each is paid for again. HCPCS level II codes only."""

import random
from datetime import date

from mock_backend.people.calendar import first_of_month
from x12.eligibility.medicare.facts import PreventiveService
from x12.identifiers.months import months_after

_EVERY = {
    "G0438": 0, "G0439": 12, "G0444": 12, "G0442": 12, "G0446": 12, "G0447": 1, "G0121": 120, "G0328": 12,
    "G0117": 12, "G0472": 12, "G0101": 24, "Q0091": 24, "P3000": 24, "G0103": 12,
}  # fmt: skip
"""Months after which a service is paid for again; 0: once in a lifetime."""
_WOMEN = {"G0101", "Q0091", "P3000"}
_MEN = {"G0103"}


def preventive_services(
    chance: random.Random, sex: str, since: date, today: date
) -> tuple[PreventiveService, ...]:
    """What may be had from when on: about half were had before, so that their time comes again."""
    services = []
    for code, months in _EVERY.items():
        had_before = chance.random() < 0.5
        months_ago = chance.randint(1, max(months, 6))
        if code in (_MEN if sex == "F" else _WOMEN) or (had_before and months == 0):
            continue
        begins = max(since, date(2009, 1, 1))
        again = first_of_month(months_after(today, months + 1 - months_ago))
        services.append(PreventiveService(code, max(begins, again) if had_before else begins))
    return tuple(services)
