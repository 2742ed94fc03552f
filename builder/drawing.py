"""Drawing the planned files of a site: a file whose name is made already is not drawn, and a view whose makings are as
they were last time is not even made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from functools import partial

from builder.asking import Works
from builder.engine.batches import batches
from builder.engine.executor import finished
from builder.engine.memo import Later, digest
from builder.model.catalogue import Catalogue
from builder.model.entry import Entry
from builder.model.files import Artifact, Kept
from builder.model.glossary import GlossaryTerm
from builder.model.jobs import Deferred, Job, Theme
from builder.model.settings import Settings
from builder.outputs.draw import draw, drawn_from, made_by, templates_of

BATCH = 32
SHARED = (Entry, Settings, GlossaryTerm, Catalogue, Deferred)
"""What many files are given alike: each is named once."""


def drawn(
    jobs: Sequence[Job], theme: Theme, works: Works, made: Mapping[str, str]
) -> tuple[tuple[Artifact | Kept, ...], dict[str, str]]:
    """Every file of the site, kept where its name is made already, else drawn; and the names."""
    templates, views = templates_of(theme), Views(works)
    names = {
        job.path: works.memo.name(made_by(job), *drawn_from(job, templates), views.name(job)) for job in jobs
    }
    views.keep()
    missing = [
        replace(job, view=views.ready(job.view)) for job in jobs if made.get(job.path) != names[job.path]
    ]
    parts = list(batches(missing, BATCH))
    files: dict[str, Artifact | Kept] = {job.path: Kept(job.path) for job in jobs}
    for number, pages in finished(works.executor, draw, ((part, theme) for part in parts)):
        for job, data in zip(parts[number], pages, strict=True):
            files[job.path] = Artifact(job.path, data)
        if works.tell:
            works.tell("draw", min((number + 1) * BATCH, len(missing)), len(missing))
    return tuple(files.values()), names


class Views:
    """What the files show, each by a name: as long as that is the same, so is the view."""

    def __init__(self, works: Works) -> None:
        self._works = works
        self._before = works.memo.recall(drawn, type=dict[str, tuple[str, str]]) or {}
        self._now: dict[str, tuple[str, str]] = {}
        self._named: dict[int, Later[object]] = {}
        self._made: dict[int, object] = {}

    def name(self, job: Job) -> str:
        """The name of what a file shows. Where that is deferred, and given what it was given last time, it has the name
        that it had; else it is made.
        """
        if not isinstance(job.view, Deferred):
            return self._by_name(job.view).name
        given = self._by_name(job.view).name
        before = self._before.get(job.path, ("", ""))
        self._now[job.path] = before if before[0] == given else (given, digest(self._value(job.view)))
        return self._now[job.path][1]

    def keep(self) -> None:
        """Remember the names for the next run."""
        self._works.memo.keep(drawn, value=self._now)

    def ready(self, view: object) -> object:
        """The view as it goes to the process that draws it: made, or with all that it is made from."""
        if not isinstance(view, Deferred) or id(view) in self._made:
            return self._made.get(id(view), view)
        return Deferred(view.make, self._values(view.given))

    def _value(self, view: Deferred) -> object:
        if id(view) not in self._made:
            self._made[id(view)] = view.make(*self._values(view.given))
        return self._made[id(view)]

    def _values(self, given: tuple[object, ...]) -> tuple[object, ...]:
        """What a view is given, parts made; those that are kept are made anew only where they changed."""
        kept = [one for one in given if isinstance(one, Deferred) and one.kept and id(one) not in self._made]
        for make in dict.fromkeys(one.make for one in kept):
            some = [one for one in kept if one.make is make]
            rows = (tuple(map(self._brief, one.given)) for one in some)
            found = self._works.memo.starmap(make, rows, executor=self._works.executor)
            self._made |= zip(map(id, some), found, strict=True)
        return tuple(map(self._made_of, given))

    def _brief(self, value: object) -> object:
        """What many files are given alike, by its name."""
        return self._by_name(value) if isinstance(value, SHARED) else value

    def _by_name(self, value: object) -> Later[object]:
        if id(value) not in self._named:
            self._named[id(value)] = Later(self._name_of(value), partial(self._made_of, value))
        return self._named[id(value)]

    def _made_of(self, value: object) -> object:
        return self._value(value) if isinstance(value, Deferred) else value

    def _name_of(self, value: object) -> str:
        if isinstance(value, Deferred):
            return self._works.memo.name(value.make, *map(self._brief, value.given))
        if isinstance(value, Catalogue):
            inside = (getattr(value, one.name) for one in fields(value))
            return digest(*(self._by_name(one).name if isinstance(one, SHARED) else one for one in inside))
        return digest(value)
