"""What helps with a paragraph: its terms, names, numbers and facts as the English should have them."""

from collections.abc import Iterator, Mapping

from builder.model.entry import Entry, Maker
from builder.model.events import EventType
from builder.model.figures import Figure
from builder.text.numbers.chinese import chinese_numbers, is_year
from builder.text.numbers.number import MONTH, Number, Sort
from builder.text.phrases_en import in_few_words, is_nameable
from builder.translation.names import english_name, named, named_bodies
from builder.translation.terms import Lexicon, english_forms
from builder.translation.wording import in_english

BETWEEN = " · "
CLOSING = ("”", "’", "」")


def suggestions(entry: Entry, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Lines of help by title, kicker, summary and ids of blocks."""
    texts = {
        "title": entry.title.zh,
        "kicker": entry.kicker.zh if entry.kicker else "",
        "summary": entry.summary.text,
        **{block.block.id: block.block.text for block in entry.blocks},
    }
    issuers = {issuer.name: issuer.name_en for issuer in entry.issuers if issuer.name_en}
    facts = _facts(entry)
    found = {name: [*_lines(text, lexicon, issuers)] for name, text in texts.items() if text}
    for name, lines in facts.items():
        found.setdefault(name, []).append(f"facts: {BETWEEN.join(dict.fromkeys(lines))}")
    for name, made in (("title", entry.headline_en), ("summary", entry.summary_en)):
        if made and made.maker is Maker.MACHINE:
            found.setdefault(name, []).append(f"composed: {made.text}")
    return {name: tuple(lines) for name, lines in found.items() if texts.get(name)}


def _lines(text: str, lexicon: Lexicon, issuers: Mapping[str, str]) -> Iterator[str]:
    terms = {use.form: forms[0] for use in lexicon.uses(text) if (forms := english_forms(use.term))}
    names = {region.short: english_name(region) for region in named(text)}
    names |= {name: body.en for body, name in named_bodies(text)}
    names |= {name: english for name, english in issuers.items() if name in text}
    numbers = {number.text: in_english(number) for number in chinese_numbers(text) if _helps(number, text)}
    for kind, found in (("terms", terms), ("names", names), ("numbers", numbers)):
        if found:
            yield f"{kind}: {BETWEEN.join(f'{zh} = {en}' for zh, en in found.items())}"


def _helps(number: Number, text: str) -> bool:
    """Whether anything changes in English: 5个 and 8% stay, years and months are known, and “33618” is a name."""
    if not number.firm or number.sort is Sort.CODE or (is_year(number) and number.unit in ("", "year")):
        return False
    if number.unit == MONTH or (not number.unit and text[number.end : number.end + 1] in CLOSING):
        return False
    digits = number.text.rstrip(number.text.lstrip("0123456789,."))
    return in_english(number) not in (digits, f"{digits} per cent")


def _facts(entry: Entry) -> dict[str, list[str]]:
    """By block: figures and events as English says them, as far as they have names in it."""
    found: dict[str, list[str]] = {}
    for figure in entry.figures:
        if figure.indicator_en:
            found.setdefault(figure.evidence.block, []).append(_figure(figure))
    for event in entry.events:
        # What is due says the figures of its clause again.
        if event.what_en and event.type is not EventType.DEADLINE:
            found.setdefault(event.evidence.block, []).append(f"{event.date}: {event.what_en}")
    return found


def _figure(figure: Figure) -> str:
    """“8% growth in above-scale industrial value added (target, 2024)”."""
    said = in_few_words(figure) if is_nameable(figure) else f"{figure.indicator} = {figure.indicator_en}"
    return f"{said} ({', '.join(part for part in (figure.kind.value, figure.period) if part)})"
