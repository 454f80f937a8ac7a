"""Where Claimdeck keeps its files."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The two directories that Claimdeck writes to; neither need exist yet."""

    config: Path
    data: Path

    @property
    def portals(self) -> Path:
        """The portal profiles, without any secret."""
        return self.config / "portals.toml"

    @property
    def passwords(self) -> Path:
        """Which user each portal has, and which back end holds the password; no secret either."""
        return self.config / "passwords.toml"

    @property
    def inventory(self) -> Path:
        """The office's sheet of its portals, without any secret."""
        return self.config / "inventory.toml"

    @property
    def own_providers(self) -> Path:
        """Who the office is on a claim; no secret and no patient."""
        return self.config / "providers.toml"

    @property
    def vault(self) -> Path:
        """The passphrase vault."""
        return self.data / "vault"

    @property
    def settings(self) -> Path:
        """The user's own settings, without any secret."""
        return self.config / "settings.toml"

    @property
    def store(self) -> Path:
        """The sealed store."""
        return self.data / "store.db"

    @property
    def store_note(self) -> Path:
        """Where the store's key is kept; no secret."""
        return self.data / "store.toml"

    @property
    def log_head(self) -> Path:
        """How far the access log goes, where that is not kept in the system's own store."""
        return self.data / "access-log.head"

    @property
    def printed(self) -> Path:
        """The folder of saved pages, where the settings name no other."""
        return self.data / "printed"


def places(home: Path | None = None) -> Places:
    """Give the directories: `home`, else `CLAIMDECK_HOME`, else where this system keeps such files."""
    chosen = home or (Path(os.environ["CLAIMDECK_HOME"]) if os.environ.get("CLAIMDECK_HOME") else None)
    if chosen is not None:
        root = chosen.expanduser().absolute()
        return Places(root, root / "data")
    from platformdirs import PlatformDirs

    system = PlatformDirs("claimdeck", appauthor=False)
    return Places(Path(system.user_config_path), Path(system.user_data_path))
