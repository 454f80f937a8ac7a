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

BUS_CONFIGURATION = """<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
  </policy>
</busconfig>
"""
"""Without the system's service files: on a busy machine a question to a keyring that isn't up yet would start
another one, locked, in its place."""

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
    configuration = home / "bus.conf"
    configuration.write_text(BUS_CONFIGURATION)
    command = [
        "dbus-daemon",
        f"--config-file={configuration}",
        "--nofork",
        "--nopidfile",
        "--print-address=1",
    ]
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
def gnome_keyring(*, unlocked: bool = True) -> Iterator[None]:
    """Run a gnome-keyring on the current bus: with its login collection unlocked, or as one never set up."""
    command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
    process = subprocess.Popen(
        [*command, "--unlock"] if unlocked else command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    process.stdin.write(PASSWORD if unlocked else b"")
    process.stdin.close()
    try:
        _wait_for_collection("/login" if unlocked else "/session")
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


def _wait_for_collection(name: str) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if any(path.endswith(name) for path in _collections()):
            return
        time.sleep(0.02)
    pytest.fail(f"gnome-keyring has not made its collection {name}")


def _collections() -> list[str]:
    import secretstorage
    from jeepney import DBusErrorResponse
    from secretstorage.exceptions import SecretStorageException

    try:
        with closing(secretstorage.dbus_init()) as connection:
            return [each.collection_path for each in secretstorage.get_all_collections(connection)]
    except (SecretStorageException, DBusErrorResponse):
        return []
