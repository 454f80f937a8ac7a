"""What a claim says about our side. No patient and no secret is in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BillingOffice:
    """An organization that bills (loop 2010AA)."""

    npi: str
    name: str
    tax_id: str = ""
    """Nine digits."""
    tax_id_is_ssn: bool = False
    """Whether it is a person's Social Security number (REF SY) and not an employer's (REF EI)."""
    taxonomy: str = ""
    street: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    """Nine digits, as 837 wants it for who bills."""
    contact: str = ""
    phone: str = ""
    clia: str = ""
    """The certificate number of its laboratory."""
    portals: tuple[str, ...] = ()
    """The portals that it bills at; () for all."""

    def bills_at(self, portal_id: str) -> bool:
        """Whether claims to this portal are its own."""
        return not self.portals or portal_id in self.portals


@dataclass(frozen=True, slots=True)
class Clinician:
    """A person who treats, refers, orders or operates (loops 2310 and 2420)."""

    npi: str
    last_name: str
    first_name: str = ""
    taxonomy: str = ""
    usual: bool = False
    """Whether new claims start with this one as the rendering or attending provider."""


@dataclass(frozen=True, slots=True)
class OwnProviders:
    """All of them, in the order of the file."""

    offices: tuple[BillingOffice, ...] = ()
    clinicians: tuple[Clinician, ...] = ()

    def office(self, portal_id: str, npi: str = "") -> BillingOffice | None:
        """Who bills at a portal: the one with that NPI if one is asked for, else the first."""
        fitting = [each for each in self.offices if each.bills_at(portal_id)]
        chosen = [each for each in fitting if each.npi == npi]
        return next(iter(chosen or fitting), None)

    def clinician(self, npi: str) -> Clinician | None:
        """The clinician with that NPI."""
        return next((each for each in self.clinicians if each.npi == npi), None)

    @property
    def usual(self) -> Clinician | None:
        """Whom new claims start with: the one marked so, or the only one."""
        marked = next((each for each in self.clinicians if each.usual), None)
        return marked or (self.clinicians[0] if len(self.clinicians) == 1 else None)


NOBODY = OwnProviders()
