"""A password that its owner typed wrong, in words that fit somebody who is signed in."""

from api_client.errors import WrongCredentials

NOT_YOURS = "Not your current password."


def tries_left(error: WrongCredentials) -> str:
    """That it was wrong, and how often it may be tried before the account is locked."""
    left = error.attempts_left
    if left is None:
        return NOT_YOURS
    return f"{NOT_YOURS} {'1 try' if left == 1 else f'{left} tries'} left before the account is locked."
