"""Users and what can be assigned to them, as JSON."""

from datetime import date

from mock_backend.providers import OURS, provider_by_npi
from mock_backend.users.member import Member
from mock_backend.users.roles import ROLES


def npi_documents(member: Member, today: date) -> list[dict[str, object]]:
    """The providers that the user may act for, and until when."""
    return [
        {
            "npi": each.npi,
            "name": _provider_name(each.npi),
            "recertify_by": each.recertify_by.isoformat(),
            "recertified_on": each.recertified_on or None,
            "recertified_by": each.recertified_by,
            "lapsed": each.recertify_by < today,
        }
        for each in member.npis
    ]


def role_documents(portal: str) -> list[dict[str, object]]:
    """The roles there are."""
    return [
        {
            "id": role.id,
            "words": role.words,
            "includes": list(role.includes),
            "services": list(role.services),
            "base": role.base,
            "backup_only": role.backup_only,
        }
        for role in ROLES[portal]
    ]


def provider_documents() -> list[dict[str, str]]:
    """The providers that users may be allowed to act for."""
    return [{"npi": each.npi, "name": each.name} for each in OURS]


def _provider_name(npi: str) -> str:
    provider = provider_by_npi(npi)
    return provider.name if provider else npi
