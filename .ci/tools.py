"""Install what the tests marked `tools` need: a browser from the system's packages where we may, else Playwright's own."""

import os
import shutil
import subprocess
import sys

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FONTS = "fonts-noto-cjk"


def main() -> None:
    """Leave alone what is there already."""
    if any(map(shutil.which, BROWSERS)) or os.environ.get("DIGEST_CHROMIUM"):
        print("a browser is installed")
        return
    if install_from_system() or install_from_playwright():
        print("a browser was installed")
        return
    sys.exit("no browser could be installed: install Chromium by hand, or name one in DIGEST_CHROMIUM")


def install_from_system() -> bool:
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
        for words in (["update", "-qq"], ["install", "-y", "-qq", "chromium", FONTS])
    )


def install_from_playwright() -> bool:
    """The build that the installed Playwright names; it needs Playwright's own download host."""
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0


if __name__ == "__main__":
    main()
