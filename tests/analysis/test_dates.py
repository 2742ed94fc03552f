"""Dates of articles: what each expression denotes there, and what had to be supplied."""

from builder.analysis.dates import find_dates
from builder.model.events import DateMention
from builder.model.facts import PUBLISHED, Facts, Published
from tests.analysis.articles import article


def dates(published: str | None, title: str, *lines: str) -> tuple[DateMention, ...]:
    facts = Facts().with_answer(PUBLISHED, Published(published, None, "", certain=True))
    asked = article(title, *lines)
    texts = {"title": asked.title, **{block.id: block.text for block in asked.blocks}}
    found = find_dates(asked, facts).mentions
    assert all(texts[m.evidence.block][m.evidence.start : m.evidence.end] == m.evidence.quote for m in found)
    return found


def check(published: str | None, text: str, *expected: str) -> None:
    told = [f"{m.evidence.quote} {m.start}" for m in dates(published, "全省推进工业投资", text)]
    assert told == list(expected)


def test_years_in_titles_of_documents_are_no_dates() -> None:
    check("2024-05", "《2023年发展白皮书》和《方案（2024—2026年）》于5月8日公布。", "5月8日 2024-05-08")


def test_the_plan_gives_its_first_year() -> None:
    check("2023-12", "《行动方案（2024—2028年）》印发，力争3年内建成。", "3年内 2026")


def test_again_counts_from_what_was_due() -> None:
    check("2024-01", "到2028年，形成体系。再用5年时间，建成高地。", "到2028年 2028", "5年时间 2033")


def test_the_sentence_gives_the_year() -> None:
    check("2024-03", "2022年，项目在6月开工。", "2022年 2022", "6月 2022-06")
    check("2024-03", "2022年增长8%。1—6月增长9%。", "2022年 2022", "1—6月 2022-01")
    check("2024-03", "2022年增长8%。3月5日召开会议。", "2022年 2022", "3月5日 2024-03-05")
    check("2024-03", "到2026年形成体系，2月底前报送计划。", "到2026年 2026", "2月底前 2024-02")


def test_a_list_shares_its_preposition() -> None:
    found = dates("2024-03", "目标确定", "到2025年和2030年，产值分别翻番。")
    assert [(m.start, m.due) for m in found] == [("2025", True), ("2030", True)]


def test_what_was_supplied() -> None:
    found = dates("2024-03", "工作安排", "2月4日，近日，2024年2月，明年，15日，")
    assert [m.inferred for m in found] == [("year",), ("year", "month"), (), ("year",), ("year", "month")]


def test_without_a_year_dates_stay_open() -> None:
    check(None, "2月4日印发，到2028年完成。", "2月4日 None", "到2028年 2028")


def test_headlines_come_first() -> None:
    assert [m.evidence.block for m in dates("2024-03", "今年增长8%", "去年增长7%。")] == ["title", "p-1"]
