"""Articles of a page to be, before troubles are put in: real news with credits such as newspapers print."""

import gzip
import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

SURNAMES, GIVEN = (
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹",
    "晓明丽伟芳敏静强磊军洋勇艳杰娟涛超秀霞平刚桂英文华建国玉兰",
)
PEN = "京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新"


@dataclass
class Made:
    """An article as it should be read."""

    title: str
    names: list[str] = field(default_factory=list)
    blocks: list[tuple[str, str]] = field(default_factory=list)
    truncated: bool = False


@dataclass
class Piece:
    """A line of the page to be."""

    text: str
    kind: str = "text"


Draft = tuple[Made, list[Piece]]
Trouble = Callable[[random.Random, list[Draft]], None]


def news(shared: Path) -> list[tuple[str, list[str]]]:
    """Titles and paragraphs of the news that are long enough."""
    found = []
    with gzip.open(shared / "corpora/cctv_news/articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            item = json.loads(line)
            paragraphs = [
                part.strip() for part in item["text"].split("\n---")[0].split("\n") if len(part.strip()) > 30
            ]
            title = re.sub(r"【[^】]*】", "", item["title"]).strip()
            whole = all(part[-1] in "。！？”" and "。" in part for part in paragraphs)
            if (
                3 <= len(paragraphs) <= 9
                and 9 <= len(title) <= 30
                and whole
                and len("".join(paragraphs)) > 350
            ):
                found.append((title, paragraphs))
    return found


def draft(chance: random.Random, title: str, paragraphs: list[str]) -> Draft:
    made = Made(title, blocks=[("paragraph", part) for part in paragraphs])
    return made, [Piece(title, "title"), *(Piece(part) for part in paragraphs)]


def a_name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2))))


def sign(chance: random.Random, made: Made, pieces: list[Piece], kind: str) -> None:
    name, other = a_name(chance), a_name(chance)
    style = chance.randrange(7) if kind != "credits" else chance.randrange(11)
    first, last = pieces[1], pieces[-1]
    if style in (0, 1):
        pieces.insert(1, Piece(f"本报记者 {name}" + (f" {other}（实习）" if style else ""), "byline"))
    elif style == 2:
        first.text = f"本报讯 记者{name}报道：" + first.text
    elif style in (3, 4):
        first.text = "本报讯 " + first.text
        name = chance.choice(PEN) + chance.choice("文讯")
        last.text += f"（{name}）" if style == 3 else f"({name[0]} {name[1]})"
    elif style == 5:
        first.text = f"本报讯（记者 {name} 通讯员 {other}）" + first.text
    elif style == 6:
        first.text = "本报讯 " + first.text
        pieces.append(Piece(f"（本报记者 {name}）", "byline"))
    elif style == 7:
        first.text = f"新华社北京3月12日电（记者{name}、{other}）" + first.text
    elif style == 8:
        pieces.insert(1, Piece(f"□ 本报记者 {name} 通讯员 {other}", "byline"))
    elif style == 9:
        pieces.insert(1, Piece(f"本报首席记者 {name} 发自长沙", "byline"))
    else:
        last.text += f"（新华社记者 {name}、{other}）"
    made.names = [name, *([other] if style in (1, 5, 7, 8, 10) else [])]


def cut_columns(chance: random.Random, pieces: list[Piece], share: float) -> None:
    """Cuts paragraphs in two, anywhere but behind a stop or before a mark."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind == "text" and len(piece.text) > 60 and chance.random() < share:
            where = chance.randrange(22, len(piece.text) - 12)
            if (
                piece.text[where - 1] not in "。！？；：”）"
                and piece.text[where] not in "，。、；：！？”）》%"
            ):
                pieces[at : at + 1] = [Piece(piece.text[:where], "half"), Piece(piece.text[where:], "rest")]
                at += 1
        at += 1


def put_together(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the halves of cut paragraphs put together again."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.kind == "rest":
            out[-1] = Piece(out[-1].text + piece.text)
        else:
            out.append(Piece(piece.text) if piece.kind == "half" else piece)
    return out
