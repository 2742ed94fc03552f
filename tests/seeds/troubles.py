"""Troubles of newspaper pages, each put into the articles of a page at random."""

import random
import re

from tests.seeds.drafts import Draft, Piece, Trouble, a_name, cut_columns, put_together

FURNITURE = (
    "2024年3月{day}日 星期二 第{page}版",
    "责任编辑：王某某 美编：李某",
    "广告",
    "— {page} —",
    "————————",
    "某某日报 2024.03.{day}",
    "SZRB0312A{page}.indd 1",
    "欢迎订阅本报 邮发代号：1-23 全国各地邮局均可办理",
    "{page}版 要闻",
    "社址：某市某路8号 邮编：100000 电话：010-12345678",
)
BANNERS = ("2024年地方重点工作解读", "高质量发展调研行", "两会特别报道", "新春走基层系列报道", "产业观察")


def _sentences(text: str) -> list[str]:
    return [
        part
        for part in re.findall(r"[^。！？]+。", text)
        if 20 <= len(part) <= 70 and part.count("“") == part.count("”")
    ]


def _quotes(chance: random.Random, drafts: list[Draft]) -> None:
    for made, pieces in drafts:
        found = [part for _, text in made.blocks for part in _sentences(text)[1:]]
        for quote in chance.sample(found, min(len(found), 2)):
            halves = [at for at, piece in enumerate(pieces) if piece.kind == "half"]
            first = next(at for at, piece in enumerate(pieces) if piece.kind in ("text", "half"))
            at = (
                chance.choice(halves) + 1
                if halves and chance.random() < 0.6
                else chance.randrange(first + 1, len(pieces))
            )
            pieces.insert(at, Piece(quote, "quote"))
            made.blocks.append(("pull_quote", quote))


def _headings(chance: random.Random, drafts: list[Draft], *, broken: bool = False) -> None:
    for made, pieces in drafts:
        starts = [at for at, piece in enumerate(pieces) if piece.kind in ("text", "half") and at > 1]
        for at in sorted(chance.sample(starts[1:], min(2, len(starts[1:]))), reverse=True):
            words = re.split(r"[，。、：；]", pieces[at].text)[0]
            if not (6 <= len(words) <= 18 and re.fullmatch(r"[\u4e00-\u9fff\d]+", words)):
                words = chance.choice(
                    (
                        "多措并举推动落实见效",
                        "各方合力取得积极成效",
                        "下一步将持续发力",
                        "企业创新活力不断增强",
                    )
                )
            lines = [words[: len(words) // 2], words[len(words) // 2 :]] if broken else [words]
            number = next(
                (n for n, (_, text) in enumerate(made.blocks) if text.startswith(pieces[at].text[:20])), None
            )
            if number is not None:
                pieces[at:at] = [Piece(line, "heading") for line in lines]
                made.blocks.insert(number, ("heading", words))


def _titles(chance: random.Random, drafts: list[Draft]) -> None:
    for made, pieces in drafts:
        at = next(n for n, piece in enumerate(pieces) if piece.kind == "title")
        half = len(made.title) // 2 + chance.choice((-1, 0, 1))
        first, second = made.title[:half].strip(), made.title[half:].strip()
        if chance.random() < 0.5:
            pieces[at].text = f"{first} {second}"
        else:
            pieces[at : at + 1] = [Piece(first, "title"), Piece(second, "title")]


def _kickers(chance: random.Random, drafts: list[Draft]) -> None:
    for _, pieces in drafts:
        if chance.random() < 0.6:
            pieces.insert(0, Piece(chance.choice(("", "EN ", "")) + chance.choice(BANNERS), "kicker"))


def _captions(chance: random.Random, drafts: list[Draft]) -> None:
    for made, pieces in drafts:
        text = chance.choice(
            (
                "图为活动现场",
                "图为生产车间一角。",
                f"上图：工人在作业。 {a_name(chance)}摄",
                "▲记者在现场采访",
            )
        )
        at = chance.choice((1, chance.randrange(2, len(pieces))))
        pieces.insert(at, Piece(text, "caption"))
        made.blocks.append(("caption", text))


def _furniture(chance: random.Random, drafts: list[Draft]) -> None:
    for _, pieces in drafts:
        for _ in range(3):
            text = chance.choice(FURNITURE).format(day=chance.randrange(10, 28), page=chance.randrange(1, 9))
            pieces.insert(chance.randrange(len(pieces) + 1), Piece(text, "furniture"))


def _far_halves(chance: random.Random, drafts: list[Draft]) -> None:
    """The second half of a paragraph printed some pieces further down, or further up."""
    for _, pieces in drafts:
        rests = [at for at, piece in enumerate(pieces) if piece.kind == "rest"]
        for at in chance.sample(rests, min(2, len(rests))):
            rest = pieces.pop(at)
            first = next(n for n, piece in enumerate(pieces) if piece.kind in ("text", "half"))
            spots = [
                n
                for n in range(first + 1, len(pieces) + 1)
                if n >= len(pieces) or pieces[n].kind in ("text", "half")
            ]
            spots = [n for n in spots if abs(n - at) <= 4 and n != at and pieces[n - 1].kind == "text"]
            pieces.insert(chance.choice(spots) if spots else at, rest)


def _shreds(chance: random.Random, drafts: list[Draft]) -> None:
    """Narrow columns: long paragraphs in three and four pieces, some of them printed a little further down or up."""
    for _, pieces in drafts:
        shreds: list[Piece] = []
        for piece in pieces:
            shreds += _shredded(chance, piece) if piece.kind in ("text", "half", "rest") else [piece]
        pieces[:] = shreds
        rests = [at for at, piece in enumerate(pieces) if piece.kind == "rest"]
        for at in chance.sample(rests, min(chance.randrange(3), len(rests))):
            rest = pieces.pop(at)
            spots = [n for n in range(max(3, at - 4), min(len(pieces), at + 4)) if pieces[n].kind != "byline"]
            pieces.insert(chance.choice(spots) if spots else at, rest)


def _shredded(chance: random.Random, piece: Piece) -> list[Piece]:
    """A piece cut up to three times, wherever a column may end: never before a mark that closes, most never behind a stop."""
    out: list[Piece] = []
    text = piece.text
    while len(text) > 70 and len(out) < 3 and chance.random() < 0.5:
        at = chance.randrange(24, len(text) - 20)
        if text[at] in "，。、；：！？”）》%" and chance.random() < 0.8:
            continue
        if text[at - 1] in "。！？；：”）" or text[at - 1].isascii() != text[at].isascii():
            continue
        out.append(Piece(text[:at], "rest" if out or piece.kind == "rest" else "half"))
        text = text[at:]
    return [*out, Piece(text, "rest")] if out else [piece]


def _swapped(chance: random.Random, drafts: list[Draft]) -> None:
    """Columns in the wrong order: the text cut inside two paragraphs, the last part printed before the middle."""
    for _, pieces in drafts:
        halves = [at for at, piece in enumerate(pieces) if piece.kind == "half"]
        if len(halves) < 2:
            continue
        one, two = sorted(chance.sample(halves, 2))
        pieces[:] = pieces[: one + 1] + pieces[two + 1 :] + pieces[one + 1 : two + 1]


def _interleaved(chance: random.Random, drafts: list[Draft]) -> None:
    """Two columns read row by row: the first halves of three paragraphs, then their second halves."""
    for _, pieces in drafts:
        first = next(n for n, piece in enumerate(pieces) if piece.kind in ("text", "half"))
        pieces[first:] = put_together(pieces[first:])
        run = [
            n for n in range(first + 1, len(pieces)) if pieces[n].kind == "text" and len(pieces[n].text) > 60
        ][:3]
        if len(run) < 2 or run[-1] - run[0] != len(run) - 1:
            continue
        halves: list[Piece] = []
        rests: list[Piece] = []
        for n in run:
            both = [pieces[n]]
            for _ in range(20):
                if len(both) == 1:
                    cut_columns(chance, both, 1.0)
            halves.append(both[0])
            rests += both[1:]
        pieces[run[0] : run[-1] + 1] = halves + rests


def _interrupted(chance: random.Random, drafts: list[Draft]) -> None:
    """The end of the first article printed behind the second one."""
    (made, pieces), (_, others) = drafts[0], drafts[1]
    if chance.random() < 0.5:
        _headings(chance, drafts[:1])
    spots = [n for n in range(3, len(pieces)) if pieces[n].kind in ("text", "rest", "heading")]
    if len(made.blocks) > 3 and spots:
        at = chance.choice(spots)
        others += pieces[at:]
        del pieces[at:]


def _cut_off(chance: random.Random, drafts: list[Draft]) -> None:
    """The last article breaks off."""
    made, pieces = drafts[-1]
    pieces[:] = pieces[:1] + put_together(pieces[1:])
    texts = [n for n, piece in enumerate(pieces) if piece.kind == "text"]
    at = chance.choice(texts[1:])
    clean = re.sub(r"（[^（）]*）$|\([^()]*\)$", "", pieces[at].text)
    where = next(
        (n for n in range(max(25, len(clean) // 2), len(clean)) if "\u4e00" <= clean[n - 1] <= "\u9fff"),
        len(clean) // 2,
    )
    whole, pieces[at].text = clean, clean[:where]
    del pieces[at + 1 :]
    said = "\n".join(piece.text for piece in pieces)
    kept = [(role, clean[:where] if whole in text or text in whole else text) for role, text in made.blocks]
    made.blocks[:] = [(role, text) for role, text in kept if text in said]
    made.names = [name for name in made.names if name in said or f"{name[0]} {name[1]}" in said]
    made.truncated = True


def _notices(chance: random.Random, drafts: list[Draft]) -> None:
    _, pieces = drafts[-1]
    first = next(n for n, piece in enumerate(pieces) if piece.kind in ("text", "half"))
    pieces[first].text = "（上接第1版）" + pieces[first].text.removeprefix("本报讯 ")
    _, end = drafts[0]
    if end[-1].kind in ("text", "rest"):
        end.append(Piece("（下转第3版）", "notice"))


def _indents(chance: random.Random, drafts: list[Draft]) -> None:
    for _, pieces in drafts:
        for piece in pieces:
            if piece.kind in ("text", "half"):
                piece.text = "　　" + piece.text


def _numbers(chance: random.Random, drafts: list[Draft]) -> None:
    for made, pieces in drafts:
        count = 0
        for n, (role, text) in list(enumerate(made.blocks))[1:]:
            at = next(
                (
                    k
                    for k, piece in enumerate(pieces)
                    if piece.kind in ("text", "half") and text.startswith(piece.text[:20])
                ),
                None,
            )
            if at is not None and role == "paragraph" and count < 6:
                word = "一二三四五六"[count] + "是"
                pieces[at].text = word + pieces[at].text
                made.blocks[n] = (role, word + text)
                count += 1
    _far_halves(chance, drafts)


def _all(chance: random.Random, drafts: list[Draft]) -> None:
    _headings(chance, drafts)
    _quotes(chance, drafts)
    for trouble in chance.sample((_titles, _kickers, _captions, _furniture), 2):
        trouble(chance, drafts)
    chance.choice((_far_halves, _interrupted, _cut_off, _notices))(chance, drafts)


TROUBLES: dict[str, Trouble] = {
    "none": lambda chance, drafts: None,
    "columns": lambda chance, drafts: None,
    "credits": lambda chance, drafts: None,
    "quotes": _quotes,
    "headings": _headings,
    "broken headings": lambda chance, drafts: _headings(chance, drafts, broken=True),
    "broken titles": _titles,
    "kickers": _kickers,
    "captions": _captions,
    "furniture": _furniture,
    "far halves": _far_halves,
    "shreds": _shreds,
    "swapped": _swapped,
    "interleaved": _interleaved,
    "interrupted": _interrupted,
    "cut off": _cut_off,
    "notices": _notices,
    "numbers": _numbers,
    "indents": _indents,
    "tight": _headings,
    "wrapped": _headings,
    "wrapped flush": _headings,
    "half-width": _headings,
    "encoding": _headings,
    "all": _all,
}
