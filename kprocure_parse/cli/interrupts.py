"""Ctrl-C (and SIGTERM): reading ends at once, and what was read is still written whole."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any, Self, TypeVar

T = TypeVar("T")
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """While it is entered, a signal ends `until`; one that comes while something is written waits for that, a second one does not."""

    def __init__(self) -> None:
        self.came = False
        self._waiting = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():  # no other may handle signals
            self._before = {number: signal.signal(number, self._heard) for number in _SIGNALS}
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def until(self, found: Iterator[T]) -> Iterator[T]:
        """What comes before the signal."""
        while not self.came:
            try:
                self._waiting = True
                each = next(found)
                self._waiting = False
            except StopIteration:
                return
            except KeyboardInterrupt:
                self.came = True
                return
            finally:
                self._waiting = False
            yield each

    def _heard(self, _: int, __: FrameType | None) -> None:
        again, self.came = self.came, True
        if self._waiting or again:
            raise KeyboardInterrupt
