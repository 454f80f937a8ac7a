"""Ask a portal which remittances it keeps."""

import re
from decimal import Decimal
from typing import Any

from api_client.messages import Reply, garbled
from api_client.reading import Fields
from api_client.remittances.records import ListedRemittance, RemittancePage, RemittanceQuery
from api_client.session import Session

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_MONEY = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,4})?")


async def search_remittances(session: Session, query: RemittanceQuery) -> RemittancePage:
    """Give one page, newest payment first.

    Raises InvalidRequest with the fields refused, such as dates further apart than this payer allows.
    """
    return await session.post_json("/remittances/search", _asked(query), _page, repeatable=True)


def _asked(query: RemittanceQuery) -> dict[str, Any]:
    named = {
        "check_number": query.check_number,
        "from": query.paid_from.isoformat() if query.paid_from else "",
        "to": query.paid_to.isoformat() if query.paid_to else "",
        "payer": query.payer,
        "amount": f"{query.amount:.2f}" if query.amount is not None else "",
        "control_number": query.control_number,
        "patient_control_number": query.patient_control_number,
        "last_name": query.last_name,
        "member_id": query.member_id,
        "after": query.after,
    }
    return {name: text for name, text in named.items() if text} | {"limit": query.limit}


def _page(reply: Reply) -> RemittancePage:
    fields = Fields(reply)
    rows = tuple(_remittance(reply, each) for each in fields.rows("remittances"))
    return RemittancePage(rows, fields.text("next", ""), fields.whole("total"))


def _remittance(reply: Reply, row: Fields) -> ListedRemittance:
    portal_id, amount = row.text("id"), row.text("amount")
    sizes = row.whole("claims"), row.whole("bytes"), row.whole("compressed_bytes")
    if not _ID.fullmatch(portal_id) or not _MONEY.fullmatch(amount) or min(sizes) < 0:
        raise garbled(reply)
    return ListedRemittance(
        portal_id,
        row.text("check_number"),
        row.day("paid_on"),
        row.text("payer"),
        row.text("payer_id"),
        Decimal(amount),
        *sizes,
        row.instant("created_at"),
    )
