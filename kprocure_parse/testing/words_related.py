"""What related releases share, in both languages: numbers, dates, names. All of it is invented."""

NAMES: tuple[str, ...] = ("UNIVIA", "MARUON", "GAONBIT", "SAEBYOK", "NARAEM")
"""Names in Latin letters that stand in texts of both languages."""

FACTS: tuple[tuple[str, str], ...] = (
    (
        "가상 물품 {amount:,}억 원어치를 {month}월 {day}일부터 나눔터 {name}에서 공급한다.",
        "Imaginary goods worth KRW {billions} billion are supplied at the {name} center from {month_en} {day}.",
    ),
    ("이번 공급에는 기업 {firms}곳이 참여한다.", "As many as {firms} companies take part in this supply."),
    (
        "시범 공급에서는 {people:,}명이 가상 물품을 써 보았다.",
        "In the trial, a total of {people:,} people tried the imaginary goods.",
    ),
)
"""Sentences in Korean and in English."""
CORRECTED = "[정정] "
"""The tag of a correction."""
