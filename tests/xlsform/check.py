"""Converts XLSForm files with pyxform and fails on the first warning.

Use: python3 tests/xlsform/check.py FILE.xlsx…
Needs: pip install pyxform (the test command of the house puts it into an environment of its own).
"""

import sys
import xml.etree.ElementTree as ET

from pyxform.xls2xform import convert


def check(path: str) -> list[str]:
    # The validators behind `validate` need Java and add nothing about our sheets.
    result = convert(path, validate=False)
    problems = list(result.warnings)
    root = ET.fromstring(result.xform)
    if not root.findall(".//{http://www.w3.org/2002/xforms}bind"):
        problems.append("the converted form asks nothing")
    return problems


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    for path in paths:
        for problem in check(path):
            failed = True
            print(f"{path}: {problem}", file=sys.stderr)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
