# ruff: noqa: E501
"""What tells that two sentences speak of one happening, or of two: words for the same deed, words for its opposite.

Data only.  A line of `DEEDS` is a class: words of which one may stand for another when two people tell of the same
deed, whatever they are otherwise; `verb+word` is a verb with a word close by.
"""

from __future__ import annotations

from timeline.rules.telling import CALENDAR, SHIPS, STOPWORDS, TIME_NOUNS, stem, word_set

NEAR = 4  # words within which stands what makes a verb another

DEEDS = """
sue: sue sued sues suing lawsuit bring+action brought+action file+suit file+claim bring+claim bring+suit take+court issue+proceedings
rule: judgment judgement deliver+judgment give+judgment hand+verdict verdict ruling award negligent liable guilty convict sentence acquit uphold
hit: hit strike collide collision ram smash crash bump run+into
mishap: accident casualty disaster catastrophe tragedy incident
sign: sign signature conclude initial ink
reach: reach arrive arrival land come+home get+to break+through touch+down come+down set+down return come+back
wound: wounded injure hurt injury
die: die dies died dying dead death kill perish drown pass+away lose+life lose+lives
born: born birth
begin: begin start commence open launch inaugurate onset kick+off get+under set+in
launch: launch lift+off liftoff blast+off take+off
resume: resume restart resumption
end: end finish close conclude terminate complete completion expire lapse run+out
shut: shut close closure
found: founded establish set+up create foundation incorporate
resign: resign resignation step+down quit stand+down step+aside
appoint: appoint appointment name nominate take+office take+over succeed elect
publish: publish appear issue come+out bring+out print put+out
discover: discover discovery find spot detect sight see unearth come+upon identify
vanish: vanish disappear steal theft rob carry+off missing go+missing make+off
seize: seize capture confiscate impound
arrest: arrest detain custody
leave: leave depart departure set+out set+off sail embark pull+out pull+away
build: build construct construction erect raise put+up
destroy: destroy burn fire blaze demolish wreck ruin gut raze pull+down tear+down
break: break burst rupture breach collapse give+way cave+in
flood: flood inundate submerge swamp water+break water+enter water+come water+pour rain+come rain+enter rain+pour
fail: fail failure break+down collapse trip abandon call+off give+up outage
stop: stop halt cease suspend suspension shut+down
restore: restore repair mend fix bring+back come+back
send: send issue dispatch go+out circulate mail post
buy: buy purchase acquire acquisition
sell: sell sale
trade: buy purchase acquire acquisition sell sale
lend: lend loan borrow
pass: send dispatch mail post give hand+over donate deliver receive receipt
give: give hand+over donate present deliver delivery supply
pay: pay payment settle transfer
refund: refund reimburse repay
rescue: rescue save survivor survive bring+up
raise: raise bring+up come+up hoist haul
meet: meet talk conference session discuss negotiate confer
announce: announce declare disclose reveal
agree: agree approve consent accept endorse
reject: reject refuse decline throw+out turn+down veto dismiss
vote: vote decide decision resolve resolution ballot poll election
attack: attack assault raid bomb
fall: fall capture surrender capitulate
marry: marry wed marriage wedding
move: move relocate transfer shift fail+over switch
withdraw: withdraw pull+out withdrawal
cancel: cancel call+off scrap
postpone: postpone delay defer put+off adjourn
increase: increase rise raise grow
inspect: inspect inspection examine
lift: lift rescind remove
force: force enter+force come+force take+effect go+effect put+force
bankrupt: bankrupt bankruptcy insolvent insolvency wind+up liquidate liquidation fold
hold: hold take+place stage
erupt: erupt eruption
quake: quake earthquake tremor
explode: explode explosion blast blow+up
besiege: besiege siege surround invest encircle
evacuate: evacuate evacuation
release: release free bail let+out set+free
unload: unload offload discharge
retire: retire retirement
crown: coronation enthrone
ban: ban forbid prohibit outlaw
win: win victory beat defeat
lose: lose loss sink sunken
sink: sink sunken capsize
ruin: bankrupt bankruptcy insolvent insolvency fail failure fold
plunder: plunder sack loot pillage ransack ravage devastate
expel: expel expulsion evict eviction drive+out throw+out oust banish deport eject
depose: depose overthrow topple dethrone oust
dedicate: consecrate consecration dedicate bless
celebrate: celebrate celebration mark commemorate anniversary turn jubilee
execute: behead guillotine
strike: walk+out strike walkout stoppage down+tools
warn: warn warning alert alarm
install: install installation fit mount put+in
replace: replace replacement swap exchange
extend: extend extension prolong lengthen
promise: promise pledge vow undertake
charge: charge indict indictment prosecute accuse
test: test trial try+out
outage: outage blackout go+down lose+power power+lost power+out
"""

# Deeds that are done but once: told of the same thing at two dates, one date is wrong.
ONCE = word_set("@die @born @found @discover @launch @bankrupt @marry @destroy @flood @crown @sink")
# Those of them that nothing undoes: the same has but one date for them in all its time.
EVER = word_set("@die @born @found @crown @sink")
# Deeds that may be told of what others tell of in other words.
VAGUE = word_set("@hold @give @announce @agree @meet @send @publish @mishap @pass @break")
# Those of them behind which another deed may stand: what was agreed on was signed, too.
COVERING = word_set("@hold @announce @agree @meet @mishap")
# Deeds that anything may do: alone they say nothing of what happened.
LIGHT = word_set(
    "@begin @end @give @send @hold @move @stop @increase @agree @announce @meet @leave @reach @appoint @win @lose @pay @pass"
)

FAINT = word_set("@begin @hold")  # that it began, or was held, is no more than that it was

# Nouns for whoever or whatever was named before: `the firm` may be any.
ANEW = SHIPS | word_set(
    "firm company business society club association organisation organization group party union team "
    "man woman boy girl minister president chairman director mayor king queen captain judge author founder"
)
ANEW_STEMS = {stem(word) for word in ANEW}

# Nouns for a happening that is known already: they say nothing of what it was.
GENERIC = word_set("accident casualty disaster catastrophe tragedy incident event occurrence affair")

_OPPOSED = """
opened closed|began ended|started stopped|started finished|arrived left|arrived departed|won lost|born died
signed ratified|signed terminated|hired dismissed|appointed resigned|approved rejected|granted refused
landed launched|seized released|arrested released|opened postponed|paid due|drafted sent|proposed adopted|lifted issued
lifted imposed|closed reopened|stopped resumed|stopped restarted|shut reopened|founded dissolved|convicted acquitted|rose fell
increased decreased|ordered delivered|announced completed|entered left|joined left|filed dismissed|failed restored
tripped restored|interrupted resumed|lost found|vanished found|stolen found|stolen recovered|introduced abolished|adopted repealed
"""
OPPOSITES: dict[str, frozenset[str]] = {}
# One deed, told of him who gives and of him who gets: of the same two it is one, of others its opposite.
_CONVERSE = """
bought sold|purchased sold|acquired sold|bought sale|lent borrowed|loaned borrowed|sent received|dispatched received
mailed received|posted received|gave received|donated received|delivered received
"""
CONVERSE: dict[str, frozenset[str]] = {}
for _table, _pairs in ((OPPOSITES, _OPPOSED + _CONVERSE), (CONVERSE, _CONVERSE)):
    for _pair in filter(None, _pairs.replace("\n", "|").split("|")):
        _one, _other = map(stem, _pair.split())
        _table[_one] = _table.get(_one, frozenset()) | {_other}
        _table[_other] = _table.get(_other, frozenset()) | {_one}

# Stems that are no subject of a sentence: words of grammar, and of dates.
SILENT = {stem(word) for word in STOPWORDS | CALENDAR | TIME_NOUNS | word_set(
    "today yesterday tomorrow tonight weekend hour minute minutes spring summer autumn winter century than ago"
)}  # fmt: skip


def _classes() -> tuple[dict[str, tuple[str, ...]], dict[str, dict[str, tuple[str, ...]]]]:
    """The deeds of a word's stem, and of a verb with the word after it."""
    words: dict[str, set[str]] = {}
    pairs: dict[str, dict[str, set[str]]] = {}
    for line in DEEDS.strip().splitlines():
        name, _, members = line.partition(": ")
        for member in members.split():
            verb, _, after = member.partition("+")
            held = (
                pairs.setdefault(stem(verb), {}).setdefault(stem(after), set())
                if after
                else words.setdefault(stem(verb), set())
            )
            held.add("@" + name)
    return ({w: tuple(sorted(d)) for w, d in words.items()},
            {w: {a: tuple(sorted(d)) for a, d in held.items()} for w, held in pairs.items()})  # fmt: skip


DEED_OF, DEED_OF_PAIR = _classes()
DOING = frozenset(DEED_OF.keys() | DEED_OF_PAIR.keys())  # stems that can say what is done
GENERIC_STEMS = {stem(word) for word in GENERIC}
