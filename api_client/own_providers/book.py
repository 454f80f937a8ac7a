"""The file that our providers are kept in."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from api_client.files import read_private, write_private
from api_client.one_at_a_time import one_at_a_time
from api_client.own_providers.records import NOBODY, BillingOffice, Clinician, OwnProviders
from api_client.own_providers.toml import parse_own_providers, write_own_providers

T = TypeVar("T", bound=BillingOffice | Clinician)


class OwnProviderBook:
    """Reads the file at each look, so that two windows see the same; without a path it is in memory only."""

    def __init__(self, path: Path | None, memory: OwnProviders = NOBODY) -> None:
        self._path = path
        self._memory = memory

    def all(self) -> OwnProviders:
        """All of them; raises Misconfigured with what is wrong in the file."""
        if self._path is None:
            return self._memory
        content = read_private(self._path)
        return parse_own_providers(content, self._path) if content is not None else NOBODY

    def put(self, provider: BillingOffice | Clinician) -> None:
        """Keep one, in place of the one with the same NPI; a clinician marked usual is the only one."""
        with self._turn():
            now = self.all()
            if isinstance(provider, BillingOffice):
                self._write(replace(now, offices=_with(now.offices, provider)))
                return
            others = tuple(replace(each, usual=each.usual and not provider.usual) for each in now.clinicians)
            self._write(replace(now, clinicians=_with(others, provider)))

    def remove(self, provider: BillingOffice | Clinician) -> None:
        """Forget one, if it is there."""
        with self._turn():
            now = self.all()
            offices = tuple(each for each in now.offices if each != provider)
            clinicians = tuple(each for each in now.clinicians if each != provider)
            self._write(OwnProviders(offices, clinicians))

    def _turn(self) -> AbstractContextManager[None]:
        return nullcontext() if self._path is None else one_at_a_time(self._path)

    def _write(self, providers: OwnProviders) -> None:
        if self._path is None:
            self._memory = providers
        else:
            write_private(self._path, write_own_providers(providers))


def _with(known: tuple[T, ...], provider: T) -> tuple[T, ...]:
    if any(each.npi == provider.npi for each in known):
        return tuple(provider if each.npi == provider.npi else each for each in known)
    return (*known, provider)
