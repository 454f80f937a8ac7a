"""Signing in: the portal's notice, user and password, the one-time code."""
