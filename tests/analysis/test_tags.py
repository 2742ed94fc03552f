"""Topics: policy terms, best first, with evidence."""

from builder.analysis.tags import find_tags
from builder.model.article import Article
from builder.model.facts import Facts
from tests.analysis.articles import article


def names(asked: Article) -> list[str]:
    return [tag.zh for tag in find_tags(asked, Facts()).tags]


def test_the_headline_weighs_most() -> None:
    asked = article("某省发展绿色算力", "人工智能加快应用。", "建设数据中心，发展光伏产业。")
    assert names(asked)[0] == "绿色算力"


def test_a_longer_term_holds_a_shorter() -> None:
    asked = article("壮大先进制造业集群", "先进制造业、制造业、制造业集群都在其中。")
    assert names(asked) == ["先进制造业集群"]


def test_no_more_than_eight_and_no_region() -> None:
    terms = "工业互联网、标识解析、二级节点、数据要素、智能制造、绿色工厂、技术改造、光伏产业、储能、低空经济、重庆、四川"
    found = names(article("部署工作", terms))
    assert len(found) == 8
    assert not {"重庆", "四川"} & set(found)


def test_evidence_and_english() -> None:
    asked = article("推进工业互联网", "工业互联网平台与工业互联网标识解析。")
    texts = {"title": asked.title, **{block.id: block.text for block in asked.blocks}}
    tags = find_tags(asked, Facts()).tags
    assert all(tag.en and tag.id and tag.evidence for tag in tags)
    assert all(texts[e.block][e.start : e.end] == e.quote for tag in tags for e in tag.evidence)


def test_an_article_without_terms_has_no_tags() -> None:
    assert names(article("你好", "今天天气很好。")) == []


def test_one_more_block_of_another_article_changes_nothing() -> None:
    asked = article("推进工业互联网", "工业互联网与储能。")
    before = names(asked)
    find_tags(article("发展储能", "储能、储能、储能。"), Facts())
    assert names(asked) == before


def test_general_terms_only_fill_up() -> None:
    specific = "工业互联网、储能、光伏产业、绿色工厂、数据要素"
    assert "高质量发展" not in names(article("部署工作", f"{specific}，推动高质量发展。"))
    assert "高质量发展" in names(article("部署工作", "储能、光伏产业，推动高质量发展。"))


def test_a_term_inside_another_word_is_none() -> None:
    assert names(article("某国人来访", "做大中外贸易，运送液化石油气。")) == []


def test_a_figure_of_speech_is_no_topic() -> None:
    assert "领头雁" not in names(article("他是“领头雁”", "储能企业里有“领头雁”。", "村里的“领头雁”。"))


def test_a_quoted_name_of_the_headline_is_a_topic() -> None:
    asked = article(
        "甲省再推“千帆竞渡”", "“千帆竞渡”是一项行动，涉及工业互联网、储能。", "“千帆竞渡”今年扩面。"
    )
    assert names(asked)[:3] == ["储能", "工业互联网", "千帆竞渡"] or "千帆竞渡" in names(asked)[:4]
    assert names(article("甲省再推“千帆竞渡”", "工业互联网。")) == ["工业互联网"]


def test_repeated_compounds_fill_up_what_the_lexicon_lacks() -> None:
    lines = ("茶叶种植基地扩大了，茶叶种植基地有茶园。", "去年茶叶种植基地增收。")
    assert names(article("某县卖茶", *lines)) == ["茶叶种植基地"]


def test_own_names_are_no_regions_and_no_phrases() -> None:
    lines = ("推进产业平台，推进产业平台，推进产业平台。", "重庆汽车市场，重庆汽车市场，重庆汽车市场。")
    assert "推进产业平台" not in names(article("标题", *lines))
    assert not any("重庆" in name for name in names(article("标题", *lines)))
