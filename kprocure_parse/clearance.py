"""May a medium publish now? What 보도시점 and 배포 say of one medium at one moment. Reads no clock: the caller gives the moment."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal, NamedTuple

from attrs import frozen

from kprocure_parse.document import Span
from kprocure_parse.records import Distributed, Lift, Medium, ReleaseTime, checked_medium, seoul
from kprocure_parse.value_object import ValueObject

ClearanceState = Literal["free_since", "embargoed_until", "on_condition", "not_stated"]


@frozen(kw_only=True, eq=False, repr=False)
class Clearance(ValueObject):
    """Whether a medium may publish (보도 가능 여부). It is true in a condition (`if`) only where it is free.

    `free_since` and `embargoed_until` have their `time` in Asia/Seoul; `exact` is False where the release states a day without
    an hour, or a paper's edition: the time is then 00:00 of that day. `on_condition` has its words in `condition` (국무회의
    종료 시), and in `time` the moment before which it cannot be, if one is stated; whether the condition is met only the caller knows.
    `not_stated`: the release says nothing of this medium, which is no permission. `span` is that of the value that decides,
    empty where there is none.
    """

    state: ClearanceState
    medium: Medium
    time: dt.datetime | None = None
    exact: bool = False
    condition: str | None = None
    span: Span
    rule: str

    @property
    def free(self) -> bool:
        """Whether the medium may publish at the moment that was asked for."""
        return self.state == "free_since"

    def __bool__(self) -> bool:
        return self.free

    def __str__(self) -> str:
        when = "" if self.time is None else self.time.isoformat(" ", "minutes")[: 16 if self.exact else 10]
        if self.state == "on_condition":
            return f"on condition: {self.condition}" + (f" (not before {when})" if when else "")
        return f"{self.state.replace('_', ' ')} {when}".rstrip()


class Opening(NamedTuple):
    """The moment from which a value lets a medium publish, and whether its hour is stated."""

    time: dt.datetime
    exact: bool
    span: Span
    rule: str


def clear(
    release_time: ReleaseTime | None, distributed: Distributed | None, medium: Medium, at: dt.datetime
) -> Clearance:
    """What a release says of `medium` at the moment `at`; `Release.clearance` tells the rules."""
    checked_medium(medium)
    _check(at)
    if release_time is None:
        return Clearance(state="not_stated", medium=medium, span=Span(0, 0), rule="clearance.none")
    lifts = concerned(release_time, medium)
    given = distribution_opening(distributed)
    openings = filter(None, (given, *map(lift_opening, lifts)))
    opening = max(openings, key=lambda each: each.time, default=None)  # of equal ones the distribution
    if any(lift.event for lift in lifts):
        return _on_condition(release_time, medium, lifts, opening)
    if any(_unknown(lift, immediate=release_time.immediate) for lift in lifts) or not (lifts or release_time.immediate):
        return Clearance(state="not_stated", medium=medium, span=release_time.span, rule="clearance.unknown")
    if opening is None or (medium == "all" and release_time.immediate and given is None):
        return _on_condition(release_time, medium, (), opening)
    return Clearance(
        state="free_since" if at >= opening.time else "embargoed_until",
        medium=medium,
        time=opening.time,
        exact=opening.exact,
        span=opening.span,
        rule=opening.rule,
    )


def waits(lift: Lift, release_time: ReleaseTime, distributed: Distributed | None) -> bool:
    """Whether a lift keeps its medium waiting once the release is distributed; a condition does, whenever it is met."""
    begins, given = lift_opening(lift), distribution_opening(distributed)
    if lift.event is not None or begins is None:
        return True
    if given is None:
        return not (release_time.immediate and lift.time is None and lift.edition is None)
    return begins.time > given.time


def lift_opening(lift: Lift) -> Opening | None:
    """The moment of a lift; None where its day is unknown."""
    return None if lift.date is None else _begins(lift.date, lift.time, lift.span, "clearance.lift")


def distribution_opening(distributed: Distributed | None) -> Opening | None:
    """The moment of distribution, before which nothing is free; None where its day is unknown."""
    if distributed is None or distributed.date is None:
        return None
    return _begins(distributed.date, distributed.time, distributed.span, "clearance.distributed")


def concerned(release_time: ReleaseTime, medium: Medium) -> tuple[Lift, ...]:
    """The lifts that decide about a medium: its own, else those for all media; about all media, every lift."""
    if medium == "all":
        return release_time.lifts
    own = tuple(lift for lift in release_time.lifts if lift.medium == medium)
    return own or tuple(lift for lift in release_time.lifts if lift.medium == "all")


def _check(at: object) -> None:
    if not isinstance(at, dt.datetime):
        raise TypeError(f"at is a datetime with a time zone, not {type(at).__name__}: datetime.now(timezone.utc)")
    if at.utcoffset() is None:
        raise ValueError(
            f"at has no time zone, so it names no moment: {at.isoformat()}. Now is datetime.now(timezone.utc), "
            "and Korean time at.replace(tzinfo=ZoneInfo('Asia/Seoul'))"
        )


def _unknown(lift: Lift, *, immediate: bool) -> bool:
    """A lift whose day is not known; beside 배포 즉시, a clock or an edition without its day."""
    return lift.date is None and not (immediate and lift.time is None and lift.edition is None)


def _begins(day: dt.date, clock: dt.time | None, span: Span, rule: str) -> Opening:
    time = dt.datetime.combine(day, (clock or dt.time.min).replace(tzinfo=None), tzinfo=seoul())
    return Opening(time, clock is not None, span, rule)


def _on_condition(
    release_time: ReleaseTime, medium: Medium, lifts: Sequence[Lift], opening: Opening | None
) -> Clearance:
    """A condition in the words of its lifts, or 배포 즉시 of a distribution that is not dated."""
    deciding = [lift for lift in lifts if lift.event]
    words = "; ".join(dict.fromkeys(lift.event for lift in deciding if lift.event)) or release_time.raw
    return Clearance(
        state="on_condition",
        medium=medium,
        time=opening.time if opening else None,
        exact=opening.exact if opening else False,
        condition=words,
        span=deciding[0].span if deciding else release_time.span,
        rule="clearance.event" if deciding else "clearance.undated_distribution",
    )
