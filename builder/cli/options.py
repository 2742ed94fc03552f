"""Arguments and options that several commands share, and what the shell completes."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from builder.model.jobs import Links

CONTENT, OUT, PREVIEW = Path("content"), Path("site"), Path(".cache/preview")


def theme_names() -> list[str]:
    """Themes, for the shell to complete."""
    return sorted(place.parent.name for place in Path("themes").glob("*/templates"))


def article_names(context: typer.Context) -> list[str]:
    """Ids of the articles in the content folder, for the shell to complete."""
    folder = Path(context.params.get("content") or CONTENT) / "articles"
    return sorted(place.name.removesuffix(".zh.md") for place in folder.rglob("*.zh.md"))


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
Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...", help="Articles, by the names of their files.", autocompletion=article_names
    ),
]
Audit = Annotated[
    Path | None,
    typer.Option("--audit", metavar="FILE.html", help="Show each page beside its articles.", dir_okay=False),
]
Port = Annotated[int, typer.Option("--port", help="If it is taken, the next free one.", min=1, max=65535)]


def day(moment: datetime | None) -> date | None:
    """The day that was asked for."""
    return moment.date() if moment else None
