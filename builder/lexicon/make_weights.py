"""Makes weights.tsv, how rare each policy term is, from a collection of general news and jieba's own table.

    python -m builder.lexicon.make_weights articles.jsonl.gz

The weights are frozen: one more article on the site does not tag the others anew. Run it again when topics.tsv changes.
"""

import gzip
import json
import math
import sys
from collections import Counter
from pathlib import Path

import jieba
from ahocorasick_rs import AhoCorasick

from builder.lexicon.tables import rows

TARGET = Path(__file__).parent / "weights.tsv"
HEAD = "# Made by builder/lexicon/make_weights.py. term	inverse document frequency\n"


def main(source: str) -> None:
    """Writes weights.tsv beside this module."""
    terms = [zh for zh, _ in rows("topics.tsv")]
    matcher = AhoCorasick(terms)
    seen: Counter[int] = Counter()
    total = 0
    with gzip.open(source, "rt", encoding="utf-8") as stream:
        for line in stream:
            item = json.loads(line)
            text = f"{item['title']}\n{item['text']}"
            seen.update({index for index, _, _ in matcher.find_matches_as_indexes(text, overlapping=True)})
            total += 1
    general = _general()
    lines = []
    for index, term in enumerate(terms):
        own = math.log(total / (seen[index] + 1))
        lines.append(f"{term}\t{(own + general.get(term, own)) / 2:.2f}\n")
    TARGET.write_text(HEAD + "".join(lines), "utf-8")


def _general() -> dict[str, float]:
    """jieba's table, which knows words but few terms."""
    path = Path(jieba.__file__).parent / "analyse" / "idf.txt"
    pairs = (line.rsplit(" ", 1) for line in path.read_text("utf-8").splitlines() if " " in line)
    return {word: float(idf) for word, idf in pairs}


if __name__ == "__main__":
    main(sys.argv[1])
