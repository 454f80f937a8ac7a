"""A claim's form, and what its fields are for."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.forms import Form


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """A form, and the place in the claim that each of its fields fills."""

    form: Form
    places: Mapping[str, str]
