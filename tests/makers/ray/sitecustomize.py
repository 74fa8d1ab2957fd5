"""On the path of Ray's workers: documents named by POISON kill the process that reads them, once for each or always.

POISON is a folder. A document that holds the name of a file in it kills its reader; `once NAME` does so a single time.
"""

import os
import signal
from pathlib import Path
from typing import Any

if "POISON" in os.environ:
    from kprocure_parse import arrow, parse_bytes, parse_text

    FOLDER = Path(os.environ["POISON"])

    def _tasted(document: str | bytes) -> None:
        words = document if isinstance(document, str) else document.decode("utf-8", "replace")
        for name in sorted(path.name for path in FOLDER.iterdir()):
            if name.removeprefix("once ") in words:
                if name.startswith("once "):
                    (FOLDER / name).unlink()
                os.kill(os.getpid(), signal.SIGKILL)

    def _text(text: str, **options: Any) -> object:
        _tasted(text)
        return parse_text(text, **options)

    def _bytes(data: bytes, **options: Any) -> object:
        _tasted(data)
        return parse_bytes(data, **options)

    vars(arrow).update(parse_text=_text, parse_bytes=_bytes)
