"""Reads the JSON of a portal's users into records; what is not as agreed raises ServerFault."""

from datetime import date
from typing import cast

from api_client.messages import Reply, garbled
from api_client.reading import Fields
from api_client.users.records import (
    Directory,
    Npi,
    NpiAccess,
    OneTimePassword,
    Person,
    PortalUser,
    Role,
    Standing,
    Status,
    UserEvent,
)

_STANDINGS = ("primary", "backup", "subordinate", "linked")
_STATUSES = ("active", "locked", "disabled", "deactivated")


def read_directory(reply: Reply) -> Directory:
    """The answer to `GET /users`."""
    fields = Fields(reply)
    return Directory(
        organization=fields.text("organization"),
        you=fields.text("you"),
        users=tuple(_user(reply, each) for each in fields.rows("users")),
        roles=tuple(_role(each) for each in fields.rows("roles")),
        npis=tuple(Npi(each.text("npi"), each.text("name")) for each in fields.rows("npis")),
    )


def read_user(reply: Reply) -> PortalUser:
    """One user, as most operations answer."""
    return _user(reply, Fields(reply))


def read_new_user(reply: Reply) -> tuple[PortalUser, OneTimePassword]:
    """A user just made, with the first password."""
    fields = Fields(reply)
    return _user(reply, fields.inner("user")), _password(fields.inner("one_time_password"))


def read_password(reply: Reply) -> OneTimePassword:
    """A password just reset."""
    return _password(Fields(reply))


def read_history(reply: Reply) -> tuple[UserEvent, ...]:
    """What was done to an account, newest first."""
    rows = Fields(reply).rows("events")
    return tuple(UserEvent(each.instant("at"), each.text("by"), each.text("words")) for each in rows)


def read_npi_access(fields: Fields) -> NpiAccess:
    """One provider that a user may act for."""
    return NpiAccess(
        npi=fields.text("npi"),
        name=fields.text("name"),
        recertify_by=fields.day("recertify_by"),
        recertified_on=optional_day(fields, "recertified_on"),
        recertified_by=fields.text("recertified_by", ""),
        lapsed=fields.flag("lapsed"),
    )


def optional_day(fields: Fields, key: str) -> date | None:
    """An ISO date, or None where it is absent or null."""
    return fields.day(key) if fields.text(key, "") else None


def _user(reply: Reply, fields: Fields) -> PortalUser:
    return PortalUser(
        id=fields.text("id"),
        name=fields.text("name"),
        standing=cast(Standing, _one_of(reply, fields.text("standing"), _STANDINGS)),
        status=cast(Status, _one_of(reply, fields.text("status"), _STATUSES)),
        status_words=fields.text("status_words", ""),
        organization=fields.text("organization", ""),
        roles=fields.texts("roles"),
        npis=tuple(read_npi_access(each) for each in fields.rows("npis")),
        created_on=fields.day("created_on"),
        last_sign_in=optional_day(fields, "last_sign_in"),
        disabled_after=optional_day(fields, "disabled_after"),
        password_expires_on=optional_day(fields, "password_expires_on"),
        mfa=fields.texts("mfa"),
        person=_person(fields.inner("person")) if "person" in fields.names() else None,
    )


def _person(fields: Fields) -> Person:
    return Person(
        first_name=fields.text("first_name"),
        last_name=fields.text("last_name"),
        middle_initial=fields.text("middle_initial", ""),
        date_of_birth=fields.day("date_of_birth"),
        ssn_last4=fields.text("ssn_last4"),
        zip=fields.text("zip"),
        email=fields.text("email"),
        phone=fields.text("phone"),
    )


def _role(fields: Fields) -> Role:
    return Role(
        id=fields.text("id"),
        words=fields.text("words"),
        includes=fields.texts("includes"),
        services=fields.texts("services"),
        base=fields.flag("base"),
        backup_only=fields.flag("backup_only"),
    )


def _password(fields: Fields) -> OneTimePassword:
    return OneTimePassword(fields.text("user"), fields.text("password"), fields.instant("until"))


def _one_of(reply: Reply, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise garbled(reply)
    return value
