"""Where a title files among others: by its reading, with Latin titles interleaved and digits first.

The rule, in order: marks at the beginning and between words are skipped, and widths and cases are folded; numbers come
before letters, in numeric order (2 before 10, 2023年 by its number); then syllables without tone, one at a time (xi an
before xian), Latin words letter by letter among them; then tones; then the characters themselves. A title that begins with
a digit or with another script files under #.

The key says all this in one string that orders by code points. Each element of a title ends with a blank, which is lower
than any digit or letter; a number is preceded by how many digits it has, on three places. `!` ends a level and is lower
than anything that can begin an element.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from builder.text.pinyin import Run, is_han, read, tone, toneless

LEVEL = "!"
OTHER_SCRIPT = ":"
LONGEST = 999
ELEMENT = re.compile(r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)|(?P<word>[^\W\d_]+)|.", re.DOTALL)


def sort_key(title: str, runs: Iterable[Run] | None = None) -> str:
    """The key that files a title; `runs` is its reading, where the caller has it already."""
    reading = tuple(read(title) if runs is None else runs)
    syllables = [syllable for run in reading for syllable in run.syllables]
    first = "".join(element for run in reading for element in _elements(run))
    tones = "".join(str(tone(syllable)) for syllable in syllables)
    return f"{first}{LEVEL}{tones}{LEVEL}{title}"


def letter(key: str) -> str:
    """The group that a key belongs to: A–Z, or # for digits and signs."""
    return key[0].upper() if "a" <= key[:1] <= "z" else "#"


def _elements(run: Run) -> Iterator[str]:
    if run.syllables:
        for character, syllable in zip(run.text, run.syllables, strict=True):
            yield _syllable(character, syllable)
        return
    for found in ELEMENT.finditer(unicodedata.normalize("NFKC", run.text)):
        if found["number"]:
            yield _number(found["number"])
        elif found["word"]:
            yield _word(found["word"])


def _syllable(character: str, syllable: str) -> str:
    if syllable == character and is_han(character):
        return f"{OTHER_SCRIPT}{character} "
    # ü follows u, as in a dictionary: lu, lü, luan.
    return toneless(syllable).replace("ü", "u'") + " "


def _number(digits: str) -> str:
    whole, _, fraction = digits.replace(",", "").partition(".")
    whole = whole.lstrip("0") or "0"
    return f"{min(len(whole), LONGEST):03d}{whole}{'.' if fraction else ''}{fraction} "


def _word(word: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).casefold()
    latin = "a" <= bare[:1] <= "z"
    return f"{bare} " if latin else f"{OTHER_SCRIPT}{bare} "
