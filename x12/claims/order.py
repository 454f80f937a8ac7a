"""The loops of providers: which role (NM101) stands in which loop, in the guides' order."""

from collections.abc import Iterable, Mapping

from x12.claims.records import ClaimKind
from x12.party import Party

Letters = Mapping[str, str]
"""The last letter of a loop's name, by NM101."""

ON_CLAIM: Mapping[ClaimKind, Letters] = {
    ClaimKind.PROFESSIONAL: {"DN": "A", "P3": "A", "82": "B", "77": "C", "DQ": "D", "PW": "E", "45": "F"},
    ClaimKind.INSTITUTIONAL: {"71": "A", "72": "B", "ZZ": "C", "82": "D", "77": "E", "DN": "F"},
}
"""Loop 2310."""
ON_LINE: Mapping[ClaimKind, Letters] = {
    ClaimKind.PROFESSIONAL: {
        "82": "A",
        "QB": "B",
        "77": "C",
        "DQ": "D",
        "DK": "E",
        "DN": "F",
        "P3": "F",
        "PW": "G",
        "45": "H",
    },
    ClaimKind.INSTITUTIONAL: {"72": "A", "ZZ": "B", "82": "C", "DN": "D"},
}
"""Loop 2420."""
AT_OTHER_PAYER: Mapping[ClaimKind, Letters] = {
    ClaimKind.PROFESSIONAL: {"DN": "C", "P3": "C", "82": "D", "77": "E", "DQ": "F", "85": "G"},
    ClaimKind.INSTITUTIONAL: {
        "71": "C",
        "72": "D",
        "ZZ": "E",
        "77": "F",
        "82": "G",
        "DN": "H",
        "85": "I",
    },
}
"""Loop 2330, behind its insured and payer."""


def in_order(providers: Iterable[Party], letters: Letters) -> list[Party]:
    """The providers in the order of their loops; those of other roles at the end."""
    return sorted(providers, key=lambda each: letters.get(each.entity, "Z"))
