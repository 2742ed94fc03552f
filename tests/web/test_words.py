"""Titles cut by their readings."""

from builder.web.words import breaks_before, cut, phrases


def check(title: str, reading: str, cut_up: str) -> None:
    pieces = cut(title, reading)
    assert "".join(piece.text for piece in pieces) == title
    shown = "".join(
        f"{'|' if number and breaks_before(piece, pieces[number - 1]) else ''}{piece.text}"
        for number, piece in enumerate(pieces)
    )
    assert shown == cut_up


def test_words() -> None:
    check("重庆加快建设高地", "Chóngqìng jiākuài jiànshè gāodì", "重庆|加快|建设|高地")


def test_sign_stays_with_the_word_before() -> None:
    check("重庆：以数字化推动", "Chóngqìng: yǐ shùzìhuà tuīdòng", "重庆：|以|数字化|推动")


def test_figures_stay_with_their_units() -> None:
    check("绿色工厂已达161家", "lǜsè gōngchǎng yǐ dá 161 jiā", "绿色|工厂|已|达161家")


def check_kept(title: str, reading: str, *kept: str) -> None:
    found = phrases(cut(title, reading))
    assert ["".join(piece.text for piece in run) for run in found if len(run) > 1] == list(kept)


def test_a_number_is_kept_with_what_it_counts() -> None:
    check_kept(
        "绿色工厂数量今年已经达到161家之多",
        "lǜsè gōngchǎng shùliàng jīnnián yǐjīng dádào 161 jiā zhī duō",
        "达到161家",
    )


def test_in_a_narrow_column_clauses_break() -> None:
    (run,) = phrases(cut("先看数字", "xiān kàn shùzì"))
    assert len(run) == 3
    assert len(phrases(run, 0)) == 3


def test_a_short_clause_is_kept_whole() -> None:
    check_kept(
        "七省市：项目早开工、政策早出台",
        "qī shěng shì: xiàngmù zǎo kāigōng, zhèngcè zǎo chūtái",
        "七省市：",
        "项目早开工、",
        "政策早出台",
    )


def test_latin_word() -> None:
    check("对标ChatGPT大模型", "duìbiāo ChatGPT dà móxíng", "对标|ChatGPT|大|模型")


def test_quotation_opens_with_its_word() -> None:
    check("冲刺“开门红”", "chōngcì “kāiménhóng”", "冲刺|“开门红”")


def test_apostrophe_parts_syllables() -> None:
    check("西安天安门", "Xī'ān Tiān'ānmén", "西安|天安门")


def test_reading_that_does_not_fit() -> None:
    check("重庆加快建设", "Chóngqìng jiākuài", "重庆加快建设")
    check("重庆", "", "重庆")
    check("5G", "5G", "5G")


def test_long_titles_take_linear_time() -> None:
    assert len(cut("工" * 50_000, "gōng" * 50_000)) == 1
    assert len(cut("a " * 50_000, "a " * 50_000)) == 1
