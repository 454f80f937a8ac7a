"""Which bytes are sent, and what the headers say of them."""

import gzip
import hashlib
from base64 import b64decode

import pytest

from mock_backend.remittances.documents import make_document
from mock_backend.remittances.ranges import Wanted, wanted
from tests.mock_backend.driving import Client

SIZE, ETAG = 1000, '"abc"'


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("bytes=0-", Wanted(0, 1000)),
        ("bytes=10-19", Wanted(10, 20)),
        ("bytes=990-5000", Wanted(990, 1000)),
        ("bytes=-10", Wanted(990, 1000)),
        ("bytes=-5000", Wanted(0, 1000)),
        ("Bytes= 5-6 ", Wanted(5, 7)),
        ("bytes=1000-", None),
        ("bytes=-0", None),
        ("bytes=0-1,5-6", Wanted(0, 1000, partial=False)),
        ("bytes=5-1", Wanted(0, 1000, partial=False)),
        ("bytes=-", Wanted(0, 1000, partial=False)),
        ("lines=1-2", Wanted(0, 1000, partial=False)),
        ("bytes=" + "9" * 30 + "-", Wanted(0, 1000, partial=False)),
        ("", Wanted(0, 1000, partial=False)),
    ],
)
def test_a_range_is_read_as_rfc_9110_has_it(asked: str, found: Wanted | None) -> None:
    assert wanted({"range": asked}, SIZE, ETAG) == found


def test_a_range_of_another_version_is_no_range() -> None:
    assert wanted({"range": "bytes=5-", "if-range": '"other"'}, SIZE, ETAG) == Wanted(0, 1000, partial=False)
    assert wanted({"range": "bytes=5-", "if-range": ETAG}, SIZE, ETAG) == Wanted(5, 1000)


def test_a_document_is_the_same_bytes_twice() -> None:
    pieces = [b"abc" * 100_000, b"", b"def" * 300_000]
    document = make_document(pieces)
    whole = b"".join(pieces)
    assert b"".join(document.plain.blocks(0, document.plain.size)) == whole
    packed = b"".join(document.packed.blocks(0, document.packed.size))
    assert gzip.decompress(packed) == whole
    assert hashlib.sha256(packed).digest() == document.packed.digest
    assert b"".join(document.plain.blocks(5, 900_001)) == whole[5:900_001]
    assert make_document(pieces).packed.etag == document.packed.etag != document.plain.etag


async def some(client: Client) -> dict[str, object]:
    """A remittance of the last 30 days."""
    answer = await client.call("POST", "remittances/search", json={"limit": 1})
    (row,) = answer.json()["remittances"]
    return row


async def test_both_files_are_served_with_their_digests(at_mac: Client) -> None:
    row = await some(at_mac)
    plain = await at_mac.call("GET", f"remittances/{row['id']}.835", headers={"Accept-Encoding": "gzip"})
    packed = await at_mac.call("GET", f"remittances/{row['id']}.835.gz", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert "Content-Encoding" not in packed.headers
    assert gzip.decompress(packed.content) == plain.content
    assert (len(plain.content), len(packed.content)) == (row["bytes"], row["compressed_bytes"])
    assert digest(plain.headers["Repr-Digest"]) == hashlib.sha256(plain.content).digest()
    assert digest(packed.headers["Repr-Digest"]) == hashlib.sha256(packed.content).digest()
    assert packed.headers["X-Content-Digest"] == plain.headers["Repr-Digest"]
    assert packed.headers["X-Content-Length"] == str(len(plain.content))
    assert plain.headers["Content-Type"] == "application/edi-x12"


async def test_parts_fit_together_and_heads_are_empty(at_mac: Client) -> None:
    address = f"remittances/{(await some(at_mac))['id']}.835"
    whole = await at_mac.call("GET", address)
    etag = whole.headers["ETag"]
    first = await at_mac.call("GET", address, headers={"Range": "bytes=0-99"})
    rest = await at_mac.call("GET", address, headers={"Range": "bytes=100-", "If-Range": etag})
    assert (first.status_code, rest.status_code) == (206, 206)
    assert first.content + rest.content == whole.content
    assert first.headers["Content-Range"] == f"bytes 0-99/{len(whole.content)}"
    changed = await at_mac.call("GET", address, headers={"Range": "bytes=100-", "If-Range": '"x"'})
    assert (changed.status_code, changed.content) == (200, whole.content)
    beyond = await at_mac.call("GET", address, headers={"Range": f"bytes={len(whole.content)}-"})
    assert (beyond.status_code, beyond.json()["type"]) == (416, "range-not-satisfiable")
    assert beyond.headers["Content-Range"] == f"bytes */{len(whole.content)}"
    head = await at_mac.call("HEAD", address, headers={"Range": "bytes=0-9"})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(whole.content))


@pytest.mark.parametrize("name", ["nothing.835", "nothing.835.gz", "nothing", "x.pdf"])
async def test_what_is_not_there_says_so(at_mac: Client, name: str) -> None:
    answer = await at_mac.call("GET", f"remittances/{name}")
    assert (answer.status_code, answer.json()["type"]) == (404, "no-such-remittance")


def digest(text: str) -> bytes:
    return b64decode(text.removeprefix("sha-256=:").removesuffix(":"))
