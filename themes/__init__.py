"""Palettes and the little Textual CSS that there is: nothing here knows what is shown with them."""

from themes.palettes import DEFAULT, NO_COLOUR, PALETTES, STYLES, Palette, choose

__all__ = ["DEFAULT", "NO_COLOUR", "PALETTES", "STYLES", "Palette", "choose"]
