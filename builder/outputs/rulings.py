"""What editors ruled about targets and outcomes, with the figures that they ruled on."""

from collections.abc import Sequence
from functools import lru_cache

from builder.model.catalogue import Catalogue
from builder.model.rulings import FigureRef, Ruling
from builder.outputs.figures import RulingView, anchor, cited
from builder.outputs.outcomes import Ruled
from builder.outputs.pieces import in_language
from builder.web import urls
from builder.web.lang import Lang


@lru_cache(maxsize=1)
def ruled(catalogue: Catalogue) -> dict[FigureRef, Ruled]:
    """The rulings by their targets. One whose outcome no article shows any more is none: it would be a bare word."""
    wanted = {ruling.outcome for ruling in catalogue.rulings if ruling.outcome}
    outcomes = {one.ref: one for one in cited(catalogue.entries) if one.ref in wanted} if wanted else {}
    return {
        ruling.target: Ruled(ruling, outcomes.get(ruling.outcome) if ruling.outcome else None)
        for ruling in catalogue.rulings
        if ruling.outcome is None or ruling.outcome in outcomes
    }


@lru_cache(maxsize=1)
def on_figures(catalogue: Catalogue) -> dict[FigureRef, tuple[Ruling, ...]]:
    """The rulings that each figure takes part in, as target or as outcome."""
    found: dict[FigureRef, tuple[Ruling, ...]] = {}
    for one in ruled(catalogue).values():
        for ref in (one.ruling.target, one.ruling.outcome):
            if ref:
                found[ref] = (*found.get(ref, ()), one.ruling)
    return found


def ruling_views(
    ref: FigureRef, rulings: Sequence[Ruling], here: urls.Here, lang: Lang
) -> tuple[RulingView, ...]:
    """What is shown beside one figure: the rulings that it takes part in."""
    return tuple(_view(ref, ruling, here, lang) for ruling in rulings)


def _view(ref: FigureRef, ruling: Ruling, here: urls.Here, lang: Lang) -> RulingView:
    is_outcome = ref == ruling.outcome
    other = ruling.target if is_outcome else ruling.outcome
    href = f"{here.link(urls.article(lang, other.article))}#{anchor(other.figure)}" if other else None
    return RulingView(ruling.state, in_language(ruling.reason, lang), href, is_outcome)
