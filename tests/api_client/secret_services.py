"""Secret Services to test against: a real gnome-keyring on a bus of its own, and one that never answers."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
PASSWORD = b"testpass"
_VARIABLES = ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")

HANGING = """
import sys, time
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
bus = open_dbus_connection()
bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
print("ready", flush=True)
time.sleep(600)
"""


class Bus:
    """A private session bus that the environment points to."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    def kill(self) -> None:
        """End the bus, as a log-out does under a program that goes on."""
        self.process.kill()
        self.process.wait()


@contextmanager
def private_bus(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    """Start a bus and let this process use it; skips where there is no dbus-daemon."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed")
    home.mkdir(mode=0o700, exist_ok=True)
    for name in _VARIABLES:
        monkeypatch.setenv(name, str(home))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", process.stdout.readline().decode().strip())
    try:
        yield Bus(process)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@contextmanager
def gnome_keyring() -> Iterator[None]:
    """Run an unlocked gnome-keyring on the current bus, with its login collection."""
    process = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    process.stdin.write(PASSWORD)
    process.stdin.close()
    try:
        _wait_for_login_collection()
        yield
    finally:
        process.kill()
        process.wait()


def lock_login_collection() -> None:
    """Lock it as a screen lock or a timer does."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as connection:
        secretstorage.Collection(connection).lock()


@contextmanager
def hanging_service() -> Iterator[None]:
    """Own the Secret Service's name on the current bus and never answer anything."""
    process = subprocess.Popen([sys.executable, "-c", HANGING], stdout=subprocess.PIPE, env=dict(os.environ))
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == b"ready\n"
        yield
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _wait_for_login_collection() -> None:
    import secretstorage
    from secretstorage.exceptions import SecretStorageException

    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            with closing(secretstorage.dbus_init()) as connection:
                found = [each.collection_path for each in secretstorage.get_all_collections(connection)]
                if any(path.endswith("/login") for path in found):
                    return
        except SecretStorageException:
            pass
        time.sleep(0.02)
    pytest.fail("gnome-keyring has not made its login collection")
