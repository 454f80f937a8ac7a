"""DTP01: what a date in a 271 is the date of."""

from x12.codes import lookup

WORDS = {
    "096": "discharge",
    "102": "issued",
    "152": "change takes effect",
    "193": "first billed",
    "194": "last billed",
    "198": "completed",
    "290": "coverage by the other payer",
    "291": "plan",
    "292": "benefit",
    "295": "primary provider chosen",
    "304": "last visit",
    "307": "eligibility",
    "318": "added",
    "340": "COBRA from",
    "341": "COBRA to",
    "342": "premium paid from",
    "343": "premium paid to",
    "346": "plan from",
    "347": "plan to",
    "348": "benefit from",
    "349": "benefit to",
    "356": "eligible from",
    "357": "eligible to",
    "382": "enrolled",
    "435": "admission",
    "442": "death",
    "458": "certified",
    "472": "service",
    "539": "policy from",
    "540": "policy to",
    "636": "last changed",
    "771": "status",
}

word = lookup(WORDS)
