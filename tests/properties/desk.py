"""A desk to work at: a folder with content, pages and a theme of its own, where every command of the house can run."""

import json
from collections.abc import Mapping, Sequence
from contextlib import chdir
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

from builder import disk, pipeline
from builder.asking import Works
from builder.commands.build import build_site
from builder.commands.check import check_content
from builder.commands.export import export_records
from builder.commands.folders import load, read_pages, read_theme
from builder.commands.ingest import ingest_pages
from builder.commands.request import Request, Result
from builder.engine.executor import workers
from builder.engine.memo import Memo
from builder.engine.store import Store
from builder.model.files import Artifact, Outcome
from builder.pipeline import Choices
from tests import sites

THEME = Path(__file__).parent.parent.parent / "themes" / "gazette"
TODAY = date(2026, 1, 2)


class Desk:
    """One folder, and the commands run in it."""

    def __init__(self, root: Path, files: Mapping[str, bytes] | None = None) -> None:
        self.root = root
        self.request = Request(theme="plain", today=TODAY)
        sites.put(root / "content", sites.content() if files is None else files)
        copytree(THEME, root / "themes" / "plain")

    @property
    def content(self) -> Path:
        """What editors own."""
        return self.root / "content"

    @property
    def site(self) -> Path:
        """What the builder made, one build upon the other."""
        return self.root / "site"

    def build(self, request: Request | None = None) -> Result:
        """`digest build`, with all that earlier builds left behind."""
        with chdir(self.root):
            return build_site(request or self.request)

    def build_afresh(self) -> Path:
        """The same site made from nothing, in a folder of its own."""
        fresh = self.root / "fresh"
        rmtree(fresh, ignore_errors=True)
        self.build(replace(self.request, out=fresh, clean=True))
        return fresh

    def ingest(self, *pages: str, request: Request | None = None) -> Result:
        """`digest ingest` of the named pages, or of all."""
        with chdir(self.root):
            taken, problems = read_pages([Path("pages", name) for name in pages] or [Path("pages")])
            result = ingest_pages(request or self.request, taken)
        return replace(result, problems=(*problems, *result.problems))

    def fix(self) -> Result:
        """`digest check --fix`."""
        with chdir(self.root):
            return check_content(self.request, fix=True)

    def records(self) -> list[dict[str, Any]]:
        """`digest export`."""
        with chdir(self.root):
            lines, _ = export_records(self.request)
        return [json.loads(line) for line in lines]

    def outcome(self, store: Path | None = None) -> tuple[Outcome, Memo]:
        """What a build comes to, with the memo that it asked; the site is brought up to date."""
        with chdir(self.root), Store.open(store or self.root / "memo") as kept, workers(1) as executor:
            memo = Memo(kept)
            content, settings, _ = load(self.request)
            made = {path: file.name for path, file in disk.read_made(self.site).items()}
            choices = Choices(self.request.today or TODAY, self.request.links)
            theme = read_theme(self.request.theme)
            outcome = pipeline.build(content, theme, settings, choices, Works(memo, executor), made)
            disk.mirror(self.site, outcome.files, outcome.names)
        return outcome, memo

    def files(self) -> list[Path]:
        """Everything in content/, by path."""
        return sorted(place for place in self.content.rglob("*") if place.is_file())

    def chinese(self) -> list[Path]:
        """The Chinese files of the articles, by path."""
        return sorted((self.content / "articles").rglob("*.zh.md"))


def drawn(outcome: Outcome) -> set[str]:
    """The pages that a build had to draw; the theme's own files come with every build."""
    return {
        file.path
        for file in outcome.files
        if isinstance(file, Artifact) and not file.path.startswith("assets/")
    }


def names_of(site: Path) -> dict[str, tuple[str, str]]:
    """What the list of made files says of each: its digest and its name."""
    return {path: (file.digest, file.name) for path, file in disk.read_made(site).items()}


def showing(files: Mapping[str, bytes], *words: str) -> set[str]:
    """The files in which any of the words stand."""
    return {path for path, data in files.items() if any(word.encode() in data for word in words)}


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """The files that are new, gone, or different."""
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def picked(items: Sequence[Path], number: int) -> Path | None:
    """One of them, whatever the number; None where there is none."""
    return items[number % len(items)] if items else None
