"""`claimdeck batch`: submit, list, get; the same core as the screens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from offline_cache.desk import Desk
from screens.batches.check_lines import check_lines
from screens.batches.command_options import parser
from screens.batches.command_texts import answers_json, batch_json, batch_text, check_json
from screens.batches.detail_lines import detail_lines
from screens.batches.saving import told, write_all
from screens.batches.words import SENT_BEFORE
from screens.plain.console import Console, console
from screens.plain.running import DONE, NOT_SO, finished
from screens.plain.signing_in import chosen, signed_in
from tui.text import plain
from tui.widgets.page_view import Entry

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from tui.text import Line

_WIDTH = 78


def main(arguments: Sequence[str], desk: Desk | None = None, terminal: Console | None = None) -> int:
    """Run the command; gives the exit code."""
    used, talk = desk or Desk(), terminal or console()
    options = parser().parse_args(arguments)
    try:
        return finished(_run(used, options, talk), talk, as_json=options.json)
    finally:
        used.kept.close()


async def _run(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    profile, given = await chosen(desk, options)
    async with signed_in(desk, profile, given, talk):
        return await _VERBS[options.verb](desk, options, talk)


async def _submit(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    check = await desk.batches.check(options.file.expanduser())
    if options.json:
        talk.result(json.dumps({"check": check_json(check)}))
    else:
        _tell(talk.result if options.check_only else talk.say, check_lines(check, "", _WIDTH))
    if options.check_only or not check.claims or not (check.is_ready or options.anyway):
        if not options.check_only:
            talk.say("Nothing was submitted. Correct the file, or say --anyway.")
        return DONE if check.is_ready else NOT_SO
    sent = await desk.batches.submit(check)
    if sent.was_there:
        talk.say(SENT_BEFORE)
    talk.result(json.dumps(batch_json(sent.batch)) if options.json else sent.batch.tracking_number)
    return DONE


async def _list(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    batches = await desk.batches.list()
    for each in batches:
        talk.result(json.dumps(batch_json(each)) if options.json else batch_text(each))
    return DONE if batches else NOT_SO


async def _get(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    answers = await desk.batches.answers(options.number)
    if options.json:
        talk.result(json.dumps(answers_json(answers)))
    else:
        _tell(talk.result, detail_lines(answers, lambda _claim: None, lambda _file: None, _WIDTH))
    if options.folder and answers.files:
        talk.say(told(await write_all(desk, answers, options.folder.expanduser())))
    is_done = not (answers.is_rejected or answers.rejected or answers.batch.has_failed)
    return DONE if is_done else NOT_SO


def _tell(say: Callable[[str], None], lines: Iterable[Line | Entry]) -> None:
    for each in lines:
        say(plain(each.line if isinstance(each, Entry) else each).rstrip())


_VERBS = {"submit": _submit, "list": _list, "get": _get}
