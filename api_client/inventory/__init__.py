"""The office's own sheet of its portals: who has access where, what runs out when, and who has looked."""
