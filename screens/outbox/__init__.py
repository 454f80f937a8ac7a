"""The outbox: what was submitted here, where it is on its way, and what can still be done about it."""
