"""Put on PYTHONPATH by `benchmarks.imports`: notes when the main thread first asks for each module."""

import _thread
import os
import sys
import time

_where = os.environ.pop("BENCHMARK_IMPORTS", "")
if _where:
    _log = open(_where, "a", encoding="utf-8", buffering=1)  # noqa: SIM115, PTH123 - open for the whole process

    _main = _thread.get_ident()  # what loads in another thread keeps no screen waiting

    def _note(event: str, arguments: tuple[object, ...]) -> None:
        if event == "import" and _thread.get_ident() == _main:
            _log.write(f"{time.monotonic()} {arguments[0]}\n")

    sys.addaudithook(_note)
