"""`kprocure-parse explain`: the rule and the place of every value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import kprocure_parse as kp
from kprocure_parse.cli.excerpt import CLOSES, OPENS, Decided, explained
from kprocure_parse.cli.explain import values_of
from kprocure_parse.testing import make, render
from tests.makers import command

ROOT = Path(__file__).parents[2]
COVER = ROOT / "examples" / "releases" / "ko_cover_form_2026.txt"
BILINGUAL = ROOT / "examples" / "releases" / "bilingual_contact_at_end_2025.txt"


def run(*arguments: str | Path, data: bytes = b"") -> tuple[int, str, str]:
    found = command.run("explain", *arguments, data=data)
    return found.returncode, found.stdout.decode("utf-8"), found.stderr.decode("utf-8")


def test_a_person_in_a_table() -> None:
    code, printed, said = run(COVER, "contacts[0].name")
    assert (code, said) == (0, "")
    assert printed.splitlines() == [
        "contacts[0].name  김가람",
        "  rule    contact.table",
        "  place   table 2, row 1, column 4, to column 6, line 36, characters 945–966",
        "  text    │ 담당 부서 구매사업국 구매총괄과 책임자 «과 장 김가람 (042-724-0001»)",
    ]


def test_a_value_of_several_lines() -> None:
    _, printed, _ = run(COVER, "release_time")
    lines = [" ".join(line.split()) for line in printed.splitlines()]
    assert lines[3:5] == [
        "text │ 보도시점 «2026. 9. 17.(목) 12:00 배포 2026. 9. 17.(목) 09:00",
        "│ (2026. 9. 18.(금) 조간)»",
    ]
    assert "release_time.lifts[1]  medium print, date 2026-09-18, edition morning\n" in printed


def test_the_kind_has_a_rule() -> None:
    assert run(COVER, "kind")[1].splitlines() == [
        "kind  press_release",
        "  rule    kind.banner",
        "  place   it was not read from one place; it says something of the whole",
    ]


def test_what_was_weighed_says_how_sure_it_is() -> None:
    document = kp.read(COVER)
    sure = kp.Text(text="보도자료", span=kp.Span(0, 4), rule="test.rule")
    for confidence, line in ((1.0, "  rule    test.rule"), (0.875, "  rule    test.rule, confidence 0.88")):
        value = attrs.evolve(sure, confidence=confidence)
        told = ["".join(words for words, _ in each) for each in explained("headline", value, value, document)]
        assert told[:2] == ["headline  보도자료", line]


PATHS = [
    (BILINGUAL, "headline", ["versions[0].headline", "versions[1].headline"]),
    (BILINGUAL, "versions[1].headline", ["versions[1].headline"]),
    (BILINGUAL, "versions.headline.text", ["versions[0].headline.text", "versions[1].headline.text"]),
    (COVER, "contacts.name", ["contacts[0].name", "contacts[1].name", "contacts[2].name"]),
    (COVER, "contacts[1].phones", ["contacts[1].phones[0]"]),
    (COVER, "contacts[0].department", ["contacts[0].department[0]", "contacts[0].department[1]"]),
    (COVER, "distributed", ["distributed"]),
    (COVER, "kind", ["kind"]),
    (COVER, "source.format", ["source.format"]),
    (COVER, "unclaimed", []),
]


@pytest.mark.parametrize(("path", "field", "expected"), PATHS, ids=[field for _, field, _ in PATHS])
def test_what_a_path_names(path: Path, field: str, expected: list[str]) -> None:
    assert [value.path for value in values_of(kp.parse(path), field)] == expected


@pytest.mark.parametrize(
    "field", ["", "nme", "contacts[9]", "contacts.nme", "headline[0]", "contacts[", "a b", "__class__"]
)
def test_paths_that_lead_nowhere(field: str) -> None:
    with pytest.raises(LookupError):
        list(values_of(kp.parse(COVER), field))


def test_exit_statuses() -> None:
    assert run(COVER, "contcts")[0] == 2
    assert "there are type, kind" in run(COVER, "contcts")[2]
    assert run(COVER, "unclaimed") == (1, "", f"kprocure-parse: {COVER}: nothing was found for unclaimed\n")
    code, _, said = run("absent.pdf", "headline")
    assert (code, said) == (1, "kprocure-parse: absent.pdf: No such file or directory\n")


def test_standard_input() -> None:
    assert run("-", "headline", data=COVER.read_bytes())[1] == run(COVER, "headline")[1]


@pytest.mark.parametrize("name", ["text", "pdf", "hwpx", "html"])
def test_every_value_of_every_record_can_be_explained(name: str) -> None:
    """The text between the marks is the span, and pages are named where there are pages."""
    specimen = make(1, form="ko.cover.2023")[0]
    document = kp.read(render(specimen, name))  # type: ignore[arg-type]
    record: Any = kp.parse_document(document)
    for attribute in attrs.fields(type(record)):
        for path, value, holder in values_of(record, attribute.name):
            lines = ["".join(words for words, _ in line) for line in explained(path, value, holder, document)]
            assert lines[0].startswith(path)
            if holder is not None and not isinstance(holder, Decided):
                marked = "\n".join(lines).partition(OPENS)[2].rpartition(CLOSES)[0]
                span = holder if isinstance(holder, kp.Span) else holder.span
                assert marked[:20].split("\n")[0] == document.text[span.slice][:20].translate({9: " "}).split("\n")[0]
            if name == "pdf" and path == "headline":
                assert "page 1, box" in lines[2]
