"""A file of secrets under a passphrase: Argon2id makes the key, AES-256-GCM seals the content.

Layout: magic, version, Argon2id memory (KiB), passes and lanes, salt, nonce; then the sealed JSON; then the
SHA-256 of all before it. The head is authenticated too. The digest is not a protection: it tells a damaged
file, which no passphrase opens, from a wrong passphrase.
"""

import hashlib
import json
import os
import struct
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from api_client.errors import CredentialError, VaultDamaged, WrongPassphrase
from api_client.files import read_private, write_private

Entries = dict[str, dict[str, str]]
"""Secret by service and user."""

MAGIC = b"CLAIMDECKVAULT"
VERSION = 1
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
"""RFC 9106's second recommendation: a quarter of a second here, and memory that guessing machines lack."""
SHORTEST = 12
"""Characters. The file may be carried off and guessed at, so the passphrase is all that protects it."""
_HEAD = struct.Struct(">14sBIBB16s12s")
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Opened:
    """The key of an opened vault, kept in memory to read and write it, and what it was derived with."""

    salt: bytes = field(repr=False)
    key: bytes = field(repr=False)
    memory_kib: int
    passes: int
    lanes: int


def make_vault(path: Path, passphrase: str) -> Opened:
    """Write a new, empty vault; raises CredentialError for a short passphrase."""
    if len(passphrase) < SHORTEST:
        raise CredentialError(
            f"The passphrase needs at least {SHORTEST} characters.",
            next_action="Take four or five random words; any characters and spaces count.",
        )
    salt = os.urandom(16)
    opened = _opened(passphrase, salt, MEMORY_KIB, PASSES, LANES)
    write_vault(path, opened, {})
    return opened


def open_vault(path: Path, passphrase: str) -> Opened:
    """Give the vault's key; raises WrongPassphrase or VaultDamaged and changes nothing."""
    content = _read(path)
    _, _, memory, passes, lanes, salt, _ = _HEAD.unpack_from(content)
    opened = _opened(passphrase, salt, memory, passes, lanes)
    _unseal(content, opened)
    return opened


def read_vault(path: Path, opened: Opened) -> Entries:
    """Give what the vault holds now."""
    return _unseal(_read(path), opened)


def write_vault(path: Path, opened: Opened, entries: Entries) -> None:
    """Replace what the vault holds, as a whole, under a new nonce."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    cost = (opened.memory_kib, opened.passes, opened.lanes)
    head = _HEAD.pack(MAGIC, VERSION, *cost, opened.salt, nonce)
    sealed = AESGCM(opened.key).encrypt(nonce, json.dumps(entries).encode(), head)
    write_private(path, head + sealed + hashlib.sha256(head + sealed).digest())


def _read(path: Path) -> bytes:
    content = read_private(path)
    if content is None:
        raise VaultDamaged("There is no vault yet.", next_action="Give a passphrase to make one.")
    if len(content) < _HEAD.size + _DIGEST or not content.startswith(MAGIC):
        raise VaultDamaged
    if hashlib.sha256(content[:-_DIGEST]).digest() != content[-_DIGEST:]:
        raise VaultDamaged
    _, version, memory, passes, lanes, _, _ = _HEAD.unpack_from(content)
    if version != VERSION:
        raise VaultDamaged(
            f"The vault is of version {version}, which this Claimdeck can't read. It was left as it is.",
            next_action="Use the Claimdeck that wrote it, or move the file away to start a new one.",
        )
    if not (8 * lanes <= memory <= 1024 * 1024 and 1 <= passes <= 16 and 1 <= lanes <= 16):
        raise VaultDamaged
    return content


def _unseal(content: bytes, opened: Opened) -> Entries:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = content[: _HEAD.size]
    nonce = _HEAD.unpack(head)[-1]
    try:
        plain = AESGCM(opened.key).decrypt(nonce, content[_HEAD.size : -_DIGEST], head)
    except InvalidTag:
        raise WrongPassphrase from None
    entries: Entries = json.loads(plain)
    return entries


def _opened(passphrase: str, salt: bytes, memory: int, passes: int, lanes: int) -> Opened:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derive = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory)
    key = derive.derive(unicodedata.normalize("NFKC", passphrase).encode(errors="surrogatepass"))
    return Opened(salt, key, memory, passes, lanes)
