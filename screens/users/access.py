"""What can be given to a user, and what is ticked: pure steps from one state to the next."""

from dataclasses import dataclass, replace
from typing import Literal

from api_client.users.records import Directory

Kind = Literal["role", "npi"]


@dataclass(frozen=True, slots=True)
class Grant:
    """One role or NPI. With `fixed` it can't be ticked here, and that says why."""

    kind: Kind
    id: str
    words: str
    includes: tuple[str, ...] = ()
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class Ticked:
    """The roles and NPIs that a user is to have, by id."""

    roles: frozenset[str] = frozenset()
    npis: frozenset[str] = frozenset()

    def has(self, grant: Grant) -> bool:
        """Whether it is ticked."""
        return grant.id in (self.roles if grant.kind == "role" else self.npis)

    def toggled(self, grant: Grant) -> "Ticked":
        """With the tick set or taken back; unchanged where it is fixed."""
        if grant.fixed:
            return self
        if grant.kind == "role":
            return replace(self, roles=self.roles ^ {grant.id})
        return replace(self, npis=self.npis ^ {grant.id})


def grants(directory: Directory, *, keeps_backup: bool = False) -> tuple[Grant, ...]:
    """Everything that can be given, NPIs first; a backup keeps its own role (`keeps_backup`)."""
    roles = (
        Grant("role", role.id, role.words, role.includes, _fixed(role.base, role.backup_only, keeps_backup))
        for role in directory.roles
    )
    return (*(Grant("npi", npi.npi, npi.name) for npi in directory.npis), *roles)


def _fixed(base: bool, backup_only: bool, keeps_backup: bool) -> str:
    if base:
        return "Everybody has it."
    if backup_only:
        return (
            "The backup keeps it; make another user the backup to take it away."
            if keeps_backup
            else "Only the primary user and the backup have it: b on a user's page makes a backup."
        )
    return ""


def first_ticks(directory: Directory) -> Ticked:
    """For a new user: what everybody has, and the NPI where there is only one."""
    roles = frozenset(role.id for role in directory.roles if role.base)
    only = frozenset(npi.npi for npi in directory.npis) if len(directory.npis) == 1 else frozenset()
    return Ticked(roles, only)


def ordered(directory: Directory, ticked: Ticked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Roles and NPIs in the portal's own order; what it no longer lists stays at the end."""
    roles = [role.id for role in directory.roles if role.id in ticked.roles]
    npis = [npi.npi for npi in directory.npis if npi.npi in ticked.npis]
    return (
        (*roles, *sorted(ticked.roles.difference(roles))),
        (*npis, *sorted(ticked.npis.difference(npis))),
    )
