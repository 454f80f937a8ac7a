"""A day in the real program on a terminal, and the search for what it should have left nowhere."""
