"""Claim status: the 276 inquiry, the 277 answer (005010X212) and the 277CA acknowledgment (005010X214)."""
