"""The kinds of mentions: what a release says in running text, each with its value, its place and the rule that found it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

from kprocure_parse.document import Span

Bound = Literal["about", "at_least", "at_most", "more_than", "less_than"]
Purpose = Literal[
    "contract", "tender", "budget", "sales", "exports", "investment", "support", "penalty", "loan", "prize"
]
LawKind = Literal["act", "decree", "rule", "administrative_rule"]


@frozen(kw_only=True)
class Amount:
    """An amount of money (금액): its exact value in units of the currency (ISO 4217).

    A range (10억~20억 원) has its upper end in `upper`. `bounds` are 약, 최대, 이상 and the like, in the order of the text; the span
    holds them. `purpose` is what the amount counts, where a Korean word beside it says so.
    """

    value: Decimal
    upper: Decimal | None = None
    currency: str
    bounds: tuple[Bound, ...] = ()
    purpose: Purpose | None = None
    span: Span
    rule: str


@frozen(kw_only=True)
class Percent:
    """A share (%, 퍼센트), or with `points` a difference of shares (%p). △ in brackets is a minus."""

    value: Decimal
    upper: Decimal | None = None
    points: bool = False
    bounds: tuple[Bound, ...] = ()
    span: Span
    rule: str


@frozen(kw_only=True)
class Count:
    """A number of things with its counter as written: 12개사, 3만 명, 131건."""

    value: Decimal
    upper: Decimal | None = None
    counter: str
    bounds: tuple[Bound, ...] = ()
    span: Span
    rule: str


@frozen(kw_only=True)
class Moment:
    """A day or a period (일시, 기간): `first` and `last` are the same for one day. `begins` is a time of the first, `ends` one of the last (KST).

    24:00 is 00:00 of the day after, which is then the last.

    What the text leaves out is settled by the day of the release; what that does not settle is no mention.
    """

    first: dt.date
    last: dt.date
    begins: dt.time | None = None
    ends: dt.time | None = None
    span: Span
    rule: str


@frozen(kw_only=True)
class Law:
    """A law or an administrative rule (법령, 행정규칙) by its full name; `raw` is what is written here, which may be its abbreviation.

    `abbreviation` is the short name that the text gives it (이하).
    """

    name: str
    raw: str
    kind: LawKind
    abbreviation: str | None = None
    span: Span
    rule: str


@frozen(kw_only=True)
class Notice:
    """An official notice by its number (공고 제2026-00호). `issuer` is the official name of the agency before it, if one is named."""

    kind: str
    number: str
    issuer: str | None = None
    span: Span
    rule: str


@frozen(kw_only=True)
class Organisation:
    """A public body (기관). `name` is its official Korean name where the agency is known, else as written."""

    name: str
    raw: str
    span: Span
    rule: str


@frozen(kw_only=True)
class Person:
    """A person in office (직위에 있는 사람), whom brackets after a body name: 조달청(청장 홍길동)."""

    name: str
    office: str
    organisation: str | None = None
    span: Span
    rule: str


Mention: TypeAlias = Amount | Percent | Count | Moment | Law | Notice | Organisation | Person
