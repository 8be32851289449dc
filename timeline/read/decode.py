"""Bytes to text: byte-order marks, UTF-8, and what to believe when it is neither."""

from __future__ import annotations

import codecs
import re

SAMPLE = 65_536
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NEWLINES = ("\r\n", "\r", "\f", "\v", "\x85", "\u2028", "\u2029")
PRINTED = bytes([8, 9, 10, 11, 12, 13, 26, 27, *range(32, 256)])
LEGACY = [  # Western first
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp866", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¡-¿\ufffd×÷][^\W\d_]")


class BinaryError(ValueError):
    """The bytes are no text."""


def text_of(raw: bytes) -> str:
    """The text of a file's bytes, lines ending in a bare newline; BinaryError if they are no text."""
    return newlines(_decode(raw))


def newlines(text: str) -> str:
    """The text with every kind of line end as a newline."""
    for kind in NEWLINES:
        text = text.replace(kind, "\n")
    return text.replace("\0", " ")


def _decode(raw: bytes) -> str:
    for mark, encoding in BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    if wide := _wide(raw):
        return raw.decode(wide, "replace")
    _refuse_binary(raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(raw) or raw.decode(_legacy(raw), "replace")


def _wide(raw: bytes) -> str:
    """UTF-16 without its mark: Latin text of it has a zero in every other byte."""
    head = raw[:SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if len(head) < 4 or min(even, odd) > half // 50 or max(even, odd) < 0.7 * half:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _refuse_binary(raw: bytes) -> None:
    head = raw[:SAMPLE]
    if b"\0" in head:
        raise BinaryError("it holds zero bytes")
    if len(head.translate(None, PRINTED)) * 20 > len(head):
        raise BinaryError("more than one byte in twenty is a control character")


def _damaged(raw: bytes) -> str:
    """UTF-8 with a few broken bytes: most of what is not ASCII must still make sense."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = len(text) - broken - len(raw.translate(None, bytes(range(128, 256))))
    return text if sound > 4 * broken else ""


def _legacy(raw: bytes) -> str:
    """The likeliest one-country encoding of bytes that are not UTF-8; cp1252 when in doubt."""
    from charset_normalizer import from_bytes  # a tenth of a second to load, needed rarely

    telling = b"\n".join(line[:2000] for line in raw[: 8 * SAMPLE].split(b"\n") if not line.isascii())[:SAMPLE]
    high = len(telling) - len(telling.translate(None, bytes(range(128, 256))))
    garbled = _SYMBOL_IN_WORD.search(telling.decode("cp1252", "replace"))
    western = 4 * high < len(telling) and not garbled
    if western or high < 20:  # accents among plain letters; a few of them tell nothing, and are most often Western
        return "cp1252"
    best = from_bytes(telling, cp_isolation=LEGACY[1:] if garbled else LEGACY).best()
    return best.encoding if best else "cp1250" if garbled else "cp1252"
