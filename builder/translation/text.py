"""Chinese left in English text: Han that nobody translated, and Chinese punctuation."""

import re
from collections.abc import Iterator

from builder.translation.found import Found
from builder.translation.passages import Pair

HAN = re.compile(r"[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
GLOSS = re.compile(r"\(([^()]*)\)")
MARKS = {
    "，": ",", "。": ".", "、": ",", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")", "【": "[",
    "】": "]", "《": "a title in italics or as it is", "》": "a title in italics or as it is", "「": "“", "」": "”",
    "『": "“", "』": "”", "～": "–", "％": "%", "＋": "+", "－": "-", "／": "/", "　": "a blank", "——": "–", "……": "…",
}  # fmt: skip
MARK = re.compile(
    "|".join(map(re.escape, sorted(MARKS, key=lambda mark: (-len(mark), mark)))) + "|[\uff10-\uff5a]"
)


def check_text(pair: Pair) -> Iterator[Found]:
    """T231 and T232. A Chinese term in brackets behind its English is a service to the reader, and stands."""
    if pair.en is None:
        return
    chinese = pair.zh.text if pair.zh else ""
    text = GLOSS.sub(lambda match: "" if _is_gloss(match[1], chinese) else match[0], pair.en.text)
    for run in dict.fromkeys(HAN.findall(text)):
        hint = "Translate it; or give the Chinese in round brackets behind its English."
        yield Found("T231", pair.en.id, pair.en.line, f"“{run}” is not translated", hint)
    for mark in dict.fromkeys(MARK.findall(pair.en.text)):
        instead = MARKS.get(mark) or chr(ord(mark) - 0xFEE0)
        yield Found(
            "T232", pair.en.id, pair.en.line, f"“{mark}” is a Chinese mark", f"Write {instead} in its place."
        )


def _is_gloss(inner: str, chinese: str) -> bool:
    runs = HAN.findall(inner)
    return bool(runs) and all(run in chinese for run in runs)
