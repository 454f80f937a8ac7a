"""What a backend is made with unless it is told otherwise."""

SEED = 1965
SCALE = 4000
"""How many people there are."""
LARGE_SCALE = 100_000
"""From so many people on there is a remittance of as many claims."""
