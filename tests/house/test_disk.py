"""Files come in whole and in order; what goes out is exactly the outcome, and files of others stay."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import pytest

from builder import disk
from builder.disk import Mirrored
from builder.disk.made import MadeFile
from builder.model.files import Artifact, Kept

OLD = 1_600_000_000_000_000_000


def lay(root: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def tree(root: Path) -> dict[str, bytes]:
    """Everything in the folder but the lists."""
    found = (path for path in sorted(root.rglob("*")) if path.is_file() and not path.name.startswith(".made"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def outcome(files: Mapping[str, bytes | None]) -> list[Artifact | Kept]:
    return [Kept(path) if data is None else Artifact(path, data) for path, data in files.items()]


def check(
    root: Path,
    files: Mapping[str, bytes | None],
    *,
    written: str = "",
    unchanged: str = "",
    removed: str = "",
    codes: str = "",
) -> Mirrored:
    done = disk.mirror(root, outcome(files))
    assert " ".join(done.written) == written
    assert " ".join(done.unchanged) == unchanged
    assert " ".join(done.removed) == removed
    assert " ".join(problem.code for problem in done.problems) == codes
    assert not [path for path in root.rglob(".made*") if path != root / ".made"], "nothing half-done is left"
    return done


def age(root: Path) -> None:
    """As if everything had been written long ago, one step after another."""
    for path in root.rglob("*"):
        os.utime(path, ns=(OLD, OLD))
    lines = (root / ".made").read_text().splitlines()
    head = lines[0].rpartition(" ")[0] + f" {OLD + 10_000_000_000}"
    rows = [line.split("\t") for line in lines[1:]]
    (root / ".made").write_text("\n".join([head, *("\t".join([*r[:3], str(OLD), r[4]]) for r in rows), ""]))


def read(root: Path, *patterns: str) -> tuple[list[str], list[str]]:
    found = disk.read_tree(root, *([patterns] if patterns else []))
    return [file.path for file in found.value], [problem.code for problem in found.problems]


def test_a_tree_is_read_in_order_of_paths(tmp_path: Path) -> None:
    lay(tmp_path, {"b.md": b"\r\n\xff", "a/z.md": b"", "a.md": b"1", "新/闻.md": b"2", "a/x.txt": b"3"})
    assert read(tmp_path) == (["a.md", "a/x.txt", "a/z.md", "b.md", "新/闻.md"], [])
    assert read(tmp_path, "*.md") == (["a.md", "a/z.md", "b.md", "新/闻.md"], [])
    assert read(tmp_path, "a/*", "b.*") == (["a/x.txt", "a/z.md", "b.md"], [])
    assert disk.read_tree(tmp_path).value[3].data == b"\r\n\xff"
    assert read(tmp_path / "b.md") == (["b.md"], [])


def test_litter_is_left_out(tmp_path: Path) -> None:
    litter = {
        ".hidden": b"",
        ".git/a.md": b"",
        "a.md~": b"",
        "#a.md#": b"",
        "Thumbs.db": b"",
        "__MACOSX/a.md": b"",
    }
    lay(tmp_path, {"a.md": b"", **litter})
    assert read(tmp_path) == (["a.md"], [])


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    lay(tmp_path, {"in/a.md": b"a", "in/deep/b.md": b"b", "out/secret.md": b"s"})
    (tmp_path / "in/link.md").symlink_to(tmp_path / "out/secret.md")
    (tmp_path / "in/folder").symlink_to(tmp_path / "out")
    (tmp_path / "in/circle").symlink_to(tmp_path / "in")
    (tmp_path / "in/dead.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "in/inside.md").symlink_to(tmp_path / "in/a.md")
    assert read(tmp_path / "in") == (["a.md", "deep/b.md", "inside.md"], [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert read(tmp_path) == ([], [])


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert read(tmp_path / "absent") == ([], ["D101"])


def test_a_file_that_goes_while_it_is_read_is_a_problem(tmp_path: Path) -> None:
    found = disk.read_file(tmp_path / "gone.md", "gone.md")
    assert (found.value, [problem.path for problem in found.problems]) == (None, ["gone.md"])


@pytest.mark.skipif(
    os.name == "nt" or os.uname().sysname == "Darwin", reason="names are Unicode on this system"
)
def test_a_name_that_is_not_text_is_a_problem(tmp_path: Path) -> None:
    lay(tmp_path, {"a.md": b""})
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd6\xd8.md")).write_bytes(b"")
    found = disk.read_tree(tmp_path)
    assert [file.path for file in found.value] == ["a.md"]
    assert [(problem.code, problem.path) for problem in found.problems] == [("D102", "\\xd6\\xd8.md")]


def test_the_outcome_is_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "new" / "site"
    check(root, {"a": b"1", "b/c": b"2"}, written="a b/c")
    assert tree(root) == {"a": b"1", "b/c": b"2"}
    check(root, {"a": b"1", "b/c": b"3", "d": b""}, written="b/c d", unchanged="a")
    assert tree(root) == {"a": b"1", "b/c": b"3", "d": b""}
    check(root, {"a": b"1"}, unchanged="a", removed="b/c d")
    assert tree(root) == {"a": b"1"}
    assert not (root / "b").exists()


def test_equal_bytes_are_not_written(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1", "b": b"2"}, written="a b")
    before = {path: path.stat() for path in (tmp_path / "a", tmp_path / "b")}
    check(tmp_path, {"a": b"1", "b": b"2"}, unchanged="a b")
    check(tmp_path, {"a": b"1", "b": b"2", "c": b"3"}, written="c", unchanged="a b")
    assert {path: path.stat().st_mtime_ns for path in before} == {p: s.st_mtime_ns for p, s in before.items()}
    assert {path: path.stat().st_ino for path in before} == {p: s.st_ino for p, s in before.items()}


def test_files_of_others_stay(tmp_path: Path) -> None:
    lay(tmp_path, {".gitignore": b"*", "b/theirs": b"t"})
    (tmp_path / "empty").mkdir()
    check(tmp_path, {"a": b"1", "b/ours": b"2"}, written="a b/ours")
    check(tmp_path, {"a": b"1"}, unchanged="a", removed="b/ours")
    assert tree(tmp_path) == {".gitignore": b"*", "a": b"1", "b/theirs": b"t"}
    assert (tmp_path / "empty").is_dir()


def test_a_file_of_others_in_a_planned_place_is_replaced_and_told_of(tmp_path: Path) -> None:
    lay(tmp_path, {"a": b"theirs", "b": b"same"})
    check(tmp_path, {"a": b"ours", "b": b"same"}, written="a", unchanged="b", codes="D205")


@pytest.mark.parametrize("aged", [False, True])
def test_a_change_by_hand(tmp_path: Path, aged: bool) -> None:
    check(tmp_path, {"a": b"1", "b": b"2", "c": b"3"}, written="a b c")
    if aged:
        age(tmp_path)
    lay(tmp_path, {"a": b"X", "b": b"Y"})
    check(tmp_path, {"a": b"1", "c": b"3"}, written="a", unchanged="c", codes="D206")
    assert tree(tmp_path) == {"a": b"1", "b": b"Y", "c": b"3"}
    check(tmp_path, {"a": b"1", "c": b"3"}, unchanged="a c")


def test_a_change_in_the_same_tick_of_the_clock_is_noticed(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1"}, written="a")
    time = (tmp_path / "a").stat().st_mtime_ns
    (tmp_path / "a").write_bytes(b"X")
    os.utime(tmp_path / "a", ns=(time, time))
    check(tmp_path, {"a": b"1"}, written="a")


def test_files_that_are_known_unchanged_are_not_read(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1"}, written="a")
    age(tmp_path)
    (tmp_path / "a").write_bytes(b"X")
    os.utime(tmp_path / "a", ns=(OLD, OLD))
    check(tmp_path, {"a": b"1"}, unchanged="a")


def test_a_file_that_goes_is_made_again(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1", "b": b"2"}, written="a b")
    age(tmp_path)
    (tmp_path / "a").unlink()
    check(tmp_path, {"a": b"1", "b": b"2"}, written="a", unchanged="b")


def test_files_and_folders_change_places(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1", "b/c/d": b"2"}, written="a b/c/d")
    check(tmp_path, {"a/x": b"1", "b": b"2"}, written="a/x b", removed="a b/c/d")
    assert tree(tmp_path) == {"a/x": b"1", "b": b"2"}


def test_something_of_others_in_the_way_is_a_problem(tmp_path: Path) -> None:
    lay(tmp_path, {"a/theirs": b"", "b": b"theirs"})
    check(tmp_path, {"a": b"1", "b/x": b"2", "c": b"3"}, written="c", codes="D203 D203")
    assert tree(tmp_path) == {"a/theirs": b"", "b": b"theirs", "c": b"3"}


@pytest.mark.skipif(os.name == "nt", reason="permissions are not modes on this system")
def test_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1"}, written="a")
    (tmp_path / "plain").write_bytes(b"")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/x", "../x", "a/../../x", "a//b", "./a", "a/.", "C:/x", "C:x", "a\\b", "a\0b", "a\nb", "con", "a/NUL.html",
        "COM1.txt", "a.", "a ", "a./b", ".made", ".made.next", "\ud800", "汉" * 86, "what?", "a:b",
    ],
)  # fmt: skip
def test_paths_that_cannot_be_written(tmp_path: Path, path: str) -> None:
    check(tmp_path / "site", {path: b"1", "good": b"2"}, written="good", codes="D201")
    assert tree(tmp_path) == {"site/good": b"2"}


@pytest.mark.parametrize(
    ("first", "second"),
    [("a", "A"), ("a/b", "A/B"), ("a", "a/b"), ("a/b", "a"), ("A/b", "a"), ("é", "e\u0301"), ("straße", "STRASSE"), ("a/b/c", "a/b")],
)  # fmt: skip
def test_paths_that_clash(tmp_path: Path, first: str, second: str) -> None:
    check(tmp_path, {first: b"1", second: b"2"}, written=first, codes="D202")
    assert tree(tmp_path) == {first: b"1"}


def test_the_same_path_twice(tmp_path: Path) -> None:
    done = disk.mirror(tmp_path, [Artifact("a", b"1"), Artifact("a", b"2")])
    assert [(problem.code, problem.message) for problem in done.problems] == [
        ("D202", "two files have this path")
    ]


def test_a_link_is_not_followed_out(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a").symlink_to(tmp_path / "out")
    (tmp_path / "site/b").symlink_to(tmp_path / "out/b")
    done = disk.mirror(tmp_path / "site", [Artifact("a/x/y", b"1"), Artifact("b", b"2")])
    assert [problem.code for problem in done.problems] == ["D203", "D205"]
    assert tree(tmp_path / "out") == {}
    assert (tmp_path / "site/b").read_bytes() == b"2"


def test_a_list_that_leads_out_removes_nothing(tmp_path: Path) -> None:
    root = tmp_path / "site"
    check(root, {"a": b"1"}, written="a")
    lay(tmp_path, {"secret": b"1"})
    (root / ".made").write_text((root / ".made").read_text().replace("\na\t", "\n../secret\t"))
    disk.mirror(root, [])
    assert (tmp_path / "secret").exists()


def names(root: Path) -> dict[str, str]:
    return {path: file.name for path, file in disk.read_made(root).items()}


@pytest.mark.parametrize("aged", [False, True])
def test_a_page_whose_name_is_there_need_not_be_drawn(tmp_path: Path, aged: bool) -> None:
    disk.mirror(tmp_path, outcome({"a": b"1", "b": b"2"}), {"a": "name-a"})
    if aged:
        age(tmp_path)
    assert names(tmp_path) == {"a": "name-a", "b": ""}
    check(tmp_path, {"a": None, "b": b"3"}, written="b", unchanged="a")
    assert names(tmp_path) == {"a": "name-a", "b": ""}
    disk.mirror(tmp_path, outcome({"a": None, "b": b"3"}), {"a": "other"})
    assert names(tmp_path) == {"a": "other", "b": ""}
    assert tree(tmp_path) == {"a": b"1", "b": b"3"}


def test_a_page_that_was_changed_or_removed_is_not_ours_to_keep(tmp_path: Path) -> None:
    disk.mirror(tmp_path, outcome({"a": b"1", "b": b"2", "c": b"3"}), {"a": "n", "b": "n", "c": "n"})
    lay(tmp_path, {"a": b"X"})
    (tmp_path / "b").unlink()
    assert names(tmp_path) == {"c": "n"}
    check(tmp_path, {"a": None, "b": None, "c": None, "d": None}, unchanged="c", codes="D204 D204 D204")


def test_a_copied_site_is_known_again(tmp_path: Path) -> None:
    disk.mirror(tmp_path, outcome({"a": b"1"}), {"a": "n"})
    age(tmp_path)
    os.utime(tmp_path / "a", ns=(OLD + 7, OLD + 7))
    assert names(tmp_path) == {"a": "n"}


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"\0" * 100,
        b"nonsense\n\t\t\t\t\na\tb\n" * 9,
        b"x 99999999999999999999999999\na\tb\t-1\t2\tn",
    ],
)
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, text: bytes) -> None:
    check(tmp_path, {"a": b"1"}, written="a")
    (tmp_path / ".made").write_bytes(text)
    assert disk.read_made(tmp_path) == {}
    check(tmp_path, {"a": b"1"}, unchanged="a")
    assert names(tmp_path) == {"a": ""}


class Killed(BaseException):
    """Stands for the end of the process."""


@contextmanager
def killed(after: int) -> Iterator[None]:
    """Ends the run, as a kill does, when that many files have been put in place."""
    really_replace, really_unlink, count = Path.replace, Path.unlink, 0

    def replace(self: Path, target: Path) -> None:
        nonlocal count
        if count == after:
            raise Killed
        count += 1
        really_replace(self, target)

    def unlink(self: Path, *, missing_ok: bool = False) -> None:
        if count < after or not self.name.startswith(".made"):
            really_unlink(self, missing_ok=missing_ok)

    with pytest.MonkeyPatch.context() as patch, suppress(Killed):
        patch.setattr(Path, "replace", replace)
        patch.setattr(Path, "unlink", unlink)
        yield


@pytest.mark.parametrize("after", range(6))
def test_the_next_run_makes_a_killed_one_whole(tmp_path: Path, after: int) -> None:
    check(tmp_path, {"a": b"1", "b/c": b"2", "d": b"3"}, written="a b/c d")
    with killed(after):
        disk.mirror(tmp_path, outcome({"a": b"new", "e/f": b"4", "g": b"5", "d": b"3"}), {"a": "n"})
    check_whole(tmp_path, {"a": b"last", "d": b"3"})


def test_runs_killed_one_after_another_leave_nothing_behind(tmp_path: Path) -> None:
    with killed(2):
        disk.mirror(tmp_path, outcome({"a": b"1"}), {"a": "n"})
    with killed(1):
        disk.mirror(tmp_path, outcome({"a": None, "b": b"2"}))
    check_whole(tmp_path, {"d": b"3"})


def test_a_folder_where_a_file_was_is_no_change_by_hand(tmp_path: Path) -> None:
    check(tmp_path, {"a": b"1"}, written="a")
    with killed(2):
        disk.mirror(tmp_path, outcome({"a/x": b"1"}))
    check_whole(tmp_path, {"d": b"3"})


@pytest.mark.parametrize("seed", range(3))
def test_any_history_ends_with_exactly_the_outcome(tmp_path: Path, seed: int) -> None:
    chance, root = Random(seed), tmp_path / "site"
    for _ in range(120):
        paths = chance.sample(["a", "b", "a/x", "a/y", "b/c/d", "b/c/e", "f/g", "h"], chance.randrange(1, 6))
        plan = {
            path: chance.choice([b"1", b"2", b"33"]) for path in paths if f"{path}/" not in " ".join(paths)
        }
        names = {path: data.decode() for path, data in plan.items()}
        have = {path: file.name for path, file in disk.read_made(root).items()}
        files = outcome(
            {path: None if have.get(path) == names[path] else data for path, data in plan.items()}
        )
        if chance.random() < 0.4:
            with killed(chance.randrange(8)):
                disk.mirror(root, files, names)
        else:
            done = disk.mirror(root, files, names)
            assert (tree(root), [p for p in done.problems if p.code != "D205"]) == (
                dict(sorted(plan.items())),
                [],
            )


def check_whole(root: Path, files: Mapping[str, bytes]) -> None:
    done = disk.mirror(root, outcome(files))
    assert tree(root) == files
    assert done.problems == ()
    assert sorted(path.name for path in root.rglob("*")) == [".made", *sorted(files)]


def test_the_list_is_readable(tmp_path: Path) -> None:
    disk.mirror(tmp_path, outcome({"b": b"2", "a/x": b"1"}), {"b": "name"})
    head, *lines = (tmp_path / ".made").read_text("utf-8").splitlines()
    assert head.startswith("Files that the builder made here")
    assert [(line.split("\t")[0], line.split("\t")[4]) for line in lines] == [("a/x", ""), ("b", "name")]
    time = (tmp_path / "b").stat().st_mtime_ns
    assert disk.read_made(tmp_path)["b"] == MadeFile("b", lines[1].split("\t")[1], 1, time, "name")


def test_writing_files_removes_nothing(tmp_path: Path) -> None:
    lay(tmp_path, {"theirs": b"t", "same": b"s"})
    done = disk.write_files(
        tmp_path, [Artifact("same", b"s"), Artifact("n/new", b"n"), Artifact("../x", b"x")]
    )
    assert (done.written, done.unchanged, done.removed) == (("n/new",), ("same",), ())
    assert [problem.code for problem in done.problems] == ["D201"]
    assert tree(tmp_path) == {"n/new": b"n", "same": b"s", "theirs": b"t"}
    assert not (tmp_path / ".made").exists()


def test_the_file_system_tells_the_time(tmp_path: Path) -> None:
    lay(tmp_path, {"a": b""})
    assert disk.moment(tmp_path) >= (tmp_path / "a").stat().st_mtime_ns
    assert disk.moment(tmp_path / "absent") == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
