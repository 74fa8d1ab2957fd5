"""MESSAGES: what the command says besides its help: errors, progress, the places of values; English and Korean side by side."""

from __future__ import annotations

from kprocure_parse.bilingual import Bilingual

MESSAGES: dict[str, Bilingual] = {
    # the end of a run
    "cannot_write": Bilingual("cannot write {what}", "쓸 수 없습니다: {what}"),
    "interrupted": Bilingual("interrupted: {read} of {total} read", "중단됨: {total}건 중 {read}건 읽음"),
    "interrupted_before": Bilingual(", {count} of them before", "(그중 {count}건은 전에)"),
    "interrupted_failed": Bilingual(", {count} failed", ", {count}건 실패"),
    "interrupted_held": Bilingual("; {target} holds what was read", "; 읽은 것은 {target}에 있습니다"),
    "interrupted_again": Bilingual("; the same command goes on", "; 같은 명령으로 이어집니다"),
    "interrupted_resume": Bilingual(
        "; the same command with --resume goes on", "; 같은 명령에 --resume을 붙이면 이어집니다"
    ),
    "nothing_read": Bilingual(
        "interrupted before anything was read; nothing was written", "읽기 전에 중단되어 아무것도 쓰지 않았습니다"
    ),
    "no_such_file": Bilingual("no file has such a name", "그런 이름의 파일이 없습니다"),
    "standard_output": Bilingual("standard output", "표준 출력"),
    # progress
    "finished": Bilingual("{done} files in {seconds} s ({rate}/s)", "파일 {done}개, {seconds}초(초당 {rate}개)"),
    "finished_failed": Bilingual(", {count} could not be read", ", {count}개 읽지 못함"),
    "counting": Bilingual(
        "{done} of {total} files, {rate}/s, {failed} failed", "{total}개 중 {done}개, 초당 {rate}개, 실패 {failed}"
    ),
    "bar_rate": Bilingual("{rate}/s", "초당 {rate}"),
    "bar_failed": Bilingual("{count} failed", "실패 {count}"),
    "drawing": Bilingual("{name}: picture {page} of {pages}", "{name}: 쪽 그림 {pages}장 중 {page}장"),
    # options that do not go together
    "one_release": Bilingual(
        "a file of {form} holds one release; -o FOLDER/ writes a file for each",
        "{form} 파일 하나에는 보도자료가 하나만 들어갑니다. -o 폴더/ 로 하나씩 쓰세요",
    ),
    "would_overwrite": Bilingual(
        "{target} is one of the files to read; it would be overwritten", "{target}: 읽을 파일이라 덮어쓰게 됩니다"
    ),
    "json_twice": Bilingual(
        "--json is --format ndjson; only one of them can be meant",
        "--json은 --format ndjson과 같습니다. 둘 중 하나만 쓰세요",
    ),
    "unknown_ending": Bilingual(
        "{target} ends in no format known here: {known}; --format names one, whatever the ending",
        "{target}: 아는 확장자가 아닙니다({known}). 다른 확장자라면 --format으로 형식을 정하세요",
    ),
    "no_terminal": Bilingual(
        "{form} is nothing for a terminal; write it to a file with -o",
        "{form} 형식은 터미널에 보일 수 없습니다. -o로 파일에 쓰세요",
    ),
    "no_rows": Bilingual(
        "--rows makes no sense for {form}; it does for {able}", "{form} 형식에는 --rows를 쓸 수 없습니다. 쓸 수 있는 형식: {able}"
    ),
    "no_fields": Bilingual(
        "--fields makes no sense for {form}: it always holds the whole",
        "{form} 형식에는 --fields를 쓸 수 없습니다. 항상 전체가 들어갑니다",
    ),
    "no_field": Bilingual("no field {field}; there are {there}", "{field}: 없는 항목입니다. 있는 것: {there}"),
    "no_field_or_way": Bilingual(
        "no field {field}; there are {there}, and ways into the record: contacts.name",
        "{field}: 없는 항목입니다. 있는 것: {there}, 그리고 contacts.name 같은 레코드 안의 경로",
    ),
    "resume_needs": Bilingual(
        "--resume needs an output to go on with: -o FILE in {able}, or -o FOLDER/ in any format",
        "--resume에는 이어 쓸 출력이 필요합니다: {able} 형식의 -o 파일, 또는 아무 형식이나 -o 폴더/",
    ),
    "watch_needs": Bilingual(
        "--watch adds to its output, which {form} here does not allow: {able} do, or -o FOLDER/",
        "--watch는 출력에 덧붙이는데 {form} 형식은 그럴 수 없습니다. 되는 것: {able}, 또는 -o 폴더/",
    ),
    "watch_folder": Bilingual("--watch needs a folder to watch", "--watch에는 지켜볼 폴더가 필요합니다"),
    "watch_itself": Bilingual(
        "--watch would read what it writes into {target}; name another folder after -o",
        "--watch가 {target}에 쓴 것을 다시 읽게 됩니다. -o 뒤에 다른 폴더를 쓰세요",
    ),
    "no_password": Bilingual("its first line is empty; it should be the password", "첫 줄이 비어 있습니다. 암호를 적으세요"),
    "password_file_not_utf8": Bilingual(
        "its first line is not in UTF-8; save the file as UTF-8", "첫 줄이 UTF-8이 아닙니다. 파일을 UTF-8로 저장하세요"
    ),
    "password_too_long": Bilingual(
        "its first line has more than {most} bytes; it should be the password alone", "첫 줄이 {most}바이트를 넘습니다. 암호만 적으세요"
    ),
    "password_not_utf8": Bilingual("the password is not in UTF-8", "암호가 UTF-8이 아닙니다"),
    # going on with an output
    "no_ledger": Bilingual(
        "{target} is there, but not {ledger}, which says what it holds; without --resume it is written anew",
        "{target}에 무엇이 들었는지 적은 {ledger} 파일이 없습니다. --resume 없이는 새로 씁니다",
    ),
    "written_otherwise": Bilingual(
        "{target} was written otherwise ({settings}); give the same options, or another name after -o",
        "{target}: 다른 옵션으로 쓴 파일입니다({settings}). 같은 옵션을 주거나 -o 뒤에 다른 이름을 쓰세요",
    ),
    "output_changed": Bilingual(
        "{target} is not as the last run left it; without --resume it is written anew",
        "{target}: 마지막 실행 뒤에 바뀌었습니다. --resume 없이는 새로 씁니다",
    ),
    "no_run_left": Bilingual(
        "{ledger} is not what a run left; without --resume {target} is written anew",
        "{ledger}: 실행이 남긴 파일이 아닙니다. --resume 없이는 {target}에 새로 씁니다",
    ),
    # agenda
    "last_before_first": Bilingual(
        "the last day, {last}, comes before the first, {first}", "마지막 날 {last}, 첫날 {first}: 앞뒤가 바뀌었습니다"
    ),
    "no_such_format": Bilingual(
        "this command writes no .{ending}; there are {known}", ".{ending}: 이 명령이 쓰지 않는 형식입니다. 있는 것: {known}"
    ),
    "no_amount": Bilingual(
        "{words} is no amount; write it as 10억, 350만 달러 or 'USD 3.5 million'", "{words}: 금액이 아닙니다. 10억, 350만 달러, 'USD 3.5 million'처럼 쓰세요"
    ),
    # link
    "shared_of": Bilingual("{fact} {shared} of {of}", "{fact} {of} 중 {shared}"),
    # explain
    "nothing_found_for": Bilingual("nothing was found for {field}", "{field}: 찾은 값이 없습니다"),
    "no_path": Bilingual(
        "{field} is no field; write headline, contacts[0] or versions[1].body",
        "{field}: 항목이 아닙니다. headline, contacts[0], versions[1].body 처럼 쓰세요",
    ),
    "has_only": Bilingual("{path} has {count}; they are counted from 0", "{path}에는 {count}개가 있고, 0부터 셉니다"),
    "no_field_in": Bilingual("no field {field} in {path}; there are {known}", "{path}에 {field} 항목이 없습니다. 있는 것: {known}"),
    "the_record": Bilingual("the record", "레코드"),
    "none": Bilingual("none", "없음"),
    "rule": Bilingual("rule", "규칙"),
    "place": Bilingual("place", "자리"),
    "facts": Bilingual("facts", "근거"),
    "text": Bilingual("text", "글"),
    "confidence": Bilingual(", confidence {number}", ", 확신도 {number}"),
    "of_the_whole": Bilingual(
        "it was not read from one place; it says something of the whole", "한 자리에서 읽은 값이 아니라 전체에 대한 값입니다"
    ),
    "by_no_rule": Bilingual("understood by no rule", "어떤 규칙도 해석하지 못함"),
    "to": Bilingual("to {place}", "{place}까지"),
    "line": Bilingual("line {number}", "{number}번째 줄"),
    "characters": Bilingual("characters {start}–{end}", "{start}–{end}번째 글자"),
    "page": Bilingual("page {number}", "{number}쪽"),
    "box": Bilingual("box {edges}", "상자 {edges}"),
    "table": Bilingual("table {number}", "표 {number}"),
    "row": Bilingual("row {number}", "{number}행"),
    "column": Bilingual("column {number}", "{number}열"),
}  # fmt: skip

ERRORS: dict[str, str] = {
    "DamagedDocument": "파일이 깨졌습니다",
    "EncryptedDocument": "암호나 배포용 제한이 걸린 문서입니다(암호는 --password-file로 줍니다)",
    "FileNotFoundError": "그런 파일이 없습니다",
    "IsADirectoryError": "폴더입니다",
    "LimitExceeded": "한도를 넘는 문서입니다",
    "NoTextLayer": "읽을 수 있는 글자가 없습니다",
    "NotADirectoryError": "폴더가 아닙니다",
    "PermissionError": "권한이 없습니다",
    "UnexpectedError": "파서의 결함입니다. 알려 주세요",
    "UnsupportedFormat": "읽을 수 없는 형식입니다",
    "WorkerDied": "읽던 프로세스가 두 번 멈췄습니다",
    "WrongPassword": "암호가 맞지 않습니다",
}
"""What went wrong in Korean, by the class of the error; the library's own English words follow in brackets."""

PARSER: tuple[Bilingual, ...] = (
    Bilingual("argument {name}: {message}", "인수 {name}: {message}"),
    Bilingual("the following arguments are required: {names}", "빠진 인수: {names}"),
    Bilingual("unrecognized arguments: {words}", "모르는 인수: {words}"),
    Bilingual("invalid choice: {value} (choose from {choices})", "{value}: 고를 수 없는 값입니다. 고를 수 있는 것: {choices}"),
    Bilingual("invalid {kind} value: {value}", "{value}: 올바른 값이 아닙니다({kind})"),
    Bilingual("expected one argument", "값이 하나 필요합니다"),
    Bilingual("ignored explicit argument {value}", "값을 받지 않는 옵션입니다: {value}"),
    Bilingual("ambiguous option: {option} could match {matches}", "{option}: 여럿에 맞습니다({matches})"),
)  # fmt: skip
"""What argparse says."""
LIBRARY: tuple[Bilingual, ...] = (
    Bilingual("no {step} in a record; there are {names}", "레코드에 {step} 항목이 없습니다. 있는 것: {names}"),
    Bilingual("no {step} in {where}; there are {names}", "{where}에 {step} 항목이 없습니다. 있는 것: {names}"),
    Bilingual("{what}: pip install {extra}", "추가 기능이 필요합니다: pip install {extra} ({what})"),
)
"""What the library says of wrong fields and missing extras."""
