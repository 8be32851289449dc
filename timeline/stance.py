"""How a text stands to time: whether a clause looks back or ahead; whether it is news, a narrative, or chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.model import Interval, Mention
from timeline.needs import YEAR, bare_weekday, is_fine, needs
from timeline.readings import Reading
from timeline.rules.telling import PAPERS, irregular, word_set

CLOSE = 3  # words from a verb to the date it governs
FAR = 9  # the same before "on May 3"
HEAD = 8  # words from a date that heads its clause to the verb of it
MESSAGE = 300  # characters: no longer than a short message

# Words by which a clause looks ahead, and those by which it looks back; the last before a date decides.
AHEAD = word_set("""
    will shall must should won't won’t gonna planning scheduled expects expected upcoming forthcoming propose proposes
    proposed proposing hope hopes intend intends deadline expire expires effective starting beginning meet opens begins
    starts closes ends meets leaves arrives returns faces due planned decides speaks resumes reopens appears resume
    begin arrive depart departs convene convenes come comes go goes fly flies sails travels cannot can't can’t""")
# The present tense of schedules; but of captions and of lists of what happened, too.
HAPPENS = word_set(
    "meet opens begins starts closes ends meets leaves arrives returns faces starting beginning effective"
    " decides speaks resumes reopens appears resume begin arrive depart departs convene convenes come comes go goes fly"
    " flies sails travels cannot can't can’t"
)
SET_FOR = (["called", "for"], ["set", "for"], ["fixed", "for"], ["booked", "for"], ["billed", "for"], ["slated", "for"])
BACK = {past for _, past, *_ in irregular()} - word_set("set put let read cast bet beat spread")
BACK |= word_set("was were had did says died used tied owed")
BARE_ED = word_set("indeed proceed exceed succeed breed bleed speed")  # no past forms, though they end like some
# What before a participle makes it one of things to come: "will be closed".
TO_COME = word_set("will would shall must should won't won’t to")
PERHAPS = word_set("can could may might")
PLANS = (["going"], ["plans"], ["plan"], ["is"], ["are"], ["set"])
WISHED = word_set("will would shall should must may might can could")
CONDITION = word_set("if unless once provided")
SPEAKER = re.compile(r"^\W{0,3}\d[\d./:, T-]{8,24}(?:\s?[ap]m)?\W{1,5}[^\W\d][^:\n]{0,40}: \S", re.M | re.I)
SPEAKERS = 3  # lines of a chat
HAD = word_set("had")
HAD_REACH = 8  # words from "had" to a date of what had been done
DONE = {participle for *_, participle in irregular()}
RELATIVE = re.compile(r",\s(?=(?:whose|which|who)\s)")  # "expects the board, | whose last session on 8 April ended"
ITEMS = re.compile(r"\n[ \t]*(?=[\[•*–-]|\d{1,4}[-/.:]\d)")  # where the items of a list or the lines of a log part
STOPS = re.compile(r"[.;:?!]\s|\n\n")
SAID = re.compile(r"[^.;:?!]{0,120}\b(?:said|says|told|added|recalled)\b")
PERFECT = word_set("has have")
WILLED = word_set("voted agreed decided promised pledged vowed threatened ordered offered asked urged invited wants")
WILL_REACH = 6  # words from the will to what is willed
APPOSED = re.compile(r"^, (?:an?|the|which|when|where)\b[^,.;]{1,90}, ")  # "On Saturday, a holiday in Rome, he will"
FILLERS = word_set("be been being have not also then still")
SAYING = word_set("said says told announced")
LEADS = word_set("by before due next until till")
# What may follow a time without being named after it: "one morning he", not "morning tea".
SMALL = word_set("""
    a an the of on in at and or but when while as with without to by before after until for from that this it he she
    they we i you who which where was were is are had has have came fell went would will could because so if then there
    his her their its our all""")
LEADING = word_set("on in at by during the")
NAMED_ON = re.compile(r" (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]")
ANY = re.compile(r"\b(?:for|on|of|after)\s+(?:a|one|any|each|every)\s+(?:[a-z]+\s+)?\Z")  # "on a wet night"
DATING = word_set("of dated from")
ENDING = word_set("""
    lapse lapses lapsed lapsing expire expires expired expiring end ends ended ending close closes closed terminate
    terminates terminated cease ceases ceased stop stops stopped out due""")
LIMIT = re.compile(r"\b(?:until|till)\b[^.,;:]*\Z")
COMPARED = re.compile(r"\b(?:than|compared\s+(?:with|to))(?:\s+(?:in|on|at|for|during|the|that|those|of))*\s+\Z", re.I)
LAW = re.compile(r"\s(?:Act|Regulations?|Rules|Directive|Ordinance|Statute|Edition|edition)\b")  # "of the 1974 Act"
LAW_OF = re.compile(r"\b(?:Act|Regulations?|Rules|Directive|Ordinance|Statute)(?:\s\([^()]{1,40}\))?,?\s\Z")
# "the first since 1989", "had not met since October"
NOT_SINCE = re.compile(
    r"\b(?:not|n[o']t|n’t|never|no|nor|nobody|first|last|only|[a-z]+est|most|least|more)\b"
    r"[^.;:,]{0,60}\bsince(?:\s+(?:the|about|around|at\s+least|early|late|mid))*\s+\Z",
    re.I,
)
UNREAL = re.compile(
    r"\b(?:had|(?:ought|was|were)\s+to\s+have|(?:should|would|could|might)\s+have)\b[^.;:,]*\Z|\bfrom\s+\Z"
)
UNTIL = word_set("by until till due")
THE_DAY = re.compile(
    r"\b(?:on|of|by|until|till|from|since|before|after|during)\s+the\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)
THAT = re.compile(r"(?:(?:^|[.!?]\s+)That|\b(?:in|of|by|during|until|from)\s+that)(?:\s+same)?\s+\Z")
WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")
# What chat is told by: handles, tags, links, and spellings that only chat has.
CHAT = re.compile(
    r"(?:^|\s)[@#]\w|https?://|\b(?:lol|omg|gonna|wanna|pls|plz|thx|u|ur|im|rt|haha\w*|cant|wont|dont)\b|[:;][-']?[)(DP]",
    re.I,
)


def is_narrative(
    readings: Sequence[Reading], wholes: Sequence[Interval | None], written: Interval | None, text: str
) -> bool:
    """Whether a text tells of times far from its own date.

    Its complete dates (`wholes`, one for each reading) tell: those over two years away speak for a narrative, days
    and months more than bare years; those within a year, words that hang on the day of writing (today, last week,
    Tuesday), and a "will" in the text, for news.  Where nobody knows when it was written, all its dates speak.
    """
    near, far = 2 * (" will " in text), 0
    for reading, here in zip(readings, wholes, strict=True):
        if here and here.start is not None:
            distance, weight = abs(here.start - ((written and written.start) or 0)), 2 if is_fine(here) else 1
            far += weight * (distance > 2 * YEAR or written is None)
            near += weight * (distance < YEAR and written is not None)
        elif bare_weekday(reading) or needs(reading) == "now":
            near += 2
    return far >= near if written is None else far > 1 and far > 2 * near


def is_short(text: str) -> bool:
    """Whether a text is no longer than a message: it speaks of its own night."""
    return len(text) < MESSAGE


def is_chat(text: str) -> bool:
    """Whether a text is a short message: it speaks of now and of what comes next."""
    return is_short(text) and (text.strip()[:1].islower() or bool(CHAT.search(text)))


def spoken(text: str) -> bool:
    """Whether the lines of a log say who speaks: "[28/08/2023, 17:04] Anna: So Monday it is"."""
    return len(SPEAKER.findall(text)) >= SPEAKERS


def tense(text: str, mention: Mention) -> int:
    """How the clause of a mention looks at it: ahead by its verb (2), by a word like "by" (1), not told (0), back (-1),
    back by a verb close by (-2)."""
    before = RELATIVE.split(ITEMS.split(text[max(0, mention.start - 120) : mention.start])[-1])[-1]
    before = before[max(before.rfind(stop) for stop in (". ", "; ", ": ", "\n\n")) + 1 :].lower()
    words = WORD.findall(before)
    if text[mention.end : mention.end + 2] in ("'s", "’s") and not UNTIL.intersection(words[-3:]):
        return -1  # "Wednesday's ruling"
    if len(words) > 1 and words[-1] in DATING and words[-2] in PAPERS and not AHEAD.intersection(words[:-2][-CLOSE:]):
        return -2  # "calculated from your message of 30 September"
    if words[-2:] in SET_FOR or (words[-1:] == ["for"] and mention.kind == "weekdate"):
        return 1  # "a meeting called for 16 May"
    seen = words
    told, at = _verb(words, range(len(words) - 1, -1, -1))
    lead = (
        words[-2:] == ["later", "than"]
        or bool(LEADS.intersection(words[-3:]))
        or words[-3:] in (["as", "soon", "as"], ["as", "early", "as"])
    )
    if not told and lead:
        return 0 if at and (words[at] == "due" or words[-1] == "before") else 1  # "was due on", "could not be before"
    if not told:  # "On Friday he will say"
        behind = ITEMS.split(text[mention.end : mention.end + 160], maxsplit=1)[0]
        after = APPOSED.sub(" ", behind.lower(), count=1)
        following = WORD.findall(after[:60].partition(".")[0])
        seen = following
        told, at = _verb(following, range(len(following)))
        if told < 0 and len(words) <= CLOSE and at < HEAD:  # "In January, the firm bought"
            return -2
    elif told < 0 and lead and _open_ended(words, at):
        return 1
    elif told < 0 and len(words) - at <= _reach(words) and not words[at].endswith("ed"):
        return -2
    elif told < 0 and words[at - 1 : at] in (["was"], ["were"]) and words[at + 1 :] in (["on"], ["in"]):
        return -2  # "was issued on"; but "was extended to"
    if told < 0 and words[-1:] == ["on"] and seen is words and PERFECT.intersection(words[max(0, at - 1) : at]):
        return 1  # "has summoned both sides to Lisbon on Friday": the perfect takes no day of its own
    if told > 0:
        return 1 if seen[at] in HAPPENS else 2
    return 1 if lead and words[-1:] == ["as"] else told


def _reach(words: list[str]) -> int:
    """How many words a past form may stand before a date that it surely governs: more before a preposition."""
    return FAR if words[-1] in ("on", "in") and SAYING.isdisjoint(words[-FAR:]) else CLOSE


def _open_ended(words: list[str], at: int) -> bool:
    """Whether a past form before a limit is not told as past: "would know where it stood by", "if he has heard by"."""
    return not WISHED.isdisjoint(words[max(0, at - 6) : at]) or not CONDITION.isdisjoint(words[max(0, at - 5) : at])


def _verb(words: list[str], places: Iterable[int]) -> tuple[int, int]:
    """Whether the first word that tells, in the order of the places, looks ahead (1) or back (-1), and its place."""
    return next(((told, at) for at in places if (told := _tells(words, at)) is not None), (0, 0))


def _tells(words: list[str], at: int) -> int | None:
    """Ahead 1, back -1, a verb that is neither 0; None for a word that says nothing of it."""
    word = words[at]
    if word == "would":  # "would be opened on Friday"; farther off it is only courtesy
        return 1 if at >= len(words) - 6 else None
    if word in AHEAD or (word == "to" and words[at - 1 : at] in PLANS):
        if HAD.intersection(words[max(0, at - 4) : at]) or words[at - 1 : at + 1] == ["fell", "due"]:
            return -1  # "had been due to expire"
        if word == "come" and PERFECT.intersection(words[max(0, at - 2) : at]):
            return -1  # "have come down"
        return 0 if words[at - 1 : at] in (["was"], ["were"]) else 1  # "was due": then, and who knows when
    if word == "to" and at + 1 < len(words) and words[at + 1] not in SMALL:
        return 1 if WILLED.intersection(words[max(0, at - WILL_REACH) : at]) else None  # "voted to leave on Sunday"
    if word in BACK or (len(word) > 4 and word.endswith("ed") and word not in BARE_ED):
        if words[at - 1 : at] in (["and"], ["or"]) and (earlier := _verb(words, range(at - 2, -1, -1)))[0]:
            return earlier[0]  # "will be fitted and tested on Friday"
        if words[at - 1 : at] in (["is"], ["are"]):
            return 0  # "is cancelled until Sunday": neither
        last = at
        while at > 0 and words[at - 1] in FILLERS:
            at -= 1
        led = words[at - 1 : at]
        if led == ["to"] and ("have" in words[at:last] or words[at - 2 : at - 1] == ["had"]):
            return -1  # "was to have been held": then, and it was not; "had to be printed": it was
        return 1 if TO_COME.intersection(led) else 0 if PERHAPS.intersection(led) else -1
    return None


def quoted(text: str, start: int, mention: Mention) -> bool:
    """Whether a mention stands inside quotation marks that open in its sentence, which begins at `start`."""
    before = text[max(start, mention.start - 400) : mention.start]
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")


def clock_of(gap: str) -> bool:
    """Whether the words between a clock time and a day name only a zone: "5:34 a.m. Paris time on 3 May"."""
    return re.fullmatch(r",? \(?(?:local|[A-Z][a-z]+)(?: [A-Z][a-z]+)? time\)?,? (?:on )?(?:the )?", gap) is not None


def pluperfect(text: str, mention: Mention) -> bool:
    """Whether the clause of a mention tells what had been done before that of which the text tells."""
    words = WORD.findall(STOPS.split(text[max(0, mention.start - 120) : mention.start])[-1].lower())
    if "that" in words or SAID.match(text, mention.end):
        return False  # "It had opened in May, he said": before he said so
    words = words[-HAD_REACH:]
    had = next((k for k in range(len(words) - 1, -1, -1) if words[k] in HAD), -1)
    after = [word for word in words[had + 1 :] if word not in FILLERS and not word.endswith("ly") and word != "only"]
    return had >= 0 and bool(after) and (after[0].endswith(("ed", "en")) or after[0] in DONE)


def anaphoric(text: str, mention: Mention) -> bool:
    """Whether a weekday has the article: "on the Saturday" is that of the days just told, not of this week."""
    return THE_DAY.search(text, max(0, mention.start - 12), mention.end) is not None


def that_one(text: str, mention: Mention) -> bool:
    """Whether a month or season is pointed at: "That October", "in that spring"."""
    return THAT.search(text, max(0, mention.start - 14), mention.start) is not None


def parted(gap: str) -> bool:
    """Whether another clause begins in the words between two dates."""
    return ":" in gap or ";" in gap


def joins(gap: str) -> bool:
    """Whether the words between a year and a date make one phrase of them: "in 1837, on 8 May"."""
    return LEADING.issuperset(gap.lower().replace(",", " ").split())


def generic(text: str, mention: Mention) -> bool:
    """Whether a part of a day is that of any day: "moved at night", "night attacks", "afternoon tea"."""
    word = text[mention.start : mention.end]
    if word.istitle() and NAMED_ON.match(text, mention.end) and text[mention.start - 1 : mention.start] == " ":
        return True  # the Evening Argus
    if word.lower().startswith("a ") or word.endswith(("nights", "mornings", "evenings")):
        return True
    if not word.isalpha() or not word.islower():
        return False
    if ANY.search(text, max(0, mention.start - 24), mention.start):
        return True
    if word in ("night", "daytime") and text[max(0, mention.start - 3) : mention.start] in ("at ", "in ", "by "):
        return True
    after = re.match(r" ([a-z]+)\b", text[mention.end : mention.end + 20])
    return after is not None and after[1] not in SMALL


def leads(text: str, start: int, mention: Mention) -> bool:
    """Whether a mention stands at the head of the sentence that begins at `start`."""
    before = text[start : mention.start] if mention.start - start < 40 else ","
    return "," not in before and len(before.split()) <= 3


def limits(text: str, mention: Mention) -> bool:
    """Whether a mention says how long something lasts: "until the fall of the city in May"."""
    return LIMIT.search(text[max(0, mention.start - 50) : mention.start]) is not None


def in_passing(text: str, mention: Mention, back: bool) -> bool:
    """Whether a mention only compares, or tells of what was due or long done: the text does not go there.

    `back` says that it counts back from where the text is.
    """
    before = text[max(0, mention.start - 100) : mention.start]
    if COMPARED.search(before) or LAW.match(text, mention.end) or LAW_OF.search(before[-50:]):
        return True
    if "since" in before[-24:].lower() and NOT_SINCE.search(before):
        return True
    return back and UNREAL.search(before) is not None


def closes(text: str, mention: Mention) -> bool:
    """Whether a mention is the last day on which something may be done: "not later than the end of April"."""
    words = text[max(0, mention.start - 60) : mention.start].lower().split()
    if words[-1:] == ["at"] and not ENDING.isdisjoint(words[-5:]):
        return True  # "lapses at the end of the year": on its last day
    return words[-1:] in (["by"], ["until"], ["till"], ["before"]) or words[-2:] in (["later", "than"], ["up", "to"])
