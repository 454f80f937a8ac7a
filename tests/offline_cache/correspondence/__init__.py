"""Tests of the desk for records, appeals and letters."""
