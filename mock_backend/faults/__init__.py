"""Switches that make the next requests fail, each in a way that a real line or server does."""
