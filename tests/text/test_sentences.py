"""Where sentences and clauses end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.text.sentences import clauses, sentences


def check(text: str, *expected: str) -> None:
    assert tuple(text[start:end] for start, end in sentences(text)) == expected


def test_marks_of_either_width() -> None:
    check("项目开工。进展顺利！好吗?好", "项目开工。", "进展顺利！", "好吗?", "好")


def test_quotations_and_brackets_stay_whole() -> None:
    check("他说：“先看。再定。”然后走了。", "他说：“先看。再定。”", "然后走了。")
    check("“一件事。”，他说。", "“一件事。”，他说。")
    check("名单（共三家。）公布。", "名单（共三家。）", "公布。")


def test_a_bracket_that_never_closes_holds_nothing() -> None:
    check("“先看。再定。", "“先看。", "再定。")


def test_closing_marks_belong_to_the_sentence() -> None:
    check("真的吗？！是。", "真的吗？！", "是。")


def test_blanks_belong_to_none() -> None:
    check("　先看。 再定。 ", "先看。", "再定。")
    check("")


def test_clauses() -> None:
    text = "一季度增长8%，投资1,000亿元；其中：制造业（含汽车，电子）增长。"
    found = [text[start:end] for start, end in clauses(text)]
    assert found == ["一季度增长8%，", "投资1,000亿元；", "其中：", "制造业（含汽车，电子）增长。"]


@given(st.text(alphabet="甲乙。，；：“”（）() 1,", max_size=60))
def test_spans_are_in_order_and_lose_only_blanks(text: str) -> None:
    for spans in (sentences(text), clauses(text)):
        kept = "".join(text[start:end] for start, end in spans)
        assert "".join(kept.split()) == "".join(text.split())
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
