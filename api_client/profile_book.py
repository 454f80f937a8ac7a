"""The user's portals, in a TOML file that a person can read and edit."""

from pathlib import Path

from api_client.errors import Misconfigured
from api_client.profile import PortalProfile


class ProfileBook:
    """Reads `portals.toml` at first use and replaces it as a whole."""

    __slots__ = ("_known", "_path")

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: tuple[PortalProfile, ...] | None = None

    def all(self) -> tuple[PortalProfile, ...]:
        """Every saved portal in the file's order; raises Misconfigured with what is wrong in it."""
        if self._known is None:
            from api_client.files import read_private
            from api_client.profile_toml import parse_profiles

            content = read_private(self._path)
            self._known = () if content is None else parse_profiles(content, self._path)
        return self._known

    def find(self, portal_id: str, among: tuple[PortalProfile, ...] | None = None) -> PortalProfile:
        """One portal by its id; raises Misconfigured where there is none."""
        known = self.all() if among is None else among
        for each in known:
            if each.id == portal_id:
                return each
        ids = ", ".join(each.id for each in known) or "none yet"
        raise Misconfigured(
            f"There is no portal '{portal_id}' (known: {ids}).",
            next_action="Add it with 'claimdeck portals add'.",
        )

    def add(self, profile: PortalProfile) -> None:
        """Save a portal, in place of one with the same id."""
        from api_client.one_at_a_time import one_at_a_time

        with one_at_a_time(self._path):
            others = self._read_again()
            if any(each.id == profile.id for each in others):
                self._save(tuple(profile if each.id == profile.id else each for each in others))
            else:
                self._save((*others, profile))

    def remove(self, portal_id: str) -> None:
        """Remove a portal, if it is there."""
        from api_client.one_at_a_time import one_at_a_time

        with one_at_a_time(self._path):
            known = self._read_again()
            left = tuple(each for each in known if each.id != portal_id)
            if left != known:
                self._save(left)

    def _read_again(self) -> tuple[PortalProfile, ...]:
        """What is in the file now: another window may have saved a portal since the last look."""
        self._known = None
        return self.all()

    def _save(self, profiles: tuple[PortalProfile, ...]) -> None:
        from api_client.files import write_private
        from api_client.profile_toml import write_profiles

        write_private(self._path, write_profiles(profiles))
        self._known = profiles
