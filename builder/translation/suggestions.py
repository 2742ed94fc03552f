"""What helps with a paragraph: its terms, names, numbers and facts as the English should have them."""

from collections.abc import Iterator, Sequence

from builder.model.entry import Entry
from builder.translation.chinese import chinese_numbers, is_year
from builder.translation.names import english_name, named, named_bodies
from builder.translation.numbers import Number, Sort
from builder.translation.terms import Lexicon, english_forms
from builder.translation.wording import in_english

BETWEEN = " · "


def suggestions(entry: Entry, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Lines of help by title, kicker, summary and ids of blocks."""
    texts = {
        "title": entry.title.zh,
        "kicker": entry.kicker.zh if entry.kicker else "",
        "summary": entry.summary.text,
        **{block.block.id: block.block.text for block in entry.blocks},
    }
    facts = _facts(entry)
    return {name: tuple(_lines(text, lexicon, facts.get(name, ()))) for name, text in texts.items() if text}


def _lines(text: str, lexicon: Lexicon, facts: Sequence[str]) -> Iterator[str]:
    terms = {use.form: forms[0] for use in lexicon.uses(text) if (forms := english_forms(use.term))}
    names = {region.short: english_name(region) for region in named(text)}
    names |= {name: body.en for body, name in named_bodies(text)}
    numbers = {number.text: in_english(number) for number in chinese_numbers(text) if _helps(number)}
    for kind, found in (("terms", terms), ("names", names), ("numbers", numbers)):
        if found:
            yield f"{kind}: {BETWEEN.join(f'{zh} = {en}' for zh, en in found.items())}"
    if facts:
        yield f"facts: {BETWEEN.join(dict.fromkeys(facts))}"


def _helps(number: Number) -> bool:
    """Whether anything changes in English: 5个 stays 5, and years stay years."""
    if not number.firm or number.sort is Sort.CODE or (is_year(number) and number.unit in ("", "year")):
        return False
    return in_english(number) != number.text.rstrip(number.text.lstrip("0123456789,."))


def _facts(entry: Entry) -> dict[str, list[str]]:
    """By block: indicators, events and issuers that have their English already."""
    found: dict[str, list[str]] = {}
    for figure in entry.figures:
        if figure.indicator_en:
            found.setdefault(figure.evidence.block, []).append(f"{figure.indicator} = {figure.indicator_en}")
    for event in entry.events:
        if event.what_en:
            found.setdefault(event.evidence.block, []).append(f"{event.date}: {event.what_en}")
    for issuer in entry.issuers:
        if issuer.name_en:
            found.setdefault(issuer.evidence.block, []).append(f"{issuer.name} = {issuer.name_en}")
    return found
