"""EB06 and HSD05: the span for which an amount or a count holds."""

from x12.codes import lookup

WORDS = {
    "6": "an hour",
    "7": "a day",
    "13": "in 24 hours",
    "21": "in years",
    "22": "in a service year",
    "23": "in a calendar year",
    "24": "year to date",
    "25": "in a contract",
    "26": "in an episode",
    "27": "a visit",
    "28": "an outlier",
    "29": "left",
    "30": "exceeded",
    "31": "not exceeded",
    "32": "in a lifetime",
    "33": "left in a lifetime",
    "34": "a month",
    "35": "a week",
    "36": "an admission",
}

word = lookup(WORDS)
