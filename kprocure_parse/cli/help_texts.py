"""HELP: the help of the command, English and Korean side by side."""

from __future__ import annotations

from kprocure_parse.bilingual import Bilingual

HELP: dict[str, Bilingual] = {
    # what the parsers of the commands say
    "description": Bilingual(
        "Read Korean government press releases (보도자료) and print what they say: PDF, HWPX, HWP, HWPML, ODT, DOCX, HTML, XML, text, tables of texts.",
        "정부 보도자료를 읽어 내용을 보여 줍니다: PDF, HWPX, HWP, HWPML, ODT, DOCX, HTML, XML, 텍스트, 본문이 든 표.",
    ),
    "usage": Bilingual("{program} [OPTION]… FILE…", "{program} [옵션]… 파일…"),
    "usage_over_files": Bilingual("{program} [OPTION]… PATH…", "{program} [옵션]… 경로…"),
    "usage_before": Bilingual("usage: ", "사용법: "),
    "group_files": Bilingual("positional arguments", "읽을 것"),
    "group_options": Bilingual("options", "옵션"),
    "group_writing": Bilingual("writing", "쓰기"),
    "group_tables": Bilingual("tables of texts", "본문이 든 표"),
    "group_reading": Bilingual("reading", "읽기"),
    "group_other": Bilingual("other", "그 밖에"),
    "error": Bilingual("error", "오류"),
    "files": Bilingual(
        "a press release; a feed or a zip of several; a table of texts (JSON Lines, CSV, Parquet); "
        "a folder ({endings} in it and below, tables also .gz); a pattern like 'archive/**/*.pdf'; - is standard input",
        "보도자료; 여러 건이 든 피드나 zip; 본문이 든 표(JSON Lines, CSV, Parquet); "
        "폴더(그 아래까지 {endings}, 표는 .gz도); 'archive/**/*.pdf' 같은 패턴; -는 표준 입력",
    ),
    "over_files": Bilingual(
        "releases; feeds, zip bundles, tables of texts; folders of them, patterns; - is standard input",
        "보도자료, 피드, zip, 본문이 든 표, 그것들이 든 폴더, 패턴; -는 표준 입력",
    ),
    "agenda_description": Bilingual(
        "Print what may be published when, by days of Korea. What waits for a condition and what states no time is listed "
        "apart. A release that is there as PDF and as HWPX stands once. The calendar (ics, extra `calendar`) holds what has to be waited for.",
        "언제 무엇을 보도할 수 있는지 한국 날짜별로 보여 줍니다. 조건부인 것과 보도시점이 없는 것은 따로 모읍니다. "
        "PDF와 HWPX로 함께 있는 보도자료는 한 번만 나옵니다. 캘린더(ics, 추가 기능 `calendar`)에는 기다려야 하는 것이 들어갑니다.",
    ),
    "over_files_epilog": Bilingual(
        "exit status: 0 every file was read; 1 one could not be; 2 wrong usage; 3 the output could not be written.",
        "종료 코드: 0 모두 읽음; 1 읽지 못한 파일이 있음; 2 잘못된 사용; 3 출력을 쓰지 못함.",
    ),
    "amounts_description": Bilingual(
        "Print the amounts of money that releases name: day, value, currency, what it counts if a Korean word beside it says so, "
        "the words, the file. A range is at least so much if its upper end is.",
        "보도자료에 나오는 금액을 보여 줍니다: 날짜, 값, 통화, 곁의 한국어 낱말이 밝히는 용도, 쓰인 말, 파일. 범위는 위쪽 값으로 견줍니다.",
    ),
    "link_description": Bilingual(
        "Print which releases belong together and why: one release in several files or of several agencies (same), its correction, "
        "its translation, newspapers' articles on it (coverage).",
        "함께 묶이는 보도자료와 그 근거를 보여 줍니다: 여러 파일이나 여러 기관의 같은 보도자료(same), 정정(correction), "
        "다른 언어판(translation), 신문 기사(coverage).",
    ),
    "explain_description": Bilingual(
        "Print the rule and the place in the source that gave each value of a field: page, box (left, top, right, bottom in points) "
        "and cell, counted from 1, as far as the source has them, and the words around the value, which is marked with « and ».",
        "항목의 값마다 그것을 찾은 규칙과 원문의 자리를 보여 줍니다: 원문에 있는 만큼 쪽, 상자(왼쪽, 위, 오른쪽, 아래, 포인트), "
        "칸(1부터), 그리고 « »로 표시한 값과 그 둘레의 글.",
    ),
    "explain_epilog": Bilingual(
        "exit status: 0 the field has a value; 1 it has none, or the file could not be read; 2 wrong usage.",
        "종료 코드: 0 값이 있음; 1 값이 없거나 파일을 읽지 못함; 2 잘못된 사용.",
    ),
    "explain_file": Bilingual("a press release; - is standard input", "보도자료; -는 표준 입력"),
    "explain_field": Bilingual(
        "headline, release_time, contacts, contacts[0], versions[1].headline …",
        "headline, release_time, contacts, contacts[0], versions[1].headline 등",
    ),
    "explain_engine": Bilingual("what reads PDFs: %(choices)s", "PDF를 읽을 엔진: %(choices)s"),
    "completion_description": Bilingual(
        "Print a script that completes options, formats, fields and files.",
        "옵션, 형식, 항목, 파일을 자동 완성하는 스크립트를 출력합니다.",
    ),
    # the commands
    "command_agenda": Bilingual(
        "PATH…: what may be published when, as a list or a calendar", "PATH…: 언제 무엇을 보도할 수 있는지, 목록이나 캘린더로"
    ),
    "command_amounts": Bilingual(
        "PATH…: the amounts of money that releases name", "PATH…: 보도자료에 나오는 금액"
    ),
    "command_link": Bilingual("PATH…: which releases belong together, and why", "PATH…: 어떤 보도자료가 함께 묶이는지, 그 근거"),
    "command_explain": Bilingual(
        "FILE FIELD: the rule and the place in the source that gave a value", "FILE FIELD: 값을 찾은 규칙과 원문의 자리"
    ),
    "command_completion": Bilingual(
        "SHELL: a completion script for bash, zsh or fish", "SHELL: bash, zsh, fish 자동 완성 스크립트"
    ),
    # writing
    "format": Bilingual(
        "what to write; see below (default: by the ending of the name after -o, else summary)",
        "쓸 형식; 아래를 보세요 (기본: -o 뒤 이름의 확장자, 없으면 summary)",
    ),
    "output": Bilingual(
        "write to this file, - is standard output; if it is a folder or ends in /, write a file for each document in it",
        "이 파일에 씀, -는 표준 출력; 폴더이거나 /로 끝나면 그 안에 문서마다 파일 하나씩",
    ),
    "rows": Bilingual(
        "what a row of csv, xlsx and parquet is: %(choices)s (default: releases)",
        "csv, xlsx, parquet의 한 줄이 무엇인지: %(choices)s (기본: releases)",
    ),
    "fields": Bilingual(
        "only these, separated by commas: headline,release_time,contacts.name,body_text; file is the file's name",
        "쉼표로 구분한 이 항목만: headline,release_time,contacts.name,body_text; file은 파일 이름",
    ),
    "no_attachments": Bilingual("leave out what attachments say; their titles stay", "붙임의 내용을 뺌; 제목은 남음"),
    "json": Bilingual("the same as --format ndjson", "--format ndjson과 같음"),
    # tables of texts
    "text_column": Bilingual(
        "the column with the texts of a table; likewise below (default: a usual name, such as text or 본문)",
        "표에서 본문이 든 열; 아래도 마찬가지 (기본: text, 본문 같은 흔한 이름)",
    ),
    "id": Bilingual("its column with the numbers", "번호가 든 열"),
    "title": Bilingual("its column with the titles, for texts that have none themselves", "제목이 든 열, 본문에 제목이 없을 때"),
    "agency": Bilingual("its column with the agencies, likewise", "기관이 든 열, 마찬가지"),
    "published": Bilingual("its column with the days of publication", "게재일이 든 열"),
    "url": Bilingual("its column with the addresses", "주소가 든 열"),
    # reading
    "resume": Bilingual(
        "add to the output what it does not hold yet: after an interruption, or when there is more to read",
        "출력에 아직 없는 것만 덧붙임: 중단된 뒤, 또는 읽을 것이 늘었을 때",
    ),
    "watch": Bilingual(
        "go on with what comes into the folders or changes there, until Ctrl-C",
        "폴더에 새로 들어오거나 바뀌는 것을 Ctrl-C까지 계속 읽음",
    ),
    "jobs": Bilingual(
        "how many processes read (default: one for each processor, only one for a few files)",
        "읽는 프로세스 수 (기본: 프로세서마다 하나, 파일이 적으면 하나)",
    ),
    "engine": Bilingual("what reads PDFs (default: pypdfium2 if it is installed)", "PDF를 읽을 엔진 (기본: 설치되어 있으면 pypdfium2)"),
    "password_file": Bilingual(
        "the file whose first line is the password of documents that need one; - is standard input",
        "암호가 걸린 문서의 암호가 첫 줄에 든 파일; -는 표준 입력",
    ),
    "password": Bilingual(
        "the password itself, which others may see in the list of processes", "암호 자체; 프로세스 목록에서 남이 볼 수 있음"
    ),
    "fail_fast": Bilingual("stop at the first file that cannot be read", "읽지 못하는 첫 파일에서 멈춤"),
    "no_progress": Bilingual("no progress bar; without a terminal there is none", "진행 막대를 보이지 않음; 터미널이 아니면 원래 없음"),
    # agenda
    "from": Bilingual("the first Korean day, as 2026-09-17 (default: today in Korea)", "첫날, 2026-09-17처럼 (기본: 한국의 오늘)"),
    "to": Bilingual("the last Korean day (default: six days after the first)", "마지막 날 (기본: 첫날에서 엿새 뒤)"),
    "medium": Bilingual("only what this medium may publish: %(choices)s", "이 매체가 보도할 수 있는 것만: %(choices)s"),
    "over_files_format": Bilingual(
        "%(choices)s (default: by the ending of the name after -o, else text)",
        "%(choices)s (기본: -o 뒤 이름의 확장자, 없으면 text)",
    ),
    "link_kind": Bilingual("only groups of this kind: %(choices)s", "이 종류의 묶음만: %(choices)s"),
    "at_least": Bilingual(
        "only amounts of so much or more, in that currency: 10억, 350만 달러, 'USD 3.5 million'",
        "그 통화로 이만큼 이상인 금액만: 10억, 350만 달러, 'USD 3.5 million'",
    ),
    "purpose": Bilingual(
        "only amounts that a Korean word beside them says to count this (English words are not read): %(choices)s",
        "곁의 한국어 낱말이 이 용도라고 밝히는 금액만 (영어 낱말은 읽지 않음): %(choices)s",
    ),
    "over_files_output": Bilingual("write to this file, - is standard output", "이 파일에 씀, -는 표준 출력"),
    "reminder": Bilingual("how long before an hour the calendar reminds (default: 30)", "캘린더가 몇 분 전에 알릴지 (기본: 30)"),
    # other
    "lang": Bilingual("speak English or Korean: %(choices)s (default: by the locale)", "말할 언어: %(choices)s (기본: 로캘에 따라)"),
    "version": Bilingual("print the version", "판을 출력"),
    "help": Bilingual("print this", "이 도움말을 출력"),
}  # fmt: skip

FORMAT_ABOUT: dict[str, Bilingual] = {
    "summary": Bilingual("a few lines for people", "사람이 읽을 몇 줄"),
    "json": Bilingual("an indented object; an array for several files", "들여쓴 객체; 여러 파일이면 배열"),
    "ndjson": Bilingual("one object per line", "한 줄에 객체 하나"),
    "csv": Bilingual("one row per file, for spreadsheets", "파일마다 한 줄, 스프레드시트용"),
    "xlsx": Bilingual("the same as a workbook", "같은 표를 통합 문서로"),
    "markdown": Bilingual("a note, its facts as YAML in front", "노트, 앞에 YAML로 사실"),
    "parquet": Bilingual("a nested table, for DuckDB and pandas", "중첩된 표, DuckDB와 pandas용"),
    "html": Bilingual("the annotated page of one file; of several with -o FOLDER/", "파일 하나의 표시된 페이지; 여럿이면 -o 폴더/"),
    "ics": Bilingual("a calendar of embargoes", "엠바고 캘린더"),
}  # fmt: skip

EPILOG = Bilingual(
    """\
formats:
{formats}

commands:
  {program} agenda PATH…         what may be published when, as a list or a calendar
  {program} amounts PATH…        the amounts of money that releases name
  {program} link PATH…           which releases belong together, and why
  {program} explain FILE FIELD   the rule and the place in the source that gave a value
  {program} completion SHELL     a completion script for bash, zsh or fish
  (each has a --help; for a file named like a command, write ./explain)

examples:
  {program} release.hwpx
      what it says: headline, when it may be published, whom to call
  {program} archive/ -o releases.csv
      a table of all releases in a folder and below it; Excel opens it
  {program} archive/ --rows contacts -o contacts.xlsx
      a workbook with a row for each person to call
  {program} 'archive/**/*.pdf' --fields file,headline,contacts --format ndjson
      one object per line with three fields, for jq
  {program} archive/ --format markdown -o notes/
      a note for each release, in a folder
  {program} texts.jsonl --resume -o releases.parquet
      a table of texts with what its columns know; the same command goes on after an interruption
  {program} inbox/ --watch --json | …
      each release that is put into a folder, as it comes
  curl -s https://example.go.kr/release.pdf | {program} - --format json
      from standard input
  {program} explain release.pdf contacts
      on which page, in which cell, by which rule each person was found

exit status:
  0    every file was read
  1    some file could not be read: the reason is one line on standard error, at the end
  2    wrong usage
  3    the output could not be written
  130  interrupted (Ctrl-C): what was read is written

A file that cannot be read never stops the rest, unless --fail-fast is given. Output is UTF-8 on any locale.""",
    """\
형식:
{formats}

명령:
  {program} agenda PATH…         언제 무엇을 보도할 수 있는지, 목록이나 캘린더로
  {program} amounts PATH…        보도자료에 나오는 금액
  {program} link PATH…           어떤 보도자료가 함께 묶이는지, 그 근거
  {program} explain FILE FIELD   값을 찾은 규칙과 원문의 자리
  {program} completion SHELL     bash, zsh, fish 자동 완성 스크립트
  (명령마다 --help가 있습니다. 파일 이름이 명령과 같으면 ./explain 처럼 쓰세요)

예:
  {program} release.hwpx
      내용 요약: 제목, 보도시점, 문의처
  {program} archive/ -o releases.csv
      폴더와 그 아래 보도자료를 모두 표로. 엑셀에서 바로 열림
  {program} archive/ --rows contacts -o contacts.xlsx
      담당자 한 사람이 한 줄인 통합 문서
  {program} 'archive/**/*.pdf' --fields file,headline,contacts --format ndjson
      한 줄에 객체 하나, 세 항목만. jq용
  {program} archive/ --format markdown -o notes/
      보도자료마다 노트 하나를 폴더에
  {program} texts.jsonl --resume -o releases.parquet
      본문이 든 표와 그 열이 아는 것까지. 중단되어도 같은 명령으로 이어짐
  {program} inbox/ --watch --json | …
      폴더에 들어오는 보도자료를 들어오는 대로
  curl -s https://example.go.kr/release.pdf | {program} - --format json
      표준 입력에서
  {program} explain release.pdf contacts
      담당자마다 어느 쪽, 어느 칸에서 어떤 규칙으로 찾았는지

종료 코드:
  0    모두 읽음
  1    읽지 못한 파일이 있음: 이유를 끝에 한 줄씩 표준 오류로 알림
  2    잘못된 사용
  3    출력을 쓰지 못함
  130  중단됨(Ctrl-C): 읽은 것은 썼음

읽지 못하는 파일이 있어도 --fail-fast가 아니면 나머지를 계속 읽습니다. 출력은 로캘과 상관없이 UTF-8입니다.""",
)
