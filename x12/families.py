"""Which functional group carries which transaction set (GS01 and ST01 of the HIPAA implementation guides)."""

_FUNCTIONAL_IDENTIFIERS = {
    "270": "HS",
    "271": "HB",
    "276": "HR",
    "277": "HN",
    "278": "HI",
    "820": "RA",
    "834": "BE",
    "835": "HP",
    "837": "HC",
    "997": "FA",
    "999": "FA",
}
_WITHOUT_VERSION = frozenset({"835", "997"})


def functional_identifier(transaction_set_identifier: str) -> str:
    """GS01 for an ST01; '' where the transaction set is none of ours."""
    return _FUNCTIONAL_IDENTIFIERS.get(transaction_set_identifier, "")


def belongs(transaction_set_identifier: str, functional: str) -> bool:
    """Whether a group of this kind may carry the transaction set; yes where we know neither."""
    known = functional_identifier(transaction_set_identifier)
    if known:
        return known == functional
    return functional not in _FUNCTIONAL_IDENTIFIERS.values()


def names_its_version(transaction_set_identifier: str) -> bool:
    """Whether ST03 repeats the implementation guide's name; 835 doesn't use ST03."""
    return transaction_set_identifier not in _WITHOUT_VERSION
