"""Records of an export against what people found on the same pages (docs/evaluation.md describes the gold).

The measures are those of the contract: a figure counts where its value, unit and clause agree, an event where its date and
clause do; a fact whose quote does not stand where it says counts as wrong.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from builder.evaluation.likeness import (
    Json,
    event_fits,
    figure_fits,
    likeness,
    norm,
    pairs,
    rouge,
    same_detail,
    stands,
    tag_fits,
)
from builder.evaluation.scores import Miss, Scores

SAME_TITLE, SAME_INDICATOR = 0.6, 0.6
BODY = ("paragraph", "question")
ASIDES = ("heading", "pull_quote", "caption")
MOST_TAGS = 8
LEAD = 120
FACTS = {
    "figures": (figure_fits, ("region", "kind", "period", "comparator", "change")),
    "events": (event_fits, ("type", "region", "precision")),
}


def compare(gold: Sequence[Json], pages: Mapping[str, Sequence[str]], records: Sequence[Json]) -> Scores:
    """Scores of all pages; `pages` holds the lines of each."""
    scores = Scores()
    by_page: dict[str, list[Json]] = {}
    for record in records:
        page = str((record.get("source") or {}).get("page") or "").rpartition("/")[2]
        by_page.setdefault(page, []).append(record)
    for annotated in gold:
        name = str(annotated["page"])
        scores.pages[name] = {
            "articles": len(annotated["articles"]),
            "printed": _printed(annotated["articles"]),
        }
        _page(scores, name, annotated["articles"], by_page.get(name, []), pages.get(name, ()))
    return scores


def _printed(articles: Sequence[Json]) -> str | None:
    """Year and month of the page, as its articles are dated."""
    dates = sorted(str((one.get("published") or {}).get("value") or "")[:7] for one in articles)
    return next((day for day in dates if day), None)


def _page(
    scores: Scores, page: str, wanted: Sequence[Json], found: Sequence[Json], lines: Sequence[str]
) -> None:
    paired = pairs(wanted, found, _same_article)
    scores.count("articles", len(wanted), len(found), len(paired))
    for place, gold in enumerate(wanted):
        if place in paired:
            _article(_Marker(scores, page, gold["title"]), gold, found[paired[place]], lines)
        else:
            scores.misses.append(Miss("article missed", page, gold["title"], gold["title"]))
            _article(_Marker(scores, page, gold["title"], silent=True), gold, {}, lines)
    for place, record in enumerate(found):
        if place not in paired.values():
            scores.misses.append(Miss("article invented", page, _title(record), found=_title(record)))
            _article(_Marker(scores, page, _title(record), silent=True), {}, record, lines, fields=False)


def _same_article(gold: Json, record: Json) -> float:
    like = likeness(norm(gold["title"]), norm(_title(record)))
    return like if like >= SAME_TITLE else 0.0


class _Marker:
    """Counts for one article, and names its misses."""

    def __init__(self, scores: Scores, page: str, title: str, *, silent: bool = False) -> None:
        self.scores, self.page, self.title, self.silent = scores, page, title, silent

    def miss(self, what: str, wanted: object = "", found: object = "") -> None:
        """One miss; of an article that is missing as a whole the parts are not told."""
        if not self.silent:
            self.scores.misses.append(Miss(what, self.page, self.title, str(wanted), str(found)))

    def field(self, what: str, wanted: object, found: object) -> None:
        """One answer."""
        self.scores.ask(what, right=wanted == found)
        if wanted != found:
            self.miss(what, wanted, found)

    def sets(self, what: str, wanted: Sequence[str], found: Sequence[str]) -> None:
        """Things that are equal or not."""
        one, other = set(wanted), set(found)
        self.scores.count(what, len(one), len(other), len(one & other))
        for item in sorted(one - other):
            self.miss(f"{what} missed", item)
        for item in sorted(other - one):
            self.miss(f"{what} spurious", found=item)


def _article(marker: _Marker, gold: Json, record: Json, lines: Sequence[str], *, fields: bool = True) -> None:
    scores = marker.scores
    wanted = [(block["role"], norm(_gold_text(block, lines))) for block in gold.get("blocks", ())]
    found = [(block.get("role", BODY[0]), norm(block.get("text"))) for block in record.get("blocks") or ()]
    if fields:
        _fields(marker, gold, record)
        scores.value("body", likeness(_body(wanted), _body(found)))
    _blocks(marker, "paragraphs", BODY, wanted, found)
    for role in ASIDES:
        _blocks(marker, role, (role,), wanted, found)
    marker.sets("regions", [one["adcode"] for one in gold.get("regions", ())], record.get("regions") or ())
    texts = {block.get("id", ""): block.get("text", "") for block in record.get("blocks") or ()}
    texts["title"] = _title(record)
    for what in FACTS:
        _facts(marker, what, gold.get(what) or (), record.get(what) or (), texts)
    marker.sets("documents", _normed(gold.get("documents")), _normed(record.get("documents")))
    _tags(marker, _normed(gold.get("tags")), _normed(record.get("tags"))[:MOST_TAGS])
    if fields:
        _summary(scores, gold, record, _body(wanted))


def _fields(marker: _Marker, gold: Json, record: Json) -> None:
    source = record.get("source") or {}
    marker.field("title", norm(gold["title"]), norm(_title(record)))
    names = ((one.get("byline") or {}).get("names") or () for one in (gold, record))
    marker.field("byline", *(sorted(set(one)) for one in names))
    marker.field("truncated", bool(gold.get("truncated")), bool(source.get("truncated")))
    marker.field("primary_region", gold.get("primary_region"), record.get("primary_region"))
    marker.field(
        "year", *(str((one.get("published") or {}).get("value") or "")[:4] for one in (gold, record))
    )


def _blocks(
    marker: _Marker,
    what: str,
    roles: Sequence[str],
    wanted: Sequence[tuple[str, str]],
    found: Sequence[tuple[str, str]],
) -> None:
    """Blocks that are equal in every character."""
    one = [text for role, text in wanted if role in roles and text]
    left = [text for role, text in found if role in roles]
    total = len(left)
    for text in one:
        if text in left:
            left.remove(text)
        else:
            marker.miss(f"{what} missed", f"{text[:24]}…{text[-12:]}")
    marker.scores.count(what, len(one), total, total - len(left))


def _facts(
    marker: _Marker, what: str, wanted: Sequence[Json], found: Sequence[Json], texts: dict[str, str]
) -> None:
    fits, details = FACTS[what]
    proved = [stands(item, texts) for item in found]
    for one in proved:
        marker.scores.ask("evidence", right=one)
    found = [item if good else {**item, "quote": ""} for item, good in zip(found, proved, strict=True)]
    paired = pairs(wanted, found, fits)
    marker.scores.count(what, len(wanted), len(found), len(paired))
    for place, item in enumerate(wanted):
        if place in paired:
            _details(marker, what, details, item, found[paired[place]])
        else:
            marker.miss(f"{what} missed", _fact(item))
    for place, item in enumerate(found):
        if place not in paired.values():
            marker.miss(f"{what} spurious", found=_fact(item))


def _details(marker: _Marker, what: str, details: Sequence[str], wanted: Json, found: Json) -> None:
    for detail in details:
        right = same_detail(wanted.get(detail), found.get(detail))
        marker.scores.ask(f"{what}.{detail}", right=right)
        if not right:
            marker.miss(f"{what}.{detail}", f"{wanted.get(detail)} ({_fact(wanted)})", found.get(detail))
    if what == "figures":
        names = norm(wanted.get("indicator")), norm(found.get("indicator"))
        right = likeness(*names) >= SAME_INDICATOR
        marker.scores.ask("figures.indicator", right=right)
        if not right:
            marker.miss(
                "figures.indicator", f"{wanted.get('indicator')} ({_fact(wanted)})", found.get("indicator")
            )


def _tags(marker: _Marker, wanted: Sequence[str], found: Sequence[str]) -> None:
    paired = pairs(wanted, found, tag_fits)
    marker.scores.count("tags", len(wanted), len(found), len(paired))
    for place, tag in enumerate(wanted):
        if place not in paired:
            marker.miss("tags missed", tag)


def _summary(scores: Scores, gold: Json, record: Json, body: str) -> None:
    """Beside the summary the opening of the article, of equal length: what any summary has to beat."""
    said = record.get("summary")
    text = str((said.get("zh") if isinstance(said, dict) else said) or "")
    wanted = str(gold.get("summary_zh") or "")
    scores.value("summary_rouge_l", rouge(wanted, text))
    scores.value("lead_rouge_l", rouge(wanted, body[: max(len(norm(text)), LEAD)]) if record else 0.0)


def _gold_text(block: Json, lines: Sequence[str]) -> str:
    """The block's own text, else its lines of the page without the credit words inside them."""
    if block.get("text") or block.get("spans"):
        return str(block.get("text") or "")
    text = "".join(lines[number - 1].strip() for number in block["lines"] if number <= len(lines))
    for credit in block.get("inline_byline") or ():
        text = text.replace(credit, "", 1)
    return text


def _body(blocks: Sequence[tuple[str, str]]) -> str:
    return "".join(text for role, text in blocks if role in BODY)


def _title(record: Json) -> str:
    title = record.get("title")
    return str((title.get("zh") if isinstance(title, dict) else title) or "")


def _normed(items: Any) -> list[str]:
    return [norm(item.get("zh") if isinstance(item, dict) else item) for item in items or ()]


def _fact(item: Json) -> str:
    return f"{item.get('value', item.get('date'))} {item.get('unit', '')} “{item.get('quote', '')}”".replace(
        "  ", " "
    )
