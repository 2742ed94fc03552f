"""Keys to match against: one width, one script, offset by offset; the text itself stays as printed."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.files import SourceFile
from builder.seeds.fold import RADICALS, fold
from builder.seeds.read import read_page

OpenCC = pytest.importorskip("opencc").OpenCC
ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("本報訊（記者 林小禾）", "本报讯(记者 林小禾)"),
        ("廣東臺灣經濟發展會議", "广东台湾经济发展会议"),
        ("責任編輯：某某　電話：", "责任编辑:某某 电话:"),
        ("⻓江⻔户⻢路⻋间⽅⾯⼯业", "长江门户马路车间方面工业"),
        ("Ａ３版，１２．５％", "A3版,12.5%"),
        ("乾隆著作", "乾隆著作"),
        ("錯字照登：再接再勵", "错字照登:再接再励"),
    ],
)
def test_key(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text(max_size=60))
def test_a_key_is_as_long_as_its_text(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_radicals_are_radicals() -> None:
    for radical, character in RADICALS.items():
        assert unicodedata.name(radical).startswith("CJK RADICAL ")
        assert unicodedata.normalize("NFKC", radical) == radical
        assert len(character) == 1
        assert "\u3400" <= character <= "\u9fff"


@pytest.mark.parametrize("page", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_page_in_traditional_characters_is_read_as_in_simplified_ones(page: Path, encoding: str) -> None:
    text = page.read_text("utf-8")
    convert = OpenCC("s2t").convert
    table = {ord(char): new for char in sorted(set(text)) if len(new := convert(char)) == 1}
    plain, printed = (
        read_page(SourceFile("page.txt", words.encode(encoding))).value
        for words in (text, text.translate(table))
    )
    assert plain is not None
    assert printed is not None
    assert printed.lines == tuple(line.translate(table) for line in plain.lines)
    assert [article.title_spans for article in printed.articles] == [
        article.title_spans for article in plain.articles
    ]
    assert [[(block.role, block.spans) for block in article.blocks] for article in printed.articles] == [
        [(block.role, block.spans) for block in article.blocks] for article in plain.articles
    ]
