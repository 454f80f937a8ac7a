"""Takes benefits from a heap, group by group, so that what is left was claimed by none."""

from collections.abc import Callable, Iterable

from x12.eligibility.records import Benefit

Test = Callable[[Benefit], bool]


class Pile:
    """The benefits of one response that no group has claimed yet, in their order."""

    def __init__(self, benefits: Iterable[Benefit]) -> None:
        self.left = list(benefits)

    def take(self, *tests: Test) -> list[Benefit]:
        """Claim every benefit that passes all tests."""
        taken: list[Benefit] = []
        left: list[Benefit] = []
        for benefit in self.left:
            (taken if all(test(benefit) for test in tests) else left).append(benefit)
        self.left = left
        return taken


def stating(
    information: str, *, service_type: str = "", insurance_type: str = "", time_period: str = ""
) -> Test:
    """Whether a benefit is such a statement; what is left empty may be anything."""

    def test(benefit: Benefit) -> bool:
        return (
            benefit.information == information
            and (not service_type or service_type in benefit.service_types)
            and (not insurance_type or benefit.insurance_type == insurance_type)
            and (not time_period or benefit.time_period == time_period)
        )

    return test


def dated(*qualifiers: str) -> Test:
    """Whether a benefit has a date of one of these kinds."""
    return lambda benefit: any(each.qualifier in qualifiers for each in benefit.dates)
