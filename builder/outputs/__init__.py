"""What the site is made of: each output plans its files from the catalogue, and nothing is drawn before all are planned."""

from collections.abc import Callable, Iterable
from datetime import date

from builder.model.catalogue import Catalogue
from builder.model.jobs import Job
from builder.outputs import (
    about,
    articles,
    az,
    feeds,
    gone,
    home,
    hosts,
    languages,
    moved,
    notfound,
    regions,
    sitemap,
    tags,
)

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
    moved.plan,
    gone.plan,
    sitemap.plan,
    hosts.plan,
)
