"""One line to cite a figure by: what it says, the newspaper that said it, and its address here."""

from builder.model.entry import Entry
from builder.model.figures import Figure
from builder.model.settings import Settings
from builder.outputs.citations.lines import Run, gbt_printed
from builder.outputs.citations.works import page, printed
from builder.outputs.figure_lines import figure_line
from builder.outputs.figures import anchor_of
from builder.web.lang import HAN, Lang


def figure_citation(entry: Entry, figure: Figure, settings: Settings, lang: Lang) -> tuple[Run, ...]:
    """The line in the words of the page; the source is cited by GB/T 7714 in either language."""
    source, own = printed(entry), page(entry, settings, lang)
    line = figure_line(figure, lang)
    said = Run(f"{line}。" if lang is Lang.ZH else f"{line}. ", Lang.ZH.tag if HAN.search(line) else lang.tag)
    where = Run(f" {own.author}, {own.address}#{anchor_of(figure)}", lang.tag)
    if lang is Lang.ZH:
        where = Run(f" 见{own.author}：{own.address}#{anchor_of(figure)}", lang.tag)
    return (said, *(gbt_printed(source) if source else ()), where)
