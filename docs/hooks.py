"""What mkdocs calls: fills the marks of the pages from the code, and adds a picture of each form."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # mkdocs may be started anywhere

from docs.making.functions import function
from docs.making.parts import PARTS
from docs.making.pictures import pictures

MARK = re.compile(r"^\{\{ (\w+) \}\}$", re.MULTILINE)
FUNCTION = re.compile(r"^\{\{ function ([\w.]+) \}\}$", re.MULTILINE)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pictures, which no commit holds."""
    for name, png in pictures():
        files.append(File.generated(config, name, content=png))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001  # mkdocs asks for all
    """Put the generated part in the place of each mark."""

    def part(found: re.Match[str]) -> str:
        if found[1] not in PARTS:
            raise PluginError(f"{page.file.src_uri}: nothing fills {found[0]}; there are {', '.join(PARTS)}")
        return PARTS[found[1]]()

    return MARK.sub(part, FUNCTION.sub(lambda found: function(found[1]), markdown))
