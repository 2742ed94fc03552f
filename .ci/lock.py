"""Pin every dependency with hashes, for all platforms: requirements.txt runs the program, requirements-dev.txt adds what tests it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMPILE = ["-m", "uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
PLAIN = [
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
]


def main() -> None:
    """Write both files anew."""
    run = compile_pins("build")
    everything = compile_pins("build", "dev")
    apart = [pin.split()[0] for pin in run if pin not in everything]
    if apart:
        sys.exit(f"the two sets of pins differ in {', '.join(apart)}; loosen a bound in pyproject.toml")
    write("requirements.txt", "", run)
    write("requirements-dev.txt", "-r requirements.txt\n", [pin for pin in everything if pin not in run])


def compile_pins(*extras: str) -> list[str]:
    """One text a package: its pin and its hashes."""
    chosen = [word for extra in extras for word in ("--extra", extra)]
    done = subprocess.run(
        [sys.executable, *COMPILE, *PLAIN, *chosen], cwd=ROOT, check=True, capture_output=True, text=True
    )
    pins: list[str] = []
    for line in done.stdout.splitlines(keepends=True):
        if line.startswith(" "):
            pins[-1] += line
        elif line.strip() and not line.startswith("#"):
            pins.append(line)
    return pins


def write(name: str, head: str, pins: list[str]) -> None:
    """Replace a lock file."""
    (ROOT / name).write_text(head + "".join(pins), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
