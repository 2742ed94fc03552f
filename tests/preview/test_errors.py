"""What is wrong stands in the open pages until it is mended."""

from collections.abc import Callable

from tests.preview.conftest import Desk
from tests.preview.page import Page

Open = Callable[..., Page]


def test_an_error_is_shown_and_goes(desk: Desk, page: Open) -> None:
    desk.write("other", "an article")
    reader = page(desk.start(), "other.html")
    desk.write("index", "!the year <1024> is wrong")
    reader.await_text("content/index.txt:3")
    assert "the year &lt;1024&gt; is wrong" in reader.text
    assert "Take &lt;b&gt; away." in reader.text
    assert "有 1 处错误" in reader.text
    assert "an article" in reader.text
    desk.write("index", "first text")
    reader.await_reload()
    assert "digest-problems" not in reader.text


def test_an_error_in_the_first_build_is_shown(desk: Desk, page: Open) -> None:
    desk.write("index", "!nothing here")
    reader = page(desk.start())
    assert "content/index.txt:3" in reader.text
    desk.write("index", "a text")
    reader.await_text("a text")
    assert "digest-problems" not in reader.text


def test_a_fault_is_shown_and_goes(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    desk.write("index", "boom")
    reader.await_text("RuntimeError: a table is missing")
    assert "first text" in reader.text
    desk.await_line("not rebuilt: RuntimeError: a table is missing")
    desk.write("index", "first text")
    reader.await_reload()
    assert "digest-problems" not in reader.text


def test_a_warning_covers_no_page(desk: Desk, page: Open) -> None:
    desk.write("index", "?a doubt")
    reader = page(desk.start())
    assert "a doubt" in reader.text
    assert "digest-problems" not in reader.text
