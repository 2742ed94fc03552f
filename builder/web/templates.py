"""Draws a view with a template of the theme, in the language of the view."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Protocol

from builder.model.files import Artifact, SourceFile
from builder.model.jobs import Theme
from builder.web import dates, words
from builder.web.css import tightened
from builder.web.lang import Lang, tag_of
from builder.web.strings import Strings, read_strings

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateError


class ThemeError(Exception):
    """A mistake in a template of the theme: where, and what."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(place, what)

    def __str__(self) -> str:
        return f"{self.args[0]}: {self.args[1]}"


class Framed(Protocol):
    """What every view of a page has: a frame that knows the page's language."""

    @property
    def frame(self) -> Any: ...  # each theme may ask other things of a frame; here its `lang` alone counts


class Templates:
    """The templates of a theme, compiled when they are first drawn."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._environments: dict[Lang, Environment] = {}

    def render(self, template: str, view: Framed) -> bytes:
        """The page, as UTF-8. The template sees `view` and nothing else of the site."""
        from jinja2 import TemplateError

        try:
            page = self._environment(view.frame.lang).get_template(template).render(view=view)
        except TemplateError as error:
            raise ThemeError(_place(error, template), error.message or "cannot be drawn") from error
        return page.encode(errors="replace")

    def needs(self, template: str) -> str:
        """A digest of the template, everything that it draws in, and the strings."""
        return self._digests[template]

    @cached_property
    def _digests(self) -> dict[str, str]:
        return dict(template_digests(self._theme))

    def _environment(self, lang: Lang) -> Environment:
        if lang not in self._environments:
            self._environments[lang] = _environment(self._theme, lang)
        return self._environments[lang]


def static_files(theme: Theme) -> tuple[Artifact, ...]:
    """The theme's files that go to the site: everything under assets/, style sheets tightened, the others as they are."""
    return tuple(
        Artifact(file.path, tightened(file.data) if file.path.endswith(".css") else file.data)
        for file in theme.files
        if file.path.startswith("assets/")
    )


def template_digests(theme: Theme) -> tuple[tuple[str, str], ...]:
    """For each template, a digest of all that can change what it draws."""
    from jinja2 import Environment

    sources = template_sources(theme)
    plain = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    drawn = {name: _drawn_in(plain, name, text) for name, text in sources.items()}
    strings = [(file.path, file.data) for file in theme.files if file.path.startswith("locale/")]
    common = _digest(part for path, data in sorted(strings) for part in (path.encode(), data))
    return tuple((name, _digest_of(name, sources, drawn, common)) for name in sorted(sources))


def template_sources(theme: Theme) -> dict[str, str]:
    """Templates by the names that they know each other by."""
    return {
        file.path.removeprefix("templates/"): _text(file)
        for file in theme.files
        if file.path.startswith("templates/")
    }


def _text(file: SourceFile) -> str:
    try:
        return file.data.decode()
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        raise ThemeError(f"{file.path}:{line}", "the template is not UTF-8") from error


def _drawn_in(plain: Environment, name: str, text: str) -> tuple[str, ...]:
    """The templates that one extends, includes or imports."""
    from jinja2 import TemplateSyntaxError, meta

    try:
        return tuple(sorted(found for found in meta.find_referenced_templates(plain.parse(text)) if found))
    except TemplateSyntaxError as error:
        raise ThemeError(f"templates/{name}:{error.lineno}", error.message or "is no template") from error


def _place(error: TemplateError, template: str) -> str:
    """The line of the template that was being drawn, as far as the traceback tells."""
    lines = [
        (frame.filename, frame.lineno)
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith("templates/")
    ]
    name, line = lines[-1] if lines else (f"templates/{template}", 1)
    return f"{name}:{line}"


def _digest_of(
    name: str, sources: Mapping[str, str], drawn: Mapping[str, tuple[str, ...]], common: str
) -> str:
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            waiting.extend(drawn.get(current, ()))
    parts = [part.encode() for found in sorted(seen) for part in (found, sources.get(found, ""))]
    return _digest([common.encode(), *parts])


def _digest(parts: Any) -> str:  # any iterable of bytes
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()[:32]


def _environment(theme: Theme, lang: Lang) -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    sources = template_sources(theme)
    environment = Environment(
        loader=FunctionLoader(
            lambda name: (sources[name], f"templates/{name}", None) if name in sources else None
        ),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    strings = _strings(theme, lang)
    # The old style: a translation is never formatted with %, so a bare percent sign in it is safe.
    environment.install_gettext_callables(strings.gettext, strings.ngettext, newstyle=False)  # type: ignore[attr-defined]
    environment.globals.update(page=lang, tag_of=tag_of, breaks_before=words.breaks_before)
    environment.filters.update(
        date_words=lambda when: dates.date_words(when.value, when.precision, lang),
        day_words=partial(dates.day_words, lang=lang),
        number=partial(dates.number_words, lang=lang),
        cut=words.cut,
        phrases=words.phrases,
        shorten=shorten,
    )
    return environment


def _strings(theme: Theme, lang: Lang) -> Strings:
    wanted = f"locale/{lang.tag.replace('-', '_')}/messages.po"
    return next((read_strings(file.data) for file in theme.files if file.path == wanted), Strings())


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, broken where a word or clause ends."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    cut = max(kept.rfind(sign) for sign in " ，。；：、")
    return (kept[:cut] if cut > limit // 2 else kept).rstrip(" ,;:–，；：、") + "…"
