"""The user's portals: adding, listing, testing and removing them, on a screen or by a plain command."""
