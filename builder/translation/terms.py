"""Terms of the glossary in both languages: where a text uses them, and how its translation renders them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, cached_property, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.model.glossary import GlossaryTerm
from builder.model.problems import Severity
from builder.model.translation import Passage
from builder.text.numbers.chinese import chinese_numbers
from builder.text.numbers.english import english_numbers
from builder.text.widths import encodable
from builder.translation.found import Found
from builder.translation.passages import Pair
from builder.translation.text import HAN

WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
TAG = re.compile(r"<[^>]*>")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
ENDING = re.compile(r"(?<=\w{4})(?:ing|ed|er|e|y)$")
SMALL_WORDS = frozenset(("of", "in", "for", "the", "and", "a", "to", "by", "on"))
Tokens = tuple[str, ...]


@dataclass(frozen=True)
class Use:
    """A term where a text uses it."""

    term: GlossaryTerm
    form: str
    start: int


@dataclass(frozen=True)
class Lexicon:
    """The glossary, ready to be looked for."""

    terms: tuple[GlossaryTerm, ...]
    by_id: dict[str, GlossaryTerm] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {term.id: term for term in self.terms})

    @cached_property
    def forms(self) -> tuple[tuple[str, GlossaryTerm], ...]:
        """Every Chinese form with its term; of two terms that claim one form the first counts."""
        found: dict[str, GlossaryTerm] = {}
        for name in (0, 1):
            for term in self.terms:
                for form in (term.name.zh,) if not name else filter(HAN.search, term.also):
                    found.setdefault(form, term)
        return tuple(found.items())

    @cached_property
    def matcher(self) -> AhoCorasick:
        """Finds the longest form at each place."""
        return AhoCorasick([form for form, _ in self.forms], matchkind=MatchKind.LeftmostLongest)

    def uses(self, text: str) -> tuple[Use, ...]:
        """The terms of a Chinese text in order, none inside another."""
        if not self.forms:
            return ()
        found = self.matcher.find_matches_as_indexes(encodable(text))
        return tuple(Use(self.forms[index][1], self.forms[index][0], start) for index, start, _ in found)


@lru_cache(maxsize=4)
def lexicon_of(terms: tuple[GlossaryTerm, ...]) -> Lexicon:
    """The glossary of these terms."""
    return Lexicon(terms)


def english_forms(term: GlossaryTerm) -> tuple[str, ...]:
    """The renderings of a term, the one to be used first."""
    names = [term.name.en, *(form for form in term.also if not HAN.search(form))]
    return tuple(dict.fromkeys(name for name in names if name))


def check_terms(pairs: Sequence[Pair], lexicon: Lexicon) -> Iterator[Found]:
    """T211: two renderings in one article; T212: the rendering of another term; T213: none that the glossary knows."""
    used: dict[str, list[tuple[tuple[str, ...], Passage]]] = {}
    places: dict[str, Passage] = {}
    for pair in pairs:
        if pair.zh is None or pair.en is None:
            continue
        words, here = tokens(pair.en.text), {use.term.id: use for use in lexicon.uses(pair.zh.text)}
        for name, use in here.items():
            places.setdefault(name, pair.en)
            forms = renderings(use.term, words)
            if forms:
                used.setdefault(name, []).append((forms, pair.en))
            else:
                yield from _confused(use, pair.zh, pair.en, words, lexicon)
    for name, rendered in used.items():
        yield from _two_ways(lexicon.by_id[name], rendered)
    whole = tuple(part for pair in pairs if pair.en for part in SENTENCE.split(pair.en.text))
    for name, en in places.items():
        term = lexicon.by_id[name]
        if name not in used and not any(_says(term, sentence) for sentence in whole):
            yield _unknown(term, en)


def renderings(term: GlossaryTerm, words: Tokens) -> tuple[str, ...]:
    """The ways in which a text renders a term, in the order of the glossary."""
    return tuple(form for form in english_forms(term) if contains(words, tokens(form)))


def _alike(one: str, other: str) -> bool:
    """Whether two renderings are one way to say it: a word more or less, or the same words in another order."""
    ours, theirs = _roots(tokens(one)), _roots(tokens(other))
    return ours <= theirs or theirs <= ours


def _says(term: GlossaryTerm, sentence: str) -> bool:
    """Whether a sentence has all words of a rendering: “foundations were rebuilt”, “green factories and parks”."""
    there = _roots(tokens(sentence))
    return any(_roots(tokens(form)) <= there for form in english_forms(term))


def _roots(words: Tokens) -> frozenset[str]:
    return frozenset(ENDING.sub("", word)[:5] for word in words if word not in SMALL_WORDS)


def known_values(uses: Sequence[Use], lexicon: Lexicon) -> frozenset[Decimal]:
    """Numbers that explanations of terms and their neighbours hold: a translator may explain a term where it stands."""
    terms = {use.term.id: use.term for use in uses}
    beside = (lexicon.by_id[name] for term in terms.values() for name in term.see if name in lexicon.by_id)
    explained = {**terms, **{term.id: term for term in beside}}
    return frozenset(value for term in explained.values() for value in _explained(term))


@cache
def _explained(term: GlossaryTerm) -> frozenset[Decimal]:
    zh, en = (TAG.sub(" ", text or "") for text in (term.html.zh, term.html.en))
    numbers = (*chinese_numbers(zh), *english_numbers(en), *english_numbers(" ".join(term.also)))
    return frozenset(value for number in numbers for value in number.values)


@lru_cache(maxsize=4096)
def tokens(text: str) -> Tokens:
    """Words in one form: small letters, singular, one spelling."""
    return tuple(stem(word) for word in WORD.findall(text.lower().replace("’", "'")))


def stem(word: str) -> str:
    """A word without its plural, -ize as -ise."""
    word = word.removesuffix("'s").replace("iz", "is")
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def contains(words: Tokens, part: Tokens) -> bool:
    """Whether a run of words holds another."""
    length = len(part)
    return bool(part) and any(
        words[place : place + length] == part for place in range(len(words) - length + 1)
    )


def _confused(use: Use, zh: Passage, en: Passage, words: Tokens, lexicon: Lexicon) -> Iterator[Found]:
    expected = english_forms(use.term)[:1]
    for name in use.term.unlike:
        other = lexicon.by_id.get(name)
        if other is None or any(form in zh.text for form in (other.name.zh, *other.also)):
            continue
        for form in renderings(other, words)[:1]:
            what = f"“{use.form}” ({zh.id}) is not “{form}”, which is {other.name.zh}"
            hint = f"Expected: “{expected[0]}”." if expected else ""
            yield Found("T212", en.id, en.line, what, hint, Severity.ERROR)


def _two_ways(term: GlossaryTerm, rendered: Sequence[tuple[tuple[str, ...], Passage]]) -> Iterator[Found]:
    """Told of each passage that shares no rendering with the first one."""
    (first, place), *others = rendered
    for forms, en in others:
        if not any(_alike(one, other) for one in first for other in forms):
            what = f"“{term.name.zh}” is “{first[0]}” at line {place.line} and “{forms[0]}” here"
            yield Found("T211", en.id, en.line, what, f"Expected in both: “{english_forms(term)[0]}”.")


def _unknown(term: GlossaryTerm, en: Passage) -> Found:
    forms = ", ".join(f"“{form}”" for form in english_forms(term))
    what = f"“{term.name.zh}” is not rendered as the glossary has it"
    hint = f"Expected: {forms}; or add your rendering to {term.path} under “also”."
    return Found("T213", en.id, en.line, what, hint, Severity.NOTE)
