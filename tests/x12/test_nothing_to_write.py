"""A transaction about nobody has no form: its writers say so in the family of errors of all writers."""

from collections.abc import Callable, Iterable

import pytest

from x12.eligibility.request import write_270
from x12.eligibility.response import write_271
from x12.envelopes import TransactionSet
from x12.status.acknowledging import write_277ca
from x12.status.answer import write_277
from x12.status.inquiry import write_276
from x12.unwritable import UnwritableError


@pytest.mark.parametrize(
    ("write", "name"),
    [(write_270, "270"), (write_271, "271"), (write_276, "276"), (write_277, "277"), (write_277ca, "277")],
)
def test_nothing_cant_be_written(write: Callable[[Iterable[object]], TransactionSet], name: str) -> None:
    for nothing in ((), iter(())):
        with pytest.raises(UnwritableError, match=f"A {name} needs"):
            write(nothing)
