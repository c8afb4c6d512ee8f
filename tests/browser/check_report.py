#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the HTML report in headless Chromium: it renders, logs no error, and loads nothing.

usage: check_report.py PROGRAM SAMPLES [SCREENSHOT_FOLDER]      exit 77 (skipped) without chromium
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SECTIONS = ("summary", "archives", "problems", "black-holes", "moves", "graph", "self-audit", "method")
BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--enable-logging=stderr", "--v=0")


def browse(page: pathlib.Path, *options: str) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run([*BROWSER, f"--user-data-dir={profile}", *options, page.as_uri()],
                              check=True, timeout=120, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout.decode(), done.stderr.decode()


def main() -> int:
    program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
    if shutil.which("chromium") is None:
        print("SKIPPED: there is no chromium")
        return 77
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        page = pathlib.Path(scratch) / "report.html"
        subprocess.run([program, "report", "--quiet", "--output", str(page), str(samples / "lists"),
                        str(samples / "mailboxes"), str(samples / "maildir")], check=True)
        source = page.read_text()
        document, log = browse(page, "--dump-dom")
        wrong += [f"console: {line}" for line in log.splitlines() if "CONSOLE" in line]
        wrong += [f"section '{name}' is not shown" for name in SECTIONS if f'<section id="{name}">' not in document]
        if "<svg" not in document or document.count("<circle") < 10:
            wrong.append("the picture is missing")
        if re.search(r"<script|\bon\w+=|(?:src|href)=\"(?!#)", source):
            wrong.append("the page refers to something outside itself, or runs something")
        if "Content-Security-Policy" not in source:
            wrong.append("there is no Content-Security-Policy")
        if len(sys.argv) > 3:
            folder = pathlib.Path(sys.argv[3])
            folder.mkdir(parents=True, exist_ok=True)
            for name, options in {"light-wide": (), "dark-wide": ("--force-dark-mode", "--blink-settings=preferredColorScheme=0"),
                                  "light-narrow": ("--window-size=420,2400",)}.items():
                size = () if "narrow" in name else ("--window-size=1280,3000",)
                browse(page, f"--screenshot={folder / (name + '.png')}", *size, *options)
    print(f"{len(wrong)} wrong", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
