"""Clients that are signed in as billers, at backends that know only what a test sends."""

from tests.mock_backend.claims.conftest import medicaid, medicare, own, with_samples

__all__ = ["medicaid", "medicare", "own", "with_samples"]
