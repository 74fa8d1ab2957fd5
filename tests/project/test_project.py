"""What the project says about itself is true: README's commands and output, the version, and rules that no tool checks."""

from __future__ import annotations

import ast
import doctest
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from inspect import cleandoc
from pathlib import Path
from typing import get_origin

import pytest

import kprocure_parse
from kprocure_parse.cli import agenda_command, amounts_command
from kprocure_parse.cli.arguments import OPTIONS
from kprocure_parse.fields.diagnostics import CODES
from tests.makers.command import run, started

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
KOREAN = (ROOT / "README.ko.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def blocks(language: str, text: str = README) -> list[str]:
    """The fenced blocks of README in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def modules(room: str) -> list[Path]:
    return sorted((ROOT / "kprocure_parse" / room).rglob("*.py"))


def test_readme_names_exactly_two_set_up_commands() -> None:
    commands = blocks("sh")
    assert len(commands) == 2
    for command in commands:
        assert command.count("\n") == 1
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install --quiet ")


def test_readme_shows_its_example_on_the_first_screen() -> None:
    assert README.index("```python") < README.index("```sh") < README.index("\n## ")
    assert KOREAN.index("```python") < KOREAN.index("\n## ")


def test_the_korean_readme_sets_up_as_the_other_does() -> None:
    assert blocks("sh", KOREAN) == blocks("sh")[:1]


def test_the_korean_readme_has_every_function() -> None:
    korean, english = (re.findall(r"^\| `(kp\.[^`]*)`", text, flags=re.MULTILINE) for text in (KOREAN, README))
    assert korean == english


def test_the_korean_readme_names_only_extras_and_options_that_there_are() -> None:
    (line,) = re.findall(r"pip install '\.\[.*?(?=\n\n)", KOREAN, flags=re.DOTALL)
    extras = set(re.findall(r"`([a-z]+)`", line))
    assert extras
    assert extras <= set(PROJECT["project"]["optional-dependencies"])
    known = {flag for option in (*OPTIONS, *agenda_command.OPTIONS, *amounts_command.OPTIONS) for flag in option.flags}
    assert (
        set(re.findall(r"(?<!\S)--?[a-z]+(?:-[a-z]+)*", " ".join(re.findall(r"`kprocure-parse (.*?)`", KOREAN))))
        <= known
    )


@pytest.mark.parametrize(
    "text", [README, KOREAN, kprocure_parse.__doc__ or ""], ids=["README.md", "README.ko.md", "docstring"]
)
def test_examples_give_the_output_shown(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(text.replace("```\n", "\n"), {}, "example", None, None)
    said: list[str] = []
    results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=said.append)
    assert results.attempted > 0
    assert results.failed == 0, "".join(said)


def test_the_package_opens_with_the_example_of_readme() -> None:
    assert blocks("python")[0].strip() in cleandoc(kprocure_parse.__doc__ or "")


@pytest.mark.usefixtures("one_processor")
@pytest.mark.parametrize("block", [*blocks("console"), *blocks("console", KOREAN)])
def test_commands_print_what_readme_shows(block: str) -> None:
    command, _, expected = block.partition("\n")
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program in PROJECT["project"]["scripts"]
    start = started if block == blocks("console")[0] else run  # one as a user starts it
    found = start(*arguments)
    assert found.stderr == b""
    assert found.stdout.decode("utf-8").replace("\r\n", "\n") == expected


def test_readme_lists_every_diagnostic() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", README, flags=re.MULTILINE)
    assert rows == [(code, severity, meaning) for code, (severity, meaning) in CODES.items()]


@pytest.mark.parametrize("text", [README, KOREAN], ids=["README.md", "README.ko.md"])
def test_links_of_readme_lead_somewhere(text: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)]+)\)", text)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_one_version_everywhere() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, flags=re.MULTILINE)
    assert newest is not None
    assert newest[1] == kprocure_parse.__version__
    assert PROJECT["project"]["dynamic"] == ["version"]
    try:
        assert version("kprocure-parse") == kprocure_parse.__version__
    except PackageNotFoundError:
        pytest.skip("run from a checkout that is not installed")


def test_every_public_name_is_there_and_explained() -> None:
    for name in kprocure_parse.__all__:
        thing = getattr(kprocure_parse, name)
        if callable(thing) and get_origin(thing) is None:  # the words of a Literal explain themselves
            assert (thing.__doc__ or "").strip(), name


def _imported(body: Sequence[ast.stmt]) -> dict[str, str]:
    """Names imported from the package, with the packages they come from."""
    return {
        alias.name: (node.module or "").removeprefix("kprocure_parse").lstrip(".")
        for node in body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kprocure_parse")
        for alias in node.names
        if alias.asname is None
    }


def test_a_text_and_its_tables_load_no_package_of_formats() -> None:
    """What a text, a dict, a table and a page do not need is not waited for."""
    code = (
        "import sys, kprocure_parse as kp; record = kp.parse_text('가상청, 새 창구 열어\\n\\n가상청은 5일 창구를 열었다고 밝혔다.');"
        "kp.to_dict(record); kp.to_csv([record]); kp.to_markdown(record); kp.to_html(record); repr(record);"
        "print(*{'msgspec', 'olefile', 'pdfminer', 'pyarrow', 'pypdfium2', 'selectolax'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == ""


def test_tuples_of_a_text_are_made_without_strings_of_types() -> None:
    """Each string would be compiled when its module is loaded: a twentieth of the time of a first text."""
    code = "import sys, kprocure_parse.pipeline; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    paths = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in modules(".")}
    texts = [path.read_text("utf-8") for name, path in paths.items() if name.removesuffix(".__init__") in loaded]
    named = [text for text in texts if "(NamedTuple)" in text]
    assert named
    assert not [text for text in named if "from __future__ import annotations" in text]


def test_names_loaded_when_used_are_the_names_type_checkers_see() -> None:
    tree = ast.parse((ROOT / "kprocure_parse" / "__init__.py").read_text(encoding="utf-8"))
    (seen,) = (node for node in tree.body if isinstance(node, ast.If))
    homes, at_once = _imported(seen.body), _imported(tree.body)
    assert homes == kprocure_parse._HOMES  # type: ignore[attr-defined]  # there at run time only
    assert homes.keys().isdisjoint(at_once)
    assert {*homes, *at_once, "__version__"} == set(kprocure_parse.__all__)
    assert dir(kprocure_parse) == sorted({*kprocure_parse.__all__, "arrow"})
    with pytest.raises(AttributeError, match="no attribute 'parse_all'"):
        _ = kprocure_parse.parse_all  # type: ignore[attr-defined]  # the error is the point


def test_every_module_opens_with_a_sentence() -> None:
    for path in modules("."):
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


@pytest.mark.parametrize("path", modules("lexicon"), ids=lambda path: path.stem)
def test_the_lexicon_holds_words_and_nothing_that_acts(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    acting = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    assert not [node for node in ast.walk(tree) if isinstance(node, acting)]
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert not imported & {"re", "regex"}


def test_patterns_are_compiled_once() -> None:
    """Patterns are at module level, where they are compiled once and easy to find; only `deferred` and `quick` compile later."""
    sources = {path: path.read_text(encoding="utf-8") for path in modules(".")}
    naming = {path: source for path, source in sources.items() if re.search(r"\b(?:compile|deferred|quick)\b", source)}
    assert len(naming) > 50
    for path, source in naming.items():
        for function in ast.walk(ast.parse(source)):
            if isinstance(function, ast.FunctionDef) and path.name != "patterns.py":
                compiled = [
                    node
                    for node in ast.walk(function)
                    if (isinstance(node, ast.Attribute) and node.attr == "compile")
                    or (isinstance(node, ast.Name) and node.id in ("deferred", "quick"))
                ]
                assert not compiled, f"{path}: {function.name}"


RUNNING = frozenset({"eval", "exec", "compile", "__import__"})
LOADING = frozenset(
    {"pickle", "cPickle", "marshal", "shelve", "dill", "jsonpickle", "code", "codeop", "runpy", "ctypes"}
)
XML_TYPES = frozenset({"Element", "TreeBuilder"})
HARDENED = "readers/markup.py"


@pytest.mark.parametrize("path", modules("."), ids=lambda path: str(path.relative_to(ROOT / "kprocure_parse")))
def test_nothing_that_is_read_is_run(path: Path) -> None:
    """No module loads objects or runs code from data, and only the hardened module parses XML."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imports = _imports(nodes)
    if path.name != "pdf_pdfium_calls.py":  # PDFium has a C interface
        assert not {name.partition(".")[0] for name, _ in imports} & LOADING
    assert not _called(nodes) & RUNNING
    if not path.as_posix().endswith(HARDENED):
        assert {part for name, part in imports if name.startswith("xml.etree")} <= XML_TYPES
        assert not [name for name, _ in imports if name.startswith(("xml.parsers", "xml.sax", "xml.dom", "lxml"))]


def test_what_runs_code_would_be_seen() -> None:
    nodes = list(ast.walk(ast.parse("import pickle\nfrom xml.etree.ElementTree import fromstring\neval('1')")))
    assert ("pickle", "") in _imports(nodes)
    assert ("xml.etree.ElementTree", "fromstring") in _imports(nodes)
    assert _called(nodes) == {"eval"}


def _imports(nodes: Sequence[ast.AST]) -> set[tuple[str, str]]:
    """Imported modules, and the names imported from each (none if the module itself is imported)."""
    whole = {(alias.name, "") for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    taken = (node for node in nodes if isinstance(node, ast.ImportFrom))
    return whole | {(node.module or "", alias.name) for node in taken for alias in node.names}


def _called(nodes: Sequence[ast.AST]) -> set[str]:
    """Names that are called directly."""
    calls = (node.func for node in nodes if isinstance(node, ast.Call))
    return {called.id for called in calls if isinstance(called, ast.Name)}
