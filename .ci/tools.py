"""Install what the tests marked `tools` need: a browser from the system's packages where we may, else Playwright's own;
and, where Node.js is, what package-lock.json pins by hash: the HTML validator, axe and the parsers of Netlify, below .tools/."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FONTS = "fonts-noto-cjk"
SYSTEM = {"node": "nodejs", "npm": "npm", "java": "default-jre-headless"}
HERE = Path(__file__).parent
FOLDER = HERE.parent / ".tools"
PINS = ("package.json", "package-lock.json")
"""The last that run on Node.js 20. After a change: npm install --package-lock-only --omit-lockfile-registry-resolved"""


def main() -> None:
    """Leave alone what is there already."""
    browser()
    validators()


def browser() -> None:
    """Chromium, without which the tests of pages in a browser fail."""
    if any(map(shutil.which, BROWSERS)) or os.environ.get("DIGEST_CHROMIUM"):
        print("a browser is installed")
        return
    if install_from_system("chromium", FONTS) or install_from_playwright():
        print("a browser was installed")
        return
    sys.exit("no browser could be installed: install Chromium by hand, or name one in DIGEST_CHROMIUM")


def validators() -> None:
    """Packages of npm. Their tests are skipped by name where there is no Node.js and none can be installed."""
    missing = [package for name, package in SYSTEM.items() if not shutil.which(name)]
    if missing:
        install_from_system(*missing)
    npm = shutil.which("npm")
    if not npm:
        print("no npm: the HTML validator, axe and the parsers of Netlify are left out")
        return
    pins = {FOLDER / name: (HERE / name).read_bytes() for name in PINS}
    if all(path.exists() and path.read_bytes() == data for path, data in pins.items()):
        print("the validators are installed")
        return
    FOLDER.mkdir(exist_ok=True)
    install_from_npm(npm, pins)


def install_from_npm(npm: str, pins: dict[Path, bytes]) -> None:
    """Every package with the hash that the lock names. The lock stays there as a sign that all were installed."""
    for path, data in pins.items():
        path.write_bytes(data)
    words = [npm, "ci", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit", "--no-fund"]
    if subprocess.run(words, stdout=subprocess.DEVNULL).returncode == 0:
        print("the validators were installed")
        return
    for path in pins:
        path.unlink()
    print("the validators could not be installed")


def install_from_system(*packages: str) -> bool:
    """With apt, as root or through sudo without a password."""
    apt = shutil.which("apt-get")
    if not apt:
        return False
    sudo = [] if getattr(os, "geteuid", lambda: 1)() == 0 else ["sudo", "-n"]
    if sudo and not shutil.which("sudo"):
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(
        subprocess.run([*sudo, apt, *words], env=quiet, stdout=subprocess.DEVNULL).returncode == 0
        for words in (["update", "-qq"], ["install", "-y", "-qq", *packages])
    )


def install_from_playwright() -> bool:
    """The build that the installed Playwright names; it needs Playwright's own download host."""
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0


if __name__ == "__main__":
    main()
