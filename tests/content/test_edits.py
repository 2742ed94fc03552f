"""Edits survive, key by key, and nothing but the lines of refreshed keys moves."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.content.checksums import checksum
from builder.content.edits import MADE, ORDER, compose, refresh
from builder.content.front_matter import split
from builder.content.yaml_read import Value, load
from builder.content.yaml_write import key_lines

VALUES: dict[str, Value] = {
    "title": "某市推进绿色工厂建设",
    "published": {"value": "2024-01", "basis": "1月"},
    "source": {"file": "page.txt", "byline": {"names": ["甲", "乙"]}, "headline": "某市：推进"},
    "region": "重庆",
    "regions": ["重庆", "四川"],
    "summary": "某市出台措施。",
    "tags": ["绿色工厂", "节能"],
    "status": "published",
    "added": "2024-02-01",
}
BODY = "第一段。\n\n第二段。\n"
FILE = compose(VALUES, BODY)


def check(edited: str, fresh: dict[str, Value], expected: str, *left: str, body: str = BODY) -> None:
    """`made` is not compared: checksums tell a reader nothing."""
    refreshed = refresh(edited, fresh, body)
    assert without_made(refreshed.text) == without_made(expected)
    assert refreshed.left_alone == left
    again = refresh(refreshed.text, fresh, body)
    assert again.text == refreshed.text


def without_made(text: str) -> str:
    head, _, rest = text.partition("made:")
    return head + rest.partition("---")[2]


def test_nothing_new() -> None:
    assert refresh(FILE, VALUES, BODY).text == FILE


def test_the_machines_keys_are_refreshed() -> None:
    check(FILE, VALUES | {"summary": "新的概要。"}, FILE.replace("某市出台措施。", "新的概要。"))


def test_a_persons_value_stands_and_is_told() -> None:
    edited = FILE.replace("某市出台措施。", "编辑的话。")
    check(edited, VALUES | {"summary": "新的概要。"}, edited, "summary")


def test_an_empty_value_is_the_persons() -> None:
    edited = FILE.replace("summary: 某市出台措施。", "summary:")
    check(edited, VALUES, edited, "summary")


def test_a_deleted_key_is_the_machines_again() -> None:
    check(
        FILE.replace("summary: 某市出台措施。\n", ""),
        VALUES | {"summary": "新。"},
        FILE.replace("某市出台措施。", "新。"),
    )


def test_a_value_set_back_is_the_machines_again() -> None:
    edited = FILE.replace("某市出台措施。", "'某市出台措施。'")
    check(edited, VALUES | {"summary": "新。"}, FILE.replace("某市出台措施。", "新。"))


def test_what_the_machine_no_longer_says_goes() -> None:
    with_kicker = compose(VALUES | {"kicker": "地方纵横"}, BODY)
    check(with_kicker, VALUES, FILE)
    edited = with_kicker.replace("地方纵横", "编辑的眉题")
    check(edited, VALUES, edited)


def test_status_and_day_are_written_once() -> None:
    check(FILE, VALUES | {"status": "draft", "added": "2026-01-01"}, FILE)


def test_comments_stay() -> None:
    edited = (
        FILE.replace("---\ntitle:", "---\n# 先读这里\ntitle:")
        .replace("  - 四川", "  # 也有四川\n  - 四川")
        .replace("region: 重庆", "region: 重庆 # 查过")
    )
    expected = edited.replace("region: 重庆 #", "region: 四川 #").replace(
        "  - 重庆\n  # 也有四川\n  - 四川\n", "  - 四川\n# 也有四川\n"
    )
    check(edited, VALUES | {"region": "四川", "regions": ["四川"]}, expected)


def test_the_body() -> None:
    check(FILE, VALUES, FILE.replace("第二段", "第二段，新"), body=BODY.replace("第二段", "第二段，新"))
    moved = FILE.replace("第一段。\n\n第二段。", "第二段。\n\n第一段。")
    check(moved, VALUES, moved, "body", body=BODY.replace("第二段", "第二段，新"))
    check(moved.replace("第二段。\n\n第一段。\n", ""), VALUES, FILE)


def test_an_address_added_by_hand_leaves_the_source_the_machines() -> None:
    edited = FILE.replace("  file: page.txt\n", "  file: page.txt\n  address: https://paper.example/3\n")
    check(edited, VALUES, edited)
    renamed: Value = {"file": "new.txt", "headline": "某市：推进"}
    refreshed = refresh(edited, {**VALUES, "source": renamed}, BODY)
    assert "  file: new.txt\n  headline: 某市：推进\n  address: https://paper.example/3\n" in refreshed.text
    assert refresh(refreshed.text, VALUES, BODY).left_alone == ()


def test_line_ends_stay() -> None:
    edited = "\ufeff" + FILE.replace("\n", "\r\n")
    assert refresh(edited, VALUES, BODY).text == edited
    refreshed = refresh(edited, VALUES | {"tags": ["甲", "乙"]}, "新。\n").text
    assert refreshed.count("\n") == refreshed.count("\r\n")
    assert refreshed.startswith("\ufeff---\r\n")


def test_what_cannot_be_read_line_by_line_is_left() -> None:
    for text in (
        "",
        "文。",
        "---\n",
        "---\na: *b\n---\n",
        "---\n{title: a, summary: b}\n---\n",
        "---\n  title: a\n---\n",
    ):
        refreshed = refresh(text, VALUES, BODY)
        assert (refreshed.text, refreshed.readable) == (text, False)


@dataclass(frozen=True)
class Edit:
    """What a person does to one key: change, empty, delete, requote, or write a comment above."""

    kind: str
    text: str


WORDS = st.text("工业绿色 :#'\"-[]>|&1a", min_size=1, max_size=8).filter(lambda text: text == text.strip())
EDITS = st.dictionaries(
    st.sampled_from(sorted(VALUES)),
    st.builds(Edit, st.sampled_from(["change", "empty", "delete", "requote", "comment"]), WORDS),
)
FRESH = st.dictionaries(
    st.sampled_from(sorted(VALUES)), st.one_of(WORDS, st.lists(WORDS, max_size=3), st.none())
)


@given(EDITS, FRESH, st.permutations(sorted(VALUES)), st.sampled_from(["\n", "\r\n"]), st.booleans())
@settings(max_examples=400, deadline=None, derandomize=True, database=None)
def test_nothing_else_moves(
    edits: dict[str, Edit], changed: dict[str, Value], order: list[str], newline: str, body_edited: bool
) -> None:
    """Lines of keys that were not the machine's to change, comments and blank lines are the same bytes, in order."""
    body = "编辑写的。\n" if body_edited else BODY
    keys = {key: chunk(key, edits.get(key)) for key in order}
    sums: dict[str, Value] = {key: checksum(value) for key, value in VALUES.items()}
    made = key_lines(MADE, {**sums, "body": checksum(BODY.strip())})
    lines = ["---", *(line for key in order for line in keys[key]), *made, "---", "", *body.split("\n")]
    text = newline.join(lines)
    fresh = VALUES | changed
    refreshed = refresh(text, fresh, "新的。\n")

    mine = [
        key
        for key in VALUES
        if (edits.get(key) or Edit("requote", "")).kind in ("requote", "comment", "delete")
    ]
    data = loaded(refreshed.text)
    for key in VALUES:
        if key in mine and not (key in ("status", "added") and keys[key]):
            assert data[key] == fresh[key]
        else:
            assert data[key] == loaded(text)[key]
    assert refreshed.text.endswith(
        newline + body.replace("\n", newline) if body_edited else f"新的。{newline}"
    )
    assert still(refreshed.text, mine) == still(text, mine)
    assert refresh(refreshed.text, fresh, "新的。\n").text == refreshed.text


def chunk(key: str, edit: Edit | None) -> list[str]:
    lines = key_lines(key, VALUES[key])
    if edit is None:
        return lines
    return {
        "change": [f"{key}: ‘{edit.text.translate({ord(sign): None for sign in ':#'})}’  # 改过", ""],
        "empty": [f"{key}:"],
        "delete": [],
        "requote": [line.replace(": 重庆", ': "重庆"') for line in lines],
        "comment": ["", f"# {edit.text}", *lines],
    }[edit.kind]


def loaded(text: str) -> dict[str, Value]:
    parts = split("", text).value
    assert parts is not None
    head = load(parts.head)
    assert head.problems == []
    return head.data


def still(text: str, mine: list[str]) -> list[str]:
    """The lines of the front matter that hold no key of the machine's."""
    parts = split("", text).value
    assert parts is not None
    head = load(parts.head)
    gone = {
        number
        for key in (*mine, MADE)
        if key in head.data
        for number in range(head.lines[(key,)], head.ends[key])
    }
    return [line for number, line in enumerate(parts.head) if number not in gone]


def test_the_order_of_keys_is_documented_order() -> None:
    assert [key for key in ORDER if key in VALUES] == list(VALUES)
