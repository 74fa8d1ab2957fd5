"""Words of the form: banners, labels of the release row, tags before titles, datelines. All texts are invented."""

from __future__ import annotations

import pytest

from kprocure_parse.lexicon import labels
from kprocure_parse.marks.form_labels import BANNERS, FORM_LABELS
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.tags import DATELINES, TAGS


@pytest.mark.parametrize(("word", "kind"), labels.BANNERS.items())
@pytest.mark.parametrize("frame", ["{}\n보도시점", "가상청 {}\n보도시점", "[ {} ]\n", "머리\n{}"])
def test_every_banner_is_found(word: str, kind: str, frame: str) -> None:
    for written in (word, " ".join(word)):
        text = frame.format(written)
        assert [mark.value for mark in Marks(text).of(BANNERS)] == [kind], text


@pytest.mark.parametrize(
    "text", ["가상청은 보도자료", "보도자료를 냈다", "아래 자료\n", "새 소식을 담은 긴 이름의 아주 긴 보도자료"]
)
def test_running_text_is_no_banner(text: str) -> None:
    assert not Marks(text).of(BANNERS)


def test_a_cell_can_be_a_banner() -> None:
    text = "보도참고자료\t보도시점\t2026. 5. 6.(수) 조간"
    marks = Marks(text, (0, 6, 7, 11, 12, len(text)))
    assert [text[mark.span.slice] for mark in marks.of(BANNERS)] == ["보도참고자료"]
    assert [mark.value.stands for mark in marks.of(FORM_LABELS)] == ["whole"]


@pytest.mark.parametrize("key", ["release_time", "distributed", "counts", "frame"])
def test_every_label_is_found_however_it_is_spaced(key: str) -> None:
    for word in labels.LABELS[key]:
        for written in (word, " ".join(word), "\u00a0".join(word)):
            for frame, stands in (("{}\n값", "whole"), ("{} : 값", "colon"), ("/ {}>값", "colon")):
                found = Marks(frame.format(written)).of(FORM_LABELS)
                assert [(mark.value.key, mark.value.word, mark.value.stands) for mark in found] == [(key, word, stands)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("보도시점 2026. 4. 13.(월) 11:00 배포 2026. 4. 13.(월)", [("보도시점", "open"), ("배포", "inner")]),
        ("보도시점 배포 즉시 배포 ´26. 4. 13.", [("보도시점", "open"), ("배포", "inner")]),
        ("보도시점 명일 조간", [("보도시점", "open")]),
        ("보도시점 국제 엠바고 14:00", [("보도시점", "open")]),
        ("[보도시점] 2026. 4. 13.(월) 11:00", [("보도시점", "colon")]),
        ("(보도일시 : ’26. 4. 6. 보도, 언론사 : 가상일보)", []),
        ("배포 즉시", []),
        ("배포한 자료에 따르면", []),
        ("보도 자료를 보면", []),
        ("사진 3매", []),
    ],
)
def test_labels_before_their_values(text: str, found: list[tuple[str, str]]) -> None:
    assert [(mark.value.word, mark.value.stands) for mark in Marks(text).of(FORM_LABELS)] == found


@pytest.mark.parametrize("word", [*labels.TITLE_TAGS, *labels.TRANSLATION_TAGS])
def test_every_tag_is_found(word: str) -> None:
    for text in (f"[{word}] 가상의 제목", f"<{word}>\n제목", f"## 【 {word} 】제목", f"[보도자료][{word}] 제목"):
        assert Marks(text).of(TAGS)[-1].value.word == word
    assert not Marks(f"가상의 제목 [{word}]").of(TAGS)


@pytest.mark.parametrize("text", ["[가상] 제목", "(청장 홍길동)", "[1] 참고", ""])
def test_other_brackets_are_no_tags(text: str) -> None:
    assert not Marks(text).of(TAGS)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("- 2026. 2. 24.(화) 09:00, 시범청사 -", "ko"),
        ("2026년 2월 24일", "ko"),
        ("2. 24.(화) 오전 10시 가상회의실", "ko"),
        ("June 12, 2026, Seoul", "en"),
        ("12 June 2026", "en"),
        ("2026-06-12", "en"),
        ("2026. 2. 24.(화)까지 접수한다.", None),
        ("2026년 가상의 계획", None),
    ],
)
def test_datelines(line: str, language: str | None) -> None:
    text = f"제목\n{line}\n본문"
    assert [(text[mark.span.slice], mark.value) for mark in Marks(text).of(DATELINES)] == (
        [(line, language)] if language else []
    )
