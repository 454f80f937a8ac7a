"""Colours as a terminal takes them: SGR parameters, brought down to the depth that the line affords."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Depth = Literal["truecolor", "256", "16", "none"]
Triplet = tuple[int, int, int]

_STEPS = (0, 95, 135, 175, 215, 255)
_PALETTE: tuple[Triplet, ...] = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
)  # xterm's sixteen, which most terminals stay close to


def colour_parameters(parameters: str, depth: Depth) -> str:
    """The SGR parameters of a foreground or background at most `depth` deep; '' is the terminal's own."""
    if depth == "none":
        return ""
    if depth == "truecolor" or ";" not in parameters:
        return parameters
    kind, _, rest = parameters.partition(";")
    if depth == "256":
        return parameters if rest.startswith("5;") else f"{kind};5;{_nearest_of_256(_triplet(rest))}"
    return _basic(_nearest_of_16(_triplet(rest)), kind == "48")


def contrasting(background: str) -> str:
    """A basic foreground that can be read on a basic background."""
    number = int(background)
    index = number - 40 if number < 100 else number - 92
    return "30" if _brightness(_PALETTE[index]) > 127 else "97"


def same_colour(foreground: str, background: str) -> bool:
    """Whether a basic foreground would vanish on a basic background."""
    return bool(foreground and background) and int(foreground) + 10 == int(background)


def _basic(index: int, is_background: bool) -> str:
    code = 30 + index if index < 8 else 82 + index
    return str(code + 10 if is_background else code)


def _triplet(rest: str) -> Triplet:
    """Red, green and blue of '2;R;G;B' or '5;N'."""
    numbers = [int(number or 0) & 255 for number in rest.split(";")]
    if numbers[0] == 2 and len(numbers) >= 4:
        return numbers[1], numbers[2], numbers[3]
    return _of_256(numbers[1] if len(numbers) > 1 else 0)


def _of_256(index: int) -> Triplet:
    if index < 16:
        return _PALETTE[index]
    if index >= 232:
        grey = 8 + 10 * (index - 232)
        return grey, grey, grey
    index -= 16
    return _STEPS[index // 36], _STEPS[index // 6 % 6], _STEPS[index % 6]


@lru_cache(maxsize=512)
def _nearest_of_256(colour: Triplet) -> int:
    return min(range(16, 256), key=lambda index: _distance(_of_256(index), colour))


@lru_cache(maxsize=512)
def _nearest_of_16(colour: Triplet) -> int:
    return min(range(16), key=lambda index: _distance(_PALETTE[index], colour))


def _distance(one: Triplet, other: Triplet) -> int:
    """How far apart two colours look: the weighted 'redmean' distance, squared."""
    mean = (one[0] + other[0]) // 2
    red, green, blue = (a - b for a, b in zip(one, other, strict=True))
    return (((512 + mean) * red * red) >> 8) + 4 * green * green + (((767 - mean) * blue * blue) >> 8)


def _brightness(colour: Triplet) -> int:
    return (299 * colour[0] + 587 * colour[1] + 114 * colour[2]) // 1000
