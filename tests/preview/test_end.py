"""Ctrl-C ends the preview in order, and nothing but its own lines was said until then."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.preview.page import PATIENCE, Page, ask

_PROGRAM = """
import sys
from pathlib import Path
from builder.preview import Rebuilt, serve

serve(
    rebuild=lambda changes: Rebuilt((), 0),
    watch=[Path(sys.argv[1])],
    root=Path(sys.argv[1]) / "site",
    port=0,
    say=lambda line: print(line, flush=True),
    ready=lambda address: print("ready", flush=True),
)
"""


@pytest.mark.skipif(
    sys.platform == "win32", reason="a test cannot press Ctrl-C in a console of its own there"
)
def test_ctrl_c(tmp_path: Path) -> None:
    root = Path(__file__).parent.parent.parent
    with subprocess.Popen(
        [sys.executable, "-W", "error::ResourceWarning", "-c", _PROGRAM, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=root,
    ) as preview:
        assert preview.stdout is not None
        first = preview.stdout.readline()
        address = first.split()[2]
        assert preview.stdout.readline() == "rebuilt: no file changed\n"
        assert preview.stdout.readline() == "ready\n"
        reader = Page(address)
        assert ask(address, path="/missing", headers={"Host": "evil.example"})[0] == 403
        preview.send_signal(signal.SIGINT)
        rest, errors = preview.communicate(timeout=PATIENCE)
        reader.close()
    assert (preview.returncode, rest, errors) == (0, "", "")
