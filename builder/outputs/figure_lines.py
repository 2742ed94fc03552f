"""A figure said in one line, for feeds and citations: where, when, of what, how much, and in which sense."""

from builder.lexicon.regions import NATION, by_adcode
from builder.model.figures import Figure, Kind
from builder.outputs.figures import NATION_NAME, indicator_name
from builder.outputs.told_values import told_value
from builder.text.areas_en import area_in_english
from builder.web.lang import HAN, Lang
from builder.web.periods import period_words

KINDS = {
    Kind.TARGET: ("目标", "target"),
    Kind.ACTUAL: ("结果", "outcome"),
    Kind.FORECAST: ("预计", "forecast"),
    Kind.TERMS: ("措施", "measure"),
}


def figure_line(figure: Figure, lang: Lang) -> str:
    """`重庆，2024年：规模以上工业增加值增速，目标≥8%`. Where the name has no English, the English line is Chinese in part."""
    where, value = place_name(figure, lang), told_value(figure, lang).text
    when = period_words(figure.period, lang) if figure.period else ""
    kind = KINDS[figure.kind][lang is Lang.EN]
    name = indicator_name(figure, lang).text
    if lang is Lang.ZH:
        head = "，".join(part for part in (where, when) if part)
        return f"{head}：{name}，{kind}{value}" if head else f"{name}，{kind}{value}"
    head = ", ".join(part for part in (where, when) if part)
    return f"{head}: {name}, {kind} {value}" if head else f"{name}, {kind} {value}"


def place_name(figure: Figure, lang: Lang) -> str:
    """The region that a figure is about; a part of it where the language has a name for it."""
    scope = figure.scope or ""
    if lang is Lang.EN and HAN.search(scope):
        scope = area_in_english(scope) or ""
    if figure.region == NATION:
        return scope or NATION_NAME[lang]
    region = by_adcode(figure.region) if figure.region else None
    if not region:
        return scope
    if lang is Lang.ZH:
        return f"{region.short}{scope}" if scope and scope not in region.short else region.short
    return f"{scope}, {region.en}" if scope else region.en
