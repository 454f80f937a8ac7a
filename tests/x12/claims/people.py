"""Who stands on the example claims: synthetic people, providers with numbers that were never issued."""

from datetime import date

from x12.claims.coverage import Coverage, Insured, Patient
from x12.claims.records import BillingProvider
from x12.parts import Address, Contact, Reference, Specialty
from x12.party import Party

MEDICARE_ID = "14112"
OTHER_PLAN_ID = "SAMPLE01"
HOME = Address(("12 SAMPLE ST",), "BOSTON", "MA", "021010001")
OFFICE = Address(("100 CLINIC WAY", "SUITE 2"), "WORCESTER", "MA", "016050002")

SUBMITTER = Party(
    "41",
    "SAMPLE CLINIC",
    id_qualifier="46",
    id_code="CLINIC001",
    contacts=(Contact("PAT BILLER", (("TE", "6175550100"), ("EX", "12"))),),
)
RECEIVER = Party("40", "SAMPLE MAC", id_qualifier="46", id_code=MEDICARE_ID)


def provider(entity: str, npi: str, name: str, first_name: str = "", taxonomy: str = "") -> Party:
    """A provider by NPI; a person has a first name."""
    role = {"85": "BI", "82": "PE", "71": "AT"}
    return Party(
        entity,
        name,
        first_name,
        id_qualifier="XX",
        id_code=npi,
        is_person=bool(first_name),
        specialty=Specialty(role[entity], taxonomy) if taxonomy else None,
    )


def billing(name: str, npi: str, taxonomy: str) -> BillingProvider:
    """A billing provider with address, tax number and taxonomy."""
    return BillingProvider(
        Party(
            "85",
            name,
            id_qualifier="XX",
            id_code=npi,
            references=(Reference("EI", "990000001"),),
            address=OFFICE,
            contacts=(Contact("PAT BILLER", (("TE", "6175550100"),)),),
            specialty=Specialty("BI", taxonomy),
        )
    )


CLINIC = billing("SAMPLE CLINIC", "1999900008", "207Q00000X")
HOSPITAL = billing("SAMPLE HOSPITAL", "1999900016", "282N00000X")
RENDERING = provider("82", "1999900024", "SAMPLE", "ROBIN", "207Q00000X")
REFERRING = provider("DN", "1999900032", "SAMPLE", "ALEX")
ATTENDING = provider("71", "1999900040", "SAMPLE", "KIM", "207R00000X")
OPERATING = provider("72", "1999900057", "SAMPLE", "LEE")

MEDICARE = Party("PR", "MEDICARE", id_qualifier="PI", id_code=MEDICARE_ID)
OTHER_PLAN = Party("PR", "SAMPLE HEALTH PLAN", id_qualifier="PI", id_code=OTHER_PLAN_ID)


def medicare(filing_indicator: str, *, insurance_type: str = "") -> Insured:
    """The beneficiary; Medicare is secondary where it has a reason to be (SBR05)."""
    return Insured(
        party=Party(
            "IL",
            "SAMPLE",
            "PAT",
            "Q",
            id_qualifier="MI",
            id_code="1S00E00AA00",
            is_person=True,
            address=HOME,
        ),
        payer=MEDICARE,
        coverage=Coverage(
            "S" if insurance_type else "P",
            "18",
            insurance_type=insurance_type,
            filing_indicator=filing_indicator,
        ),
        birth_date=date(1944, 1, 1),
        gender="F",
    )


PLAN_MEMBER = Insured(
    party=Party("IL", "SAMPLE", "JO", id_qualifier="MI", id_code="W00000001", is_person=True),
    payer=OTHER_PLAN,
    coverage=Coverage("P", group_number="G100", filing_indicator="CI"),
)
CHILD = Patient(Party("QC", "SAMPLE", "CASEY", is_person=True, address=HOME), "19", date(2015, 6, 2), "M")
