"""What may happen to a desk between two builds. Each event takes two numbers that choose among what there is."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copyfile, rmtree

import yaml

from builder.model.jobs import Links
from tests import sites
from tests.properties.desk import THEME, Desk, picked

MEASURED = (
    '{"pages": {}, "measures": {}, "shares": {"year": {"share": 0.5, "right": 1, "asked": 2}}, "means": {}}'
)
Event = Callable[[Desk, int, int], None]

TITLES = ("厦门改了标题", "Ａ股与 B 股并列的标题", "6天6夜", "“引号”里的标题 & 一个 <尖括号>")
PARAGRAPHS = (
    "补记：次日又有两家企业签约。",
    "- 一条\n- 两条",
    "**重庆**与[别处](../../../about/index.html)。",
    "{.caption}\n图为车间一角。",
)
LISTS: tuple[list[str], ...] = (["重庆"], ["湖南", "福建"], [], ["西藏", "陕西", "山西"])
TAGS: tuple[list[str], ...] = (["传感器"], ["产业园", "新能源", "低空经济"], [], ["5G", "ETC专网"])
DAYS = (date(2026, 1, 2), date(2026, 1, 3), date(2027, 2, 28))
BASES = ("https://digest.example/", "https://host.example/sub/folder/", "http://localhost:8000/")
SETTINGS = (
    'rights = "brief"\n',
    'status = "draft"\n',
    'contact = "desk@digest.example"\n',
    '[[publications]]\nname = "样板工业报"\npages = ["model-*.txt"]\nrights = "brief"\n',
    "unknown = 1\n",
    "this is no TOML\n",
)


def add(desk: Desk, n: int, k: int) -> None:
    """An article comes, or comes back as it was."""
    name = list(sites.ARTICLES)[n % len(sites.ARTICLES)]
    sites.put(desk.content, {sites.path_of(name): sites.written(*sites.ARTICLES[name])})


def delete(desk: Desk, n: int, k: int) -> None:
    """An article goes; its translation may stay behind."""
    if article := picked(desk.chinese(), n):
        article.unlink()
        if k % 2:
            twin_of(article).unlink(missing_ok=True)


def translate(desk: Desk, n: int, k: int) -> None:
    """A translation comes, goes, or gets other words."""
    if article := picked(desk.chinese(), n):
        blocks = article.read_text("utf-8").partition("---\n\n")[2].strip().split("\n\n")
        words = tuple(f"Block {place} in English." for place in range(max(1, len(blocks) - k % 2)))
        twin_of(article).write_bytes(sites.written({"title": f"English title {k}"}, words))


def untranslate(desk: Desk, n: int, k: int) -> None:
    """A translation goes."""
    if twin := picked(sorted(desk.content.rglob("*.en.md")), n):
        twin.unlink()


def retitle(desk: Desk, n: int, k: int) -> None:
    """A headline is written anew."""
    set_key(desk, n, "title", TITLES[k % len(TITLES)])


def reword(desk: Desk, n: int, k: int) -> None:
    """A paragraph is added at the end, or all but the first are cut."""
    if article := picked(desk.chinese(), n):
        head, _, body = article.read_text("utf-8").partition("---\n\n")
        blocks = body.strip().split("\n\n")
        blocks = blocks[:1] if k % 5 == 4 else [*blocks, PARAGRAPHS[k % len(PARAGRAPHS)]]
        article.write_text(f"{head}---\n\n{'§§'.join(blocks)}\n".replace("§§", "\n\n"), "utf-8")


def rename(desk: Desk, n: int, k: int) -> None:
    """An article gets another id; the old one is declared as an alias, or forgotten."""
    if article := picked(desk.chinese(), n):
        old, new = article.name.removesuffix(".zh.md"), f"2025-renamed-{k}"
        place = desk.content / sites.path_of(new)
        if place.exists():
            return
        aliases = [*front_of(article).get("aliases", []), *([old] if k % 3 else [])]
        set_key(desk, n, "aliases", aliases)
        twin = twin_of(article)
        place.parent.mkdir(parents=True, exist_ok=True)
        article.rename(place)
        with suppress(FileNotFoundError):
            twin.rename(twin_of(place))


def set_status(desk: Desk, n: int, k: int) -> None:
    """An article is drafted, published, withdrawn, or left to the settings."""
    status = ("draft", "published", "withdrawn", None)[k % 4]
    set_key(desk, n, "status", status)
    set_key(desk, n, "withdrawn_because", "数字有误。" if status == "withdrawn" and k > 3 else None)


def set_rights(desk: Desk, n: int, k: int) -> None:
    """An article is published in full, in brief, or as the settings say."""
    set_key(desk, n, "rights", ("brief", "full", None)[k % 3])


def set_tags(desk: Desk, n: int, k: int) -> None:
    """Other tags, none, or those that the machine finds."""
    set_key(desk, n, "tags", (*TAGS, None)[k % 5])


def set_regions(desk: Desk, n: int, k: int) -> None:
    """Other regions, none, or those that the machine finds."""
    set_key(desk, n, "regions", (*LISTS, None)[k % 5])
    set_key(desk, n, "region", None if k % 2 else "云南")


def set_published(desk: Desk, n: int, k: int) -> None:
    """Another date of publication, an impossible one, or the one that the machine finds."""
    set_key(desk, n, "published", ("2022", "2024-05", "2024-05-09", "2024-13", None)[k % 5])


def set_updated(desk: Desk, n: int, k: int) -> None:
    """The day of the last change."""
    set_key(desk, n, "updated", ("2026-01-01", "2024-07-07", None)[k % 3])


def spoil(desk: Desk, n: int, k: int) -> None:
    """A file becomes unreadable."""
    if article := picked(desk.files(), n):
        hostile = (b"", b"\xff\xfe\x00", b"---\ntitle: [\n---\n\nx\n", b"---\nno end", b"\x00" * 100)
        article.write_bytes(hostile[k % len(hostile)])


def touch(desk: Desk, n: int, k: int) -> None:
    """A file is saved without a change."""
    if article := picked(desk.files(), n):
        os.utime(article, ns=(k * 10**9, k * 10**9))


def set_site(desk: Desk, n: int, k: int) -> None:
    """Another setting, a wrong one, no settings at all."""
    place = desk.content / "site.toml"
    if n % 5 == 4:
        place.unlink(missing_ok=True)
    else:
        text = sites.SITE.replace("Small Town", "Big Town") if n % 2 else sites.SITE
        place.write_text(
            text.replace("[name]", f"{SETTINGS[k % 6]}\n[name]") if k % 6 != 3 else f"{text}\n{SETTINGS[3]}",
            "utf-8",
        )


def set_day(desk: Desk, n: int, k: int) -> None:
    """Another day."""
    desk.request = replace(desk.request, today=DAYS[n % len(DAYS)])


def set_links(desk: Desk, n: int, k: int) -> None:
    """The other form of links."""
    desk.request = replace(desk.request, links=tuple(Links)[n % 2])


def set_base(desk: Desk, n: int, k: int) -> None:
    """Another address, or that of the settings."""
    desk.request = replace(desk.request, base=(*BASES, None)[n % 4])


def touch_template(desk: Desk, n: int, k: int) -> None:
    """A template says something more, or is again what it was."""
    template = picked(sorted((desk.root / "themes/plain/templates").rglob("*.html")), n)
    if template:
        if k % 2:
            copyfile(THEME / template.relative_to(desk.root / "themes/plain"), template)
        else:
            text = template.read_text("utf-8")
            template.write_text(
                re.sub(r"<[a-z][a-z0-9]*(?=[ >])", rf'\g<0> data-touched="{k}"', text, count=1), "utf-8"
            )


def touch_assets(desk: Desk, n: int, k: int) -> None:
    """A style sheet changes, a file is added, or goes."""
    assets = desk.root / "themes/plain/assets"
    if k % 3 == 0:
        sites.put(assets, {"base.css": (assets / "base.css").read_bytes() + b"/* */\n"})
    elif k % 3 == 1:
        sites.put(assets, {f"added/{n}.css": "p { margin: 0 }\n"})
    else:
        rmtree(assets / "added", ignore_errors=True)


def touch_strings(desk: Desk, n: int, k: int) -> None:
    """An interface string is translated otherwise."""
    place = next((desk.root / "themes/plain/locale").rglob("messages.po"))
    entries = place.read_text("utf-8").split("\n\n")
    chosen = 1 + n % (len(entries) - 1)
    head, found, _ = entries[chosen].rpartition('msgstr "')
    if found:
        entries[chosen] = f'{head}{found}第{k}种译法"'
        place.write_text("\n\n".join([*entries, ""]), "utf-8")


def lose_cache(desk: Desk, n: int, k: int) -> None:
    """The cache goes, or is damaged."""
    if n % 2:
        rmtree(desk.root / ".cache", ignore_errors=True)
    else:
        sites.put(desk.root / ".cache", {"memo.sqlite": b"SQLite format 3\x00" + b"\x07" * (100 * k)})


def ingest(desk: Desk, n: int, k: int) -> None:
    """A page is read, for the first time or again."""
    name = list(sites.PAGES)[n % len(sites.PAGES)]
    text = sites.PAGES[name].replace("。", f"，编号{k}。", 1) if k % 4 == 3 else sites.PAGES[name]
    sites.put(desk.root / "pages", {name: text})
    desk.ingest(name)


def rule(desk: Desk, n: int, k: int) -> None:
    """An editor rules on a target, on another figure by mistake, or takes the ruling back."""
    figures = [f"{record['id']}#{figure['id']}" for record in desk.records() for figure in record["figures"]]
    place = desk.content / "rulings.toml"
    if k % 3 == 2 or not figures:
        place.unlink(missing_ok=True)
    else:
        text = f'[[rulings]]\ntarget = "{figures[n % len(figures)]}"\nstate = "{("none", "due")[k % 2]}"\n'
        place.write_text(text + f'reason = {{ zh = "理由{k}", en = "Reason {k}" }}\n', "utf-8")


def measure(desk: Desk, n: int, k: int) -> None:
    """The facts are measured, the file is damaged, or goes."""
    place = desk.content / "evaluation.json"
    if k % 4 == 3:
        place.unlink(missing_ok=True)
    else:
        place.write_text("{" if k % 4 == 2 else MEASURED.replace("0.5", f"0.{n % 10}"), "utf-8")


def fix_addresses(desk: Desk, n: int, k: int) -> None:
    """Addresses given out are noted down, or the list is lost."""
    if k % 3 == 2:
        (desk.content / "addresses.tsv").unlink(missing_ok=True)
    else:
        desk.fix()


def break_off(desk: Desk, n: int, k: int) -> None:
    """A build fails while it draws."""
    template = picked(sorted((desk.root / "themes/plain/templates").glob("*.html")), n)
    if template:
        text = template.read_bytes()
        template.write_bytes(text + b"{{ view.nothing_of_the_kind }}")
        with suppress(Exception):
            desk.build()
        template.write_bytes(text)


CONTENT: tuple[Event, ...] = (
    *(add, delete, translate, untranslate, retitle, reword, rename, set_status, set_rights),
    *(set_tags, set_regions, set_published, set_updated, spoil, touch, ingest, rule, measure),
    fix_addresses,
)
AROUND: tuple[Event, ...] = (
    *(set_site, set_day, set_links, set_base, touch_template, touch_assets, touch_strings),
    *(lose_cache, break_off),
)


def twin_of(article: Path) -> Path:
    """Where the translation of an article lies."""
    return article.with_name(article.name.replace(".zh.md", ".en.md"))


def front_of(article: Path) -> dict[str, list[str]]:
    """The front matter of a file, or nothing where it cannot be read."""
    try:
        head = yaml.load(article.read_text("utf-8").split("---\n")[1], yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, IndexError):
        return {}
    return head if isinstance(head, dict) else {}


def set_key(desk: Desk, n: int, key: str, value: object) -> None:
    """One key of an article's front matter, set or taken out."""
    article = picked(desk.chinese(), n)
    if article is None or not (front := front_of(article)):
        return
    head: dict[str, object] = {name: old for name, old in front.items() if name != key}
    if value is not None:
        head[key] = value
    body = article.read_bytes().partition(b"---\n\n")[2]
    article.write_bytes(sites.written(head, ()) + b"\n" + body)
