"""Pictures of the terminal for the documentation: the program draws them, the tests hold them current."""

import io
import os
import re
from pathlib import Path

from rich.console import Console
from rich.segment import Segment, Segments

from tests.tui.story import Story

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
WRITE = "CLAIMDECK_PICTURES"
"""With this variable set the tests write the pictures instead of comparing them (`make pictures`)."""

FORMAT = """<svg class="claimdeck" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect fill="#12161c" x="1" y="1" width="{width}" height="{height}" rx="8"/>
<g transform="translate({terminal_x}, 24)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def drawn(user: Story, name: str) -> str:
    """The screen as SVG; times of day are made equal, so that a picture changes only when the screen does."""
    width, _height = user.app.size
    console = Console(
        width=width, file=io.StringIO(), force_terminal=True, color_system="truecolor", record=True
    )
    for strip in user.strips():
        console.print(Segments([*strip, Segment.line()]), end="")
    svg = console.export_svg(title="", code_format=FORMAT, unique_id=name)
    return re.sub(r"\b\d\d:\d\d\b", "09:30", svg)


def is_current(user: Story, name: str) -> None:
    """Hold that the picture in docs/pictures shows what is on the screen now; or write it, when asked to."""
    path = FOLDER / f"{name}.svg"
    now = drawn(user, name)
    if os.environ.get(WRITE):
        path.write_text(now)
    assert path.read_text() == now, f"{path.name} shows an older screen: `make pictures` draws it again."
