"""Sentences and page furniture that are not part of the release: reprint lines, the open licence, pointers, menus."""

REPRINTS: tuple[str, ...] = (
    "보도자료를 전재하여 제공함을", "자료제공 :(www.korea.kr)", "[자료제공", "[보도자료출처", "보도자료출처:", "관련 보도자료 내용입니다",
    "영문보도자료 바로가기", "unofficial translation",
)  # fmt: skip
"""What a site says about a release that it reprints."""

LICENCES: tuple[str, ...] = (
    "이(가) 창작한", "저작물은 공공누리", "공공누리 제", "출처표시의 조건에 따라 자유이용이", "출처표시 조건에 따라 이용", "단, 사진, 이미지, 일러스트",
)  # fmt: skip
"""The government's open licence (공공누리) below a release."""

RIGHTS: tuple[str, ...] = ("무단 전재 및 재배포 금지", "저작권자 ⓒ", "저작권자ⓒ")
"""What newspapers print below their texts."""

CHROME: tuple[str, ...] = (
    "첨부/링크",
    "담당부서 : 대변인",
    "이 자료는 배포시점부터 보도",
    "취재를 원하시면 담당자에게",
    "취재를 원하시면 아래 담당자에게",
)
"""What web pages and templates add around a text."""

POINTERS: tuple[str, ...] = (
    "자세한 내용은 첨부", "자세한 사항은 첨부", "자세한 내용은 붙임", "자세한 사항은 붙임", "상세 내용은 첨부", "상세내용 첨부파일", "이하내용 붙임파일",
    "자세한 것은 첨부", "첨부 파일 참조", "첨부파일 참조", "첨부파일 확인", "<첨부참조>",
)  # fmt: skip
"""Pointers to an attached file. White space inside these phrases is optional."""

POINTER_STARTS: tuple[str, ...] = ("☞",)
POINTER_ENDS: tuple[str, ...] = (
    "참조하시기 바랍니다.",
    "참고하시기 바랍니다.",
    "참조해 주시기 바랍니다.",
    "문의하시기 바랍니다.",
)
"""`☞ … 참조하시기 바랍니다.`: a pointer to another document, not part of the body."""

FURNITURE: tuple[str, ...] = (
    "콘텐츠 영역", "본문영역 바로가기", "본문 바로가기", "공유하기", "링크복사", "링크 복사", "출력하기", "글자크기", "글자크기 조절", "인쇄하기",
    "게시글 상세페이지입니다.", "• Link copied", "Link copied", "이전글", "다음글", "목록", "목록보기", "스크랩", "프린트",
    "Newspapers in English", "Newspapers from Korea, Republic", "Begin Text", "End Text", "리치 텍스트 편집기 시작", "리치 텍스트 편집기 끝",
    "리치 텍스트 편집기, contents, 도움이 필요하면 ALT 0 을 누르세요", "리치 텍스트 편집기, editor1, 도움이 필요하면 ALT 0 을 누르세요",
)  # fmt: skip
"""Whole lines from web pages, and from the editors in which pages are written."""
