"""The program `claimdeck`. The environment is cleared of what leaks before anything else is imported."""

import gc
import sys


def main() -> int:
    """Run the command line; gives the exit code."""
    gc.disable()  # what is imported stays; the app begins to collect once its first screen is there
    from tui.environment import scrub
    from tui.process import harden

    scrub()
    harden()
    from tui.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
