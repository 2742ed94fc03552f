"""content/evaluation.json: what the evaluation wrote is what the site reads, and damage is told where it is."""

import json
from typing import Any

from builder.content.evaluation import read_evaluation
from builder.evaluation.compare import compare
from builder.evaluation.scores import as_json
from builder.model.evaluation import Evaluation, Measure, PageRead
from builder.model.files import SourceFile

GOLD: dict[str, Any] = {
    "page": "one.txt",
    "articles": [{"title": "甲省定下目标", "published": {"value": "2024-03-05"}, "blocks": []}],
}


EMPTY: dict[str, object] = {"pages": {}, "measures": {}, "shares": {}, "means": {}}


def written(**changed: object) -> str:
    """Nothing was measured, but for what is changed; a line a key."""
    return json.dumps({**EMPTY, **changed}, indent=1)


def check(text: str | bytes, *told: tuple[int, str, str]) -> Evaluation | None:
    """Each told is a line, a code, and words of the message."""
    data = text.encode() if isinstance(text, str) else text
    checked = read_evaluation(SourceFile("evaluation.json", data))
    assert [(one.line, one.code) for one in checked.problems] == [(line, code) for line, code, _ in told]
    assert all(words in one.message for one, (_, _, words) in zip(checked.problems, told, strict=True))
    assert all("make eval" in one.hint for one in checked.problems)
    return checked.value


def test_what_was_written_is_read() -> None:
    found = check(json.dumps(as_json(compare([GOLD], {}, []))))
    assert found
    assert found.pages == (PageRead("one.txt", 1, "2024-03"),)
    assert found.measures[0] == Measure("articles", 0.0, 0.0, 0.0, 1, 0)
    assert {mean.name for mean in found.means} == {"body", "summary_rouge_l", "lead_rouge_l"}


def test_nobody_has_measured() -> None:
    assert read_evaluation(None).value is None
    assert read_evaluation(None).problems == ()


def test_a_damaged_file_is_told() -> None:
    assert check('{\n "pages": {},\n', (3, "E101", "expecting property name")) is None
    assert check("", (1, "E101", "expecting value")) is None
    assert check(b"\xff\xfe\x00", (1, "E101", "expecting value")) is None
    assert check("[" * 100_000, (1, "E101", "too deep")) is None
    assert check("9" * 5_000, (1, "E101", "too long")) is None
    assert check("[]", (1, "E102", "valid dictionary")) is None


def test_a_wrong_value_is_told_with_its_line() -> None:
    assert check(written(means={"body": 1.5}), (6, "E102", "“means.body”: input should be less")) is None
    assert check(written(means={"body": float("nan")}), (6, "E102", "“means.body”")) is None
    assert check(written(rest=1), (6, "E102", "“rest”: extra")) is None
    check(written(pages={"a": {"articles": True}}), (3, "E102", "“pages.a.printed”"), (4, "E102", "articles"))
