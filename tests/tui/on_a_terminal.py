"""Runs the small program of these tests on a real pseudo-terminal; a process of its own."""

import os
import signal
import sys
from pathlib import Path

from tui.environment import scrub
from tui.process import harden

scrub()
harden()

from tests.tui.office import OfficeDesk, PatientPage, office  # noqa: E402 - Textual reads the environment
from tui.line import driver_class  # noqa: E402


class KeepingPage(PatientPage):
    """Writes its draft to a file when it is told to save."""

    def save(self) -> None:
        """Keep what is keyed, also in the field under the cursor."""
        Path(sys.argv[1], "draft").write_text(self.form.state.texts["last"])


def _fail() -> None:
    ssn = "123-45-6789"
    raise RuntimeError(f"secret {ssn}")


def main() -> int:
    """Run it; the second argument may say that SIGHUP is ignored, as under nohup."""
    folder = Path(sys.argv[1], "crashes")
    app = office(OfficeDesk(), begin=KeepingPage, driver_class=driver_class(), crash_folder=folder)
    signal.signal(signal.SIGUSR1, lambda *_: app.call_later(_fail))
    if sys.argv[2:] == ["nohup"]:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    code = app.run(mouse=False)
    if app.crashed:
        print(app.crashed, file=sys.stderr)
        return 1
    return code or 0


if __name__ == "__main__":
    os.environ.setdefault("TERM", "xterm-256color")
    sys.exit(main())
