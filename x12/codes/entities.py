"""NM101: who a person or organization is in this matter."""

from x12.codes import lookup

WORDS = {
    "03": "dependent",
    "11": "who is billed",
    "13": "contracted provider",
    "1I": "preferred provider organization",
    "1P": "provider",
    "2B": "third-party administrator",
    "36": "employer",
    "73": "other doctor",
    "FA": "facility",
    "GP": "gateway",
    "GW": "group",
    "I3": "independent practice association",
    "IL": "member",
    "LR": "legal representative",
    "OC": "first carrier",
    "P3": "primary care provider",
    "P4": "earlier insurer",
    "P5": "plan sponsor",
    "PR": "payer",
    "PRP": "first payer",
    "SEP": "second payer",
    "TTP": "third payer",
    "VER": "verifier",
    "VN": "vendor",
    "VY": "sender of corrections",
    "X3": "utilization review organization",
    "Y2": "managed care organization",
}

word = lookup(WORDS)
