"""Invented plans, insurers, hospices, agencies and facilities, with fictional telephones (555-01xx)."""

import random

from mock_backend.people.names import STREET_KINDS, STREETS, TOWNS
from mock_backend.people.numbering import npi
from x12.eligibility.medicare.facts import Insurer
from x12.parts import Address

HMO_PLANS = ("HARBORLIGHT ADVANTAGE HMO", "BLUEFERN MEDICARE HMO", "STONEBRIDGE SENIOR CARE HMO")
PPO_PLANS = ("HARBORLIGHT CHOICE PPO", "LARKFIELD FREEDOM PPO")
DRUG_PLANS = ("CLEARWELL RX SAVER", "NORTHAM RX PLUS", "LARKFIELD DRUG PLAN")
EMPLOYER_PLANS = ("MILLWRIGHT EMPLOYEES HEALTH PLAN", "ALDER COUNTY TEACHERS TRUST", "SEAWAY GROUP HEALTH")
LIABILITY = ("KEYSTONE CASUALTY SAMPLE CO", "GRANITE LIABILITY SAMPLE CO", "HARBOR AUTO SAMPLE CO")
WORKERS_COMPENSATION = ("TRADEWIND WORKERS COMP FUND", "NORTHAM COMPENSATION FUND")
HEALTH_SERVICE = ("SAMPLE HEALTH SERVICE",)
BLACK_LUNG = ("SAMPLE BLACK LUNG FUND",)
HOSPICES = ("EVENING STAR HOSPICE", "QUIET HARBOR HOSPICE", "WILLOW PATH HOSPICE")
AGENCIES = ("DOORSTEP HOME HEALTH", "LINDEN HOME CARE", "RIVERSIDE VISITING NURSES")
NURSING_HOMES = ("MAPLE COURT NURSING CENTER", "KINGSMERE REHABILITATION")
CONTRACTORS = ("SAMPLE HOME HEALTH AND HOSPICE MAC",)
PHARMACIES = ("WILLOW STREET PHARMACY", "KINGSMERE DRUG")
CARE_ORGANIZATIONS = ("BAY PARTNERS CARE ORGANIZATION", "TIDEWATER COMMUNITY CARE")
CLINICIANS = ("LARKFIELD FAMILY PRACTICE", "GLEN HARBOR PRIMARY CARE")
COMMERCIAL = ("SEAWAY GROUP HEALTH", "PINECREST MUTUAL SAMPLE CO")


def insurer(chance: random.Random, names: tuple[str, ...]) -> Insurer:
    """One of the named insurers, always with the same address and telephone for the same name."""
    name = chance.choice(names)
    known_by = _known_by(name)
    town, state, zip_area = TOWNS[known_by % len(TOWNS)]
    street = f"{known_by % 900 + 100} {STREETS[known_by % len(STREETS)]} {STREET_KINDS[known_by % 5]}"
    return Insurer(
        name=name,
        address=Address((street.upper(),), town.upper(), state, f"{zip_area}{known_by % 90 + 10}"),
        phone=f"80055501{known_by % 100:02}",
        website=f"www.{name.split()[0].lower()}.example",
    )


def provider(chance: random.Random, names: tuple[str, ...]) -> tuple[str, str]:
    """The NPI and name of one of the named providers."""
    name = chance.choice(names)
    return npi(_known_by(name)), name


def _known_by(name: str) -> int:
    """A number that is the same for the same name, and above those of the practices that ask."""
    return 100 + sum(ord(letter) * place for place, letter in enumerate(name, 1)) % 9_900
