"""Claims that were looked at or are followed, sealed."""
