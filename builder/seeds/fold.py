"""A key beside every text: the same characters in one width and one script, offset by offset, to match against.

The text stays as printed; rules read the key.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

# The radicals that stand for a character, or for its form beside others, and that NFKC leaves alone; by Unicode's
# table of equivalent ideographs.
RADICALS = dict(
    zip(
        "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄㣺扌攵旡日月歺民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角讠贝足车辶辶辶阝钅长镸长门阜阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟",
        strict=True,
    )
)
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
INVISIBLE = "".join(map(chr, (*range(9), *range(14, 32), 0x7F, 0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF)))


class _Fold(dict[int, str]):
    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKC", chr(code))
        plain = plain if len(plain) == 1 else chr(code)
        plain = _simplified(RADICALS.get(plain, plain))
        self[code] = " " if plain.isspace() else plain
        return self[code]


_FOLD = _Fold()


def fold(text: str) -> str:
    """The key of a text: as long as the text, half-width punctuation, blanks as blanks, radicals as characters."""
    return text.translate(_FOLD)


def letters(key: str) -> str:
    """Only what is read aloud: Han characters, letters and digits, lower case."""
    return "".join(filter(str.isalnum, key)).lower()


def _simplified(char: str) -> str:
    """A traditional character as it is written in simplified text; OpenCC is asked of characters outside GB 2312 alone."""
    if not HAN.match(char):
        return char
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        simple = _converter()(char)
        return simple if len(simple) == 1 else char
    return char


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
