"""`python -m mock_backend` and `claimdeck backend`."""

import sys
from collections.abc import Sequence

from mock_backend.options import parse_options


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a backend until it is stopped; gives the exit status."""
    options = parse_options(argv)
    from mock_backend.serve import CannotStartError, serve

    try:
        serve(options)
    except KeyboardInterrupt:
        return 0
    except CannotStartError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
