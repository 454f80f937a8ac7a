"""Makes the claim of a visit, as the demo practice sends it."""

from datetime import date
from decimal import Decimal

from mock_backend.claims.samples.visits import Item, Visit
from mock_backend.own_providers import ADDRESS, TAX_ID, TAXONOMY
from mock_backend.people.person import Person
from mock_backend.portals import MMIS, Portal
from mock_backend.providers import CLINICIANS, Clinician, Provider
from x12.claims.coverage import Coverage, Insured
from x12.claims.institutional import Institutional
from x12.claims.lines import ServiceLine
from x12.claims.records import BillingProvider, Claim, ClaimKind, Diagnosis, Role
from x12.parts import Address, Contact, Dated, Procedure, Reference, Specialty, between, on
from x12.party import Party

_TAX_NUMBER = Reference("EI", TAX_ID)
_ADMISSION = "435"


def sample_claim(
    visit: Visit, portal: Portal, person: Person, provider: Provider, last_day: date, number: str
) -> Claim:
    """The claim for a visit that ended on a day, with our number for it."""
    first_day = visit.first_day(last_day)
    return Claim(
        kind=ClaimKind.INSTITUTIONAL if visit.institutional else ClaimKind.PROFESSIONAL,
        billing=billing_provider(provider),
        insured=insured(portal, person, visit),
        patient_control_number=number,
        charge=visit.charge,
        facility=visit.facility,
        benefits_assigned="Y",
        diagnoses=_diagnoses(visit),
        providers=_treating(visit),
        lines=tuple(_line(visit, item, last_day) for item in visit.items),
        dates=_dates(visit, first_day, last_day),
        admission_hour="0900" if visit.days > 1 else "",
        institutional=_institutional(visit),
    )


def billing_provider(provider: Provider) -> BillingProvider:
    """The practice that bills."""
    return BillingProvider(
        Party(
            "85",
            provider.name.upper(),
            id_qualifier="XX",
            id_code=provider.npi,
            references=(_TAX_NUMBER,),
            address=ADDRESS,
            specialty=Specialty("BI", TAXONOMY),
        )
    )


def insured(portal: Portal, person: Person, visit: Visit | None = None) -> Insured:
    """The patient with the payer that is billed."""
    name, home = person.filed, person.home
    number = person.medicaid.member_id if portal is MMIS and person.medicaid else ""
    number = number or (person.medicare.mbi if person.medicare else "")
    institutional = bool(visit and visit.institutional)
    indicator = "MC" if portal is MMIS else "MA" if institutional else "MB"
    last = f"{name.last}E" if visit and visit.misspelled else name.last
    return Insured(
        Party(
            "IL", last, name.first, name.middle, name.suffix, "MI", number, is_person=True,
            address=Address((home.street,), home.city, home.state, home.postal_code),
        ),
        Party("PR", portal.payer_name, id_qualifier="PI", id_code=portal.payer_id),
        Coverage("P", "18", filing_indicator=indicator),
        person.birth,
        person.sex,
    )  # fmt: skip


def submitter(portal: Portal) -> Party:
    """Who sends (loop 1000A)."""
    contact = Contact("BILLING OFFICE", (("TE", "6175550100"),))
    return Party("41", "LARKFIELD COMMUNITY CLINIC", id_qualifier="46", id_code=portal.submitter_id,
                 contacts=(contact,))  # fmt: skip


def receiver(portal: Portal) -> Party:
    """Who gets it (loop 1000B)."""
    return Party("40", portal.payer_name, id_qualifier="46", id_code=portal.receiver_id)


def clinician(who: Clinician, entity: str) -> Party:
    """Somebody who treats."""
    specialty = Specialty("AT" if entity == "71" else "PE", who.taxonomy)
    return Party(entity, who.last_name, who.first_name, id_qualifier="XX", id_code=who.npi, is_person=True,
                 specialty=specialty)  # fmt: skip


def _treating(visit: Visit) -> tuple[Party, ...]:
    if visit.clinician is None:
        return ()
    return (clinician(CLINICIANS[visit.clinician], "71" if visit.institutional else "82"),)


def _diagnoses(visit: Visit) -> tuple[Diagnosis, ...]:
    stay = visit.days > 1
    present = "Y" if stay else ""
    roles = [Role.PRINCIPAL] + [Role.OTHER] * (len(visit.diagnoses) - 1)
    found = tuple(Diagnosis(code, role, present) for code, role in zip(visit.diagnoses, roles, strict=True))
    return (*found, Diagnosis(visit.diagnoses[0], Role.ADMITTING)) if stay else found


def _line(visit: Visit, item: Item, day: date) -> ServiceLine:
    stay = visit.days > 1
    return ServiceLine(
        charge=item.charge,
        procedure=Procedure(item.code, item.modifiers) if item.code else None,
        revenue_code=item.revenue,
        quantity=Decimal(item.units),
        unit="DA" if item.revenue == "0120" else "UN",
        pointers=() if visit.institutional else (1,),
        dates=() if stay else (on("472", day),),
    )


def _dates(visit: Visit, first_day: date, last_day: date) -> tuple[Dated, ...]:
    if not visit.institutional:
        return ()
    statement = between("434", first_day, last_day)
    return (statement, on(_ADMISSION, first_day)) if visit.days > 1 else (statement,)


def _institutional(visit: Visit) -> Institutional | None:
    if not visit.institutional:
        return None
    if visit.days > 1:
        return Institutional("1", "1", "01", drg=visit.drg)
    return Institutional("3", "1", "01")
