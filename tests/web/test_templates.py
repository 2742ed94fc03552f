"""Templates: what they need, and that every message of theirs has a Chinese one."""

import io
from dataclasses import replace

import pytest
from jinja2.ext import babel_extract

from builder.model.files import SourceFile
from builder.model.jobs import Theme
from builder.web.lang import HAN
from builder.web.strings import Strings, read_strings
from builder.web.templates import Templates, shorten, static_files, template_sources
from tests.outputs.render import theme

PO = "locale/zh_Hans/messages.po"


def changed(path: str) -> Theme:
    files = tuple(
        replace(file, data=file.data + b"\n{# changed #}\n") if file.path == path else file
        for file in theme().files
    )
    return replace(theme(), files=files)


def check(path: str, *, needed_by: str, spared: str) -> None:
    before, after = Templates(theme()), Templates(changed(path))
    assert before.needs(needed_by) != after.needs(needed_by)
    assert before.needs(spared) == after.needs(spared)


def test_a_template_needs_itself() -> None:
    check("templates/az.html", needed_by="az.html", spared="tags.html")


def test_a_template_needs_what_it_imports() -> None:
    check("templates/parts/article.html", needed_by="article.html", spared="az.html")


def test_a_template_needs_what_its_imports_import() -> None:
    check("templates/parts/words.html", needed_by="home.html", spared="moved.html")


def test_a_template_needs_what_it_includes() -> None:
    check("templates/parts/filing.html", needed_by="about.html", spared="home.html")


def test_every_template_needs_the_strings() -> None:
    po = tuple(replace(file, data=file.data + b"\n") if file.path == PO else file for file in theme().files)
    assert Templates(theme()).needs("moved.html") != Templates(replace(theme(), files=po)).needs("moved.html")


def test_static_files_are_the_assets() -> None:
    assert {file.path for file in static_files(theme())} == {
        f"assets/{name}"
        for name in (
            "tokens.css",
            "aligned.css",
            "base.css",
            "pages.css",
            "print.css",
            "script.js",
            "search.js",
            "near.js",
            "fishtail.svg",
            "card.zh.png",
            "card.en.png",
        )
    }


def messages() -> dict[str | tuple[str, ...], str]:
    found: dict[str | tuple[str, ...], str] = {}
    for name, text in template_sources(theme()).items():
        options = {"silent": "false", "trim_blocks": "true"}
        for _, _, message, _ in babel_extract(
            io.BytesIO(text.encode()), ("_", "gettext", "ngettext"), [], options
        ):
            key = message if isinstance(message, str) else tuple(one for one in message or () if one)
            found.setdefault(key, name)
    return found


def chinese() -> Strings:
    return read_strings(next(file.data for file in theme().files if file.path == PO))


def variables(message: str) -> set[str]:
    import re

    return set(re.findall(r"%\((\w+)\)s", message))


def test_every_message_has_a_chinese_one() -> None:
    strings = chinese()
    missing = [
        message
        for message in messages()
        if (message not in strings.single if isinstance(message, str) else message[0] not in strings.plural)
    ]
    assert missing == []


def test_no_chinese_message_is_left_over() -> None:
    strings = chinese()
    used = {message if isinstance(message, str) else message[0] for message in messages()}
    assert sorted((set(strings.single) | set(strings.plural)) - used) == []


@pytest.mark.parametrize("message", sorted(messages(), key=str), ids=lambda message: str(message)[:40])
def test_messages_name_the_same_variables(message: str | tuple[str, ...]) -> None:
    one = message if isinstance(message, str) else message[0]
    strings = chinese()
    translated = strings.gettext(one) if isinstance(message, str) else strings.plural[one][0]
    assert variables(translated) == variables(one if isinstance(message, str) else message[-1])
    assert translated % dict.fromkeys(variables(one), "8%")
    assert not HAN.search(one)


def test_strings_fall_back_to_english() -> None:
    assert Strings().gettext("Home") == "Home"
    assert [Strings().ngettext("one", "many", count) for count in (0, 1, 2)] == ["many", "one", "many"]


def test_a_damaged_theme_still_has_english() -> None:
    assert read_strings(b"") == Strings()
    assert template_sources(Theme("x", (SourceFile("README", b""),))) == {}


def test_shorten_breaks_between_words() -> None:
    assert shorten("one two three", 9) == "one two…"
    assert shorten("一二三四五六", 4) == "一二三…"
    assert shorten("short", 9) == "short"
    assert shorten("six fields – of them one", 15) == "six fields…"
