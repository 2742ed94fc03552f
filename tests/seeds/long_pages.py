"""Pages of one kind of line, as long as one likes: python -m tests.seeds.long_pages prints how the time for a page of one
megabyte compares with that for half of it; 2 is linear.
"""

from collections.abc import Callable
from time import process_time

from builder.model.files import SourceFile
from builder.seeds.read import read_page

MEGABYTE = 1_000_000
CLAUSE = "某市今年推动工业企业改造旧线，新建车间三十个，投入资金两亿元，带动就业一千人"
Line = Callable[[int], str]

PAGES: dict[str, Line] = {
    "one character": lambda _: "新\n",
    "digits in one line": lambda _: "1",
    "digits": lambda at: f"{at % 90_000 + 10_000}\n",
    "brackets in one line": lambda _: "《",
    "brackets": lambda _: "《\n",
    "one line": lambda at: f"{CLAUSE}{at}。",
    "one line without a stop": lambda _: CLAUSE,
    "credit words in one line": lambda _: "（记者",
    "paragraphs": lambda at: f"{CLAUSE}{at}。\n",
    "texts that break off": lambda at: f"第{at}号{CLAUSE}{at * 7919}、推动各地区加\n",
    "lists": lambda at: f"{'一二三四五六七八九'[at % 9]}是{CLAUSE}{at}，\n",
    "headings": lambda at: f"推动工业{at}\n",
    "bylines": lambda _: "本报记者 王小明\n",
    "articles": lambda at: f"某市工业提升{at}\n本报记者 王小明\n{CLAUSE}{at}。\n",
    "closing credits": lambda at: f"{CLAUSE}{at}。（云文）\n",
    "captions": lambda _: "图为车间\n",
    "questions": lambda _: "问：怎么办？\n",
    "tables": lambda at: f"甲 {at} 34 56\n",
    "rare characters": lambda at: (
        "".join(chr(0x4E00 + (at * 31 + n * 7919) % 20_000) for n in range(60)) + "。\n"
    ),
}


def page(kind: str, lines: int) -> SourceFile:
    """A page of so many lines, or parts of its one line, of one kind."""
    return SourceFile("page.txt", "".join(map(PAGES[kind], range(lines))).encode())


def main() -> None:
    """Measure and print."""
    print(f"{'':26}   lines  seconds   to half of it")  # noqa: T201
    for kind in PAGES:
        lines = MEGABYTE // len(page(kind, 100).data) * 100
        half, whole = (cost(page(kind, count)) for count in (lines // 2, lines))
        print(f"{kind:26}{lines:8}{whole:9.2f}{whole / half:12.2f}")  # noqa: T201


def cost(file: SourceFile) -> float:
    """Seconds of processor time that reading takes."""
    before = process_time()
    read_page(file)
    return process_time() - before


if __name__ == "__main__":
    main()
