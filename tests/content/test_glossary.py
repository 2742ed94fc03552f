"""Glossary files: what they hold, and how each mistake is told."""

from pathlib import Path

import pytest

from builder.content.glossary import check_terms, read_term
from builder.model.entry import Bilingual
from builder.model.files import SourceFile
from builder.model.glossary import GlossaryTerm

CASES = Path(__file__).parents[1] / "cases" / "glossary"
HEAD = "zh: 链长制\nen: chain-chief system\n"


def term(text: str, name: str = "lianzhangzhi") -> GlossaryTerm:
    checked = read_term(SourceFile(f"glossary/{name}.md", text.encode()))
    assert checked.problems == ()
    assert checked.value is not None
    return checked.value


@pytest.mark.parametrize("case", sorted(CASES.glob("*.md")), ids=lambda case: case.stem)
def test_mistakes(case: Path) -> None:
    text, expected = case.read_text("utf-8").split("=====\n")
    problems = read_term(SourceFile("glossary/lianzhangzhi.md", text.encode())).problems
    assert "".join(f"{one.line} {one.code} {one.message}\n   {one.hint}\n" for one in problems) == expected


def test_every_key() -> None:
    found = term(
        "---\nzh: 链长制\nen: chain-chief system\nreading: liànzhǎngzhì\nalso: [链长]\nsee: [chanyelian]\n"
        "not: [lianzhu]\n---\n\n一位**领导**管一条链。\n\n第二段。\n\n---\n\nAn official answers for a chain.\n"
    )
    assert found == GlossaryTerm(
        "lianzhangzhi",
        "glossary/lianzhangzhi.md",
        Bilingual("链长制", "chain-chief system"),
        "liànzhǎngzhì",
        ("链长",),
        ("chanyelian",),
        ("lianzhu",),
        Bilingual(
            "<p>一位<strong>领导</strong>管一条链。</p>\n<p>第二段。</p>",
            "<p>An official answers for a chain.</p>",
        ),
    )


def test_little_is_needed() -> None:
    found = term(f"---\n{HEAD}---\n")
    assert (found.reading, found.html) == ("liànzhǎngzhì", Bilingual(""))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("glossary/Chain.md", f"---\n{HEAD}---\n".encode(), "C301"),
        ("glossary/a.md", b"\xff", "C101"),
        ("glossary/a.md", b"", "C102"),
        ("glossary/a.md", b"---\nzh: [\n---\n", "C106"),
        ("glossary/a.md", b"---\nen: a\n---\n", "C501"),
    ],
)
def test_what_is_no_term(name: str, data: bytes, code: str) -> None:
    checked = read_term(SourceFile(name, data))
    assert (checked.value, [one.code for one in checked.problems]) == (None, [code])


def test_terms_among_each_other() -> None:
    files = [
        SourceFile("glossary/a.md", b"---\nzh: x\nen: a\nsee:\n- bb\n- c\n---\n"),
        SourceFile("glossary/b.md", b"---\nzh: x\nen: b\nnot: [a]\n---\n"),
    ]
    terms = [found for file in files if (found := read_term(file).value)]
    told = [(one.path, one.line, one.code) for one in check_terms(terms, files)]
    assert told == [("glossary/a.md", 5, "C503"), ("glossary/a.md", 6, "C503"), ("glossary/b.md", 2, "C504")]
