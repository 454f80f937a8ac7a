"""What can be said about kept passwords."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Backend:
    """A place where a password can be kept, and whether it works on this machine."""

    id: str
    words: str
    """Its name in a sentence: 'the Secret Service keyring'."""
    available: bool
    reason: str = ""
    """Why it can't be used now; '' where it can."""
    cure: str = ""
    """What the user can do about it."""


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A code that signs in once, and how long it is still good."""

    digits: str = field(repr=False)
    seconds_left: int


@dataclass(frozen=True, slots=True)
class SavedSignIn:
    """What can be filled in at sign-in."""

    user: str
    password: str = field(repr=False)
    where: str
    """In words: where it was kept, or that it is demo data."""
    code: OneTimeCode | None = None
    place: str = ""
    """The id of the Backend that keeps it; '' for demo data."""
