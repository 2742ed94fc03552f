"""Pinyin as it is printed."""

from builder.text.spelling import spell, spell_term


def check(text: str, expected: str) -> None:
    assert spell(text) == expected


def test_words_apart_and_names_with_capitals() -> None:
    check("重庆加快发展", "Chóngqìng jiākuài fāzhǎn")
    check("支持长沙市和单县", "Zhīchí Chángshā Shì hé Shànxiàn")
    check("宁夏回族自治区", "Níngxià Huízú Zìzhìqū")


def test_apostrophe_inside_a_word() -> None:
    check("西安的方案", "Xī’ān de fāng’àn")


def test_punctuation_is_western() -> None:
    check("重庆：今年收入达1.1万亿元", "Chóngqìng: jīnnián shōurù dá 1.1 wànyìyuán")
    check("出台“白名单”", "Chūtái “báimíngdān”")
    check("《方案》（草案）", "《Fāng’àn》 (cǎo’àn)")


def test_other_scripts() -> None:
    check("用ChatGPT和5G-A", "Yòng ChatGPT hé 5G-A")
    check("2025年1月", "2025 nián 1 yuè")
    check("", "")
    check("？！", "?!")


def test_a_term_has_no_capital_but_in_names() -> None:
    assert spell_term("工业互联网") == "gōngyè hùliánwǎng"
    assert spell_term("重庆方案") == "Chóngqìng fāng’àn"
    assert spell_term("AI应用") == "AI yìngyòng"
    assert spell_term("") == ""
