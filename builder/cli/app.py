"""The front door: arguments -> command -> exit status."""

import sys
from importlib.metadata import version
from typing import Annotated

import typer

from builder.cli.build import build, serve
from builder.cli.editing import check, translate
from builder.cli.ingest import ingest
from builder.cli.records import evaluate, export
from builder.cli.telling import say, told
from builder.commands.request import WrongUseError

USAGE, INTERRUPTED, FAULT = 2, 130, 3
COMMANDS = (
    (ingest, "digest ingest pages/2024-05-30.txt --today 2024-05-31"),
    (build, "digest build --links folder --out public"),
    (serve, "digest serve --port 8080"),
    (check, "digest check --fix"),
    (translate, "digest translate 2024-suzhou-jiqiren"),
    (export, "digest export > records.jsonl"),
    (evaluate, "digest evaluate --gold tests/gold --pages seeds"),
)
"""Every command, with an example of its use."""

app = typer.Typer(
    help="Newspaper pages in, a bilingual policy digest out.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command, example in COMMANDS:
    app.command(epilog=f"Example: {example}")(command)


def tell_version(wanted: bool) -> None:
    """Print the version, and leave."""
    if wanted:
        sys.stdout.write(f"digest {version('policy-digest')}\n")
        raise typer.Exit


@app.callback()
def digest(
    _: Annotated[
        bool,
        typer.Option("--version", help="Say which version this is.", callback=tell_version, is_eager=True),
    ] = False,
) -> None:
    """Newspaper pages in, a bilingual policy digest out."""


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
        sys.exit(INTERRUPTED)
    except Exception as error:
        say(told(error))
        sys.exit(FAULT)
