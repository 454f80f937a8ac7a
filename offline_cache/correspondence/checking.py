"""What is looked at before anything goes, and the key under which it goes."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from api_client.errors import FieldError, InvalidRequest

if TYPE_CHECKING:
    from api_client.correspondence.files import Looked
    from api_client.correspondence.records import CaseKind, Limits
    from offline_cache.store.owner import Owner


def key_of(owner: Owner, kind: CaseKind, claim_id: str, case_id: str = "") -> str:
    """The idempotency key: it follows from who sends what about which claim.

    So it is the same for as long as the draft is about that claim, whatever is changed in it, after a crash
    too; nothing needs to be kept for that.
    """
    parts = (owner.portal, owner.user, kind, claim_id, case_id)
    digest = hashlib.sha256(b"\0".join(part.encode() for part in parts)).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


def check_limits(files: Sequence[Looked], limits: Limits | None) -> None:
    """Raises InvalidRequest, with the field `attachments`, for more than the portal says that it takes."""
    if limits is None:
        return
    sizes = [each.size for each in files]
    wrong = next((at for at, each in enumerate(files, 1) if each.content_type not in limits.content_types), 0)
    large = next((at for at, size in enumerate(sizes, 1) if size > limits.largest), 0)
    sentence = (
        f"The portal doesn't take files of the type of file {wrong}."
        if wrong
        else f"File {large} is larger than {megabytes(limits.largest)}; send it in parts."
        if large
        else f"All files together are larger than {megabytes(limits.together)}."
        if sum(sizes) > limits.together
        else f"The portal takes at most {limits.most} files."
        if len(files) > limits.most
        else ""
    )
    if sentence:
        raise InvalidRequest(
            sentence,
            fields=(FieldError("attachments", sentence),),
            next_action="Attach others and send again.",
        )


def megabytes(size: int) -> str:
    """`40 MB`, `1.5 MB`."""
    return f"{size / 2**20:.3g} MB"
