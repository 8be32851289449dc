"""How much of a sentence is read around a date: all of it, unless it is endless."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Dated, Mention, Sentence

WINDOW = 400  # characters read on either side of a date
ENDLESS = 2 * WINDOW  # a longer sentence is read in parts
BORDERS = ("; ", ", and ", ", but ", ", ", " ")  # where a part may end, the best first
CROWD = 6  # dates read on either side: a row of a hundred dates is told a few at a time


def window(text: str, sentence: Sentence, held: Sequence[Dated], index: int) -> tuple[int, int]:
    """The sentence, or where it is endless the part of it around the date."""
    if sentence.end - sentence.start <= WINDOW and len(held) <= CROWD:
        return sentence.start, sentence.end
    mention = held[index].mention
    first, last = stretch(text, sentence, mention)
    start, end = max(first, mention.start - WINDOW), min(last, mention.end + WINDOW)
    if index >= CROWD:
        start = max(start, held[index - CROWD].mention.end)
    if index + CROWD < len(held):
        end = min(end, held[index + CROWD].mention.start)
    while start > first and start < mention.start and not text[start - 1].isspace():
        start += 1
    while end < last and end > mention.end and not text[end].isspace():
        end -= 1
    return start, end


def stretch(text: str, sentence: Sentence, mention: Mention) -> tuple[int, int]:
    """The part of an endless sentence that a mention stands in; the dates of a part share its reading.

    Parts are some WINDOW characters long and end where a clause or at least a word does.
    """
    if sentence.end - sentence.start <= ENDLESS:
        return sentence.start, sentence.end
    part = (mention.start - sentence.start) // WINDOW
    if mention.start >= _border(text, sentence, part + 1):
        part += 1
    start, end = _border(text, sentence, part), _border(text, sentence, part + 1)
    return min(start, mention.start), max(end, mention.end)


def _border(text: str, sentence: Sentence, part: int) -> int:
    """Where a part of an endless sentence begins."""
    late = sentence.start + part * WINDOW
    if part <= 0 or late >= sentence.end:
        return sentence.start if part <= 0 else sentence.end
    for mark in BORDERS:
        at = text.rfind(mark, late - WINDOW // 2, late)
        if at >= 0:
            return at + len(mark)
    return late
