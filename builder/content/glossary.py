"""content/glossary/<id>.md: a term of the field, its names, and what it means in both languages.

The Chinese text stands above a line ---, the English below it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.content.front_matter import Parts, decode, split
from builder.content.mistakes import Path, dotted, known_hint, line_of, without
from builder.content.yaml_read import Head, load
from builder.model.entry import Bilingual, TextBlock
from builder.model.files import SourceFile
from builder.model.glossary import GlossaryTerm
from builder.model.problems import Checked, Problem, Severity
from builder.text.spelling import spell
from builder.web.markdown import parse

_NAME = re.compile(r"(?:.*/)?([a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_BREAK = re.compile(r"^---+[ \t]*\r?$", re.MULTILINE)
_MISSING = {
    "zh": ("C501", "the term has no Chinese name", "Add: zh: …"),
    "en": ("C502", "the term has no English name", "Add: en: …, the rendering that translations should use."),
}


def read_term(file: SourceFile) -> Checked[GlossaryTerm | None]:
    """What a glossary file holds; None where nothing could be made of it."""
    name = _NAME.fullmatch(file.path)
    if name is None:
        hint = "Name it <id>.md, the id in small letters, digits and hyphens: the term's toneless pinyin."
        return Checked(
            None, (Problem(file.path, 1, "C301", "the name of this file is no name of a term", hint),)
        )
    text = decode(file)
    parts = split(file.path, text.value) if text.value is not None else Checked(None, text.problems)
    if parts.value is None:
        return Checked(None, parts.problems)
    head = load(parts.value.head)
    if head.problems:
        return Checked(None, tuple(problem.at(file.path) for problem in head.problems))
    term, problems = _term(file.path, name[1], parts.value, head)
    return Checked(term, tuple(sorted(problem.at(file.path) for problem in problems)))


def check_terms(terms: Sequence[GlossaryTerm], files: Sequence[SourceFile]) -> tuple[Problem, ...]:
    """Ids that no term has, and names that two terms have."""
    ids = {term.id for term in terms}
    texts = {file.path: file.data.decode("utf-8", "replace") for file in files}
    named: dict[str, GlossaryTerm] = {}
    problems: list[Problem] = []
    for term in sorted(terms, key=lambda term: term.path):
        text = texts.get(term.path, "")
        for key, others in (("see", term.see), ("not", term.unlike)):
            problems += [_unknown(term, key, other, text, ids) for other in others if other not in ids]
        first = named.setdefault(term.name.zh, term)
        if first is not term:
            what = f"“{term.name.zh}” is explained in {first.path} too"
            hint = "Keep one of the two; other forms of a term go under “also”."
            problems.append(Problem(term.path, _line(text, term.name.zh), "C504", what, hint))
    return tuple(sorted(problems))


def _term(path: str, name: str, parts: Parts, head: Head) -> tuple[GlossaryTerm | None, list[Problem]]:
    from pydantic import ValidationError

    from builder.content.glossary_schema import KEYS, TermTable

    problems: list[Problem] = []
    try:
        table = TermTable.model_validate(head.data)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems += [_problem(tuple(mistake["loc"]), mistake, head.lines, KEYS) for mistake in found]
        table = TermTable.model_validate(without(dict(head.data), [mistake["loc"][:1] for mistake in found]))
    given = {"zh": table.zh, "en": table.en}
    problems += [
        Problem("", head.lines.get((key,), -1) + 2, *told) for key, told in _MISSING.items() if not given[key]
    ]
    if not table.zh:
        return None, problems
    body = _body(parts)
    term = GlossaryTerm(
        id=name,
        path=path,
        name=Bilingual(table.zh, table.en),
        reading=table.reading or _reading(table.zh),
        also=tuple(dict.fromkeys(table.also)),
        see=tuple(dict.fromkeys(table.see)),
        unlike=tuple(dict.fromkeys(table.unlike)),
        html=body.value,
    )
    return term, [*problems, *body.problems]


def _reading(name: str) -> str:
    """The reading of a term, which is no headline: it begins with a small letter."""
    reading = spell(name)
    return reading[:1].lower() + reading[1:]


def _body(parts: Parts) -> Checked[Bilingual]:
    """The explanation in both languages. A term may have none; one that is explained is explained in both."""
    cut = _BREAK.search(parts.body)
    chinese = parts.body[: cut.start()] if cut else parts.body
    english = parts.body[cut.end() :] if cut else ""
    zh = parse(chinese, first_line=parts.body_line)
    en = parse(english, first_line=parts.body_line + chinese.count("\n"))
    problems = [*zh.problems, *en.problems]
    if bool(zh.value) != bool(en.value):
        hint = "The Chinese text stands above a line ---, the English below it."
        what = f"the explanation has no {'English' if zh.value else 'Chinese'}"
        problems.append(Problem("", parts.body_line, "C505", what, hint, Severity.WARNING))
    return Checked(Bilingual(_html(zh.value), _html(en.value) or None), tuple(problems))


def _html(blocks: Sequence[TextBlock]) -> str:
    return "\n".join(block.html if block.block_level else f"<p>{block.html}</p>" for block in blocks)


def _problem(
    place: Path, mistake: Mapping[str, object], lines: Mapping[Path, int], keys: Sequence[str]
) -> Problem:
    line = (line_of(place, lines) or 0) + 2
    if mistake["type"] == "extra_forbidden":
        return Problem("", line, "C201", f"unknown key “{dotted(place)}”", known_hint(str(place[-1]), keys))
    told = mistake.get("ctx")
    context = told if isinstance(told, dict) else {"message": mistake["msg"], "hint": ""}
    return Problem("", line, "C202", f"{dotted(place)}: {context['message']}", str(context["hint"]))


def _unknown(term: GlossaryTerm, key: str, other: str, text: str, ids: set[str]) -> Problem:
    hint = "; ".join(_near(other, ids)) or "Write the name of its file, without .md, or add the file."
    return Problem(term.path, _line(text, other), "C503", f"{key}: there is no term “{other}”", hint)


def _near(name: str, ids: set[str]) -> Iterator[str]:
    from difflib import get_close_matches

    for near in get_close_matches(name, sorted(ids), 1):
        yield f"Did you mean “{near}”? Write the name of its file, without .md"


def _line(text: str, word: str) -> int:
    """The line of a value in the front matter, as people write it."""
    lines = text.split("\n")
    return next(
        (number for number, line in enumerate(lines, 1) if word in re.split(r"[\s\"',\[\]]+", line)), 1
    )


def names_of(terms: Iterable[GlossaryTerm]) -> dict[str, str]:
    """The id of each term by its Chinese names: its own, and its other forms in Chinese."""
    names: dict[str, str] = {}
    for term in terms:
        for name in (term.name.zh, *(other for other in term.also if not other.isascii())):
            names.setdefault(name, term.id)
    return names
