#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the HTML report in headless Chromium, as a reader would.

It renders without a complaint on the console, asks the network for nothing, has its title, sections and working
anchors, is never wider than the window, wide or narrow, and shows a hostile subject as text.

usage: check_report.py PROGRAM SAMPLES [SCREENSHOT_FOLDER]      exit 77 (skipped) without chromium
"""

import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SECTIONS = ("summary", "archives", "problems", "machines", "silence", "black-holes", "moves", "archive-value", "graph", "self-audit", "method")
BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--v=0")
WIDTHS = (380, 800, 1440)
HOSTILE = '<script>document.title="pwned"</script>"><img src=x onerror="document.title=1"> \u202e\x1b]0;x\x07 & end?'

# Looks at the report in a frame of each width; only in this test may one page look into another.
FRAMES = """<!DOCTYPE html><meta charset="utf-8"><title>frames</title><body>%s<pre id="seen"></pre><script>
onload = () => {
  const seen = [...document.querySelectorAll("iframe")].map(frame => {
    const page = frame.contentDocument, root = page.documentElement;
    return {width: frame.clientWidth, page: root.scrollWidth, title: page.title, h1: page.querySelectorAll("h1").length,
            scripts: page.querySelectorAll("script, img, link, object, embed, iframe").length,
            sections: [...page.querySelectorAll("section")].map(section => section.id),
            dead: [...page.querySelectorAll("nav a")].filter(a => !page.getElementById(a.hash.slice(1))).length,
            twice: [...page.querySelectorAll("[id]")].filter(e => page.querySelectorAll("#" + e.id).length > 1).length,
            names: [...page.querySelectorAll("tbody th")].map(name => name.textContent).join("\\n"),
            drawn: page.querySelectorAll("svg.network circle").length,
            body: getComputedStyle(page.body).backgroundColor};
  });
  document.getElementById("seen").textContent = JSON.stringify(seen);
};
</script>"""


def browse(page: pathlib.Path, *options: str) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run([*BROWSER, f"--user-data-dir={profile}", *options, page.as_uri()],
                              check=True, timeout=120, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout.decode(), done.stderr.decode()


def requests_of(page: pathlib.Path) -> list[str]:
    """Addresses the page asked the network for, by the browser's own record, which names who began a request; what the
    browser asks for itself was begun by no page. Files do not pass through it."""
    record = page.with_suffix(".netlog.json")
    browse(page, "--dump-dom", f"--log-net-log={record}")
    events = [event.get("params", {}) for event in json.loads(record.read_text())["events"]]
    return sorted({params["url"] for params in events
                   if "url" in params and params.get("initiator", "not an origin") != "not an origin"})


def check_requests(page: pathlib.Path) -> list[str]:
    control = page.with_name("control.html")
    control.write_text('<!DOCTYPE html><img src="http://control.example/seen.png">')
    if requests_of(control) != ["http://control.example/seen.png"]:
        return ["the browser's record does not name what a page asks for"]
    return [f"asked the network for {address}" for address in requests_of(page)]


def look(page: pathlib.Path, *options: str) -> list[dict]:
    """What a reader's window of each width shows."""
    frames = page.with_name("frames.html")
    frames.write_text(FRAMES % "".join(f'<iframe src="{page.name}" width="{width}" height="900" style="border:0"></iframe>'
                                       for width in WIDTHS))
    document, _ = browse(frames, "--allow-file-access-from-files", "--window-size=1600,1000",
                         "--virtual-time-budget=20000", "--dump-dom", *options)
    seen = re.search(r'<pre id="seen">(.*?)</pre>', document, re.DOTALL)
    return json.loads(html.unescape(seen.group(1))) if seen and seen.group(1) else []


def check_frames(page: pathlib.Path) -> list[str]:
    wrong = []
    frames = look(page)
    if len(frames) != len(WIDTHS):
        return [f"looked at {len(frames)} frames, not at {len(WIDTHS)}"]
    for frame in frames:
        where = f"at {frame['width']} px: "
        if frame["page"] > frame["width"]:
            wrong.append(where + f"the page is {frame['page']} px wide")
        if tuple(frame["sections"]) != SECTIONS:
            wrong.append(where + f"the sections are {frame['sections']}")
        if not re.fullmatch(r"mailhorizon report, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d", frame["title"]):
            wrong.append(where + f"the title is {frame['title']!r}")
        for name in ("scripts", "dead", "twice"):
            if frame[name] != 0:
                wrong.append(where + f"{frame[name]} {name}")
        if frame["h1"] != 1 or frame["drawn"] < 2:
            wrong.append(where + f"{frame['h1']} first headings, {frame['drawn']} circles")
    dark = look(page, "--blink-settings=preferredColorScheme=0")
    if not dark or dark[0]["body"] == frames[0]["body"]:
        wrong.append("a reader who asked for dark gets light")
    return wrong


def check_report(page: pathlib.Path) -> list[str]:
    """What is wrong with one report."""
    document, log = browse(page, "--dump-dom")
    source = page.read_text()
    wrong = [f"console: {line}" for line in log.splitlines() if "CONSOLE" in line]
    wrong += check_requests(page)
    if "</html>" not in document:
        wrong.append("the browser shows no page")
    markup = re.sub(r">[^<]*<", "><", source)
    if re.search(r"<script|<[^>]*\son\w+=|(?:src|href)=\"(?!#)|@import|url\(", markup):
        wrong.append("the page refers to something outside itself, or runs something")
    if "Content-Security-Policy\" content=\"default-src 'none'" not in source:
        wrong.append("there is no Content-Security-Policy that forbids everything")
    return wrong + check_frames(page)


def hostile_mail() -> str:
    """Asks nobody answers, with a subject that wants out, and enough of others to call them late."""
    encoded = "=?utf-8?Q?" + "".join(f"={byte:02X}" for byte in HOSTILE.encode()) + "?="
    mails = []
    for number in range(30):
        subject = encoded if number == 0 else f"Question {number}"
        mails.append(f"From a@x.example Mon Jan  6 08:00:00 2025\n"
                     f"From: A <a@x.example>\nTo: B <b@x.example>\nDate: {number % 28 + 1} Jan 2025 08:00:00 +0000\n"
                     f"Message-ID: <q{number}@x.example>\nSubject: {subject}\n\nCan you tell me when it comes?\n\n")
        if number != 0:
            mails.append(f"From b@x.example Mon Jan  6 09:00:00 2025\n"
                         f"From: B <b@x.example>\nTo: A <a@x.example>\nDate: {number % 28 + 1} Jan 2025 09:00:00 +0000\n"
                         f"Message-ID: <r{number}@x.example>\nIn-Reply-To: <q{number}@x.example>\n"
                         f"Subject: Re: {subject}\n\nTomorrow.\n\n")
    return "".join(mails)


def check_hostile(page: pathlib.Path) -> list[str]:
    wrong = check_report(page)
    frames = look(page)
    shown = frames[0]["names"] if frames else ""
    if '<script>document.title="pwned"</script>"><img src=x onerror="document.title=1">' not in shown:
        wrong.append(f"the hostile subject is not shown as text: {shown[:200]!r}")
    if any(character in page.read_text() for character in "\u202e\x1b\x07"):
        wrong.append("a control character reaches the page")
    return wrong


def screenshots(page: pathlib.Path, folder: pathlib.Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    dark = "--blink-settings=preferredColorScheme=0"
    for name, options in {"light": (), "dark": (dark,)}.items():
        browse(page, "--hide-scrollbars", "--window-size=1440,3000", f"--screenshot={folder / name}.png", *options)
    browse(page, f"--print-to-pdf={folder / 'print.pdf'}")


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
        wrong += check_report(page)
        mail = pathlib.Path(scratch) / "hostile.mbox"
        mail.write_text(hostile_mail())
        hostile = pathlib.Path(scratch) / "hostile.html"
        subprocess.run([program, "report", "--quiet", "--output", str(hostile), str(mail)], check=True)
        wrong += [f"hostile: {what}" for what in check_hostile(hostile)]
        if len(sys.argv) > 3:
            screenshots(page, pathlib.Path(sys.argv[3]))
    print(f"{len(wrong)} wrong", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
