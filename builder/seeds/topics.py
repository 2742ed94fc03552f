"""What the pieces of a page are about: their pairs of characters, the rare ones weighing more."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.seeds.fold import letters

LONGEST = 6000
NAMED = re.compile(r"以下(?:统称|简称|称)(?:为)?([《“][^》”]{1,20}[》”])")


@dataclass(frozen=True)
class Topics:
    """The words of each piece, and how rare each is on the page."""

    words: tuple[frozenset[str], ...]
    rarity: dict[str, float]

    def share(self, part: Iterable[int], whole: Iterable[int]) -> float:
        """How much of what `part` is about `whole` is about too, 0 to 1."""
        mine = frozenset().union(*(self.words[place] for place in part))
        theirs = frozenset().union(*(self.words[place] for place in whole))
        total = sum(self.rarity[word] for word in sorted(mine))
        return sum(self.rarity[word] for word in sorted(mine & theirs)) / total if total else 0.0


def topics(keys: Sequence[str]) -> Topics:
    """The topics of a page whose pieces have these keys."""
    words = tuple(_words(key) for key in keys)
    count = Counter(word for piece in words for word in piece)
    rarity = {word: math.log((len(words) + 1) / seen) if seen > 1 else 0.15 for word, seen in count.items()}
    return Topics(words, rarity)


def short_names(key: str) -> frozenset[str]:
    """Names that a text gives for what it will speak of: （以下简称《方案》）."""
    return frozenset(NAMED.findall(key))


def _words(key: str) -> frozenset[str]:
    text = letters(key[:LONGEST])
    return frozenset(text[at : at + 2] for at in range(len(text) - 1) if not text[at : at + 2].isdigit())
