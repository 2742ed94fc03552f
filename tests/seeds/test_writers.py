"""Credit words and names, wherever a newspaper puts them."""

import pytest

from builder.seeds.fold import fold
from builder.seeds.writers import Credit, lead, own_line, tail

Found = tuple[str | None, tuple[str, ...]]


def check(found: Credit | None, expected: Found | None) -> None:
    assert (found and (found.credit, found.names)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("本报记者 林小禾 顾远（实习）", ("本报记者", ("林小禾", "顾远"))),
        ("□ 本报记者 林小禾 通讯员 顾远", ("本报记者", ("林小禾", "顾远"))),
        ("本报首席记者 林小禾 发自云溪", ("本报首席记者", ("林小禾",))),
        ("本报记者林小禾 云溪报道", ("本报记者", ("林小禾",))),
        ("文/林小禾 图/顾远", ("文", ("林小禾", "顾远"))),
        ("（新华社记者 林小禾、顾远）", ("新华社记者", ("林小禾", "顾远"))),
        ("(云 文)", (None, ("云文",))),
        ("■林小禾", (None, ("林小禾",))),
        ("本报评论员", ("本报评论员", ())),
        ("记者了解到", None),
        ("云溪县修桥", None),
        ("（试行）", None),
    ],
)
def test_own_line(line: str, expected: Found | None) -> None:
    check(own_line(fold(line)), expected)


@pytest.mark.parametrize(
    ("line", "expected", "rest"),
    [
        ("本报讯 记者林小禾报道：昨天", ("本报讯", ("林小禾",)), "昨天"),
        ("本报讯（记者 林小禾 通讯员 顾远）昨天", ("本报讯", ("林小禾", "顾远")), "昨天"),
        ("本报讯 昨天", ("本报讯", ()), "昨天"),
        ("本报讯昨天", ("本报讯", ()), "昨天"),
        ("新华社云溪3月12日电（记者林小禾、顾远）昨天", ("新华社云溪3月12日电", ("林小禾", "顾远")), "昨天"),
        ("本报云溪3月12日讯 记者林小禾报道：昨天", ("本报云溪3月12日讯", ("林小禾",)), "昨天"),
        ("本报记者林小禾报道：昨天", ("本报记者", ("林小禾",)), "昨天"),
        ("记者林小禾顾远报道：昨天", ("记者", ("林小禾", "顾远")), "昨天"),
        ("记者从会上了解到，报道", None, ""),
        ("本报昨天开会", None, ""),
    ],
)
def test_lead(line: str, expected: Found | None, rest: str) -> None:
    found = lead(fold(line))
    check(found, expected)
    assert found is None or line[found.end :] == rest


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("桥修好了。（云文）", (None, ("云文",))),
        ("桥修好了。(云 文)", (None, ("云文",))),
        ("桥修好了。（林 禾 顾 远）", (None, ("林禾", "顾远"))),
        ("桥修好了。”（新华社记者 林小禾）", ("新华社记者", ("林小禾",))),
        ("桥修好了。（据新华社）", ("据新华社", ())),
        ("桥修好了。 本报记者 林小禾", ("本报记者", ("林小禾",))),
        ("修桥办法（草案）", None),
        ("桥修好了。（完）", None),
        ("桥修好了（见图）。", None),
    ],
)
def test_tail(line: str, expected: Found | None) -> None:
    check(tail(fold(line)), expected)
