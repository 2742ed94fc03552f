"""All that a translator should look at in one article, less what he has set aside with a reason."""

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.model.glossary import GlossaryTerm
from builder.model.problems import Problem, Severity
from builder.model.translation import Excused, Sides
from builder.translation.figures import check_numbers
from builder.translation.found import Found
from builder.translation.freshness import HEAD
from builder.translation.names import check_names
from builder.translation.passages import Pair, pairs
from builder.translation.terms import Lexicon, check_terms, known_values, lexicon_of
from builder.translation.text import check_text

CODES = ("T201", "T202", "T203", "T204", "T205", "T211", "T212", "T213", "T221", "T222", "T231", "T232")
"""What an exception may set aside."""


def check_translation(sides: Sides, terms: tuple[GlossaryTerm, ...]) -> tuple[Problem, ...]:
    """Problems of a translation in order of lines, each with the place of its Chinese."""
    together, lexicon = pairs(sides), lexicon_of(terms)
    chinese = {pair.en.id: pair.zh.line for pair in together if pair.en and pair.zh}
    found = list(_found(sides, together, lexicon))
    excused = {(one.code, one.block) for one in sides.exceptions}
    kept = [one for one in found if (one.code, one.block) not in excused]
    problems = [_problem(sides, one, chinese.get(one.block)) for one in kept]
    problems += _untwinned(sides, together)
    problems += _exceptions(sides, {(one.code, one.block) for one in found})
    if not sides.translated_from and sides.en.blocks:
        what = "it is not noted which Chinese this translates, so a change there goes unseen"
        hint = f"Run: digest translate {sides.id} --done"
        problems.append(Problem(sides.en.path, 1, "T302", what, hint, Severity.NOTE))
    return tuple(sorted(dict.fromkeys(problems)))


def _found(sides: Sides, together: Sequence[Pair], lexicon: Lexicon) -> Iterator[Found]:
    uses = [use for pair in together if pair.zh for use in lexicon.uses(pair.zh.text)]
    known = known_values(uses, lexicon)
    for pair in together:
        yield from check_numbers(pair, sides.year, known)
        yield from check_text(pair)
    yield from check_terms(together, lexicon)
    yield from check_names(together)


def _problem(sides: Sides, found: Found, line: int | None) -> Problem:
    hint = f"{found.hint} The Chinese: {sides.zh.path}:{line}." if line else found.hint
    return Problem(sides.en.path, found.line, found.code, found.message, hint, found.severity)


def _untwinned(sides: Sides, together: Sequence[Pair]) -> Iterator[Problem]:
    """T104 and T105: blocks that nothing translates, or that translate nothing, where the two sides differ in number."""
    before = together[0].en.line if together and together[0].en else 1
    for pair in together:
        before = pair.en.line if pair.en else before
        if pair.en is None and pair.zh:
            what = f"nothing here translates {pair.zh.id}: {_opening(pair.zh.text)}"
            hint = (
                f"It is missing, or merged into this paragraph. The Chinese: {sides.zh.path}:{pair.zh.line}."
            )
            yield Problem(sides.en.path, before, "T104", what, hint)
        if pair.zh is None and pair.en:
            hint = "Join it with the paragraph that it belongs to, or delete it."
            yield Problem(sides.en.path, pair.en.line, "T105", f"{pair.en.id} translates nothing", hint)


def _opening(text: str) -> str:
    return f"“{text[:16]}…”" if len(text) > 17 else f"“{text}”"


def _exceptions(sides: Sides, found: set[tuple[str, str]]) -> Iterator[Problem]:
    blocks = {*HEAD, *(passage.id for passage in sides.en.blocks)}
    seen = Counter((one.code, one.block) for one in sides.exceptions)
    for one in sides.exceptions:
        yield from _exception(sides.en.path, one, blocks, found)
        if seen[one.code, one.block] > 1:
            what = f"{one.code} of {one.block} is set aside twice"
            yield Problem(sides.en.path, one.line, "T401", what, "Delete one of the two.")


def _exception(path: str, one: Excused, blocks: set[str], found: set[tuple[str, str]]) -> Iterator[Problem]:
    if one.code not in CODES:
        yield Problem(
            path, one.line, "T401", f"{one.code} cannot be set aside", f"Known are {', '.join(CODES)}."
        )
    elif one.block not in blocks:
        hint = "Write title, kicker, summary, or p- and the number of the block."
        yield Problem(path, one.line, "T401", f"there is no block “{one.block}”", hint)
    elif (one.code, one.block) not in found:
        what = f"{one.code} of {one.block} is set aside, but nothing is found there"
        yield Problem(path, one.line, "T402", what, "Delete the exception.", Severity.WARNING)
