from tests.screens.users.conftest import backend, signed_in_as

__all__ = ["backend", "signed_in_as"]
