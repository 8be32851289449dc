"""Numbers, ordinals and years in words."""

from __future__ import annotations

from timeline.grammar import rule

NUMBERS = [
    rule("<tens> -? <digit>", "number", lambda t, d: t + d),
    rule("<digit>|<ones> hundred", "number", lambda d: d * 100),
    rule("<digit>|<ones> hundred and? <number>", "number", lambda d, n: d * 100 + n),
    rule("<digit>|<teen>|<tens>|<ones> thousand", "number", lambda d: d * 1000),
    rule("two thousand and? <number>", "yearword", lambda n: 2000 + n),
    rule("<teen> <teen>|<tens>", "yearword", lambda a, b: a * 100 + b),
    rule("<teen> <tens> -? <digit>", "yearword", lambda a, b, c: a * 100 + b + c),
    rule("<teen> hundred", "yearword", lambda a: a * 100),
    rule("<teen> hundred and? <number>", "yearword", lambda a, b: a * 100 + b),
    rule("<num>|<number> and a half", "number", lambda n: n + 0.5),
    rule("<num> -? <num> / <num>", "number", lambda n, a, b: n + a / b if b else n),
    rule("<num> ½", "number", lambda n: n + 0.5),
    rule("a|half? dozen", "number", lambda: 12),
    rule("half a dozen", "number", lambda: 6),
    rule("a? couple of?", "number", lambda: 2),
    rule("a few|several|number|handful of?", "unknown", lambda: None),
    rule("several|many|few|various|some", "unknown", lambda: None),
    rule("twenty -? <ordigit>", "dayordinal", lambda o: 20 + o),
    rule("thirty -? first", "dayordinal", lambda: 31),
    rule("<tens> -? <ordigit>", "bigordinal", lambda t, o: t + o),
    # what is no number of time
    rule("<num>|<number> million|billion|trillion|percent|%|points|degrees|km|kilometers|kilometres|miles|feet|people|men"
         "|troops|soldiers|votes|dollars|pounds|euros|yen|cents|tons|tonnes|shares|pages|times", ""),
    rule("one|two|three -? quarters of", ""),
    rule("three - quarters", ""),
    rule("a quarter of", ""),
    rule("$|£|€|#|§|us$ <num>|<year4>|<number>", ""),
    rule("no|nos|para|paras|paragraph|section|sections|chapter|article|page|pages|version|flight|room|resolution|line|unit"
         "|vol|volume|fig|figure|table|act|form|item|annex|rule|route|highway|channel|size|level|step|phase|boeing|airbus"
         " .? <num>|<year4>|<number>", ""),
    rule("<digit>|<num> - <digit>|<num> vote|victory|win|loss|defeat|lead|draw|tie|score|record", ""),
]  # fmt: skip
