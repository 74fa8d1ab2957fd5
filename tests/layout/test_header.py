"""The head of the form: banner, release row, contacts above the title. All texts are invented; their layouts are real."""

import pytest

from kprocure_parse.layout.header import Header, find_header
from kprocure_parse.layout.lines import lines_of
from kprocure_parse.marks.form_labels import banner_kind
from kprocure_parse.marks.found import Marks
from kprocure_parse.marks.release_times import is_release_time
from kprocure_parse.readers import plain

COVER = "보도자료\n보도시점\n배포 즉시\n배포\n2026. 4. 13.(월)\n가상의 물품 지정\n□ 조달청(청장 홍길동)은 13일 가상의 물품을 지정했다고 밝혔다."


def header_of(text: str) -> tuple[Header, str]:
    document = plain.read_text(text)
    return find_header(lines_of(document, Marks(document.text, document.walls()))), document.text


def rows_of(text: str) -> dict[str, list[str]]:
    header, normal = header_of(text)
    return {row.key: [normal[part.slice] for part in row.parts] for row in header.rows}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("보도자료", "press_release"),
        ("보 도 자 료", "press_release"),
        ("보도\u00a0자료", "press_release"),
        ("가상기획부 보도자료", "press_release"),
        ("보도참고자료", "reference"),
        ("보도설명자료", "explanation"),
        ("해명자료", "explanation"),
        ("동정자료", "notice_of_activity"),
        ("공동보도자료", "joint_press_release"),
        ("[모두발언]", "other"),
        ("보도자료를 참고하시기 바랍니다", None),
        ("이번 행사는 보도자료", None),
        ("아주 길어서 표제일 수 없는 줄의 끝에 있는 보도자료", None),
    ],
)
def test_banner(text: str, kind: str | None) -> None:
    assert banner_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "rows", "origin"),
    [
        (
            COVER,
            {"release_time": ["배포 즉시"], "distributed": ["2026. 4. 13.(월)"]},
            "2023 form, one cell a line (HWPX)",
        ),
        (
            "보도자료\n보도시점\t2026. 4. 13.(월) 12:00\t배포\t2026. 4. 13.(월) 09:00",
            {"release_time": ["2026. 4. 13.(월) 12:00"], "distributed": ["2026. 4. 13.(월) 09:00"]},
            "2023 form, cells apart",
        ),
        (
            "보도자료\n보도시점\t배포 시점\t배포\t2026. 4. 13.(월)",
            {"release_time": ["배포 시점"], "distributed": ["2026. 4. 13.(월)"]},
            "배포 시점 is the value of 보도시점, not a label (found by law)",
        ),
        (
            "보도자료\n보도시점\n바로 보도하여 주시기 바랍니다\n사진 15:35 이후\n배포\n2026. 4. 13.(월)",
            {"release_time": ["바로 보도하여 주시기 바랍니다", "사진 15:35 이후"], "distributed": ["2026. 4. 13.(월)"]},
            "a sentence is one line of its cell (found by law)",
        ),
        (
            "보도일시\t2026. 4. 13.(월) 석간\t배포\t2026. 4. 13.(월)\n\t< 2026. 4. 13.(월) 오전 9시 10분 >",
            {
                "release_time": ["2026. 4. 13.(월) 석간", "< 2026. 4. 13.(월) 오전 9시 10분 >"],
                "distributed": ["2026. 4. 13.(월)"],
            },
            "a clock in words below the row is the second line of 보도시점 (found by law)",
        ),
        (
            "보도자료\n보도시점 배포 즉시 배포 2026. 4. 13.(월)",
            {"release_time": ["배포 즉시"], "distributed": ["2026. 4. 13.(월)"]},
            "one line without walls (fast PDF engine)",
        ),
        (
            "보도자료\n보도시점 : 2026. 6. 23.(화) 11:00 이후(6. 24.(수) 조간) / 배포 : 2026. 6. 23.(화)",
            {"release_time": ["2026. 6. 23.(화) 11:00 이후(6. 24.(수) 조간)"], "distributed": ["2026. 6. 23.(화)"]},
            "one paragraph (4.3 % of rows: land, Saemangeum)",
        ),
        (
            "보도자료\n보도 일시 2026.9.17.(목) 배포시 배포 2026. 9. 17.(목)",
            {"release_time": ["2026.9.17.(목) 배포시"], "distributed": ["2026. 9. 17.(목)"]},
            "배포시 is a value, 배포 a label",
        ),
        (
            "조달청\n보도자료\n보도시점 \u00a0\u00a0\u00a0 배포즉시 \u00a0\u00a0\u00a0 배포 \u00a0\u00a0\u00a0 2026.6.12.(금)\n사진 13:00 이후\n\n## Title",
            {"release_time": ["배포즉시", "사진 13:00 이후"], "distributed": ["2026.6.12.(금)"]},
            "the second line of the 보도시점 cell after the value of 배포",
        ),
        (
            "보 도 자 료\n보도시점\n2025. 12. 26.(금) 11:00\n< 12. 27.(토) 조간 >\n배포\n2025. 12. 26.(금)\n제목",
            {"release_time": ["2025. 12. 26.(금) 11:00", "< 12. 27.(토) 조간 >"], "distributed": ["2025. 12. 26.(금)"]},
            "clock and edition on two lines (industry)",
        ),
        (
            "보도자료\n보도시점\t2026. 4. 13.(월) 11:00\n< 4. 14.(화) 조간 >\t배포\t2026. 4. 13.(월)",
            {"release_time": ["2026. 4. 13.(월) 11:00", "< 4. 14.(화) 조간 >"], "distributed": ["2026. 4. 13.(월)"]},
            "a cell of two lines, with 배포 on the second (HWPX as text)",
        ),
        (
            "보도자료\n보도시점\t2026. 4. 13.(월)\n11:00 이후\t배포\t2026. 4. 12.(일)",
            {"release_time": ["2026. 4. 13.(월)", "11:00 이후"], "distributed": ["2026. 4. 12.(일)"]},
            "the same, with the day and its clock on two lines",
        ),
        (
            "보도자료\n엠바고 없음\n뉴스배포정보\n자료배포\n2021. 10. 14. (목)\n담당부서\n가상제도과\n과장\n홍길동 ☏ 044-200-0000",
            {"release_time": ["엠바고 없음"], "distributed": ["2021. 10. 14. (목)"]},
            "rights commission 2020–22",
        ),
        (
            "보도자료\n2022. 7. 21.(목) 08:30\n홍보담당관실\n- (T)044-200-0000\n자료배포\n2022. 7. 21. (목)",
            {"release_time": ["2022. 7. 21.(목) 08:30"], "distributed": ["2022. 7. 21. (목)"]},
            "a moment without a label below the banner",
        ),
        (
            "보도자료\n배포 즉시 보도해 주시기 바랍니다.\n자료배포\n2021. 6. 7. (월)",
            {"release_time": ["배포 즉시 보도해 주시기 바랍니다."], "distributed": ["2021. 6. 7. (월)"]},
            "an instruction instead of a value",
        ),
        (
            "보 도 자 료\n보도일시\n2018. 9. 4.(화) 조간(온라인 9. 3. 12:00)부터 보도해 주시기 바랍니다.\n배포일시\n2018. 9. 3.(월) 09:00",
            {
                "release_time": ["2018. 9. 4.(화) 조간(온라인 9. 3. 12:00)부터 보도해 주시기 바랍니다."],
                "distributed": ["2018. 9. 3.(월) 09:00"],
            },
            "form before 2023",
        ),
        (
            "보도참고자료\t보도일시\t2026. 4. 13.(월) 12:00\n배포일시\t2026. 4. 13.(월) 08:30",
            {"release_time": ["2026. 4. 13.(월) 12:00"], "distributed": ["2026. 4. 13.(월) 08:30"]},
            "a banner in the first cell of the row",
        ),
        (
            "보도자료\n보도시점\n2026. 4. 13.(월) 시범회의 폐막 시\n배포\n2026. 4. 13.(월)",
            {"release_time": ["2026. 4. 13.(월) 시범회의 폐막 시"], "distributed": ["2026. 4. 13.(월)"]},
            "what stands directly below a label without a value is its value",
        ),
        (
            "보도자료\n보도시점 명일 조간 배포 ´26․ 4․ 13․(월)",
            {"release_time": ["명일 조간"], "distributed": ["´26․ 4․ 13․(월)"]},
            "other signs for an apostrophe and dots",
        ),
        (
            "보도자료\n\n2031. 2. 2. (화) 10시 이후 보도 바랍니다.\n\n\t홍보담당관실\n\n- (T)044-000-0000\n\n자료배포\n 2031. 2. 1. (월)\n\n보기청, 낡은 다리 고친다",
            {"release_time": ["2031. 2. 2. (화) 10시 이후 보도 바랍니다."], "distributed": ["2031. 2. 1. (월)"]},
            "an instruction in one sentence, without 해 주시기 (civil rights, 2020-21)",
        ),
    ],
)
def test_release_row(text: str, rows: dict[str, list[str]], origin: str) -> None:
    assert rows_of(text) == rows, origin


@pytest.mark.parametrize(
    "label",
    ["보도시점", "보도 시점", "보도시 점", "보 도 시 점", "보도시점:", "보도\u3000시점", "보도일시", "보 도 일 시"],
)
def test_spellings_of_a_label_are_synonyms(label: str) -> None:
    assert rows_of(COVER.replace("보도시점", label)) == rows_of(COVER)


@pytest.mark.parametrize(
    "text",
    [
        "가상의 물품 지정\n□ 조달청(청장 홍길동)은 13일 보도자료를 배포했다고 밝혔다.",
        "배포한 자료에 따르면\n보도된 내용은 다르다.",
        "조달청, 물품 지정\n\n조달청(청장 홍길동)은 물품을 지정했다.\n\n* 문의: 가상과 홍길동 사무관(042-724-0000)",
        "",
    ],
)
def test_running_text_is_no_header(text: str) -> None:
    assert header_of(text)[0] == Header()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2026. 4. 13.(월) 12:00", True),
        ("(지  면) 2026. 4. 14.(화) 조간", True),
        ("사진 13:00 이후", True),
        ("누리망·방송", False),
        ("국무회의 종료 시", True),
        ("2026년 가상의 계획", False),
        ("일시", False),
    ],
)
def test_time_like(text: str, answer: bool) -> None:
    assert is_release_time(text) is answer


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        (
            "보도자료\n보도시점\t배포 즉시\t배포\t2026. 5. 6.(수)\n시범청, 겨울 목록 마련\n목록 모두 스무 가지\n문의: 시설총괄과 홍길동 주무관(042-000-0000)",
            ["banner", "release_row"],
        ),
        ("가청\n보도자료\n보도시점\t배포 즉시\n시범 목록", ["unlabelled", "banner", "release_row"]),
        (
            "보도자료\n보도시점\t배포 즉시\n함께하는 공정사회\n배포\t2026. 5. 6.(수)",
            ["banner", "release_row", "frame", "release_row"],
        ),
    ],
)
def test_what_no_word_of_the_form_explains_is_no_label(text: str, zones: list[str]) -> None:
    assert [zone for _, zone, _ in header_of(text)[0].zones] == zones


def test_a_title_of_two_lines_above_the_row_keeps_both() -> None:
    header, _ = header_of(
        "보도자료\n\n지난해 시범 사업은\n작은 기업의 참여가 늘며 오름세 지속\n보도시점\t2026. 3. 6.(금) 11:00\n"
    )
    assert header.titles == (1, 2)


def test_a_count_beside_the_row_is_understood() -> None:
    header, text = header_of("보도자료\n배포일\t2026. 4. 13.(월)\t매수\t13매\n보도일시\t배포즉시\n시범 목록")
    assert [text[word.span.slice] for word in header.form_words] == ["보도자료", "매수\t13매", "배포일", "보도일시"]
