"""Zip archives: every article in them, nothing unpacked to the disk."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from graph.read import formats
from graph.read.files import readable
from graph.read.sheet import Found, Given, Loose, reason
from graph.read.text import InputError

EXPANDS = 200
"""A member that expands more, and is large, is no text but a trap."""
SMALL = 1 << 20
UTF8, ENCRYPTED = 0x800, 0x1
"""Flags of a member."""
STRANGE = re.compile("[\x80-\u1fff\ue000-\uf8ff]")
"""What no name of a Chinese file has, but one that was decoded wrongly."""
BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)
"""What zipfile raises for archives that are damaged, or packed in ways it does not know."""


def sheets(given: Given) -> Found:
    """The texts of all members in the order of their names; what cannot be read as its error."""
    for one in loose(given):
        yield from formats.opened(one, given.fields)


def loose(given: Given) -> Loose:
    """The members in the order of their names, records of tables one by one; what cannot be read as its error."""
    try:
        archive = zipfile.ZipFile(given.stream)
    except BROKEN as error:
        raise InputError(f"{given.name}: this is no zip archive ({reason(error)})") from error
    with archive:
        members = sorted((_name(member), number) for number, member in enumerate(archive.infolist()))
        empty = True
        for name, number in members:
            member = archive.infolist()[number]
            if not member.is_dir() and readable(PurePosixPath(name)):
                empty = False
                yield from _member(archive, member, f"{given.name}/{name}", given)
        if empty:
            raise InputError(f"{given.name}: the archive holds no article")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, given: Given) -> Loose:
    if fault := trap(member, name):
        yield InputError(f"{given.name}: {fault}")
        return
    if formats.form_of(name) in formats.HOLDERS:
        yield InputError(f"{name}: an archive within an archive is not read (unpack it first)")
        return
    try:
        with archive.open(member) as stream:
            yield from formats.loose(Given(name, cast(BinaryIO, stream), given.fields))
    except BROKEN as error:
        yield InputError(f"{name}: the archive is broken here ({reason(error)})")


def trap(member: zipfile.ZipInfo, name: str) -> str:
    """What is wrong with a member before it is opened; nothing if all is well."""
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        return f"{name} is a path that leads out of the archive"
    if member.flag_bits & ENCRYPTED:
        return f"{name} is locked with a password"
    if member.file_size > max(SMALL, EXPANDS * member.compress_size):
        return f"{name} expands beyond belief"
    return ""


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; one that is not marked as UTF-8 is that all the same, or what Chinese Windows writes."""
    if member.flag_bits & UTF8:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    names = [_decoded(raw, encoding) for encoding in ("utf-8", "gb18030")]
    return next((name for name in names if name and not STRANGE.search(name)), member.filename)


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return ""
