"""x12 computes: it loads nothing that draws, connects, stores or schedules."""

import subprocess
import sys

FORBIDDEN = ("textual", "rich", "httpx", "asyncio", "sqlite3", "socket", "keyring", "cryptography")

IMPORT_ALL = """
import importlib, pkgutil, sys
import x12
for module in pkgutil.walk_packages(x12.__path__, "x12."):
    importlib.import_module(module.name)
print(*sorted(sys.modules), sep="\\n")
"""


def test_importing_all_of_x12_loads_only_what_computes() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "x12.reader" in loaded
    assert loaded.isdisjoint(FORBIDDEN)
