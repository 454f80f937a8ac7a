"""The program as the command line starts it, with a keyring in memory and a backend that runs already.

SIGUSR1 makes it fail with a patient in the error's message.
"""

import os
import signal
import sys
from contextlib import suppress
from typing import Any

from tui.environment import scrub
from tui.process import harden


class Running:
    """A backend that someone else started and will end."""

    def __init__(self, url: str) -> None:
        self.url = url

    def stop(self) -> None:
        """Nothing: it isn't ours."""


def main() -> int:
    """Open the demo; cores would be written here if anything allowed it."""
    with suppress(ImportError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    scrub()
    harden()
    import mock_backend.process
    import tui.client
    import tui.demo
    from api_client.credentials import keeper
    from tests.offline_cache.store.stores import System

    url, system = os.environ.pop("PLANTED_BACKEND"), System()
    os.chdir(os.environ["HOME"])
    vars(mock_backend.process)["start"] = lambda *_args, **_options: Running(url)
    vars(keeper)["system_stores"] = lambda: (system,)
    build = tui.client.build

    def failing(*given: Any) -> Any:
        app = build(*given)

        def fail() -> None:
            patient = app.desk.patient
            raise RuntimeError(f"{patient.last_name} {patient.mbi} {patient.date_of_birth}")

        signal.signal(signal.SIGUSR1, lambda *_: app.call_later(fail))
        return app

    vars(tui.client)["build"] = failing
    return tui.demo.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
