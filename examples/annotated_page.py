"""Write a press release as a page for the browser: its text with every value marked, the record beside it.

python examples/annotated_page.py [--output FILE] [FILE]

FILE is a release in any format; of a PDF the pages are shown as pictures, too (extra `view`). The page is one file that needs no network.
"""

import argparse
import tempfile
from pathlib import Path

import kprocure_parse as kp

RELEASE = Path(__file__).parent / "releases" / "bilingual_contact_at_end_2025.txt"


def main() -> None:
    """Write the page and say where it is."""
    parser = argparse.ArgumentParser(description="Write a press release as an annotated page.")
    parser.add_argument("path", metavar="FILE", nargs="?", type=Path, default=RELEASE, help="a press release")
    parser.add_argument("--output", metavar="FILE", type=Path, help="by default in the folder for temporary files")
    arguments = parser.parse_args()
    target = arguments.output or Path(tempfile.gettempdir()) / f"{arguments.path.stem}.html"
    target.write_text(kp.annotate(arguments.path), encoding="utf-8")
    print(target.resolve().as_uri())


if __name__ == "__main__":
    main()
