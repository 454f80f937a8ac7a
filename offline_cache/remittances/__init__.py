"""Remittances as screens have them: found, fetched, kept, read, counted."""
