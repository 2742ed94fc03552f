"""Small whole numbers of dates, in digits or in characters: 12, 十二, 二〇二四."""

FIGURES = {figure: value for value, figure in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}


def number(written: str) -> int:
    """The value of a number below a hundred, or of a row of figures such as a year."""
    if written.isascii():
        return int(written)
    written = written.replace("廿", "二十" if "廿十" not in written else "二")
    tens, ten, ones = written.rpartition("十")
    if ten:
        return (FIGURES[tens] if tens else 1) * 10 + (FIGURES[ones] if ones else 0)
    value = 0
    for figure in written:
        value = value * 10 + (int(figure) if figure.isdigit() else FIGURES[figure])
    return value
