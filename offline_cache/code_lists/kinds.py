"""Which list a code belongs to, by its form."""

import re
from collections import Counter
from collections.abc import Sequence

from offline_cache.code_lists.records import ListKind

_FORMS: tuple[tuple[ListKind, re.Pattern[str]], ...] = (
    ("hcpcs", re.compile(r"[A-V][0-9]{4}|[0-9]{4}[0-9FTUMA]")),
    ("rarc", re.compile(r"M[0-9]{1,3}|MA[0-9]{1,3}|N[0-9]{1,3}")),
    ("carc", re.compile(r"[0-9]{1,3}|[ABDPWY][0-9]{1,2}")),
)


def kind_of(codes: Sequence[str]) -> ListKind | None:
    """The list that most of the codes have the form of; None where there is none."""
    count = Counter(kind for code in codes for kind, form in _FORMS if form.fullmatch(code))
    return count.most_common(1)[0][0] if count else None
