"""Words as numbers, by which traces are looked for and compared."""

from __future__ import annotations

from hashlib import blake2b


def key_of(words: str) -> int:
    """Sixty-four bits of the words, the same in every process."""
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
