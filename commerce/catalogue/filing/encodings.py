"""Finds out in which letters a text file is written: spreadsheets of different countries save it differently."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise
from typing import BinaryIO

#: What files may be written in, by what Python calls it; `cp1252` is what is commonly called Latin-1.
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "cp932", "cp1251", "cp1256", "cp1252")
_AT_ONCE = 1 << 16
#: So many bytes of lines that are no UTF-8 are weighed.
_MOST_WEIGHED = 1 << 18
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
#: Pairs of bytes of the characters that Chinese is mostly written with (GB 2312, first level).
_COMMON_CHINESE = re.compile(rb"[\xb0-\xd7][\xa1-\xfe]")
_MOSTLY = 0.6


def guess_encoding(raw: BinaryIO) -> str:
    """What a file is written in: one of `ENCODINGS`. A file with any letters of UTF-8 is UTF-8, broken rows and all.

    Leaves the file at its beginning.
    """
    raw.seek(0)
    head = raw.read(_AT_ONCE)
    raw.seek(0)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if (wide := _wide(head)) is not None:
        return wide
    foreign, is_utf8 = _weighed(raw)
    raw.seek(0)
    return "utf-8" if is_utf8 or not foreign else _of_one_country(foreign)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of what is written in Latin letters and signs is nothing."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    enough = len(head) // 8
    if odd > enough and odd > 4 * even:
        return "utf-16-le"
    if even > enough and even > 4 * odd:
        return "utf-16-be"
    return None


def _weighed(raw: BinaryIO) -> tuple[bytes, bool]:
    """Lines that are no UTF-8, some of them at least; and whether others are, with letters that only UTF-8 has."""
    foreign = bytearray()
    is_utf8 = False
    for line in iter(lambda: raw.readline(_AT_ONCE), b""):
        if line.isascii():
            continue
        try:
            line.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data" and len(line) == _AT_ONCE:
                continue
            if len(foreign) < _MOST_WEIGHED:
                foreign += line
        else:
            is_utf8 = True
    return bytes(foreign), is_utf8


def _of_one_country(text: bytes) -> str:
    """Japanese has kana, Chinese pairs of common characters, Cyrillic and Arabic whole words; others single letters."""
    if _is_japanese(text):
        return "cp932"
    runs = _HIGH_RUN.findall(text)
    high = sum(map(len, runs))
    if sum(len(run) for run in runs if len(run) > 1) < _MOSTLY * high:
        return "cp1252"
    if _is_chinese(text, runs, high):
        return "gb18030"
    return "cp1256" if _is_arabic(runs) else "cp1251"


def _is_japanese(text: bytes) -> bool:
    """Whether every tenth character is one of the kana, which are two bytes in Shift-JIS that others hardly have."""
    try:
        signs = codecs.getincrementaldecoder("cp932")().decode(text)
    except UnicodeDecodeError:
        return False
    foreign = [sign for sign in signs if not sign.isascii()]
    return 10 * sum("\u3041" <= sign <= "\u30ff" for sign in foreign) > len(foreign)


def _is_chinese(text: bytes, runs: list[bytes], high: int) -> bool:
    try:
        codecs.getincrementaldecoder("gb18030")().decode(text)
    except UnicodeDecodeError:
        return False
    pairs = [run[at : at + 2] for run in runs for at in range(0, len(run), 2)]
    common = sum(_COMMON_CHINESE.fullmatch(pair) is not None for pair in pairs)
    return 2 * common > _MOSTLY * high


def _is_arabic(runs: list[bytes]) -> bool:
    """Where Cyrillic has its capitals, Arabic has letters that stand anywhere in a word."""
    pairs = [pair for run in runs for pair in pairwise(run)]
    capitals_inside = sum(one >= 0xE0 and 0xC0 <= other < 0xE0 for one, other in pairs)
    return 10 * capitals_inside > len(pairs)
