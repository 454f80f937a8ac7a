"""Put on PYTHONPATH by `benchmarks.imports`: notes when each module is first asked for."""

import os
import sys
import time

_where = os.environ.pop("BENCHMARK_IMPORTS", "")
if _where:
    _log = open(_where, "a", encoding="utf-8", buffering=1)  # noqa: SIM115, PTH123 - open for the whole process

    def _note(event: str, arguments: tuple[object, ...]) -> None:
        if event == "import":
            _log.write(f"{time.monotonic()} {arguments[0]}\n")

    sys.addaudithook(_note)
