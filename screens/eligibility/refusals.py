"""What the payer refused, in plain words: what is wrong, what to do, and the field that it belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from screens.eligibility.modes import Mode
from x12.eligibility.records import EligibilityResponse
from x12.eligibility.rejects import Reject, explain

_FIELDS = {
    "mbi": "mbi",
    "member_id": "member-id",
    "ssn": "ssn",
    "last_name": "last",
    "birth_date": "born",
    "service_dates": "from",
    "gender": "gender",
    "service": "types",
}
"""The form's field for each field that a reject names."""


@dataclass(frozen=True, slots=True)
class Refusals:
    """Everything that was refused in one response, and what may be tried next."""

    rejects: tuple[Reject, ...]

    @property
    def fields(self) -> Mapping[str, str]:
        """A sentence for each field of the form that was refused, the first one first."""
        found: dict[str, str] = {}
        for reject in self.rejects:
            if reject.field in _FIELDS:
                found.setdefault(_FIELDS[reject.field], f"{reject.sentence} {reject.next_action}")
        return found

    @property
    def may_repeat(self) -> bool:
        """Whether the same inquiry may be sent again as it is."""
        return any(reject.retryable for reject in self.rejects)

    @property
    def wants_lookup(self) -> bool:
        """Whether looking up the MBI may help."""
        return any(reject.suggestion == "mbi-lookup" for reject in self.rejects)

    def fewer_fields(self, sent: Mode | None, modes: Sequence[Mode], filled: frozenset[str]) -> Mode | None:
        """The option with fewer fields that may find the patient: suggested, not sent yet, and filled."""
        wanted = [reject.suggestion for reject in self.rejects]
        offered = [mode for mode in modes if mode.id in wanted and mode != sent and not mode.missing(filled)]
        return next(iter(offered), None)


def refusals_of(response: EligibilityResponse, number_field: str = "mbi") -> Refusals:
    """The response's refusals; `number_field` is the form's field for the patient's number."""
    id_field = {"mbi": "mbi", "ssn": "ssn"}.get(number_field, "member_id")
    return Refusals(tuple(dict.fromkeys(explain(each, id_field=id_field) for each in response.rejections)))
