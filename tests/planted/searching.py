"""Looks for planted words in bytes: as they are, in other encodings, and in what is packed."""

import base64
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

_MOST = 1 << 22
_PACKED = (b"\x1f\x8b\x08", b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_ANY = 32 + zlib.MAX_WBITS


class Planted:
    """Words to be found nowhere, by what they are."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._forms = {name: tuple(_forms(word)) for name, word in words.items()}

    def found_in(self, content: bytes) -> set[str]:
        """The names of the words that are in it, also within what is packed in it."""
        return {name for each in (content, *_unpacked(content)) for name in self._plainly(each)}

    def found_below(self, folder: Path) -> dict[Path, set[str]]:
        """The same for the name and the content of each file below a folder."""
        found = {
            path: self.found_in(str(path.relative_to(folder)).encode())
            | (self.found_in(path.read_bytes()) if path.is_file() and not path.is_symlink() else set())
            for path in folder.rglob("*")
        }
        return {path: names for path, names in found.items() if names}

    def _plainly(self, content: bytes) -> Iterable[str]:
        small = content.lower()
        return [
            name
            for name, forms in self._forms.items()
            if any(form in content or form.lower() in small for form in forms)
        ]


def _forms(word: str) -> Iterator[bytes]:
    """As text, as UTF-16, as hexadecimal, and as base64 wherever it begins in its three bytes."""
    plain = word.encode()
    for spelled in {plain, plain.upper(), plain.lower()}:
        yield spelled
        yield spelled.hex().encode()
        for lead in range(3):
            text = base64.b64encode(b"\0" * lead + spelled)
            yield text[-(-lead * 8 // 6) : (lead + len(spelled)) * 8 // 6]  # the rest is its neighbours', too
    yield word.encode("utf-16-le")
    yield word.encode("utf-16-be")


def _unpacked(content: bytes) -> Iterator[bytes]:
    for mark in _PACKED:
        at = content.find(mark)
        while at >= 0:
            with suppress(zlib.error):
                yield zlib.decompressobj(_ANY).decompress(content[at:], _MOST)
            at = content.find(mark, at + 1)


def spellings(day: str) -> dict[str, str]:
    """A birth date (YYYY-MM-DD) as it is written here and there."""
    year, month, date = day.split("-")
    written = (day, f"{year}{month}{date}", f"{month}/{date}/{year}", f"{month}{date}{year}")
    return {f"birth date {place}": each for place, each in enumerate(written)}
