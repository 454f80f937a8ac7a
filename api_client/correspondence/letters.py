"""Ask a portal for the payer's letters."""

from urllib.parse import quote

from api_client.correspondence.reading import ID, read_letter, read_letters
from api_client.correspondence.records import Letter, LetterPage
from api_client.errors import InvalidRequest
from api_client.session import Session


async def list_letters(session: Session, after: str = "", limit: int = 40) -> LetterPage:
    """A page of letters, unread ones first; `after` is `next` of the page before."""
    beyond = f"&after={quote(after, safe='')}" if after else ""
    return await session.get_json(f"/letters?limit={limit}{beyond}", read_letters)


async def find_letter(session: Session, letter_id: str) -> Letter:
    """One letter, which its reader has read from now on; raises InvalidRequest where there is none."""
    if not ID.fullmatch(letter_id):
        raise InvalidRequest(
            "That isn't the id of a letter.", next_action="Open it from the list of letters."
        )
    return await session.get_json(f"/letters/{letter_id}", read_letter)
