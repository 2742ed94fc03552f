"""YAML of a front matter: words stay words, and what is written is read again."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.content.yaml_lines import comments
from builder.content.yaml_read import Value, load
from builder.content.yaml_write import key_lines

SIGNS = "-:#?[]{}&*!|>'\"%@` \n\t,ab中：=.~\\0\x85\u2028\ufeff\x00"
TEXTS = st.text() | st.text(SIGNS) | st.sampled_from(["null", "NO", "2024-01", "010", "---"])
VALUES: st.SearchStrategy[Value] = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(VALUES, VALUES)
@settings(max_examples=600, deadline=None, derandomize=True, database=None)
def test_what_is_written_is_read_again(first: Value, second: Value) -> None:
    lines = [f"{line}\n" for line in [*key_lines("title", first), *key_lines("body", second)]]
    head = load(lines)
    assert head.problems == []
    assert head.data == {"title": first, "body": second}
    assert head.ends["title"] == head.lines[("body",)] == len(key_lines("title", first))
    assert comments(lines, head.leaves["title"] + head.leaves["body"], 0, len(lines)) == []


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("重庆出台《方案》：三年行动", "title: 重庆出台《方案》：三年行动"),
        ("“一号工程”怎么看？", "title: “一号工程”怎么看？"),
        ("2024-01", "title: 2024-01"),
        ("NO", "title: 'NO'"),
        ("a: b", "title: 'a: b'"),
        ("8% #1", "title: '8% #1'"),
        ("-5℃", "title: -5℃"),
        ("it's", "title: it's"),
        (None, "title: null"),
        ([], "title: []"),
    ],
)
def test_quotes_only_where_needed(value: Value, line: str) -> None:
    assert key_lines("title", value) == [line]


def test_long_text_keeps_its_lines() -> None:
    assert key_lines("summary", "一。\n\n二。") == ["summary: |-", "  一。", "", "  二。"]


def check(text: str, *told: tuple[int, str]) -> dict[str, Value]:
    head = load([f"{line}\n" for line in text.split("\n")])
    assert [(problem.line, problem.code) for problem in head.problems] == list(told)
    return head.data


@pytest.mark.parametrize(
    "word", ["2024-01", "NO", "010000", "12:30:45", "1.1e12", "2023-02-30", "true", "0x1F", ".inf"]
)
def test_words_stay_words(word: str) -> None:
    assert check(f"a: {word}\nb: '{word}'") == {"a": word, "b": word}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 某省出台\n  措施，\n  推动升级", "某省出台措施，推动升级"),
        ("a: >\n  某省出台\n  措施\nb: c", "某省出台措施"),
        ("a: two\n  words\nb: c", "two words"),
        ("a: >-\n  一。\n\n  二\n  三\n# c\n", "一。\n二三"),
        ("a: |-\n  一\n  二\n", "一\n二"),
        ("a:\n  某省\n  某市 # c\n", "某省某市"),
    ],
)
def test_broken_lines_of_chinese_are_joined(text: str, words: str) -> None:
    assert check(text)["a"] == words


def test_nothing_is_nothing() -> None:
    assert check("a:\nb: ~\nc: null\nd: 'null'") == {"a": None, "b": None, "c": None, "d": "null"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\na: 2", (3, "C109")),
        ("a: &x 1\nb: *x", (2, "C107")),
        ("a: 1\nb: *x", (3, "C107")),
        ("a: !!python/object:os.system x", (2, "C107")),
        ("a: x\n\tb: y", (3, "C106")),
        ("标题: a: b", (2, "C106")),
        ("- a", (2, "C108")),
        ("words", (2, "C108")),
        ("? [a]\n: b", (2, "C108")),
        ("a: b\n--- \nc: d", (3, "C107")),
        ("a: " + "[" * 60_000, (2, "C107")),
        ("a: " + "{" * 60_000, (2, "C108")),
        ("\n".join("  " * n + "a:" for n in range(150)), (22, "C107")),
        ('a: "\\ud800"', (2, "C106")),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_refused(text: str, told: tuple[int, str]) -> None:
    check(text, told)


def test_comments_are_known_from_words() -> None:
    text = [
        "a: [b, # x\n",
        "  c] # y\n",
        "t: |\n",
        "  # no\n",
        "  x\n",
        " # yes\n",
        "z: 'a # b' # c\n",
        "# d\n",
    ]
    head = load(text)
    leaves = [leaf for found in head.leaves.values() for leaf in found]
    assert comments(text, leaves, 0, 8) == [(0, "# x"), (1, "# y"), (5, "# yes"), (6, "# c"), (7, "# d")]
    assert head.ends == {"a": 2, "t": 5, "z": 7}


def test_deep_nesting_is_quick() -> None:
    start = time.process_time()
    load(["a: " + "[" * 60_000])
    assert time.process_time() - start < 1
