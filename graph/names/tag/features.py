"""What the tagger looks at around each character, hashed into slots; a whole batch of sentences at once.

The sentences stand in one long row with blank padding between them, so that a neighbour is a shifted row and
the work is numpy's. All arithmetic is on wrapping 32-bit numbers, the same in every process and machine.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np
import rjieba

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    Row = NDArray[np.uint32]

BITS = 22
PAD = 4
"""As far as the widest template looks."""
BLANK = "\0" * PAD
BLANK_WORDS = (PAD // 2, PAD // 2)
NUMERALS = "〇零一二三四五六七八九十百千万亿两"
LONGEST = 64
"""Longer words are cut for hashing: one power of the hash a character."""


class Batch(NamedTuple):
    """Hashed columns, one row a character (padding left out)."""

    common: NDArray[np.uint32]
    """(templates, characters): slots that every guideline shares."""
    own: NDArray[np.uint32]
    """(templates, characters): hashes still to be joined with a guideline by `slots_of`."""
    lengths: NDArray[np.int64]
    """Of the sentences."""


def mix(row: Row) -> Row:
    """Spread the bits of each number over all of it."""
    row = row * np.uint32(0x9E3779B1)
    row ^= row >> np.uint32(15)
    row *= np.uint32(0x85EBCA77)
    row ^= row >> np.uint32(13)
    return row


def join(first: Row, *others: Row) -> Row:
    """One number for several, in this order."""
    for other in others:
        first = mix(first * np.uint32(0xC2B2AE3D) + other)
    return first


def at(row: Row, offset: int) -> Row:
    """What stands `offset` characters further on; padding makes the wrapped ends harmless."""
    return np.roll(row, -offset)


@cache
def class_of(code: int) -> int:
    """The class of a character: blank, digit, numeral, letter, hanzi, some kinds of punctuation, other."""
    char = chr(code)
    if char == "\0":
        return 0
    if char.isascii():
        return 1 if char.isdigit() else 2 if char.isalpha() else 3
    if char in NUMERALS:
        return 4
    if char in "、，。；：！？":
        return 5
    if char in "（）《》“”‘’【】〔〕":
        return 6
    return 7 if char in "·•・—-" else 8 if char.isalpha() else 9


@cache
def tag_code(tag: str) -> int:
    """A fixed number for a part of speech."""
    return crc32(tag.encode())


def classes(codes: Row) -> Row:
    """The class of every character."""
    kinds, where = np.unique(codes, return_inverse=True)
    return np.array([class_of(int(code)) for code in kinds], np.uint32)[where]


def words_of(texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """Length and part of speech of every word; the padding is two blank words, as far as a template looks."""
    lengths, tags = [*BLANK_WORDS], [0, 0]
    for text in texts:
        cut = rjieba.tag(text)
        lengths += [len(word) for word, _ in cut]
        tags += [tag_code(tag) for _, tag in cut]
        lengths += BLANK_WORDS
        tags += 0, 0
    return lengths, tags


class Words(NamedTuple):
    """The words of a batch, spread over their characters."""

    place: NDArray[np.int64]
    """Which word each character belongs to."""
    name: Row
    part: Row
    size: Row
    edge: Row
    """Whether the character begins its word (1), ends it (2), or both (3)."""


def spread(chars: Row, texts: Sequence[str]) -> Words:
    """The words under `chars`; a word's name is hashed from its characters."""
    lengths, tags = words_of(texts)
    size = np.array(lengths)
    place = np.repeat(np.arange(len(size)), size)
    starts = np.cumsum(size) - size
    inside = np.arange(len(place)) - starts[place]
    powers = np.cumprod(np.full(LONGEST, 0x01000193, np.uint32), dtype=np.uint32)
    names = np.add.reduceat(chars * powers[np.minimum(inside, LONGEST - 1)], starts, dtype=np.uint32)
    edge = (inside == 0) + 2 * (inside == size[place] - 1)
    return Words(
        place,
        mix(names),
        np.array(tags, np.uint32),
        np.minimum(size, 5).astype(np.uint32),
        edge.astype(np.uint32),
    )


def common_hashes(codes: Row, chars: Row, words: Words) -> Iterator[Row]:
    """The templates that all guidelines share."""
    pairs = join(chars, at(chars, 1))
    triples = join(pairs, at(chars, 2))
    fours = join(triples, at(chars, 3))
    kind = classes(codes)
    shape = kind + 16 * at(kind, 1)
    for offset in range(-3, 4):
        yield at(chars, offset)
    for offset in range(-3, 3):
        yield at(pairs, offset)
    for offset in range(-3, 2):
        yield at(triples, offset)
    for offset in (-3, -2, -1, 0):
        yield at(fours, offset)
    yield join(at(chars, -1), at(chars, 1))
    yield join(at(shape, -2), at(shape, 0), at(kind, 2))
    yield join(at(shape, -1), at(kind, 1))
    yield from word_hashes(words, chars)


def word_hashes(words: Words, chars: Row) -> Iterator[Row]:
    """The templates over words and parts of speech, each joined with where in its word a character stands."""
    place, name, part, size, edge = words
    before, after = np.roll(name, 1), np.roll(name, -1)
    part_before, part_after = np.roll(part, 1), np.roll(part, -1)
    parts = join(part_before, part, part_after)
    for row in (
        name,
        before,
        after,
        np.roll(name, 2),
        np.roll(name, -2),
        join(before, name),
        join(name, after),
        join(part, size),
        join(part_before, part),
        join(part, part_after),
        parts,
        join(name, part_after),
        join(part_before, name),
        join(np.roll(part, 2), parts, np.roll(part, -2)),
    ):
        yield join(row[place], edge)
    yield join(part[place], chars, edge)


def own_hashes(chars: Row, words: Words) -> Iterator[Row]:
    """The templates that each guideline has for itself."""
    place, name, part, _, edge = words
    pairs = join(chars, at(chars, 1))
    yield np.ones_like(chars)
    yield chars
    yield at(pairs, -1)
    yield pairs
    yield join(at(pairs, -1), at(chars, 1))
    yield join(name[place], edge)
    yield join(join(np.roll(part, 1), part)[place], edge)
    yield join(join(part, np.roll(part, -1))[place], edge)


def slots(hashes: Row, template: int) -> Row:
    """The slots of one template's hashes."""
    return mix(hashes + np.uint32(template * 0x27D4EB2F & 0xFFFFFFFF)) >> np.uint32(32 - BITS)


def slots_of(own: NDArray[np.uint32], guideline: int) -> NDArray[np.uint32]:
    """The slots of a batch's own hashes under one guideline."""
    return np.stack([slots(row, 1000 + 100 * guideline + template) for template, row in enumerate(own)])


def batch(texts: Sequence[str]) -> Batch:
    """The hashed columns of cleaned sentences."""
    row = BLANK + "".join(text + BLANK for text in texts)
    codes = np.frombuffer(row.encode("utf-32-le"), np.uint32)
    chars = mix(codes + np.uint32(1))
    words = spread(chars, texts)
    keep = codes != 0
    common = np.stack([slots(h, t)[keep] for t, h in enumerate(common_hashes(codes, chars, words))])
    own = np.stack([h[keep] for h in own_hashes(chars, words)])
    return Batch(common, own, np.array([len(text) for text in texts]))
