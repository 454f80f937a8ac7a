"""Claims: 837 professional (005010X222A1) and institutional (005010X223A2), both ways, and their edits."""
