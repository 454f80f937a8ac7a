"""Who did what here, when, with which outcome: to read, to verify, to export."""
