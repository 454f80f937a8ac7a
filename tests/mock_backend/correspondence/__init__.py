"""Tests of records, appeals and letters."""
