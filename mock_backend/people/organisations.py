"""Invented plans, insurers, hospices, agencies and facilities, with fictional telephones (555-01xx)."""

import random

from mock_backend.people.medicare import Organisation
from mock_backend.people.names import STREET_KINDS, STREETS, TOWNS
from mock_backend.people.numbering import npi

HMO_PLANS = ("Harborlight Advantage HMO", "Bluefern Medicare HMO", "Stonebridge Senior Care HMO")
PPO_PLANS = ("Harborlight Choice PPO", "Larkfield Freedom PPO")
DRUG_PLANS = ("Clearwell Rx Saver", "Northam Rx Plus", "Larkfield Drug Plan")
EMPLOYER_PLANS = (
    "Millwright Employees Health Plan",
    "Alder County Teachers Trust",
    "Seaway Freight Group Health",
)
LIABILITY = ("Keystone Casualty Sample Co", "Granite Liability Sample Co", "Harbor Auto Sample Co")
WORKERS_COMPENSATION = ("Tradewind Workers Comp Fund", "Northam Compensation Fund")
HOSPICES = ("Evening Star Hospice", "Quiet Harbor Hospice", "Willow Path Hospice")
AGENCIES = ("Doorstep Home Health", "Linden Home Care", "Riverside Visiting Nurses")
HOSPITALS = ("Alderford General Hospital", "Glen Harbor Medical Center")
NURSING_HOMES = ("Maple Court Nursing Center", "Kingsmere Rehabilitation")
CONTRACTORS = ("Sample MAC Home Health and Hospice",)
CARE_ORGANISATIONS = ("Bay Partners Care Organization", "Tidewater Community Care")
CLINICIANS = ("Larkfield Family Practice", "Glen Harbor Primary Care")
COMMERCIAL = ("Seaway Freight Group Health", "Pinecrest Mutual Sample Co")


def organisation(chance: random.Random, names: tuple[str, ...]) -> Organisation:
    """One of the named organisations, always with the same address, number and NPI for the same name."""
    name = chance.choice(names)
    known_by = sum(ord(letter) * place for place, letter in enumerate(name, 1))
    town, state, zip_area = TOWNS[known_by % len(TOWNS)]
    street = f"{known_by % 900 + 100} {STREETS[known_by % len(STREETS)]} {STREET_KINDS[known_by % 5]}"
    return Organisation(
        name=name,
        npi=npi(known_by),
        street=street.upper(),
        city=town.upper(),
        state=state,
        postal_code=f"{zip_area}{known_by % 90 + 10}",
        telephone=f"80055501{known_by % 100:02}",
        website=f"www.{name.split()[0].lower()}.example",
    )
