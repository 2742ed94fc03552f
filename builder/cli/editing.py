"""`digest check` and `digest translate`: what an editor and a translator work with."""

from typing import Annotated

import typer

from builder import report
from builder.cli.options import CONTENT, Articles, Clean, Content, Jobs, Json, Strict, Theme, Today, day
from builder.cli.telling import finish, progress, say
from builder.commands.check import check_content
from builder.commands.request import Request
from builder.commands.translate import translate_articles


def check(
    content: Content = CONTENT,
    theme: Theme = "gazette",
    today: Today = None,
    fix: Annotated[bool, typer.Option("--fix", help="Note new addresses down in addresses.tsv.")] = False,
    translation: Annotated[
        bool,
        typer.Option("--translation", help="Compare the two languages: numbers, terms, names, Chinese left."),
    ] = False,
    jobs: Jobs = 1,
    clean: Clean = False,
    strict: Strict = False,
    as_json: Json = False,
) -> None:
    """Say what an editor should see to.

    Unknown regions, blocks without a twin, translations gone stale, readings in doubt, broken links, addresses not
    noted down.
    """
    request = Request(content=content, theme=theme, today=day(today), jobs=jobs, clean=clean)
    with progress("checking", request) as request:
        result = check_content(request, fix=fix, translation=translation)
    for path in result.written:
        say(f"{content}/{path} brought up to date")
    say(report.totals(result.problems) or "nothing to see to")
    finish(result.problems, strict=strict, as_json=as_json)


def translate(
    names: Articles,
    content: Content = CONTENT,
    done: Annotated[
        bool, typer.Option("--done", help="Take the Chinese out again, and note what was translated.")
    ] = False,
    strict: Strict = False,
    as_json: Json = False,
) -> None:
    """Lay the Chinese of an article beside its English.

    In comments that no page shows, with terms, names and numbers as they should be. What people wrote stays.
    """
    result = translate_articles(Request(content=content), names, done=done)
    for path in result.written:
        say(
            f"{content}/{path}: {'what was translated is noted' if done else 'write the English below each comment'}"
        )
    for path in result.unchanged:
        say(f"{content}/{path}: nothing to add")
    finish(result.problems, strict=strict, as_json=as_json)
