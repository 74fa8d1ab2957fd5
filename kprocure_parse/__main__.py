"""`python -m kprocure_parse FILE…`."""

import sys

from kprocure_parse.cli import main

if __name__ == "__main__":
    sys.exit(main())
