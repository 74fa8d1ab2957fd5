"""Words as numbers, by which traces are looked for and compared."""

from __future__ import annotations

from hashlib import blake2b


def key_of(words: str) -> int:
    """Sixty-three bits of the words, which a column of a table holds, the same in every process."""
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1
