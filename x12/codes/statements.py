"""EB01: what kind of statement a benefit is."""

from x12.codes import lookup

WORDS = {
    "1": "active",
    "2": "active, the plan carries the cost",
    "3": "active, the provider carries the cost",
    "4": "active, care goes through the primary provider",
    "5": "active, the plan is looking into it",
    "6": "not active",
    "7": "not active until a primary provider is chosen",
    "8": "not active, the plan is looking into it",
    "A": "coinsurance",
    "B": "copay",
    "C": "deductible",
    "CB": "basis of coverage",
    "D": "details",
    "E": "not paid by the plan",
    "F": "limit",
    "G": "most the patient pays",
    "H": "no limit",
    "I": "not covered",
    "J": "saving measure",
    "K": "reserve",
    "L": "primary care provider",
    "M": "condition that existed before",
    "MC": "managed care",
    "N": "only from this provider",
    "O": "not necessary by the plan's rules",
    "P": "the plan's notice",
    "Q": "second opinion needed",
    "R": "other insurance",
    "S": "earlier years of coverage",
    "T": "card was reported lost",
    "U": "ask this organization",
    "V": "can't be processed",
    "W": "other source of data",
    "X": "facility or agency",
    "Y": "spend-down",
}
"""Meant to follow or to precede the service, in a list."""

word = lookup(WORDS)
