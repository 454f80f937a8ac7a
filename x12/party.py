"""Who somebody is in a transaction: one record for NM1 and what follows it."""

from dataclasses import dataclass

from x12.parts import Address, Contact, Kept, Reference, Rejection, Specialty


@dataclass(frozen=True, slots=True, repr=False)
class Party:
    """A payer, provider, member or other organization or person (NM1 with what follows it).

    Its data stays out of `repr`.
    """

    entity: str
    """NM101: `PR` payer, `1P` provider, `IL` subscriber, `03` dependent, ..."""
    name: str = ""
    """The organization's name or the person's last name."""
    first_name: str = ""
    middle_name: str = ""
    suffix: str = ""
    id_qualifier: str = ""
    """NM108: `XX` NPI, `MI` member identification, `PI` payer identification, ..."""
    id_code: str = ""
    is_person: bool = False
    references: tuple[Reference, ...] = ()
    address: Address | None = None
    contacts: tuple[Contact, ...] = ()
    specialty: Specialty | None = None
    rejections: tuple[Rejection, ...] = ()
    kept: tuple[Kept, ...] = ()

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind, or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    def contact(self, qualifier: str) -> str:
        """The first contact number of that kind (`TE`, `FX`, `EM`, `UR`), or ''."""
        return next((number for each in self.contacts if (number := each.number(qualifier))), "")


NOBODY = Party("")
"""Stands where a transaction names no one."""
