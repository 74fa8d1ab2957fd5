"""Known vulnerabilities of what is installed, as pip-audit finds them; says so where its advisory data is out of reach.

Ends with 1 if something is found, with 0 if nothing is, with 77 (skipped) if no advisory was to be had.
"""

from __future__ import annotations

import json
import subprocess
import sys

AUDIT = ("-m", "pip_audit", "--local", "--skip-editable", "--progress-spinner=off", "--format=json")
PATIENCE = 120
"""Seconds until the advisory data counts as out of reach."""
SKIPPED = 77
"""What a step of run ends with that could not be made."""


def main() -> int:
    """Run pip-audit on this interpreter's packages and judge its answer."""
    try:
        answer = subprocess.run([sys.executable, *AUDIT], capture_output=True, text=True, timeout=PATIENCE, check=False)
        packages = json.loads(answer.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        packages = []
    known = [package for package in packages if "skip_reason" not in package]
    if not known:
        print("skipped: advisory data not reachable")
        return SKIPPED
    found = [(package, each) for package in known for each in package["vulns"]]
    for package, each in found:
        print(
            f"{package['name']} {package['version']}: {each['id']}, mended in {', '.join(each['fix_versions']) or 'no version'}"
        )
    print(f"{len(known)} of {len(packages)} packages audited, {len(found)} vulnerabilities known")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
