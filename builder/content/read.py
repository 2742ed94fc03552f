"""A content file, read: its front matter checked key by key, its body as blocks."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from builder.content.checksums import machine_keys
from builder.content.document import ContentFile, Front, PrintedIn
from builder.content.front_matter import Parts, decode, split
from builder.content.mistakes import Path, dotted, known_hint, line_of, without
from builder.content.yaml_read import Head, Value, load
from builder.model.article import Byline
from builder.model.facts import Published
from builder.model.files import SourceFile
from builder.model.problems import Checked, Problem, Severity
from builder.model.translation import Excused
from builder.web.markdown import parse

if TYPE_CHECKING:
    from builder.content.front_schema import FrontTable, PublishedTable, SourceTable

_NAME = re.compile(r"(?:.*/)?([a-z0-9]+(?:-[a-z0-9]+)*)\.(zh|en)\.md")
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def read_article(file: SourceFile) -> Checked[ContentFile | None]:
    """What a content file holds; None where nothing could be made of it. A wrong value counts as not given."""
    name = _NAME.fullmatch(file.path)
    if name is None:
        return Checked(None, (_wrong_name(file.path),))
    text = decode(file)
    if text.value is None:
        return Checked(None, text.problems)
    parts = split(file.path, text.value)
    if parts.value is None:
        return Checked(None, parts.problems)
    head = load(parts.value.head)
    if head.problems:
        return Checked(None, tuple(problem.at(file.path) for problem in head.problems))
    return _article(file.path, name[1], name[2], parts.value, head)


def _article(path: str, name: str, language: str, parts: Parts, head: Head) -> Checked[ContentFile | None]:
    front, problems = _front(head, language)
    body = parse(parts.body, first_line=parts.body_line)
    problems += [*body.problems, *_invisible(parts)]
    if front.title is None:
        problems.append(_no_title(language, head.lines.get(("title",), -1) + 2))
    article = ContentFile(
        path=path,
        id=name,
        language=language,
        front=front,
        lines=tuple((key, head.lines[(key,)] + 2) for key in head.data),
        machine=machine_keys(head.data, parts.body),
        blocks=body.value,
    )
    return Checked(article, tuple(sorted(problem.at(path) for problem in problems)))


def _front(head: Head, language: str) -> tuple[Front, list[Problem]]:
    from pydantic import ValidationError

    from builder.content.front_schema import FrontTable
    from builder.content.translation_schema import TRANSLATED, TranslationTable

    table = TranslationTable if language == "en" else FrontTable
    data: dict[str, Value] = dict(head.data)
    problems: list[Problem] = []
    if language == "en":
        problems += [_not_translated(key, head) for key in data if key not in TRANSLATED and key in _keys()]
        data = {key: value for key, value in data.items() if key in TRANSLATED or key not in _keys()}
    try:
        return _typed(table.model_validate(data), head), problems
    except ValidationError as error:
        found = error.errors(include_url=False)
    problems += [_problem(mistake, head.lines, language) for mistake in found]
    kept = without(data, [tuple(mistake["loc"]) for mistake in found])
    try:
        return _typed(table.model_validate(kept), head), problems
    except ValidationError as error:
        still = error.errors(include_url=False)
    kept = without(kept, [mistake["loc"][:1] for mistake in still])
    return _typed(table.model_validate(kept), head), problems


def _keys() -> tuple[str, ...]:
    from builder.content.front_schema import KEYS

    return KEYS


def _typed(table: "FrontTable", head: Head) -> Front:
    return Front(
        translated_from=_translated_from(table),
        exceptions=_exceptions(table, head),
        title=table.title,
        kicker=table.kicker,
        published=_published(table.published),
        source=_source(table.source),
        region=table.region,
        regions=tuple(dict.fromkeys(table.regions)),
        summary=table.summary,
        tags=tuple(dict.fromkeys(table.tags)),
        status=table.status,
        withdrawn_because=table.withdrawn_because,
        added=table.added,
        updated=table.updated,
        reviewed=table.reviewed,
        aliases=tuple(dict.fromkeys(table.aliases)),
        rights=table.rights,
        warnings=table.imported.warnings if table.imported else (),
        joins=table.imported.joins if table.imported else (),
    )


def _translated_from(table: "FrontTable") -> tuple[tuple[str, str], ...]:
    told = getattr(table, "translated_from", None)
    return tuple((key, value) for key, value in told.model_dump().items() if value) if told else ()


def _exceptions(table: "FrontTable", head: Head) -> tuple[Excused, ...]:
    told = getattr(table, "exceptions", ())
    line = head.lines.get(("exceptions",), -1)
    places = [head.lines.get(("exceptions", number), line) + 2 for number in range(len(told))]
    return tuple(
        Excused(one.code, one.block, one.reason, place) for one, place in zip(told, places, strict=True)
    )


def _published(table: "PublishedTable | None") -> Published | None:
    from builder.content.front_schema import precision_of

    if table is None:
        return None
    precision = precision_of(table.value) if table.value else None
    return Published(table.value, precision, table.basis or "", table.certain)


def _source(table: "SourceTable | None") -> PrintedIn | None:
    if table is None:
        return None
    byline = Byline(table.byline.credit, table.byline.names) if table.byline else Byline()
    return PrintedIn(
        file=table.file or "",
        headline=table.headline,
        publication=table.publication,
        page=table.page,
        byline=byline,
        address=table.address,
        continued_from=table.continued_from,
        continues_on=table.continues_on,
        truncated=table.truncated,
    )


def _problem(
    mistake: Any, lines: Mapping[Path, int], language: str
) -> Problem:  # Any: pydantic's own TypedDict
    from builder.content import front_schema, translation_schema

    known_keys = (translation_schema if language == "en" else front_schema).known_keys
    place: Path = tuple(mistake["loc"])
    line = (line_of(place, lines) or 0) + 2
    if mistake["type"] == "extra_forbidden":
        hint = known_hint(str(place[-1]), known_keys(place[:-1]))
        return Problem("", line, "C201", f"unknown key “{dotted(place)}”", hint)
    context = mistake.get("ctx", {})
    if "hint" in context:
        return Problem("", line, mistake["type"], f"{dotted(place)}: {context['message']}", context["hint"])
    return Problem("", line, "C202", f"wrong value for “{dotted(place)}”", f"{mistake['msg']}.")


def _not_translated(key: str, head: Head) -> Problem:
    hint = "Delete it here: an English file holds title, kicker, summary and the text."
    return Problem("", head.lines[(key,)] + 2, "C214", f"“{key}” belongs to the Chinese file", hint)


def _no_title(language: str, line: int) -> Problem:
    if language == "en":
        return Problem("", line, "T103", "the translation has no title", "Add: title: …", Severity.WARNING)
    return Problem("", line, "C203", "title is missing", "Add: title: …")


def _invisible(parts: Parts) -> Iterator[Problem]:
    for number, line in enumerate(parts.body.replace("\r\n", "\n").split("\n"), parts.body_line):
        if _INVISIBLE.search(line):
            hint = "Delete the invisible character; pages leave it out."
            yield Problem(
                "", number, "C110", "a control character stands in the text", hint, Severity.WARNING
            )


def _wrong_name(path: str) -> Problem:
    hint = "Name it <id>.zh.md or <id>.en.md, the id in small letters, digits and hyphens."
    return Problem(path, 1, "C301", "the name of this file is no name of an article", hint)
