"""Makes builder/seeds/pairs.py: which two characters stand together inside words, from jieba's dictionary (MIT).

The words of builder/lexicon and of our own pages were tried beside it and left out. Terms and texts moved no score by more
than chance. With the names of counties half a paragraph more in a hundred was found in narrow columns and numbered lists,
a little less where columns are read row by row, and a headline of our own pages was taken for the rest of a text.
"""

import math
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

HEAD = '''"""How firmly two characters stand together inside words: a frozen table, made by tests/seeds/make_pairs.py.

Each group is a first character and the characters that follow it in words far more often than chance would have it.
The counts behind it are those of jieba 0.42.1's dictionary (MIT).
"""

from functools import cache


@cache
def pairs() -> dict[str, int]:
    """The pairs of characters that words hold: 2 where the bond is strong, 1 where it is fair."""
    table = {group[0] + second: 1 for line in FAIR for group in line.split() for second in group[1:]}
    table.update({group[0] + second: 2 for line in STRONG for group in line.split() for second in group[1:]})
    return table


'''


def bonds(dictionary: Path) -> dict[str, float]:
    inside: Counter[str] = Counter()
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    total = 0
    for line in dictionary.read_text("utf-8").splitlines():
        word, count = line.split()[0], int(line.split()[1])
        if len(word) <= 5 and all("\u4e00" <= c <= "\u9fff" for c in word):
            total += count
            first[word[0]] += count
            last[word[-1]] += count
            inside.update({a + b: count for a, b in pairwise(word)})
    return {
        pair: math.log2(count * total / ((last[pair[0]] + 5000) * (first[pair[1]] + 5000)))
        for pair, count in inside.items()
        if count >= 200
    }


def lines(chosen: list[str]) -> list[str]:
    groups: defaultdict[str, str] = defaultdict(str)
    for pair in sorted(chosen):
        groups[pair[0]] += pair[1]
    out = [""]
    for first in sorted(groups):
        if len(out[-1]) > 320:
            out.append("")
        out[-1] += (" " if out[-1] else "") + first + groups[first]
    return out


def main() -> None:
    import jieba

    found = bonds(Path(jieba.__file__).parent / "dict.txt")
    parts = {
        "FAIR": [pair for pair, bond in found.items() if 2 <= bond < 6],
        "STRONG": [pair for pair, bond in found.items() if bond >= 6],
    }
    text = HEAD
    for name, chosen in parts.items():
        text += f"{name} = (\n" + "".join(f'    "{line}",\n' for line in lines(chosen)) + ")\n"
    Path(sys.argv[1]).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
