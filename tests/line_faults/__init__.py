"""What a bad line does to every operation: a proxy that delays, narrows, cuts and goes silent."""
