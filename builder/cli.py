"""The front door: arguments -> command -> exit status. The only module that prints."""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builder import commands, report
from builder.commands import Request, Result, WrongUseError
from builder.model.files import SourceFile
from builder.model.jobs import Links
from builder.model.problems import Problem, Severity

if TYPE_CHECKING:
    from builder.preview import Rebuilt

DONE, PROBLEMS, USAGE, FAULT = 0, 1, 2, 3
LEFT_ALONE = "C401"

app = typer.Typer(
    help="Newspaper pages in, a bilingual policy digest out.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def theme_names() -> list[str]:
    """For the shell to complete."""
    return sorted(place.parent.name for place in Path("themes").glob("*/templates"))


Pages = Annotated[
    list[Path], typer.Argument(help="Page files, folders of them, or - for standard input.", allow_dash=True)
]
Content = Annotated[
    Path, typer.Option("--content", help="Folder of articles and site.toml.", file_okay=False)
]
Theme = Annotated[
    str, typer.Option("--theme", help="A theme's folder, or its name.", autocompletion=theme_names)
]
Out = Annotated[Path, typer.Option("--out", help="Folder of the site.", file_okay=False)]
Jobs = Annotated[int, typer.Option("--jobs", help="Processes to work with; 0 takes one a core.", min=0)]
Clean = Annotated[bool, typer.Option("--clean", help="Use nothing that earlier runs worked out.")]
Today = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], help="In place of the date in the site's time zone."),
]
LinkForm = Annotated[
    Links, typer.Option("--links", help="file names index.html in links; folder leaves it to the host.")
]
Base = Annotated[
    str | None, typer.Option("--base", help="Address of the site's root, in place of site.toml's.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Warnings count as problems.")]
Notes = Annotated[bool, typer.Option("--notes", help="Tell notes too: what was left alone, and why.")]
Json = Annotated[bool, typer.Option("--json", help="Tell problems as JSON, one a line, on standard output.")]
Diff = Annotated[
    bool, typer.Option("--diff", help="Print what would change in content; write nothing there.")
]
Audit = Annotated[
    Path | None,
    typer.Option("--audit", metavar="FILE.html", help="Show each page beside its articles.", dir_okay=False),
]
Port = Annotated[int, typer.Option("--port", help="If it is taken, the next free one.", min=1, max=65535)]
STEPS = {
    "know": "looking through the articles",
    "read_page": "reading pages",
    "examine": "asking their articles",
    "outline": "noting addresses",
    "draw": "drawing pages",
}
CONTENT, OUT, PREVIEW = Path("content"), Path("site"), Path(".cache/preview")


@app.command(epilog="Example: digest ingest pages/2024-05-30.txt --today 2024-05-31")
def ingest(
    pages: Pages,
    content: Content = CONTENT,
    today: Today = None,
    jobs: Jobs = 1,
    clean: Clean = False,
    strict: Strict = False,
    notes: Notes = False,
    as_json: Json = False,
    diff: Diff = False,
    audit: Audit = None,
) -> None:
    """Read newspaper pages into content.

    New articles get files of their own; in known ones, what editors wrote stays as it is.
    """
    if diff and as_json:
        raise WrongUseError("--diff and --json both print on standard output: ask for one of them")
    request = Request(content=content, today=day(today), jobs=jobs, clean=clean)
    taken, problems = read_pages(pages)
    with progress("reading pages", request) as request:
        result = commands.ingest(request, taken, only_look=diff, audit=audit)
    result = replace(result, problems=(*problems, *result.problems))
    if diff:
        show(result.changes)
        say(f"{report.plural(len(taken), 'page')} read; nothing was written" + would_change(content, result))
    else:
        say(f"{report.plural(len(taken), 'page')} read into {content}/: {placed(result)}")
    if audit:
        say(f"how they were read: open {audit}")
    finish(result.problems, strict=strict, as_json=as_json, notes=notes)


@app.command(epilog="Example: digest build --links folder --out public")
def build(
    content: Content = CONTENT,
    theme: Theme = "gazette",
    out: Out = OUT,
    today: Today = None,
    links: LinkForm = Links.FILE,
    base: Base = None,
    jobs: Jobs = 1,
    clean: Clean = False,
    strict: Strict = False,
    as_json: Json = False,
) -> None:
    """Make the site.

    What has changed is written, what is no longer made goes, files of others stay.
    """
    request = Request(content, theme, out, day(today), links, base, jobs, clean)
    with progress("building", request) as request:
        result = commands.build(request)
    say(f"{counted(result)} in {out}/")
    say(f"look at it: open {out}/index.html, or run digest serve")
    finish(result.problems, strict=strict, as_json=as_json)


@app.command(epilog="Example: digest serve --port 8080")
def serve(
    content: Content = CONTENT,
    theme: Theme = "gazette",
    out: Out = PREVIEW,
    today: Today = None,
    port: Port = 8000,
    jobs: Jobs = 1,
) -> None:
    """Preview the site at every edit.

    Drafts are shown, and so is what is wrong. Only this machine can see it.
    """
    from builder.preview import serve as preview

    commands.be_there(content)
    request = Request(content, theme, out, day(today), jobs=jobs)
    watched = [content, commands.theme_folder(theme)]
    preview(rebuild=rebuilding(request), watch=watched, root=out, port=port, say=say)


@app.command(epilog="Example: digest check --fix")
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
        result = commands.check(request, fix=fix, translation=translation)
    for path in result.written:
        say(f"{content}/{path} brought up to date")
    say(report.totals(result.problems) or "nothing to see to")
    finish(result.problems, strict=strict, as_json=as_json)


@app.command(epilog="Example: digest translate 2024-suzhou-jiqiren")
def translate(
    names: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Articles, by the names of their files.")
    ],
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
    result = commands.translate(Request(content=content), names, done=done)
    for path in result.written:
        say(
            f"{content}/{path}: {'what was translated is noted' if done else 'write the English below each comment'}"
        )
    for path in result.unchanged:
        say(f"{content}/{path}: nothing to add")
    finish(result.problems, strict=strict, as_json=as_json)


@app.command(epilog="Example: digest export > records.jsonl")
def export(content: Content = CONTENT, jobs: Jobs = 1, clean: Clean = False, strict: Strict = False) -> None:
    """Print one JSON record an article.

    On standard output, drafts included, oldest first; docs/record.md describes the keys.
    """
    lines, problems = commands.export(Request(content=content, jobs=jobs, clean=clean))
    for line in lines:
        sys.stdout.write(f"{line}\n")
    finish(problems, strict=strict, as_json=False)


@app.command(epilog="Example: digest evaluate --gold tests/gold --pages seeds")
def evaluate(
    gold: Annotated[
        Path | None, typer.Option("--gold", help="Folder of gold files, one JSON a page.", exists=True)
    ] = None,
    pages: Annotated[
        Path | None,
        typer.Option("--pages", help="Folder of the pages, in place of the content folder.", exists=True),
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", help="An earlier export: say what changed.", exists=True)
    ] = None,
    errors: Annotated[int, typer.Option("--errors", help="Misses to show of each sort.", min=0)] = 20,
    write: Annotated[
        Path | None, typer.Option("--write", help="Keep the scores in this file, for the site.")
    ] = None,
    content: Content = CONTENT,
    jobs: Jobs = 1,
    clean: Clean = False,
) -> None:
    """Measure the facts, or say how they changed.

    On standard output: the scores with the misses, and what differs from an earlier export, worst first.
    """
    if not gold and not against:
        raise WrongUseError(
            "there is nothing to compare with: name a gold with --gold, or an export with --against"
        )
    taken, problems = commands.read_pages([pages] if pages else [])
    request = Request(content=content, jobs=jobs, clean=clean, today=date(2000, 1, 1))
    from builder import measuring

    found = measuring.evaluate(request, taken, gold, against=against, most=errors, write=write)
    for line in found.lines:
        sys.stdout.write(f"{line}\n")
    for name in found.written:
        say(f"{name} brought up to date")
    grave = [one for one in (*problems, *found.problems) if one.severity is Severity.ERROR]
    finish(grave, strict=False, as_json=False)


def read_pages(places: Sequence[Path]) -> tuple[tuple[commands.Page, ...], tuple[Problem, ...]]:
    """Pages from files and folders, and from standard input."""
    pages, problems = commands.read_pages([place for place in places if str(place) != "-"])
    if Path("-") in places:
        pages = (*pages, (SourceFile("stdin.txt", sys.stdin.buffer.read()), Path("stdin.txt")))
    if not pages:
        raise WrongUseError("there are no pages there: a page is a .txt file")
    return pages, problems


def rebuilding(request: Request) -> "Callable[[object], Rebuilt]":
    """What the preview calls at every edit; whatever goes wrong is shown in the page."""
    from builder.preview import Rebuilt

    def rebuild(_: object) -> Rebuilt:
        try:
            result = commands.build(request, drafts=True)
        except WrongUseError as error:
            return Rebuilt((), 0, str(error))
        except Exception as error:
            return Rebuilt((), 0, told(error))
        return Rebuilt(result.problems, len(result.written) + len(result.removed))

    return rebuild


def day(moment: datetime | None) -> date | None:
    """The day that was asked for."""
    return moment.date() if moment else None


def placed(result: Result) -> str:
    """`3 articles written, edits left alone in 2`."""
    written = [path for path in result.written if path.endswith(".md")]
    edited = {problem.path for problem in result.problems if problem.code == LEFT_ALONE}
    told = f"{report.plural(len(written), 'article')} written"
    return f"{told}, edits left alone in {len(edited)}" if edited else told


def would_change(content: Path, result: Result) -> str:
    """`, 2 files in content/ would change`."""
    count = sum(line.startswith("+++ b/") for line in result.changes)
    return (
        f", {report.plural(count, 'file')} in {content}/ would change" if count else ", nothing would change"
    )


def show(lines: Sequence[str]) -> None:
    """A diff on standard output: in colours for a reader, plain for a program."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in lines:
        sys.stdout.write(f"{report.diff_line(line, colour=colour)}\n")


def counted(result: Result) -> str:
    """`12 files written, 3 removed, 40 unchanged`."""
    parts = [f"{report.plural(len(result.written), 'file')} written"]
    parts += [f"{len(result.removed):,} removed"] if result.removed else []
    return ", ".join([*parts, f"{len(result.unchanged):,} unchanged"])


def finish(problems: Sequence[Problem], *, strict: bool, as_json: bool, notes: bool = True) -> None:
    """Tell the problems, and leave with the status that they call for."""
    for problem in problems:
        if problem.severity is Severity.NOTE and not notes:
            continue
        if as_json:
            sys.stdout.write(json.dumps(report.problem_record(problem), ensure_ascii=False) + "\n")
        else:
            for line in report.problem_lines(problem, colour=coloured()):
                say(line)
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in grave for problem in problems):
        raise typer.Exit(PROBLEMS)


@contextmanager
def progress(what: str, request: Request) -> Iterator[Request]:
    """The request, with a bar on a terminal for the steps that take long; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield request
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def tell(step: str, done: int, wanted: int) -> None:
            label = STEPS.get(step.rpartition(":")[2], "reading the articles")
            bar.update(task, description=label, completed=done, total=wanted)

        yield replace(request, tell=tell)


def say(line: str) -> None:
    """One line for the user; standard output is kept for what a program reads."""
    sys.stderr.write(f"{line}\n")


def coloured() -> bool:
    """Whether a terminal would show colours, and the user wants them."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def told(error: Exception) -> str:
    """A fault of ours, in one line; the whole story on demand."""
    if os.environ.get("DIGEST_DEBUG"):
        return "".join(traceback.format_exception(error))
    return f"{type(error).__name__}: {error}\nThis is a fault of the program. DIGEST_DEBUG=1 shows where; please report it."


def main() -> None:
    """Run a command; no exception of ours leaves a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        app(prog_name="digest")
    except WrongUseError as error:
        say(f"digest: {error}")
        sys.exit(USAGE)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        say(told(error))
        sys.exit(FAULT)
