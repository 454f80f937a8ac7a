"""What describes a portal, declared once: the form's fields and the command's options derive from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from api_client.profile import Kind, PortalProfile, new_profile
from screens.portals import checks


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing to say about a portal; `name` is PortalProfile's own, `kinds` those portals that have it."""

    name: str
    label: str
    width: int
    read: Callable[[str], str]
    help: str
    required: bool = False
    kinds: tuple[str, ...] = ("mac", "mmis")

    @property
    def option(self) -> str:
        """The command's option for it."""
        return "--" + self.name.replace("_", "-")


TRAITS = (
    Trait(
        "kind", "Kind", 4, checks.kind,
        "mac is the portal of a Medicare contractor, mmis that of a state's Medicaid.", required=True,
    ),
    Trait(
        "url", "Address", 50, checks.address,
        "Where the portal answers, beginning with https://.", required=True,
    ),
    Trait(
        "id", "Short name", 32, checks.portal_id,
        "How you call it in commands, such as ngs-ny; letters, digits and dashes.", required=True,
    ),
    Trait("name", "Name", 50, checks.words, "The name that is shown; the short name if you leave it empty."),
    Trait(
        "provider_npi", "Your NPI", 10, checks.npi,
        "Your organization's NPI. The portal tells it at sign-in too; what stands here wins.",
    ),
    Trait("provider_name", "Provider", 50, checks.words, "Your organization's name as the payer has it."),
    Trait(
        "provider_id", "Provider ID", 20, checks.payer_code,
        "The number that this state's Medicaid gave your organization.", kinds=("mmis",),
    ),
    Trait(
        "payer_name", "Payer name", 50, checks.words,
        "The payer as inquiries name it (NM1*PR); its companion guide says how. Usually CMS for Medicare.",
    ),
    Trait("payer_id", "Payer ID", 20, checks.payer_code, "The payer's identifier in inquiries (NM109)."),
    Trait(
        "submitter_id", "Sender ID", 15, checks.interchange_code,
        "Your interchange sender ID (ISA06). Leave it empty where the portal tells it at sign-in.",
    ),
    Trait(
        "receiver_id", "Receiver ID", 15, checks.interchange_code,
        "The interchange receiver ID (ISA08). Leave it empty where the portal tells it at sign-in.",
    ),
    Trait(
        "ca_file", "CA file", 50, checks.authorities,
        "Certificate authorities to trust for this portal, where your network or the portal has its own.",
    ),
)  # fmt: skip


def make_profile(values: Mapping[str, str]) -> PortalProfile:
    """A profile of what was read; what is left out is what is usual for the kind."""
    kind = cast(Kind, values["kind"])
    profile = new_profile(values["id"], kind, values["url"])
    changes = {
        trait.name: values[trait.name]
        for trait in TRAITS
        if values.get(trait.name) and not trait.required and kind in trait.kinds
    }
    return replace(profile, **changes)  # type: ignore[arg-type]
