"""Records, first appeals and letters as screens ask for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.correspondence.files import look_at
from api_client.correspondence.letters import find_letter, list_letters
from api_client.correspondence.records import CaseReceipt
from api_client.correspondence.sending import attach_file, send_appeal, send_records
from api_client.errors import InvalidRequest, KeyReused
from offline_cache.claims.records import patient_of
from offline_cache.correspondence.checking import check_limits, key_of
from offline_cache.patients import numbered
from offline_cache.recording import recorded

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.correspondence.files import Looked, Progress
    from api_client.correspondence.records import (
        Appeal,
        AttachedFile,
        Attachment,
        CaseKind,
        Letter,
        LetterPage,
        RecordsResponse,
    )
    from api_client.correspondence.sending import Files
    from api_client.session import Session
    from offline_cache.desk import Desk
    from offline_cache.store.owner import Owner

Post = Callable[["Session", "Files", str], Coroutine[None, None, CaseReceipt]]


class CorrespondenceDesk:
    """What belongs to the user of the current portal. Raises PortalErrors only.

    Which files the portal has is remembered while the program runs: a second try sends none of them again.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._attached: dict[tuple[Owner, Looked], AttachedFile] = {}

    # -- sending

    async def look_at(self, path: Path) -> Looked:
        """What a file is; raises FolderFault or InvalidRequest where it can't be attached."""
        return await asyncio.to_thread(look_at, path)

    async def respond(
        self, response: RecordsResponse, progress: Progress = lambda _sent, _of: None
    ) -> CaseReceipt:
        """Answer a request for records, once: what the payer has already isn't sent again.

        Raises OutcomeUnknown where no answer came: then the same call again finds out.
        """

        def post(session: Session, files: Files, key: str) -> Coroutine[None, None, CaseReceipt]:
            return send_records(session, response, files, key)

        return await self._send("records", response.claim_id, response.attachments, post, progress)

    async def appeal(self, appeal: Appeal, progress: Progress = lambda _sent, _of: None) -> CaseReceipt:
        """Ask for a first appeal, once; raises as `respond` does."""

        def post(session: Session, files: Files, key: str) -> Coroutine[None, None, CaseReceipt]:
            return send_appeal(session, appeal, files, key)

        return await self._send("appeal", appeal.claim_id, appeal.attachments, post, progress)

    async def _send(
        self,
        kind: CaseKind,
        claim_id: str,
        attachments: tuple[Attachment, ...],
        post: Post,
        progress: Progress,
    ) -> CaseReceipt:
        owner = self._desk.need_owner()
        detail = (await self._desk.claims.detail(claim_id, owner)).value
        if there := _there(kind, detail):
            return there
        patient = patient_of(detail.row)
        with recorded(self._desk.kept.log, f"{kind} sent", owner, patient) as outcome:
            looked = [await self.look_at(each.path) for each in attachments]
            check_limits(looked, detail.limits)
            files = await self._sent_files(owner, looked, progress)
            documents = [each.document for each in attachments]
            receipt = await self._posted(owner, kind, detail, post, list(zip(files, documents, strict=True)))
            outcome.words = "there before" if receipt.was_there else "sent"
        return receipt

    async def _posted(
        self, owner: Owner, kind: CaseKind, detail: ClaimDetail, post: Post, files: Files
    ) -> CaseReceipt:
        claim_id, case_id = detail.row.id, detail.request.case_id if detail.request else ""
        key = key_of(owner, kind, claim_id, case_id)
        try:
            return await self._desk.ask(lambda session: post(session, files, key), owner=owner)
        except KeyReused:
            # What was sent at first, before it was changed here, did arrive.
            there = _there(kind, (await self._desk.claims.detail(claim_id, owner)).value)
            if there is None:
                raise
            return there
        except InvalidRequest as error:
            if any(each.field == "attachments" for each in error.fields):
                self._attached.clear()  # the portal may have let go of them
            raise

    async def _sent_files(self, owner: Owner, looked: list[Looked], progress: Progress) -> list[AttachedFile]:
        """The files as the portal has them, each sent unless it was before."""
        total, before = sum(each.size for each in looked), 0
        files = []
        for file in looked:
            files.append(await self._sent_file(owner, file, partial(_on_the_way, progress, before, total)))
            before += file.size
        return files

    async def _sent_file(self, owner: Owner, file: Looked, progress: Progress) -> AttachedFile:
        if (owner, file) not in self._attached:
            self._attached[owner, file] = await self._desk.ask(
                lambda session: attach_file(session, file, progress), owner=owner
            )
        return self._attached[owner, file]

    # -- letters

    async def letters(self, after: str = "", limit: int = 40, owner: Owner | None = None) -> LetterPage:
        """A page of letters, unread ones first; `after` is `next` of the page before.

        Raises WentElsewhere where it is asked for an `owner` who isn't the current one any more.
        """
        return await self._desk.ask(
            lambda session: list_letters(session, after, limit),
            noted="" if after else "letters listed",
            owner=owner,
        )

    async def letter(self, letter_id: str) -> Letter:
        """One letter, which this user has read from now on."""
        with recorded(self._desk.kept.log, "letter read", self._desk.need_owner()) as outcome:
            letter = await self._desk.ask(lambda session: find_letter(session, letter_id))
            outcome.patient = numbered(letter.member_id, letter.row.last_name, letter.row.first_name)
        return letter


def _on_the_way(progress: Progress, before: int, total: int, sent: int, _of: int) -> None:
    """Tell how much of all files has gone."""
    progress(before + sent, total)


def _there(kind: CaseKind, detail: ClaimDetail) -> CaseReceipt | None:
    """The receipt of what the payer has about the claim already; None where it wants it still."""
    wanted = detail.request if kind == "records" else detail.appeal
    cases = [each for each in detail.cases if each.kind == kind]
    if wanted is not None or not cases:
        return None
    return CaseReceipt(cases[-1], detail.row.control_number, was_there=True)
