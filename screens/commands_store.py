"""The plain commands `claimdeck audit` and `claimdeck store`."""

import argparse
import asyncio
import getpass
import sys
from collections.abc import Awaitable, Callable, Sequence

from api_client.errors import PortalError, StoreLocked
from offline_cache.desk import Desk
from offline_cache.patients import numbered
from offline_cache.store.errors import StoreFault
from screens.access_log.exporting import as_csv, as_json
from screens.access_log.page import sentence
from screens.saying import said
from x12.text import clean

Work = Callable[[Desk, argparse.Namespace], Awaitable[int]]
_SURE = "This can't be undone. Go on (y/n)? "


def audit(arguments: Sequence[str], desk: Desk | None = None) -> int:
    """Verify or export the access log; gives 1 where it is not whole, or can't be read."""
    parser = argparse.ArgumentParser(prog="claimdeck audit", description="Who did what here, and when.")
    verbs = parser.add_subparsers(required=True, metavar="verify|export")
    verify = verbs.add_parser("verify", help="check that nothing was changed, taken out or cut off")
    verify.set_defaults(run=_verify)
    export = verbs.add_parser("export", help="write all entries to standard output")
    export.add_argument("--format", choices=("csv", "json"), default="csv")
    export.set_defaults(run=_export)
    return _run(parser, arguments, desk)


def store(arguments: Sequence[str], desk: Desk | None = None) -> int:
    """See to the store; gives 1 where that failed."""
    parser = argparse.ArgumentParser(
        prog="claimdeck store", description="Drafts, kept answers and the access log on this computer."
    )
    verbs = parser.add_subparsers(required=True, metavar="where|purge|forget|destroy|set-aside")
    verbs.add_parser("where", help="where things are kept, and whether that works").set_defaults(run=_where)
    purge = verbs.add_parser("purge", help="forget what is past its time")
    purge.add_argument("--everything", action="store_true", help="forget every answer and draft")
    purge.set_defaults(run=_purge)
    verbs.add_parser("forget", help="forget one patient; the number is asked for").set_defaults(run=_forget)
    destroy = verbs.add_parser("destroy", help="destroy the key, and with it everything that is kept")
    destroy.add_argument("--yes", action="store_true", help="don't ask")
    destroy.set_defaults(run=_destroy)
    aside = verbs.add_parser("set-aside", help="keep a store that doesn't open under another name")
    aside.set_defaults(run=_set_aside)
    return _run(parser, arguments, desk)


def _run(parser: argparse.ArgumentParser, arguments: Sequence[str], desk: Desk | None) -> int:
    options = parser.parse_args(arguments)
    used = desk or Desk()
    work: Work = options.run

    async def run() -> int:
        try:
            return await work(used, options)
        finally:
            await asyncio.to_thread(used.kept.close)

    try:
        return asyncio.run(run())
    except PortalError as error:
        return _refuse(said(error))


async def _open(desk: Desk) -> None:
    """Open the store, with the vault's passphrase where that is what it waits for; raises a StoreFault where
    there is none on disk: what this program would find in memory is its own.
    """
    standing = await desk.kept.standing()
    if isinstance(standing.trouble, StoreLocked) and desk.places.vault.exists() and sys.stdin.isatty():
        await desk.passwords.open_vault(getpass.getpass("Passphrase of the vault: "))
        standing = await desk.kept.standing()
    if standing.trouble is not None:
        raise standing.trouble
    if not standing.on_disk:
        raise StoreFault(f"There is no store on this computer. {standing.sentence}")


async def _verify(desk: Desk, _options: argparse.Namespace) -> int:
    await _open(desk)
    verified = await desk.kept.log.verify()
    if verified.problem:
        return _refuse(sentence(verified))
    print(sentence(verified))
    return 0


async def _export(desk: Desk, options: argparse.Namespace) -> int:
    await _open(desk)
    entries = tuple(reversed(await desk.kept.log.entries(None)))
    sys.stdout.write(as_json(entries) if options.format == "json" else as_csv(entries))
    desk.kept.log.note("access log exported", f"{len(entries)} entries")
    return 0


async def _where(desk: Desk, _options: argparse.Namespace) -> int:
    standing = await desk.kept.standing()
    print(clean(standing.sentence))
    policy = standing.policy
    print(
        f"Answers are kept {policy.answer_days} days, drafts {policy.draft_days} days,"
        f" claims {policy.claim_days} days after they were settled."
    )
    return _refuse(said(standing.trouble)) if standing.trouble else 0


async def _purge(desk: Desk, options: argparse.Namespace) -> int:
    await _open(desk)
    gone = await desk.kept.purge(everything=options.everything)
    print(f"Forgotten: {gone.words}.")
    return 0


async def _forget(desk: Desk, _options: argparse.Namespace) -> int:
    await _open(desk)
    number = "".join(filter(str.isalnum, _ask("MBI or member ID of the patient: "))).upper()
    if not number:
        return _refuse("No number was given, so nothing was forgotten.")
    patient = numbered(number)
    gone = await desk.kept.forget(patient)
    print(f"Forgotten: {gone.words}.")
    return 0


async def _destroy(desk: Desk, options: argparse.Namespace) -> int:
    if not (desk.places.store.exists() or desk.places.store_note.exists()):
        return _refuse("There is no store here yet.")
    print("The key, all drafts, all kept answers and the access log will be destroyed.")
    if not options.yes and _ask(_SURE).strip().casefold() not in {"y", "yes"}:
        return _refuse("Nothing was destroyed.")
    if desk.places.vault.exists() and sys.stdin.isatty():
        await desk.passwords.open_vault(getpass.getpass("Passphrase of the vault: "))
    await desk.kept.destroy()
    print("Destroyed. The next start makes a new key and an empty store.")
    return 0


async def _set_aside(desk: Desk, _options: argparse.Namespace) -> int:
    where = await desk.kept.set_aside()
    if where is None:
        return _refuse("There is no store here yet.")
    print(f"The store is now {where}, with its key where it was. The next start makes a new one.")
    return 0


def _ask(question: str) -> str:
    """A line from the terminal, or from standard input: what names a patient is never an argument."""
    if sys.stdin.isatty():
        return input(question)
    return sys.stdin.readline()


def _refuse(sentence: str) -> int:
    print(clean(sentence), file=sys.stderr)
    return 1
