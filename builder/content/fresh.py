"""What the machine writes into a content file, key by key, as it will be loaded again."""

from datetime import date

from builder.content.entries import publication_of
from builder.content.yaml_read import Value
from builder.lexicon.regions import by_adcode
from builder.model.article import Join, PageArticle
from builder.model.facts import PUBLISHED, REGIONS, SUMMARY, TAGS, Facts
from builder.model.settings import Settings
from builder.web.markdown_text import printable


def fresh_values(
    path: str, page: PageArticle, facts: Facts, settings: Settings, today: date
) -> dict[str, Value]:
    """The values of an article on the page at `path`; a key with nothing to say is left out."""
    regions = facts[REGIONS]
    values: dict[str, Value] = {"title": page.title}
    if page.kicker:
        values["kicker"] = page.kicker
    values["published"] = _published(facts)
    values["source"] = _source(path, page, settings)
    values["region"] = _name(regions.primary) if regions.primary else None
    values["regions"] = [_name(code) for code in regions.regions]
    if facts[SUMMARY].text:
        values["summary"] = facts[SUMMARY].text
    values["tags"] = [tag.zh for tag in facts[TAGS].tags]
    values["status"] = str(settings.status)
    values["added"] = today.isoformat()
    doubts: dict[str, Value] = {
        "warnings": list(page.warnings),
        "joins": [_doubt(join) for join in page.joins if not join.certain],
    }
    doubts = {key: doubt for key, doubt in doubts.items() if doubt}
    if doubts:
        values["import"] = doubts
    return {key: _printable(value) for key, value in values.items()}


def _published(facts: Facts) -> Value:
    published = facts[PUBLISHED]
    if published.value is None:
        return None
    value: dict[str, Value] = {"value": published.value}
    if published.basis:
        value["basis"] = published.basis
    if not published.certain:
        value["certain"] = "false"
    return value


def _source(path: str, page: PageArticle, settings: Settings) -> Value:
    publication = publication_of(path, settings)
    byline: dict[str, Value] = {}
    if page.byline.credit:
        byline["credit"] = page.byline.credit
    if page.byline.names:
        byline["names"] = list(page.byline.names)
    source: dict[str, Value] = {
        "file": path,
        "publication": publication.name.zh if publication else None,
        "byline": byline,
        "headline": page.title,
        "continued_from": page.continued_from,
        "continues_on": page.continues_on,
        "truncated": "true" if page.truncated else None,
    }
    return {key: value for key, value in source.items() if value}


def _name(adcode: str) -> str:
    region = by_adcode(adcode)
    return region.short if region else adcode


def _doubt(join: Join) -> str:
    evidence = ", ".join(join.evidence) or "nothing but their place"
    return f"lines {join.first.line + 1} and {join.second.line + 1} of the page were joined: {evidence}"


def _printable(value: Value) -> Value:
    """The value without characters that no YAML holds."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(one) for one in value]
    return {key: _printable(one) for key, one in value.items()} if isinstance(value, dict) else value
