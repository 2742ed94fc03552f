"""What the site is made of: each output plans its files from the catalogue, and nothing is drawn before all are planned."""

from collections.abc import Callable, Iterable
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job
from builder.outputs import (
    about,
    articles,
    az,
    calendars,
    feed_list,
    feeds,
    gone,
    home,
    hosts,
    languages,
    llms,
    moved,
    notfound,
    regions,
    sitemap,
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
    regions.plan,
    az.plan,
    tags.plan,
    about.plan,
    notfound.plan,
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
