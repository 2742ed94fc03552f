"""What the analyses cost: `python -m tests.bench.analyses articles.jsonl.gz`. Milliseconds of processor time for 1,600
characters of news, beside what markdown-it-py takes for the same text in the same run; the machine's speed cancels out.
"""

import gzip
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from markdown_it import MarkdownIt

from builder.analysis import ANALYSES
from builder.model.article import Article
from builder.model.facts import Facts
from builder.text import words
from tests.analysis.articles import article, ask_all

SHARED = Path(os.environ.get("DIGEST_SHARED") or Path(__file__).parents[3] / "shared")
NEWS = SHARED / "corpora" / "cctv_news" / "articles.jsonl.gz"
STEP = 30
UNIT = 1600
WARM = 20


def main(source: Path) -> None:
    """Measure and print."""
    loaded = cost(lambda: words.cut("重庆"))
    news = articles(source)
    size = sum(len(block.text) for one in news for block in one.blocks)
    for one in news[:WARM]:
        ask_all(one)
    print(f"{len(news)} items, {size:,} characters; {words.BACKEND}, loaded in {loaded:.2f} s")
    facts, total = [Facts()] * len(news), 0.0
    for analysis in ANALYSES:
        answers: list[object] = []
        spent = cost(lambda a=analysis, f=facts, found=answers: found.extend(map(a.ask, news, f)))  # type: ignore[misc]
        facts = [one.with_answer(analysis.key, answer) for one, answer in zip(facts, answers, strict=True)]
        total += spent
        show(analysis.key.name, spent, size)
    show("all", total, size)
    markdown = MarkdownIt()
    texts = ["\n\n".join(block.text for block in one.blocks) for one in news]
    show("markdown-it-py", cost(lambda: [markdown.render(text) for text in texts]), size)


def articles(source: Path) -> list[Article]:
    """One item in thirty."""
    with gzip.open(source, "rt", encoding="utf-8") as stream:
        items = [json.loads(line) for number, line in enumerate(stream) if number % STEP == 0]
    return [article(item["title"], *filter(None, item["text"].split("\n"))) for item in items]


def cost(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    before = process_time()
    work()
    return process_time() - before


def show(name: str, spent: float, size: int) -> None:
    """One line."""
    print(f"{name:16} {spent * 1000 * UNIT / size:6.2f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else NEWS)
