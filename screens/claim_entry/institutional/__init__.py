"""The institutional claim (UB-04)."""
