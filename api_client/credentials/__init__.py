"""Keeping passwords: the system's own store, a vault by passphrase, or this session only. Never in clear."""
