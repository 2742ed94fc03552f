"""A key beside every text: the same characters in one width and one script, offset by offset, to match against.

The text stays as printed; rules read the key.
"""

import unicodedata

# Traditional forms of the characters that the rules of this room look for; and radicals that NFKC leaves alone.
TRADITIONAL = dict(
    zip(
        "報訊電記員實習見圖為問轉責編輯號攝廣訂閱華網臺綜據來評論間條億萬個達達國業產經濟發會議點這後與於從將對長車門戶頁見馬魚鳥龍龜齊",
        "报讯电记员实习见图为问转责编辑号摄广订阅华网台综据来评论间条亿万个达达国业产经济发会议点这后与于从将对长车门户页见马鱼鸟龙龟齐",
        strict=True,
    )
)
RADICALS = dict(
    zip("⻓⻋⻔⻅⻢⻥⻦⻰⻮⻚⻛⻜⻝⺟⺠⻄⻘⻩⻬", "长车门见马鱼鸟龙齿页风飞食母民西青黄齐", strict=True)
)
INVISIBLE = "".join(map(chr, (*range(9), *range(14, 32), 0x7F, 0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF)))


class _Fold(dict[int, str]):
    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKC", chr(code))
        plain = plain if len(plain) == 1 else chr(code)
        plain = RADICALS.get(plain, TRADITIONAL.get(plain, plain))
        self[code] = " " if plain.isspace() else plain
        return self[code]


_FOLD = _Fold()


def fold(text: str) -> str:
    """The key of a text: as long as the text, half-width punctuation, blanks as blanks, radicals as characters."""
    return text.translate(_FOLD)


def letters(key: str) -> str:
    """Only what is read aloud: Han characters, letters and digits, lower case."""
    return "".join(filter(str.isalnum, key)).lower()
