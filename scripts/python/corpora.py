# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the real archives are: the folder $MAILHORIZON_CORPORA, on machines that have one.

Nobody can be asked to have them. So a check that needs some says that it is SKIPPED and why, and ends with the code by
which CTest counts it as skipped; a variable that is not set, empty or wrong is the same to it.
"""

import os
import pathlib
import sys

SKIPPED = 77


def corpora_with(*files: str) -> pathlib.Path:
    """The folder, which holds every one of `files`; without it the program ends here, skipped."""
    named = os.environ.get("MAILHORIZON_CORPORA", "")
    if not named:
        skip("MAILHORIZON_CORPORA is not set")
    folder = pathlib.Path(named)
    if not folder.is_dir():
        skip("MAILHORIZON_CORPORA names no folder")
    missing = [file for file in files if not (folder / file).exists()]
    if missing:
        skip(f"the folder MAILHORIZON_CORPORA lacks {', '.join(missing)}")
    return folder


def skip(why: str) -> None:
    print(f"SKIPPED: {why}", flush=True)
    sys.exit(SKIPPED)
