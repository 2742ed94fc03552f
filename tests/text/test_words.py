"""Words: the same from either segmenter, with terms of our own whole."""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from builder.text import words
from builder.text.words import cut, own_words


def check(text: str, expected: str) -> None:
    found = cut(text)
    assert " ".join(found) == expected
    assert "".join(found) == text


def test_policy_terms_stay_whole() -> None:
    check("推动工业互联网标识解析", "推动 工业互联网 标识解析")
    check("发展新质生产力", "发展 新质生产力")


def test_terms_with_letters_and_signs() -> None:
    check("人工智能+制造", "人工智能+ 制造")
    check("建设5G工厂", "建设 5G工厂")


def test_fine_takes_terms_apart() -> None:
    assert "".join(cut("新型工业化", fine=True)) == "新型工业化"
    assert len(cut("新型工业化", fine=True)) > 1


def test_nothing_is_lost() -> None:
    for text in ("", " ", "\0", "重庆\ud800重庆"[:2], "①②③", "増長 ｆｕｌｌ"):
        assert "".join(cut(text)) == text


def test_half_a_character_is_no_accident() -> None:
    assert len("".join(cut("重\ud800庆"))) == 3


@pytest.mark.skipif(words.BACKEND != "rjieba", reason="rjieba is not installed (pip install .[fast])")
def test_both_segmenters_agree() -> None:
    text = "，".join(own_words())
    assert words._fast().cut(text) == words._plain().cut(text)


@pytest.mark.shared
@pytest.mark.skipif(words.BACKEND != "rjieba", reason="rjieba is not installed (pip install .[fast])")
def test_both_segmenters_agree_on_real_text(shared: Callable[..., Path]) -> None:
    fast, plain = words._fast().cut, words._plain().cut
    for page in sorted(shared("seeds").glob("*.txt")):
        for line in page.read_text("utf-8").splitlines():
            assert fast(line) == plain(line)
    with gzip.open(shared("corpora", "cctv_news", "articles.jsonl.gz"), "rt", encoding="utf-8") as stream:
        for line in islice(stream, 0, None, 50):
            assert fast(json.loads(line)["text"]) == plain(json.loads(line)["text"])


def test_import_is_light_and_survives_strict_warnings() -> None:
    code = (
        "import sys, builder.text.words as words; assert 'jieba' not in sys.modules and 'rjieba' not in sys.modules;"
        "words._plain(); assert 'jieba' in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


def test_the_dictionary_is_kept_in_our_folder_only(tmp_path: Path) -> None:
    code = "import builder.text.words as words; words.BACKEND = 'jieba'; words.keep_cache_in(r'{}'); print(words.cut('重庆')[0])"
    for content in (None, b"not a dictionary"):
        if content is not None:
            for file in tmp_path.iterdir():
                file.write_bytes(content)
        command = [sys.executable, "-X", "utf8", "-c", code.format(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        assert done.stdout.strip() == "重庆"
        assert [file.name for file in tmp_path.iterdir()] == ["jieba-0.42.1.cache"]
