"""What an article's page shows, and what it keeps back."""

from dataclasses import replace
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from builder.model.article import Role
from builder.model.entry import Bilingual, Made, Maker, Rights, Status
from builder.model.events import EventType
from builder.model.facts import Evidence
from builder.model.mentions import Document, Issuer
from tests.outputs.examples import BRIEF, ENTRIES, TRANSLATED, UNTRANSLATED, blocks, catalogue, event
from tests.outputs.render import draw, jobs, site


@cache
def page(path: str) -> LexborHTMLParser:
    return LexborHTMLParser(site(catalogue())[path].decode())


def texts(path: str, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page(path).css(selector)]


ZH = "zh/articles/2024-chongqing-shuzi/index.html"
EN = "en/articles/2024-chongqing-shuzi/index.html"
ALONE = "en/articles/2026-beijing-lvse/index.html"


def test_both_titles() -> None:
    assert texts(EN, "h1") == ["Chongqing: digital tools pull industry along"]
    assert texts(EN, ".art-head .twin") == ["重庆：数字化带着工业往前走"]
    assert texts(ZH, ".art-head .twin") == ["Chongqing: digital tools pull industry along"]


def test_pinyin_stands_over_the_title() -> None:
    assert texts(ZH, "h1 rt")[:2] == ["Chóngqìng", "shùzìhuà"]


def test_pinyin_stands_over_a_heading_of_plain_words() -> None:
    read = replace(TRANSLATED.reading, headings=(("p-2", "Xiān kàn shùzì"), ("p-5", "Zài kàn bùjú")))
    marked = replace(TRANSLATED.blocks[4], html="再看<em>布局</em>")
    changed = (*TRANSLATED.blocks[:4], marked, *TRANSLATED.blocks[5:])
    whole = site(catalogue((replace(TRANSLATED, reading=read, blocks=changed),)))
    for path, heading in ((ZH, "h3"), (ZH.replace("zh/", "zh-en/", 1), ".hd h2")):
        shown = LexborHTMLParser(whole[path].decode())
        assert [node.text() for node in shown.css(f"{heading} rt")] == ["Xiān", "kàn", "shùzì"]


def test_doubts_are_dashed() -> None:
    assert texts(ZH, ".meta .missing") == ["报名待核", "2024年1月", "待核"]


def test_headings_are_side_heads() -> None:
    assert texts(EN, ".part h3") == ["The numbers", "The map"]
    assert [node.attributes["id"] for node in page(EN).css(".part h3")] == ["p-2", "p-5"]


def test_roles_show() -> None:
    assert texts(EN, ".pull-quote blockquote") == [
        "Numbers are not there to hang on a wall; they are struck off one by one."
    ]
    assert texts(EN, ".question p, .caption p, .notice p") == [
        "And the west of the city?",
        "An assembly line in one of the workshops.",
        "Continued on page 2",
    ]


def test_tags_stand_in_pinyin_order() -> None:
    assert texts(ZH, ".tags .ltr") == ["5", "C", "G", "W"]


def test_related_come_from_the_same_region() -> None:
    assert texts(EN, ".rail .titles a") == ["重庆：今年先做3件事", "各地赶早开工，“第一季度”要开好头"]


def test_untranslated_page_says_so_and_gives_what_it_has() -> None:
    assert texts(ALONE, ".notice-line strong") == ["Not translated yet."]
    assert texts(ALONE, "h1[lang=zh-Hans]") != []
    assert texts(ALONE, ".twin[lang=zh-Latn-pinyin]") == ["Běijīng lǜsè gōngchǎng yòu duō le 20 jiā"]
    assert texts(ALONE, ".regions a") == ["Beijing", "Tianjin"]
    assert texts(ALONE, ".text[lang=zh-Hans] .para p") == ["北京绿色工厂又多了20家，正文只有这一段。"]


def test_what_the_machine_composed_says_so() -> None:
    assert texts(ALONE, ".art-head .composed") == ["Beijing had 20 new green factories in 2025 Auto"]
    assert texts(ALONE, ".sum.auto p:not([lang])")[0] == "Beijing had 20 new green factories in 2025."
    assert texts(ALONE, ".sum .byline-prov") == [
        "Auto composed by machine from the facts below; not a translation"
    ]
    (description,) = page(ALONE).css("meta[name=description]")
    assert (description.attributes["content"] or "").startswith("Composed by machine: Beijing had")
    assert texts(EN, ".composed") == []
    assert texts("en/index.html", ".composed, .sub .stamp") != []


def test_a_composed_summary_stands_beside_no_chinese_one() -> None:
    made = Made("Chongqing aims for 5 industry brains.", Maker.MACHINE)
    whole = site(catalogue((replace(TRANSLATED, summary_en=made),)))
    assert b"Chongqing aims for 5 industry brains." in whole[EN]
    assert b"Chongqing aims for" not in whole["zh-en/articles/2024-chongqing-shuzi/index.html"]
    assert b"composed by machine" in whole["en/atom.xml"]
    assert b"composed by machine" in whole[EN.replace("index.html", "index.md")]


def test_facts_of_an_untranslated_article_are_in_english() -> None:
    said = Evidence("p-1", 0, 15, "印发《北京市绿色工厂行动方案》")
    told = replace(
        UNTRANSLATED,
        events=(
            event(
                "9",
                "2026-01-09",
                EventType.ISSUED,
                said.quote,
                "Action plan for green factories issued",
                region="110000",
                evidence=said,
            ),
        ),
        documents=(Document("《北京市绿色工厂行动方案》", None, said),),
        issuers=(Issuer("北京市示范区管委会", None, "110000", said),),
    )
    rail = LexborHTMLParser(site(catalogue((told,)))[ALONE].decode()).css(".rail section")
    dates, documents, bodies = ([node.text(separator=" ") for node in each.css("li")] for each in rail[1:4])
    reading = "《Běijīng Shì lǜsè gōngchǎng xíngdòng fāng’àn》"
    title, meaning = "《北京市绿色工厂行动方案》", "Action plan for green factories"
    assert dates == [f"9 January 2026 issued {meaning} issued  ¶1 {title} {reading}"]
    assert documents == [f"{meaning} {title} {reading}   ¶1"]
    assert bodies == ["北京市示范区管委会 Běijīng Shì shìfànqū guǎnwěihuì   ¶1"]


def test_untranslated_pages_are_no_alternates() -> None:
    for lang in ("en", "zh"):
        found = page(f"{lang}/articles/2026-beijing-lvse/index.html")
        assert found.css("link[hreflang]") == []
        assert found.css(".langs a[rel=alternate]") == []


def test_brief_article_is_a_quotation_and_a_way_to_the_source() -> None:
    path = "zh/articles/2024-changsha-jianyao/index.html"
    assert texts(path, ".sum.src blockquote") == ["从本月起，这笔费用不再收取。"]
    assert texts(path, ".sum .stamp") == ["引"]
    assert page(path).css(".para") == []
    assert "https://paper.example/2024/3.html" in [
        node.attributes["href"] for node in page(path).css(".cite a, .brief-note a")
    ]


def test_no_output_holds_the_body_of_a_brief_article() -> None:
    secret = blocks([(Role.PARAGRAPH, "SECRETBODY")])
    assert BRIEF.translation is not None
    leaky = replace(BRIEF, blocks=secret, translation=replace(BRIEF.translation, blocks=secret))
    whole = site(catalogue((leaky, TRANSLATED)))
    assert [path for path, data in whole.items() if b"SECRETBODY" in data] == []


def test_withdrawn_article_leaves_a_stone() -> None:
    path = "zh/articles/2024-xiamen-chehui/index.html"
    assert texts(path, ".gone") == ["/zh/articles/2024-xiamen-chehui/"]
    assert "来源要求撤下" in page(path).html  # type: ignore[operator]
    assert page(path).css("meta[name=robots][content=noindex]") != []


def test_withdrawn_article_is_nowhere_else() -> None:
    whole = site(catalogue())
    assert [path for path, data in whole.items() if "厦门这一篇".encode() in data] == []
    pages = {path for path, data in whole.items() if b"2024-xiamen-chehui" in data}
    own = {
        f"{lang}/articles/{name}/index.html"
        for lang in ("zh", "en")
        for name in ("2024-xiamen-chehui", "2024-xiamen-jiu")
    }
    assert pages == own | {"_redirects", "zh/corrections/index.html", "en/corrections/index.html"}


def test_old_addresses_lead_to_the_article() -> None:
    for lang in ("zh", "en"):
        moved = page(f"{lang}/articles/2024-chongqing-jiu/index.html")
        canonical = moved.css_first("link[rel=canonical]")
        assert canonical is not None
        assert canonical.attributes["href"] == f"https://digest.example/{lang}/articles/2024-chongqing-shuzi/"
    assert texts("zh/n/2024/0113/index.html", "a") == ["重庆：数字化带着工业往前走"]


def test_addresses_given_out_once_say_what_became_of_them() -> None:
    assert texts("zh/tags/jiu-biaoqian/index.html", ".gone") == ["/zh/tags/jiu-biaoqian/"]


def test_hostile_aliases_and_addresses_stay_inside() -> None:
    wild = replace(
        TRANSLATED,
        aliases=(
            "../../etc/passwd",
            "/zh/../../x/",
            "/zh/a b/",
            "//evil.example/",
            "/en/x\n/y /z/",
            "/zh/\ud800/",
        ),
    )
    paths = [
        job.path
        for job in jobs(catalogue((wild,), given_out=("/zh/../../y/", "/zh/*/", "https://z.example/")))
    ]
    assert [path for path in paths if ".." in path or "*" in path or " " in path or "evil" in path] == []
    assert not any(path.startswith("/") for path in paths)


def test_drafts_are_marked_and_not_found() -> None:
    draft = replace(UNTRANSLATED, status=Status.DRAFT)
    whole = site(catalogue((draft,)))
    assert b"noindex" in whole["zh/articles/2026-beijing-lvse/index.html"]
    assert b"2026-beijing-lvse" not in whole["sitemap.xml"]


def test_links_inside_a_text() -> None:
    html = '见<a href="2024-changsha-jianyao.zh.md#p-1">另文</a>和<a href="/zh/about/">说明</a>、<a href="https://x.example/a.zh.md">外</a>'
    linked = replace(TRANSLATED, blocks=blocks([(Role.PARAGRAPH, html)]))
    shown = site(catalogue((linked,)))[ZH].decode()
    assert 'href="../../../zh/articles/2024-changsha-jianyao/index.html#p-1"' in shown
    assert 'href="../../../zh/about/index.html"' in shown
    assert 'href="https://x.example/a.zh.md"' in shown


def test_markup_in_titles_is_inert() -> None:
    wild = replace(TRANSLATED, title=Bilingual("<b>重庆</b>&“x”", 'A <script>"x"</script> & b'))
    for path, data in site(catalogue((wild,))).items():
        if path.endswith((".html", ".xml")):
            assert "</b>&“".encode() not in data
            assert b'<script>"' not in data
            assert b"<script>&" not in data


def test_a_new_article_redraws_few_pages() -> None:
    """Only lists that show it, and the pages beside it, may change."""
    before = {job.path: draw(job) for job in jobs(catalogue(ENTRIES[1:]))}
    after = {job.path: draw(job) for job in jobs(catalogue(ENTRIES))}
    changed = {path for path in after if before.get(path) not in (None, after[path])}
    own = {"sitemap.xml", "llms.txt", "feeds.opml", "zh/atom.xml", "zh/feed.json", "search.json"}
    lists = {
        f"{lang}/{name}index.html"
        for lang in ("zh", "en")
        for name in ("", "az/", "regions/", "tags/", "about/", "coverage/", "issues/", "data/", "feeds/")
    }
    beside = {f"{lang}/issues/2024-01/index.html" for lang in ("zh", "en")}
    assert {path for path in changed if not path.startswith("data/")} <= own | lists | beside


def test_full_rights_show_the_text() -> None:
    assert TRANSLATED.rights is Rights.FULL
    assert texts(ZH, ".para p")[0].startswith("春节刚过")
