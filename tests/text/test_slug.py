"""The last parts of addresses."""

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.text.slug import slug, tag_id


def test_words_by_their_readings() -> None:
    assert slug("重庆：今年数字产业收入力争达1.1万亿元", 3) == "chongqing-shuzi-chanye"
    assert slug("长沙的绿色工厂") == "changsha-lvse-gongchang"
    assert slug("北京打造ChatGPT") == "beijing-dazao-chatgpt"


def test_a_number_keeps_its_point_apart() -> None:
    assert slug("达到1.1") == "dadao-1-1"


def test_small_words_stay_where_nothing_else_is() -> None:
    assert slug("的") == "de"


def test_tags_in_one_word() -> None:
    assert tag_id("新质生产力") == "xinzhishengchanli"
    assert tag_id("人工智能+") == "rengongzhinengjia"


@given(st.text(max_size=40))
def test_always_an_address(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 60
