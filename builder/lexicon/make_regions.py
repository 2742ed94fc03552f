"""Makes units.tsv, the prefectures and counties of the lexicon, from a list of GB/T 2260 units with readings.

    python -m builder.lexicon.make_regions xiangyuecn_level3.csv

The list is that of xiangyuecn/AreaCity-JsSpider-StatsGov: it gives checked syllables without tones. pypinyin gives the
tones, and readings.tsv, checked by hand, wins over both. Run it again when GB/T 2260 changes, and read the difference.
"""

import csv
import sys
import unicodedata
from pathlib import Path

from pypinyin import Style, lazy_pinyin, pinyin

from builder.lexicon.tables import rows

FOLDER = Path(__file__).parent
TARGET = FOLDER / "units.tsv"
HEAD = "# Made by builder/lexicon/make_regions.py. adcode	level	name	short	reading	English	slug	parent\n"
MUNICIPALITIES = ("11", "12", "31", "50")
OUTSIDE = ("81", "82", "91")

ESTABLISHED = {
    "呼和浩特": "Hohhot", "鄂尔多斯": "Ordos", "呼伦贝尔": "Hulunbuir", "巴彦淖尔": "Bayannur", "乌兰察布": "Ulanqab",
    "兴安": "Hinggan", "锡林郭勒": "Xilingol", "阿拉善": "Alxa", "哈尔滨": "Harbin", "齐齐哈尔": "Qiqihar",
    "佳木斯": "Jiamusi", "大兴安岭": "Da Hinggan Ling", "拉萨": "Lhasa", "日喀则": "Xigaze", "昌都": "Qamdo",
    "林芝": "Nyingchi", "山南": "Shannan", "那曲": "Nagqu", "阿里": "Ngari", "阿坝": "Aba", "甘孜": "Garze",
    "乌鲁木齐": "Urumqi", "克拉玛依": "Karamay", "吐鲁番": "Turpan", "哈密": "Hami", "昌吉": "Changji",
    "博尔塔拉": "Bortala", "巴音郭楞": "Bayingolin", "阿克苏": "Aksu", "克孜勒苏": "Kizilsu", "喀什": "Kashgar",
    "和田": "Hotan", "伊犁": "Ili", "塔城": "Tacheng", "阿勒泰": "Altay", "果洛": "Golog", "玉树": "Yushu",
    "海西": "Haixi", "迪庆": "Deqen", "西双版纳": "Xishuangbanna", "台北": "Taipei", "高雄": "Kaohsiung",
    "台南": "Tainan", "台中": "Taichung", "基隆": "Keelung", "新北": "New Taipei", "石河子": "Shihezi",
    "格尔木": "Golmud", "满洲里": "Manzhouli", "二连浩特": "Erenhot", "库尔勒": "Korla", "霍尔果斯": "Horgos",
}  # fmt: skip
PEOPLES = {
    "维吾尔": "Uygur", "哈萨克": "Kazak", "柯尔克孜": "Kirgiz", "塔吉克": "Tajik", "锡伯": "Xibe", "蒙古": "Mongolian",
    "回": "Hui", "藏": "Tibetan", "壮": "Zhuang", "苗": "Miao", "侗": "Dong", "瑶": "Yao", "土家": "Tujia", "彝": "Yi",
    "白": "Bai", "傣": "Dai", "景颇": "Jingpo", "傈僳": "Lisu", "哈尼": "Hani", "布依": "Buyei", "朝鲜": "Korean",
    "满": "Manchu", "羌": "Qiang", "黎": "Li", "畲": "She", "水": "Shui", "土": "Tu", "撒拉": "Salar", "东乡": "Dongxiang",
    "保安": "Bonan", "裕固": "Yugur", "达斡尔": "Daur", "鄂伦春": "Oroqen", "鄂温克": "Ewenki", "仫佬": "Mulam",
    "毛南": "Maonan", "仡佬": "Gelao", "各": "Multi-Ethnic", "拉祜": "Lahu", "佤": "Va", "布朗": "Blang", "纳西": "Naxi",
    "独龙": "Derung", "怒": "Nu", "普米": "Primi",
}  # fmt: skip
KINDS = {
    "自治州": "Autonomous Prefecture", "自治县": "Autonomous County", "自治旗": "Autonomous Banner", "地区": "Prefecture",
    "林区": "Forestry District", "特区": "Special District", "矿区": "Mining District", "新区": "New Area", "市": "City",
    "区": "District", "县": "County", "旗": "Banner", "盟": "League",
}  # fmt: skip


def main(source: str) -> None:
    """Writes units.tsv beside this module."""
    checked = {row[0]: row[1] for row in rows("readings.tsv")}
    with Path(source).open(encoding="utf-8-sig", newline="") as stream:
        lines = [_line(row, checked) for row in csv.DictReader(stream) if _wanted(row)]
    TARGET.write_text(HEAD + "".join(f"{line}\n" for line in sorted(set(lines))), "utf-8")


def _wanted(row: dict[str, str]) -> bool:
    code = row["ext_id"][:6]
    if row["deep"] == "0" or row["id"][:2] in OUTSIDE or (row["deep"] == "2" and code[:2] == "71"):
        return False
    if not row["ext_name"].endswith(tuple(KINDS)):
        return False
    if row["deep"] == "1":
        return code[:2] not in MUNICIPALITIES or not code.endswith("00")
    return not code.endswith("00")


def _line(row: dict[str, str], checked: dict[str, str]) -> str:
    code, name = row["ext_id"][:6], row["ext_name"]
    short = row["name"] if len(row["name"]) > 1 else name
    if short == name and len(short) > 2:
        short = next(name.removesuffix(kind) for kind in KINDS if name.endswith(kind))
    reading = checked.get(short) or " ".join(_with_tones(short, row["pinyin"].split()))
    level = "prefecture" if code.endswith("00") else "county"
    slug = "".join(row["pinyin"].split()[: len(short)])
    parent = code[:2] + "0000" if level == "prefecture" or _directly_under(code) else code[:4] + "00"
    return "\t".join((code, level, name, short, reading, _english(name, short, reading), slug, parent))


def _directly_under(code: str) -> bool:
    return code[:2] in MUNICIPALITIES or code[2] == "9"


def _with_tones(name: str, syllables: list[str]) -> list[str]:
    """The syllables that the list gives, with the tones that pypinyin gives to them."""
    guessed = [item[0] for item in pinyin(name, style=Style.TONE)]
    plain = lazy_pinyin(name, style=Style.NORMAL, v_to_u=True)
    if len(guessed) != len(name):
        return syllables
    return [
        "zǐ"
        if character == "子"
        else tone
        if bare != tone and _same(bare, known)
        else _other(character, known)
        for character, tone, bare, known in zip(name, guessed, plain, syllables, strict=False)
    ]


def _same(bare: str, known: str) -> bool:
    return bare.replace("ü", "v").replace("lve", "lue") == known.replace("ü", "v").replace("lve", "lue")


def _other(character: str, known: str) -> str:
    tones = pinyin(character, style=Style.TONE, heteronym=True)[0]
    return next((tone for tone in tones if _same(plain_syllable(tone), known) and tone != known), known)


def plain_syllable(syllable: str) -> str:
    """A syllable without its tone mark."""
    plain = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(c for c in plain if c not in "\u0300\u0301\u0304\u030c"))


def _english(name: str, short: str, reading: str) -> str:
    proper = ESTABLISHED.get(short) or _romanised(reading)
    if short == name and name[-1] in KINDS:
        return f"{_romanised(' '.join(reading.split()[:-1]))} {KINDS[name[-1]]}"
    if name.endswith("市"):
        return proper
    rest = name.removeprefix(short)
    kind = next((kind for kind in KINDS if rest.endswith(kind)), "")
    if not kind:
        return proper
    peoples = _peoples(rest.removesuffix(kind))
    return " ".join((proper, *peoples, KINDS[kind]))


def _romanised(reading: str) -> str:
    parts = [plain_syllable(syllable) for syllable in reading.split()]
    joined = parts[0] + "".join(f"'{part}" if part[:1] in "aoe" else part for part in parts[1:])
    return joined.capitalize()


def _peoples(rest: str) -> tuple[str, ...]:
    found = [PEOPLES[word] for word in rest.split("族") if word in PEOPLES]
    return (
        tuple(" and ".join(found).split())
        if len(found) < 3
        else (", ".join(found[:-1]) + " and " + found[-1],)
    )


if __name__ == "__main__":
    main(sys.argv[1])
