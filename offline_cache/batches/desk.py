"""Files of claims as screens and commands ask for them: looked over, submitted, followed, answered."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.batches.asking import fetch_file, find_batch, list_batches
from api_client.batches.sending import submit_batch
from api_client.errors import InvalidRequest, Locked, NotSignedIn
from api_client.files import make_private_directory
from api_client.remittances.placing import Placed, place
from offline_cache.batches.answers import read_answer
from offline_cache.batches.checking import Told, key_of, look_over, read_file
from offline_cache.batches.finding import find_claim
from offline_cache.batches.records import BatchAnswers, BatchCheck, FoundClaim, ReadFile
from offline_cache.patients import Patient
from offline_cache.recording import recorded
from offline_cache.store.owner import owner_of
from x12.claims.edits.context import usual_context

if TYPE_CHECKING:
    from api_client.batches.records import Batch, Submitted
    from api_client.records import SignedIn
    from offline_cache.desk import Desk
    from offline_cache.pending import Pending
    from offline_cache.store.owner import Owner


class BatchDesk:
    """What belongs to the user of the current portal. Raises PortalErrors only.

    Which file went under which tracking number is remembered as long as the program runs.
    """

    def __init__(self, desk: Desk, pending: Pending) -> None:
        self._desk = desk
        self._pending = pending
        self._sent: dict[tuple[Owner, str], Path] = {}

    # Before sending

    async def check(self, path: Path, told: Told | None = None) -> BatchCheck:
        """Look a file over without sending it; raises FolderFault or InvalidRequest where that can't be."""
        body = await asyncio.to_thread(read_file, path)
        return await self._pending.run(self._looked_over(path.name, body, told))

    async def _looked_over(self, name: str, body: bytes, told: Told | None) -> BatchCheck:
        current = self._signed_in()
        profile = current.portal
        context = usual_context(profile.kind, self._desk.today(), self._desk.codes)
        return await look_over(
            name,
            body,
            key_of(body, owner_of(current)),
            (current.submitter_id, current.receiver_id),
            replace(context, allow_synthetic=profile.is_practice),
            told,
        )

    async def submit(
        self, given: Path | BatchCheck | bytes, key: str = "", path: Path | None = None
    ) -> Submitted:
        """Send a file, once: the same bytes go under the same key, so a repeat is never taken in twice.

        A check sends the very bytes that were looked over. `path` says where other bytes came from. Raises
        OutcomeUnknown where no answer came: then the same call again finds out.
        """
        current = self._signed_in()
        owner = owner_of(current)
        if isinstance(given, Path):
            path, body = given, await asyncio.to_thread(read_file, given)
        else:
            body = given.body if isinstance(given, BatchCheck) else given
        if not body:
            raise InvalidRequest("The file is empty.", next_action="Choose another file.")
        used = key or key_of(body, owner)
        with recorded(self._desk.kept.log, "batch submitted", owner) as outcome:
            submitted = await self._desk.ask(lambda session: submit_batch(session, body, used), owner=owner)
            outcome.words = "sent before" if submitted.was_there else "sent"
        if path is not None:
            self._sent[owner, submitted.batch.tracking_number] = path
        return submitted

    # After it

    async def list(self) -> tuple[Batch, ...]:
        """The files that the portal has got, newest first."""
        return await self._desk.ask(list_batches, noted="batches listed")

    async def find(self, tracking_number: str) -> Batch:
        """One of them; raises InvalidRequest where there is none."""
        return await self._desk.ask(lambda session: find_batch(session, tracking_number.strip()))

    async def fetch(self, tracking_number: str, file_id: str) -> ReadFile:
        """A TA1, 999 or 277CA in words; raises InvalidRequest where it isn't ready."""
        owner, batch = self._owner(), await self.find(tracking_number)
        return await self._fetch(owner, batch, file_id)

    async def answers(self, tracking_number: str, known: BatchAnswers | None = None) -> BatchAnswers:
        """A batch with every file that is ready; what `known` has already isn't fetched again."""
        owner, batch = self._owner(), await self.find(tracking_number)
        before = {each.id: each for each in known.files} if known else {}
        files = [before.get(each.id) or await self._fetch(owner, batch, each.id) for each in batch.ready]
        return BatchAnswers(batch, tuple(files))

    async def save(self, tracking_number: str, file: ReadFile, folder: Path) -> Placed:
        """Write a file into a folder; its name tells of no patient, and nothing there is ever touched."""
        name = f"batch_{tracking_number}_{file.id}.{file.kind.lower()}"

        def work() -> Placed:
            make_private_directory(folder)
            return place((file.raw,), folder, name, f"batch-{tracking_number}-{file.id}")

        with recorded(self._desk.kept.log, "batch answer saved to a folder", self._desk.owner):
            return await asyncio.to_thread(work)

    # What was sent

    def path_of(self, tracking_number: str) -> Path | None:
        """Where the file of a batch was; None where another run of the program sent it."""
        return self._sent.get((self._owner(), tracking_number))

    async def claim(self, path: Path, patient_control_number: str, member_id: str = "") -> FoundClaim:
        """A claim in the file that was sent, to be corrected; raises InvalidRequest where it isn't in it."""
        body = await asyncio.to_thread(read_file, path)
        found = await self._pending.run(
            asyncio.to_thread(find_claim, body, patient_control_number, member_id)
        )
        if found is None:
            raise InvalidRequest(
                "The claim is not in this file.", next_action="Give the file as it was sent."
            )
        who = found.claim.patient or found.claim.insured
        patient = Patient(
            who.party.name, who.party.first_name, who.birth_date, member_id=found.claim.member_id
        )
        self._desk.kept.log.note("claim taken from a batch file", owner=self._desk.owner, patient=patient)
        return found

    # Below

    async def _fetch(self, owner: Owner, batch: Batch, file_id: str) -> ReadFile:
        file = next((each for each in batch.ready if each.id == file_id), None)
        if file is None:
            raise InvalidRequest("This file isn't ready yet.", next_action="Look again in a minute.")
        raw = await self._desk.ask(
            lambda session: fetch_file(session, batch.tracking_number, file.id, file.bytes),
            noted="batch answer fetched",
            owner=owner,
        )
        return await asyncio.to_thread(read_answer, file, raw)

    def _owner(self) -> Owner:
        return owner_of(self._signed_in())

    def _signed_in(self) -> SignedIn:
        if self._desk.locked:
            raise Locked
        current = self._desk.current
        if current is None:
            raise NotSignedIn
        return current
