"""Pens: what a cell is drawn with, and the fewest bytes that turn one pen into another."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.line.colours import Depth, colour_parameters, contrasting, same_colour

_ON = {1: 1, 2: 2, 3: 4, 4: 8, 5: 16, 6: 32, 7: 64, 8: 128, 9: 256, 21: 512, 51: 1024, 52: 2048, 53: 4096}
_OFF = {
    22: 1 | 2,
    23: 4,
    24: 8 | 512,
    25: 16 | 32,
    27: 64,
    28: 128,
    29: 256,
    54: 1024 | 2048,
    55: 4096,
}
_SEEN_ON_BLANKS = 8 | 64 | 256 | 512 | 1024 | 2048 | 4096  # lines over, under and through, reverse, frames

_LINES = 8 | 256 | 512 | 4096  # of those, lines alone: they look the same in bold or italics
_DIM_OR_HIDDEN = 2 | 128
_BRIGHTER_IN_BOLD = {str(code) for code in range(30, 38)}  # on many terminals, and so are the lines


class Pen:
    """Attributes and colours of a cell. One object for each combination: compare with `is`.

    `blank` is the pen with which a space looks the same, so that spaces need no change of pen for nothing;
    `erases` says that erasing with this pen leaves what writing spaces with it leaves.
    """

    __slots__ = ("attributes", "background", "blank", "erases", "foreground")

    def __init__(self, attributes: int, foreground: str, background: str) -> None:
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
        seen = self.attributes & _SEEN_ON_BLANKS
        self.erases = not seen
        if not seen:
            blank = (0, "", self.background)
        elif seen & ~_LINES or self.foreground in _BRIGHTER_IN_BOLD:
            blank = (self.attributes, self.foreground, self.background)
        else:
            blank = (self.attributes & (_LINES | _DIM_OR_HIDDEN), self.foreground, self.background)
        mine = (self.attributes, self.foreground, self.background)
        self.blank: Pen = self if blank == mine else pen(*blank)


@cache
def pen(attributes: int, foreground: str, background: str) -> Pen:
    """The one pen of this combination."""
    return Pen(attributes, foreground, background)


PLAIN = pen(0, "", "")


class Pens:
    """The pens of one terminal: reads SGR parameters and brings colours down to the terminal's depth."""

    def __init__(self, depth: Depth) -> None:
        self._depth = depth
        self._known: dict[tuple[Pen, str], Pen] = {}

    def after(self, current: Pen, parameters: str) -> Pen:
        """The pen after an SGR sequence with these parameters ('1;38;5;9'); unknown ones change nothing."""
        key = (current, parameters)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > 4096:  # hostile text can't make it grow for ever
                self._known.clear()
            known = self._known[key] = self._apply(current, parameters)
        return known

    def _apply(self, current: Pen, parameters: str) -> Pen:
        attributes, foreground, background = current.attributes, current.foreground, current.background
        numbers = [int(number or 0) for number in parameters.split(";")]
        while numbers:
            code = numbers.pop(0)
            if code == 0:
                attributes, foreground, background = 0, "", ""
            elif code in _ON:
                attributes |= _ON[code]
            elif code in _OFF:
                attributes &= ~_OFF[code]
            elif code == 39 or 30 <= code <= 38 or 90 <= code <= 97:
                foreground = self._colour(code, numbers)
            elif code == 49 or 40 <= code <= 48 or 100 <= code <= 107:
                background = self._colour(code, numbers)
        if self._depth == "16" and same_colour(foreground, background):
            foreground = contrasting(background)
        return pen(attributes, foreground, background)

    def _colour(self, code: int, numbers: list[int]) -> str:
        """One colour's own parameters; takes what belongs to it from `numbers`."""
        if code in (39, 49):
            return ""
        if code not in (38, 48):
            return colour_parameters(str(code), self._depth)
        size = {2: 4, 5: 2}.get(numbers[0] if numbers else 0, 0)
        taken, numbers[:] = numbers[:size], numbers[size:]
        if not size or len(taken) < size:
            return ""
        return colour_parameters(";".join(map(str, (code, *taken))), self._depth)


@lru_cache(maxsize=4096)
def change(current: Pen | None, wanted: Pen) -> str:
    """The shortest SGR sequence from one pen to another; None is a pen that isn't known."""
    if current is wanted:
        return ""
    afresh = ";".join(["", *_ons(wanted.attributes), *_colours(wanted)])
    if current is None:
        return f"\x1b[{afresh}m"
    lost = current.attributes & ~wanted.attributes
    codes, cleared = _offs(lost)
    codes += _ons(wanted.attributes & ~(current.attributes & ~cleared))
    if current.foreground != wanted.foreground:
        codes.append(wanted.foreground or "39")
    if current.background != wanted.background:
        codes.append(wanted.background or "49")
    stepwise = ";".join(codes)
    return f"\x1b[{stepwise if len(stepwise) <= len(afresh) else afresh}m"


def _colours(wanted: Pen) -> list[str]:
    return [colour for colour in (wanted.foreground, wanted.background) if colour]


def _ons(attributes: int) -> list[str]:
    return [str(code) for code, bit in _ON.items() if attributes & bit]


def _offs(lost: int) -> tuple[list[str], int]:
    """The codes that switch the lost attributes off, and everything that those codes switch off."""
    used = [(code, bits) for code, bits in _OFF.items() if lost & bits]
    cleared = 0
    for _, bits in used:
        cleared |= bits
    return [str(code) for code, _ in used], cleared
