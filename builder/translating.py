"""The plan of translating: translate() lays the Chinese beside the English, check_translations() compares the two."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from builder.asking import Works, facts_of, problems_of, read_glossary
from builder.content.document import ContentFile
from builder.content.edits import rewrite
from builder.content.entries import assemble, pair
from builder.content.read import read_article
from builder.content.sides import sides
from builder.model.entry import Entry
from builder.model.files import Artifact, Outcome, SourceFile
from builder.model.glossary import GlossaryTerm
from builder.model.problems import Checked, Problem
from builder.model.settings import Settings
from builder.model.translation import Sides
from builder.translation.bench import Cleared, cleared, filled_bench, new_bench, translated_from, without_head
from builder.translation.check import check_translation
from builder.translation.suggestions import suggestions
from builder.translation.terms import lexicon_of

PAIRING = ("T101", "T102")


@dataclass(frozen=True)
class Pairing:
    """An article with its translation, as their files have them."""

    zh: ContentFile
    en: ContentFile | None
    entry: Entry
    problems: tuple[Problem, ...]

    @property
    def sides(self) -> Sides:
        """Both, side by side."""
        return sides(self.zh, self.en, self.entry)


def translate(
    content: Sequence[SourceFile],
    names: Sequence[str],
    settings: Settings,
    works: Works,
    *,
    done: bool = False,
) -> Outcome:
    """English files of the articles with the Chinese beside each block; `done` takes it out and notes what was translated.

    What people wrote in them stays.
    """
    terms = read_glossary(content, works).value
    was = {file.path: _translation(file) for file in content if _is_of(file, names, "en")}
    files = [file for file in content if _is_of(file, names, "zh")]
    files += [SourceFile(path, _encoded(one.text)) for path, one in was.items()]
    read = read_pairs(files, settings, terms, works)
    made: list[Artifact] = []
    problems = list(read.problems)
    for found in read.value:
        path = found.sides.en.path
        if path in was and found.en is None:
            continue
        text = _finished(found, was.get(path)) if done else Checked(_bench(found, was.get(path), terms))
        problems += text.problems
        if text.value is not None:
            made.append(Artifact(path, _encoded(text.value)))
    return Outcome(tuple(made), tuple(problems))


def check_translations(
    content: Sequence[SourceFile], settings: Settings, works: Works
) -> tuple[Problem, ...]:
    """What a translator should look at, article by article."""
    terms = read_glossary(content, works).value
    files = [file for file in content if file.path.startswith("articles/") and file.path.endswith(".md")]
    both = [found.sides for found in read_pairs(files, settings, terms, works).value if found.en]
    told = works.memo.map(check_translation, both, shared=(terms,), executor=works.executor)
    return tuple(chain.from_iterable(told))


def read_pairs(
    files: Sequence[SourceFile], settings: Settings, terms: Sequence[GlossaryTerm], works: Works
) -> Checked[tuple[Pairing, ...]]:
    """The articles among the files, in order of paths."""
    read = works.memo.map(read_article, files, executor=works.executor)
    paired = pair([one.value for one in read if one.value])
    facts = facts_of(paired.value, terms, works)
    found = []
    for (zh, en), answers in zip(paired.value, facts, strict=True):
        entry = assemble(zh, en, answers, settings)
        found.append(Pairing(zh, en, entry.value, entry.problems))
    return Checked(tuple(found), (*problems_of(read), *paired.problems))


def _bench(found: Pairing, was: Cleared | None, terms: tuple[GlossaryTerm, ...]) -> str:
    """The English file with the Chinese in it."""
    help_with = suggestions(found.entry, lexicon_of(terms))
    return filled_bench(was, found.sides, help_with) if was else new_bench(found.sides, help_with)


def _finished(found: Pairing, was: Cleared | None) -> Checked[str | None]:
    """The English file without the Chinese, noting what was translated; nothing where a block has no twin."""
    path = found.sides.en.path
    if was is None:
        hint = f"Run: digest translate {found.zh.id}"
        return Checked(None, (Problem(path, 0, "T106", "there is no translation to finish", hint),))
    wrong = tuple(problem for problem in found.problems if problem.code in PAIRING)
    if not found.sides.en.blocks and found.sides.zh.blocks:
        what = f"none of {len(found.sides.zh.blocks)} blocks is translated"
        wrong = (Problem(path, 1, "T107", what, "Write the English below each comment."),)
    if wrong:
        return Checked(None, wrong)
    done = rewrite(
        without_head(was.text, found.sides), {"translated_from": {**translated_from(was, found.sides)}}
    )
    if not done.readable:
        hint = "Write each key at the beginning of a line."
        return Checked(None, (Problem(path, 1, "C404", "the front matter cannot be added to", hint),))
    return Checked(done.text)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _translation(file: SourceFile) -> Cleared:
    """An English file without what the bench wrote in it."""
    return cleared(file.data.decode("utf-8", "surrogateescape"))


def _is_of(file: SourceFile, names: Collection[str], language: str) -> bool:
    """Whether a file is the article of one of the names in a language."""
    name = file.path.rsplit("/", 1)[-1]
    return file.path.startswith("articles/") and name.removesuffix(f".{language}.md") in names
