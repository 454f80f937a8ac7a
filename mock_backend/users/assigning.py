"""Who may be given what, and by whom."""

from collections.abc import Sequence

from mock_backend.providers import OURS
from mock_backend.users.member import Member
from mock_backend.users.roles import ROLES


def what_is_wrong_with(
    portal: str,
    assigner: Member,
    assigners_roles: Sequence[str],
    member: Member | None,
    roles: Sequence[str],
    npis: Sequence[str],
) -> dict[str, str]:
    """One sentence for `roles` and for `npis` where they can't be given; `member` is None for a new user."""
    errors = {}
    if sentence := _roles_are_wrong(portal, assigner, assigners_roles, member, roles):
        errors["roles"] = sentence
    if not npis or not set(npis) <= {each.npi for each in OURS}:
        errors["npis"] = "Give at least one NPI of your organization, and none of another."
    return errors


def _roles_are_wrong(
    portal: str,
    assigner: Member,
    assigners_roles: Sequence[str],
    member: Member | None,
    roles: Sequence[str],
) -> str:
    known = {role.id: role for role in ROLES[portal]}
    if not set(roles) <= set(known):
        return "One of the roles is not known here."
    manages = any(known[role].backup_only for role in roles)
    if manages and (member is None or member.standing not in {"primary", "backup"}):
        return "Managing subordinates is for the primary user and the backup alone: appoint a backup instead."
    if member is not None and member.standing == "primary" and not manages:
        return "The primary user keeps the management of subordinates."
    beyond = set(roles) - set(assigners_roles) - {role.id for role in known.values() if role.base}
    had = set(member.roles) if member else set()
    if assigner.standing != "primary" and beyond - had:
        return "A backup can give only the roles that it has."
    return ""
