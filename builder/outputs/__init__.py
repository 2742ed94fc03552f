"""What the site is made of: each output plans its files from the catalogue, and nothing is drawn before all are planned."""

from collections.abc import Callable, Iterable
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job
from builder.outputs import (
    about,
    aligned,
    articles,
    az,
    calendars,
    chronicle,
    corrections,
    coverage,
    documents,
    feed_list,
    feeds,
    glossary,
    gone,
    home,
    hosts,
    indicator,
    indicators,
    issues,
    languages,
    llms,
    method,
    moved,
    notfound,
    region,
    regions,
    search,
    series,
    sitemap,
    states,
    tags,
    twins,
)
from builder.outputs.citations import plan as citations
from builder.outputs.data import page as data_page
from builder.outputs.data import plan as data

Plan = Callable[[Catalogue, date], Iterable[Job]]

OUTPUTS: tuple[Plan, ...] = (
    languages.plan,
    home.plan,
    articles.plan,
    aligned.plan,
    regions.plan,
    region.plan,
    indicators.plan,
    indicator.plan,
    glossary.plan,
    az.plan,
    tags.plan,
    chronicle.plan,
    issues.plan,
    series.plan,
    documents.plan,
    search.plan,
    coverage.plan,
    method.plan,
    corrections.plan,
    about.plan,
    notfound.plan,
    states.plan,
    feeds.plan,
    calendars.plan,
    twins.plan,
    citations.plan,
    data.plan,
    data_page.plan,
    feed_list.plan,
    llms.plan,
    moved.plan,
    gone.plan,
    sitemap.plan,
    hosts.plan,
)
