#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails unless `scripts/make-samples` gives `samples/` again, byte for byte and file for file.

Usage: check_regenerate.py REPOSITORY
"""

import pathlib
import subprocess
import sys
import tempfile


def files_of(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differences(stored, made):
    for path in sorted(stored.keys() | made.keys()):
        if path not in made:
            yield f"{path}: in samples/ only"
        elif path not in stored:
            yield f"{path}: missing in samples/"
        elif stored[path] != made[path]:
            yield f"{path}: differs ({len(stored[path])} bytes stored, {len(made[path])} made)"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    repository = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "samples"
        subprocess.run([repository / "scripts" / "make-samples", "--out", out], check=True)
        stored, made = files_of(repository / "samples"), files_of(out)
    found = list(differences(stored, made))
    print("\n".join(found[:20]) or f"{len(made)} files are the same")
    sys.exit(1 if found or not made else 0)


main()
