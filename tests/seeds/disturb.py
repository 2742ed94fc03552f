"""Joins real news into newspaper pages with troubles of one kind, and measures how they are read.

Run as a script it prints a table: python -m tests.seeds.disturb SHARED [pages a kind] [kind …]
"""

import importlib.util
import json
import random
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from builder.model.article import PageArticle
from builder.model.files import SourceFile
from builder.seeds.read import read_page
from tests.seeds.drafts import Made, cut_columns, draft, news, sign
from tests.seeds.troubles import TROUBLES


def page(items: Sequence[tuple[str, list[str]]], kind: str, seed: int) -> tuple[bytes, list[Made]]:
    """A page with troubles of one kind, and how it should be read."""
    chance = random.Random(f"{kind} {seed}")
    drafts = [draft(chance, *item) for item in chance.sample(list(items), chance.choice((2, 3, 4)))]
    for made, pieces in drafts:
        sign(chance, made, pieces, kind)
    if kind != "none" and not kind.startswith("wrapped"):
        for _, pieces in drafts:
            cut_columns(chance, pieces, 0.3)
    TROUBLES[kind](chance, drafts)
    lines = [piece.text for _, pieces in drafts for piece in pieces]
    text = ("\n" if kind == "tight" else "\n\n").join(lines)
    if kind.startswith("wrapped"):
        text = "\n".join(row for line in lines for row in _wrapped(line, 24, indent=kind == "wrapped"))
    return _encoded(chance, text, kind), [made for made, _ in drafts]


def _wrapped(line: str, width: int, *, indent: bool) -> list[str]:
    """A line as the rows of a narrow column; texts are indented, headlines and bylines are not."""
    line = "\u3000\u3000" + line if indent and "。" in line else line
    return [line[at : at + width] for at in range(0, len(line), width)] if "。" in line else [line]


def _encoded(chance: random.Random, text: str, kind: str) -> bytes:
    if kind == "encoding":
        text = text.replace("\n", chance.choice(("\r\n", "\r", "\n")))
        return text.encode(chance.choice(("gb18030", "utf-8-sig", "utf-16")))
    if kind == "half-width":
        text = text.translate(str.maketrans("，：；（）？！", ",:;()?!"))
    return text.encode()


def scorer(shared: Path) -> ModuleType:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval/score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def record(page_name: str, article: PageArticle) -> dict[str, Any]:
    """The part of an article's record that tells how it was read."""
    blocks = [{"id": f"p-{n}", "role": str(b.role), "text": b.text} for n, b in enumerate(article.blocks, 1)]
    return {
        "source": {"page": page_name, "truncated": article.truncated},
        "title": {"zh": article.title},
        "byline": {"names": list(article.byline.names)},
        "blocks": blocks,
    }


def measure(
    shared: Path, kind: str, seeds: Iterable[int], items: Sequence[tuple[str, list[str]]]
) -> dict[str, Any]:
    """What the shared scorer says of pages with one kind of trouble."""
    records = []
    with tempfile.TemporaryDirectory() as name:
        gold, pages = Path(name, "gold"), Path(name, "pages")
        gold.mkdir()
        pages.mkdir()
        for seed in seeds:
            data, made = page(items, kind, seed)
            file = f"{seed:04}.txt"
            (pages / file).write_bytes(
                data.decode("utf-16").encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
            )
            (gold / f"{seed:04}.json").write_text(
                json.dumps({"page": file, "articles": list(map(_gold, made))}), "utf-8"
            )
            reading = read_page(SourceFile(file, data)).value
            records += [record(file, article) for article in reading.articles] if reading else []
        found: dict[str, Any] = scorer(shared).score(gold, pages, records)
    return found


def _gold(made: Made) -> dict[str, Any]:
    return {
        "title": made.title,
        "byline": {"names": made.names},
        "truncated": made.truncated,
        "blocks": [{"role": role, "text": text} for role, text in made.blocks],
        **dict.fromkeys(("figures", "events", "regions", "documents", "tags"), ()),
        "summary_zh": "",
    }


def row(found: dict[str, Any]) -> dict[str, float]:
    """The measures of a table's row."""
    out = {
        name: found[name]["f1"] if found[name]["n_gold"] else -found[name]["n_pred"]
        for name in ("articles", "paragraphs", "heading", "pull_quote", "caption")
    }
    out |= {"titles": found["title_exact"], "body": found["body_similarity"]}
    return out | {name: found["fields"][name] for name in ("byline", "truncated") if name in found["fields"]}


def main() -> None:
    shared, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    items = news(shared)
    names = (
        "articles",
        "titles",
        "byline",
        "truncated",
        "paragraphs",
        "body",
        "heading",
        "pull_quote",
        "caption",
    )
    print(f"{'':16}" + "".join(f"{name:>11}" for name in names))  # noqa: T201
    for kind in sys.argv[3:] or TROUBLES:
        found = row(measure(shared, kind, range(count), items))
        print(f"{kind:16}" + "".join(f"{found.get(name, 1.0):11.3g}" for name in names))  # noqa: T201


if __name__ == "__main__":
    main()
