"""MBI lookup: for patients who can't show their Medicare card."""
