"""Remittances: found, downloaded, read, explained, printed."""
