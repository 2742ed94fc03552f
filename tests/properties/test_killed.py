"""A build that is killed leaves what the next one makes whole."""

import sys
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, Popen, TimeoutExpired

import pytest

from tests import sites
from tests.properties.desk import TODAY, Desk, names_of

WORK = """
import sys
from builder.cli.app import main
sys.stdout.write("begun\\n")
sys.stdout.flush()
sys.argv = ["digest", "build", "--theme", "plain", "--today", sys.argv[1]]
main()
"""


@pytest.mark.parametrize("seconds", [0.15, 0.4, 0.8])
def test_the_next_build_makes_a_killed_one_whole(tmp_path: Path, seconds: float) -> None:
    desk = Desk(tmp_path)
    with Popen(
        [sys.executable, "-c", WORK, TODAY.isoformat()], cwd=tmp_path, stdout=PIPE, stderr=PIPE
    ) as build:
        assert build.stdout
        assert build.stdout.readline() == b"begun\n"
        with suppress(TimeoutExpired):
            build.wait(seconds)
        build.kill()
    desk.build()
    assert sites.tree(desk.site) == sites.tree(fresh := desk.build_afresh())
    assert names_of(desk.site) == names_of(fresh)
