"""What a backend is made with unless it is told otherwise."""

SEED = 1965
SCALE = 4000
"""How many people there are."""
