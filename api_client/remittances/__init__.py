"""Remittances at a portal: found by check, date or claim, and downloaded whole."""
