"""The same backend and client as the stories of claim status have."""

from tests.screens.claims.conftest import backend, signed_in

__all__ = ["backend", "signed_in"]
