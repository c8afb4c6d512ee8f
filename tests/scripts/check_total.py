#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""scripts/test-total counts what CTest itself records: a project of five tests is run and added up."""

import pathlib
import subprocess
import sys
import tempfile

TOTAL = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "test-total"
# Each kind of end a test can take; the last program is not there.
TESTS = """
add_test(one/passes sh -c "echo fine")
add_test(two/fails sh -c "echo SKIPPED: a lie && exit 1")
add_test(three/skips sh -c "echo 'SKIPPED: no mail' && exit 77")
add_test(four/skips_inside sh -c "echo 'case: SKIPPED: no mail' && echo '[doctest] Status: SUCCESS!'")
add_test(five/absent "/nonexistent/program")
set_tests_properties(three/skips PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(two/fails four/skips_inside PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED: .*Status: SUCCESS")
"""
EXPECTED = """== all parts together
all: 1 passed, 2 failed, 2 skipped
  FAILED: two/fails
  FAILED: five/absent
good: 1 passed, 0 failed, 0 skipped
third: DID NOT RUN
SKIPPED, no mail: four/skips_inside; three/skips
Total: 2 passed, 2 failed, 2 skipped; 1 of 3 parts DID NOT RUN: third
"""


def total(*parts: str) -> tuple[int, str]:
    done = subprocess.run([TOTAL, *parts], check=False, stdout=subprocess.PIPE, text=True)
    return done.returncode, done.stdout


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "CTestTestfile.cmake").write_text(TESTS)
        for name, chosen in (("all", "."), ("good", "one/passes")):
            subprocess.run(["ctest", "-R", chosen, "--output-junit", folder / f"{name}.xml"], check=False, cwd=folder,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        both = total(f"all={folder}/all.xml", f"good={folder}/good.xml", f"third={folder}/none.xml")
        good = total(f"good={folder}/good.xml")
    wrong = []
    if both != (1, EXPECTED):
        wrong.append(f"exit {both[0]}:\n{both[1]}")
    if good[0] != 0 or not good[1].endswith("\nTotal: 1 passed, 0 failed, 0 skipped\n"):
        wrong.append(f"all is well, but exit {good[0]}:\n{good[1]}")
    print(f"{len(wrong)} wrong", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
