"""Telephone numbers in sentences."""


def phone_words(number: str) -> str:
    """Ten digits as 800-555-0100; anything else as it came."""
    if len(number) == 10 and number.isascii() and number.isdigit():
        return f"{number[:3]}-{number[3:6]}-{number[6:]}"
    return number
