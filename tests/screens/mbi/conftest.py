"""The same backend and desk as the eligibility stories have."""

from tests.screens.eligibility.conftest import backend, sign_in

__all__ = ["backend", "sign_in"]
