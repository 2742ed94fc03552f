"""Words of Chinese text. The only module that knows the segmenter: rjieba where it is installed, else jieba.

Both run on the same dictionary with the same words of our own, without guessing unknown words (without the HMM it cuts
wrong less often on this genre), so that both give the same words. BACKEND says which one runs.
"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import accumulate

from builder.lexicon.regions import PROVINCES, prefectures
from builder.lexicon.topics import short_words, topics
from builder.text.widths import encodable

BACKEND = "rjieba" if find_spec("rjieba") else "jieba"

# Enough to win over its parts wherever the whole term stands, too little to tear a neighbouring word apart.
FREQUENCY = 2000
VERSION = "0.42.1"
SILENT = 60
LONGEST_WHOLE = 3
# How far around a place the segmenter looks when it is asked for that place alone.
AROUND = 3

_cache_folder: list[str] = []


def cut(text: str, *, fine: bool = False) -> tuple[str, ...]:
    """The words of a text in order; joined they are the text. `fine` takes words of our own apart again."""
    words = _cutter().cut(encodable(text))
    if not fine:
        return tuple(words)
    parts = _cutter().parts
    return tuple(piece for word in words for piece in parts.get(word, (word,)))


def begins_word(text: str, start: int, end: int) -> bool:
    """Whether what stands here begins at the edge of a word, as far as its surroundings tell."""
    left = max(0, start - AROUND)
    return start - left in _edges(text[left : end + AROUND])


def is_words(text: str, start: int, end: int) -> bool:
    """Whether what stands here is a word or several, as far as its surroundings tell."""
    left = max(0, start - AROUND)
    edges = _edges(text[left : end + AROUND])
    return start - left in edges and end - left in edges


def keep_cache_in(folder: str) -> None:
    """Lets jieba keep its dictionary in a folder of ours; without one it keeps none (never the shared temporary one)."""
    _cache_folder[:] = [folder]


@cache
def own_words() -> tuple[str, ...]:
    """Words that the dictionary gets beside its own: policy terms and names of regions."""
    names = [name for region in (*PROVINCES, *prefectures()) for name in (region.name, region.short)]
    return tuple(dict.fromkeys([*topics(), *short_words(), *(name for name in names if len(name) > 2)]))


@lru_cache(maxsize=4096)
def _edges(piece: str) -> frozenset[int]:
    """Where the words of a piece begin and end; the same few names recur in every article."""
    return frozenset(accumulate(map(len, cut(piece)), initial=0))


@dataclass(frozen=True)
class _Cutter:
    cut: Callable[[str], list[str]]
    parts: dict[str, tuple[str, ...]]
    """Words of our own, as the dictionary alone would cut them."""


@cache
def _cutter() -> _Cutter:
    return _fast() if BACKEND == "rjieba" else _plain()


def _plain() -> _Cutter:
    with warnings.catch_warnings():
        # jieba is frozen: its source has escapes that Python deprecates, which -W error would make fatal.
        warnings.simplefilter("ignore")
        import jieba

    jieba.setLogLevel(SILENT)
    tokenizer = jieba.Tokenizer()
    if _cache_folder:
        tokenizer.tmp_dir = _cache_folder[0]
        tokenizer.cache_file = f"jieba-{VERSION}.cache"
        tokenizer.initialize()
    else:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
        tokenizer.initialized = True

    def cut_plainly(text: str) -> list[str]:
        found: list[str] = tokenizer.lcut(text, HMM=False)
        return found

    return _taught(
        cut_plainly,
        knows=lambda word: bool(tokenizer.FREQ.get(word)),
        teach=lambda word: tokenizer.add_word(word, FREQUENCY),
    )


def _fast() -> _Cutter:
    import rjieba

    tokenizer = rjieba.Jieba()

    def cut_fast(text: str) -> list[str]:
        found: list[str] = tokenizer.cut(text, hmm=False)
        return found

    return _taught(
        cut_fast, knows=tokenizer.has_word, teach=lambda word: tokenizer.add_word(word, FREQUENCY, None)
    )


def _taught(
    cut_text: Callable[[str], list[str]], knows: Callable[[str], bool], teach: Callable[[str], object]
) -> _Cutter:
    """The segmenter with our own words, the short ones first: 算力 is one word, 绿色算力 has two parts."""
    new = [word for word in own_words() if not knows(word)]
    for word in new:
        if len(word) <= LONGEST_WHOLE:
            teach(word)
    parts = {word: tuple(cut_text(word)) for word in new if len(word) > LONGEST_WHOLE}
    for word in parts:
        teach(word)
    return _Cutter(cut_text, parts)
