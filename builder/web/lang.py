"""The two languages of the site, and the language tags that its pages carry."""

import re
from enum import StrEnum

HAN = re.compile(r"[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Any Han character, radicals and compatibility forms included."""


class Lang(StrEnum):
    """A language of the site: the first part of every address."""

    ZH = "zh"
    EN = "en"

    tag: str
    """The language tag, as `lang` and `hreflang` give it."""
    locale: str
    """The locale that dates and numbers are printed by."""

    def __init__(self, code: str) -> None:
        self.tag, self.locale = {"zh": ("zh-Hans", "zh_Hans"), "en": ("en", "en_GB")}[code]

    @property
    def other(self) -> "Lang":
        """The twin's language."""
        return Lang.EN if self is Lang.ZH else Lang.ZH


def tag_of(text: str) -> str:
    """The language tag of words whose language nobody wrote down: Chinese if there is Han in them."""
    return Lang.ZH.tag if HAN.search(text) else Lang.EN.tag
