"""Measures Claimdeck against a bare Textual app, in bytes and in time."""
