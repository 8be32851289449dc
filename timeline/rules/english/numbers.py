"""Numbers, ordinals and years in words; and counts of what is no time."""

from __future__ import annotations

from timeline.civil import Grain
from timeline.grammar import rule
from timeline.readings import Span

_COUNTED = (
    "percent|%|points|degrees|km|kg|lb|cm|mm|kilometers|kilometres|kilograms|miles|metres|meters|feet"
    "|people|men|troops|soldiers|votes|dollars|pounds|euros|yen|cents|tons|tonnes|barrels|liters|litres|shares|pages|cent"
)
_THINGS = (
    "no|nos|para|paras|paragraph|section|sections|chapter|article|p|pp|page|pages|version|flight|room|resolution|line|unit"
    "|vol|volume|fig|figure|table|act|form|item|annex|rule|route|highway|channel|size|level|step|phase|boeing|airbus|model"
    "|rfc|iso|windows|office|catalog|catalogue|bus|platform|ticket|docket"
)

NUMBERS = [
    rule("<tens> -? <digit>", "number", lambda t, d: t + d),
    rule("hundred", "number", lambda: 100),
    rule("<digit>|<ones> hundred", "number", lambda d: d * 100),
    rule("<digit>|<ones> hundred and? <number>", "number", lambda d, n: d * 100 + n),
    rule("<digit>|<teen>|<tens>|<ones> thousand", "number", lambda d: d * 1000),
    rule("two thousand and? <number>", "yearword", lambda n: 2000 + n),
    rule("<teen> -? <teen>|<tens>", "yearword", lambda a, b: a * 100 + b),
    rule("<teen> -? <tens> -? <digit>", "yearword", lambda a, b, c: a * 100 + b + c),
    rule("<teen> oh|o -? <digit>", "yearword", lambda a, b: a * 100 + b),
    rule("twenty -? <teen>", "yearword", lambda b: 2000 + b),
    rule("twenty -? twenty -? <digit>", "yearword", lambda b: 2020 + b),
    rule("<teen> hundred", "yearword", lambda a: a * 100),
    rule("<teen> hundred and? <number>", "yearword", lambda a, b: a * 100 + b),
    rule("<num>|<number> -? and -? a? -? half", "number", lambda n: n + 0.5),
    rule("<num> -? <slashpair>", "number", lambda n, pair: n + pair[0] / pair[1]),
    rule("<number> ( <num> )", "number", lambda n, _: n),
    rule("<num> ½", "number", lambda n: n + 0.5),
    rule("a|half? dozen", "number", lambda: 12),
    rule("half a dozen", "number", lambda: 6),
    rule("a? couple of?", "number", lambda: 2),
    rule("a few|several|number|handful of?", "unknown", lambda: None),
    rule("several|many|few|various", "unknown", lambda: None),
    rule("some { <units> }", "unknown", lambda _: None),
    rule("twenty -? <ordigit>", "dayordinal", lambda o: 20 + o),
    rule("thirty -? first", "dayordinal", lambda: 31),
    rule("<tens> -? <ordigit>", "bigordinal", lambda t, o: t + o),
    rule("each and every", "quant", lambda: "EVERY"),
    rule("<quant> single", "quant"),
    rule("this past|last", "near", lambda: -1),
    rule("this coming|next", "near", lambda: 1),
    rule("a quarter of an hour", "duration", lambda: Span(((0.25, Grain.HOUR),))),
    rule("three -? quarters of an hour", "duration", lambda: Span(((0.75, Grain.HOUR),))),
    # what is no number of time
    rule(f"<num>|<number> {_COUNTED}", "quantity"),
    rule("<num>|<number> square|sq|cubic|nautical .? km|kilometers|kilometres|miles|metres|meters|feet|yards|inches",
         "quantity"),
    rule("per cent", "quantity"),
    rule("one|two|three -? quarters of", ""),
    rule("three - quarters", ""),
    rule("a quarter of", ""),
    rule("quarter - final|finals|finalist|back", ""),
    rule("$|£|€|us$ <num>|<year4>|<number>", "quantity"),
    rule("#|§ <num>|<year4>|<number>", ""),
    rule(f"{_THINGS} .? <num>|<year4>|<numdate>", ""),
    rule(f"{_THINGS} <number>", ""),  # no sentence ends before a number in words
    rule("p|pp|pages|nos .? <num>|<year4> - <num>|<year4>", ""),
    rule("<num>|<digit> , <year4> - <year4>", ""),  # of a volume
    rule("<num>|<digit> ( <num>|<digit> ) , <year4> - <year4>", ""),
    rule("code|codes|batch|batches|serial|serials from|between? <year4> to|and|- <year4>", ""),
    rule("every now and then|again", ""),
    rule("year -? over|on|to|by -? year|date", ""),
    rule("his|her|their|my early|late|mid? -? <decades>|<decade2>", ""),  # an age
    rule("<digit>|<num> - <digit>|<num> vote|victory|win|loss|defeat|lead|draw|tie|score|record", ""),
]  # fmt: skip
