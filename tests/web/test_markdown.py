"""Markdown: Chinese is right, roles come back, and nothing that anybody writes does harm."""

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.article import Role
from builder.web.markdown import parse, write
from builder.web.markdown_text import printable

CASES = Path(__file__).parents[1] / "cases" / "markdown"


@dataclass(frozen=True)
class Words:
    role: Role
    text: str


def html(text: str) -> str:
    (block,) = parse(text).value
    return block.html


def told(text: str) -> str:
    """Blocks and problems, one a line."""
    checked = parse(text)
    lines = [f"{one.line} {one.block.id} {one.block.role}: {one.block.text}" for one in checked.value]
    lines += [f"{one.line} {one.code} {one.message}" for one in checked.problems]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("提出**“智赋万企”**行动", "提出<strong>“智赋万企”</strong>行动"),
        ("**《方案》**明确", "<strong>《方案》</strong>明确"),
        ("**增长8%。**其中", "<strong>增长8%。</strong>其中"),
        ("**重点：**一是", "<strong>重点：</strong>一是"),
        ("共有**（含新建）**三家", "共有<strong>（含新建）</strong>三家"),
        ("称为**“灯塔”**5G工厂", "称为<strong>“灯塔”</strong>5G工厂"),
        ("*“一”*和**二**，***三***", "<em>“一”</em>和<strong>二</strong>，<em><strong>三</strong></em>"),
        ("snake_case_name", "snake_case_name"),
        ("a*“b”*c", "a*“b”*c"),
        ("3 * 4 * 5", "3 * 4 * 5"),
    ],
)
def test_bold_beside_chinese_marks(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("重点\n工作", "重点工作"),
        ("重点，\nAI", "重点，AI"),
        ("**重点**\n工作", "重点工作"),
        ("使用\nAI", "使用 AI"),
        ("AI\n应用", "AI 应用"),
        ("two\nwords", "two words"),
        ("他说\n“好”", "他说“好”"),
        ("重点  \n工作", "重点工作"),
    ],
)
def test_line_breaks(text: str, expected: str) -> None:
    (block,) = parse(text).value
    assert block.block.text == expected
    assert re.sub(r"<br ?/?>\n|</?strong>", "", block.html).replace("\n", " ") == expected


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#9;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
    ],
)
def test_no_other_links(address: str) -> None:
    assert "<a" not in html(f"[词]({address})")
    assert "<img" not in html(f"![词]({address})")


def test_links_and_images() -> None:
    assert html("[词](https://a.example/x)") == '<a href="https://a.example/x">词</a>'
    assert html("[词](../b/index.html#p-1)") == '<a href="../b/index.html#p-1">词</a>'
    assert html("<mailto:desk@a.example>").startswith('<a href="mailto:')
    assert html("![图](img/a.png)") == '<img src="img/a.png" alt="图" />'
    assert html("![图](https://a.example/a.png)") == "图"
    assert html("见https://a.example/x。下一步") == "见https://a.example/x。下一步"


def test_html_is_inert() -> None:
    assert html('<script>alert("1")</script>') == "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"


def test_what_holds_elements_of_its_own() -> None:
    blocks = parse("段\n\n# 题\n\n> 引\n\n- 一\n\n> 甲\n>\n> 乙\n\n|a|\n|:-:|\n|b|").value
    assert [block.block_level for block in blocks] == [False, False, False, True, True, True]
    assert blocks[4].html == "<p>甲</p>\n<p>乙</p>"
    assert "style" not in blocks[5].html


# Beginnings and signs that Markdown would take for its own.
SIGNS = st.sampled_from(
    "#+-*>{}|=_~`&<[]!\\.):\t\n\r\u3000\u00a0\u2028\x85\x00“”。《中a5 \ud800\ufeff"
) | st.sampled_from(
    [
        "1. ",
        "12) ",
        "- ",
        "## ",
        "{.caption}",
        "---",
        "~~~",
        "**",
        "&amp;",
        "&#35;",
        "<a@b.c>",
        "<http://a.b>",
        "](x)",
        "[a]: b",
    ]
)
TEXTS = st.text() | st.lists(SIGNS, max_size=12).map("".join)
BLOCKS = st.lists(st.builds(Words, st.sampled_from(Role), TEXTS), max_size=5)


@given(BLOCKS)
@settings(max_examples=600, deadline=None, derandomize=True, database=None)
def test_what_is_written_is_read_again(blocks: list[Words]) -> None:
    read = parse(write(blocks))
    assert read.problems == ()
    found = [(block.block.role, block.block.text) for block in read.value]
    assert found == [(block.role, printable(block.text)) for block in blocks if printable(block.text)]


@pytest.mark.parametrize(
    "text",
    [
        "据统计，2024年增长8.5%（同比），其中“专精特新”企业1.2万家；",
        "1月至2月，R&D投入超过5亿元。",
        "问：怎么看？——答：很好……",
        "-5℃以下，+3个百分点，A/B、C_D",
        "3.5万亿元，占比[略]".replace("[略]", "【略】"),
        "<5%的企业 a < b > c",
    ],
)
def test_plain_text_stays_plain(text: str) -> None:
    assert write([Words(Role.PARAGRAPH, text)]) == f"{text}\n".replace("<5", "\\<5")


@pytest.mark.shared
def test_spec_examples_do_no_harm(shared: Callable[..., Path]) -> None:
    for example in examples(shared("corpora", "commonmark", "spec.jsonl")):
        harmless(example["markdown"])


@pytest.mark.shared
def test_attacks_do_no_harm(shared: Callable[..., Path]) -> None:
    for example in examples(shared("corpora", "dompurify_fixtures", "cases.jsonl")):
        harmless(example["input"])
    for text in json.loads(shared("corpora", "blns", "blns.json").read_text("utf-8")):
        harmless(text)


def examples(path: Path) -> Iterator[dict[str, str]]:
    return (json.loads(line) for line in path.read_text("utf-8").split("\n") if line)


def harmless(text: str) -> None:
    """Only elements of Markdown, only safe addresses; and its plain text can be written and read again."""
    from selectolax.lexbor import LexborHTMLParser

    blocks = parse(text).value
    for node in LexborHTMLParser("".join(block.html for block in blocks)).css("body *"):
        assert node.tag in ALLOWED, node.tag
        assert set(node.attributes) <= {"href", "src", "alt", "title", "start", "class"}
        for name in ("href", "src"):
            address = node.attributes.get(name) or ""
            assert re.match(r"(?i)(https?:|mailto:|[^:]*$|[^:]*[/?#])", address), address
    again = parse(write([block.block for block in blocks])).value
    assert [one.block.text for one in again] == [block.block.text for block in blocks if block.block.text]


ALLOWED = {"a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol"}
ALLOWED |= {"p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "]",
        "*",
        "**a",
        "*a ",
        "_",
        "`",
        "<",
        "&",
        "\\",
        "[a](",
        "[a](<b",
        ">",
        "- ",
        "1) ",
        "|",
        "{.",
        "a\n",
        "中",
        "\x00",
    ],
)
def test_long_nonsense_takes_linear_time(piece: str) -> None:
    """Eight times the text may take some ten times the time, never sixty-four."""
    assert spent(piece * (80_000 // len(piece))) < 24 * spent(piece * (10_000 // len(piece))) + 0.5


def spent(text: str) -> float:
    start = time.process_time()
    write([block.block for block in parse(text).value])
    return time.process_time() - start
