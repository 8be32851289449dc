# ruff: noqa: E501
"""The words of English that telling rests on: closed classes, verbs, titles, places.  Data only.

Everything is lower case but for the names of places.  A verb is `regular` by its bare form alone;
`IRREGULAR` gives bare form, past and participle.
"""

from __future__ import annotations

import re
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(text.split())


# ------------------------------------------------------------------------------ closed classes

BE = word_set("am is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t")
HAVE = word_set("have has had having haven't hasn't hadn't haven’t hasn’t hadn’t 've ’ve")
PARTICIPLES_OF_AUXILIARIES = word_set("being having been")
DO = word_set("do does did don't doesn't didn't don’t doesn’t didn’t")
MODAL = word_set(
    "will would shall should can could may might must cannot won't wouldn't shan't shouldn't can't couldn't mightn't "
    "mustn't won’t wouldn’t shan’t shouldn’t can’t couldn’t mightn’t mustn’t 'll ’ll 'd ’d ought"
)
NEGATION = word_set("not never n't neither nor")
DENIALS = NEGATION | {"no"}
NOBODY = word_set("no neither nobody none nothing")  # with these a subject is denied
NOMINATIVE = word_set("i we he she they you it")
DETERMINERS = word_set("the a an this these those each every any some no all both another such what whatever whichever")
POSSESSIVE = word_set("my your his her its our their")
PRONOUNS = word_set("i you he she it we they me him us them himself herself itself themselves there who's")
CLAUSE_OPENING = (DETERMINERS | NOMINATIVE | POSSESSIVE) - word_set("a an")
PREPOSITIONS = word_set(
    "according about above across after against along alongside amid among amongst around as at before behind below beneath beside "
    "besides between beyond by despite down during except for from in inside into like near of off on onto opposite out "
    "outside over past per since through throughout till toward towards under underneath unlike until up upon versus vs "
    "vs. via with within without aboard concerning regarding following including excluding pending"
)
CONJUNCTIONS = word_set("and or but yet &")
SUBORDINATORS = word_set(
    "because although though while whereas if unless once when whenever whether after before until since as lest provided"
)
RELATIVES = word_set("who whom whose which that where whereby wherein")
ADVERBS = word_set(
    "also then again too very just only even still already soon later earlier thereafter thereupon afterwards afterward "
    "meanwhile however moreover furthermore nevertheless nonetheless therefore thus hence instead rather once twice first "
    "finally eventually today now here there often always sometimes perhaps maybe almost nearly well away back together "
    "abroad forward ahead apart so ever indeed else otherwise far long yesterday tomorrow tonight mostly further subsequently duly"
)
LY_NOUNS = word_set(
    "family assembly supply italy july ally reply rally monopoly butterfly anomaly jelly belly lily bully early daily "
    "weekly monthly yearly quarterly only elderly friendly lovely costly deadly likely unlikely lonely orderly fly homily "
    "melancholy holy july emily billy sally kelly molly apply comply imply rely multiply timely scholarly hourly"
)

# ------------------------------------------------------------------------------ verbs

IRREGULAR = """
arise arose arisen|be was been|bear bore born|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent
bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept
cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known
lay laid laid|lead led led|leap leapt leapt|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost
make made made|mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|oversee oversaw overseen
overthrow overthrew overthrown|overtake overtook overtaken|pay paid paid|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|resit resat resat|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed
shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk
sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn
weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|write wrote written
"""

REGULAR = word_set("""
abandon abolish abort absorb accelerate accept accompany accuse achieve acknowledge acquire act activate adapt add address
adjourn adjust administer admit adopt advance advertise advise affect affirm agree aim alert allege allocate allow alter amend
amount analyze analyse anchor announce annul answer apologize appeal appear apply appoint approach approve argue arm arrange arrest
arrive ask assassinate assault assemble assess assign assist assume assure attach attack attain attempt attend attract
authorize authorise avoid await award ban bar base battle begin believe belong benefit besiege blame block board bomb
boost borrow boycott brief broaden burn bury calculate call campaign cancel capture care carry cause cease celebrate certify chair
challenge change charge chart check circulate cite claim clash classify clean clear climb close coincide collaborate collapse
collect collide combine command commence comment commission commit compare compel compete compile complain complete comply compose
compromise conceal concede conclude condemn conduct confirm confiscate confront connect conquer consecrate consider consist
consolidate constitute construct consult consume contact contain continue contract contribute control convene convert convict covenant
convince cooperate coordinate copy correct correspond cover crack crash create criticize criticise cross crown cruise crush cure damage
dance dare date debate debut deceive decide declare decline decrease dedicate defeat defect defend defer define delay
delegate delete deliver demand demolish demonstrate denounce deny depart depend deploy deport depose derail descend describe
deserve design designate desire destroy detain detect deteriorate determine detonate devastate develop devote die differ diminish
direct disagree disappear disband discharge disclose discontinue discover discuss dismantle dismiss dispatch display dispute disrupt dissolve
distribute disturb dive divide divorce dock dominate donate double doubt download draft drag drop drown dry earn ease
edit educate eject elaborate elect elevate eliminate embark embrace emerge emigrate employ enable enact encounter encourage end endorse
endure enforce engage enhance enjoy enlarge enlist ensure enter entertain entitle equip erect erupt escalate escape escort
establish estimate evacuate evaluate evict evolve examine exceed exchange exclude execute exempt exercise exhibit exile exist
expand expect expel expire explain explode exploit explore export expose express extend extract fabricate fail
favor fear feature file fill finalize finalise finance finish fire fix flood flow focus follow force forge form formulate found
frame free fuel fulfil fulfill function fund furnish gain gather generate govern graduate grant greet guarantee guard guide halt
hand handle happen harm harvest heal help hijack hire honor honour hope host house identify ignite ignore illustrate
imagine immigrate impeach implement imply import impose impress imprison improve inaugurate include incorporate increase incur
indicate indict inflict influence inform inherit initiate injure inquire insist inspect inspire install instruct insure integrate
intend intensify intercept interrupt intervene interview introduce invade invent invest investigate invite invoke involve issue join
judge jump justify kick kidnap kill knock label lack land launch lay leak lean learn lease level liberate license lift
limit link listen live load lobby locate lock lodge log look loot love lower maintain manage manufacture march mark market
marry massacre match matter measure mediate mention merge migrate mine mobilize mobilise moderate modernize modify monitor mount
mourn move murder name narrow nationalize need negotiate nominate note notify obey oblige observe obtain occupy occur offer
open operate oppose order organize organise originate oust outline overcome overhaul overrule overturn owe own pack paint pardon park
participate pass patrol patent pause perform permit persuade petition photograph pick pilot place plan plant play plead please pledge
plot plunge point pose position possess post postpone pour practice praise pray precede predict prefer prepare present
preserve preside press prevail prevent print proceed process proclaim procure produce profess prohibit project promise promote prompt
propose prosecute protect protest prove provide provoke publish pull pump purchase pursue push qualify quarantine question
quote race raid raise rally rank ratify reach react realize realise reappear reassure reboot recall receive recognize recognise recommend
reconsider reconstruct record recover recruit rectify redeem redesign reduce reelect refer reform refuse regain register regret reign
reinforce reinstate reject rejoin relate release relocate rely remain remark remember remind remit remove rename render renew renounce
renovate reopen reorganize repair repay repeal repeat repel replace reply report represent request require rescue research resemble
reserve resettle reside resign resist resolve resort respond rest restart restore restrict result resume retain retake retaliate retire
retreat retrieve return reunite reveal reverse review revise revive revoke reward rise roll rotate rout ruin rule rush sail sanction
satisfy save scale scan schedule score screen seal search secure seize select separate serve settle shape share shell shift
ship shock shop sign signal slash slow smuggle snow solve sort sound spark specify sponsor stabilize stage start state stay step
stipulate stop store storm strengthen stress stretch struggle study submit subscribe succeed succumb sue suffer suggest suit summon
supersede supervise supply support suppress surge surpass surprise surrender surround survey survive suspect suspend sustain switch
symbolize talk target tax terminate test testify thank threaten tie top topple torpedo total touch tour trace track trade train
transfer transform transit translate transmit transport travel treat trigger triple trust try turn uncover undermine unify unite unveil
update upgrade urge use utilize vacate value vanish vary veto view violate visit vote vow wait waive walk want warn warrant wash watch
skip weaken weigh welcome widen wipe wish witness wonder work worry worsen wound wreck yield overrun escalate ground evade
outlaw lapse accrue vest elapse flow peak hover stem hail grip rock slam batter flatten engulf commence roll sync restart crash reboot failover deploy degrade mitigate throttle acknowledge triage
""")

INTRANSITIVE = word_set("""
met died arrived came went occurred happened collapsed crashed exploded erupted emerged talked spoke lasted remained fell rose became
was failed lived travelled traveled returned retired resigned agreed served worked broke
""")
REPORTING = word_set("""
say tell report state announce claim note stress explain add admit believe think confirm warn insist argue suggest reveal
declare acknowledge recall estimate allege assert conclude indicate remark write learn know predict maintain
observe complain concede disclose inform assure hear testify mention emphasize reiterate expect hope understand agree decide
deny promise vow pledge respond counter forecast hold find rule show fear
""")
SPEAKING = word_set("""
say tell report state announce claim note stress explain add admit believe think confirm warn insist argue suggest write
reveal declare acknowledge recall estimate allege assert conclude remark complain concede disclose testify emphasize respond
""")
TELLING_SOMEONE = word_set("tell inform assure remind warn notify promise advise")
INTENDING = word_set("""
plan intend expect schedule propose agree offer want hope promise vow pledge aim suggest seek set threaten prepare decide resolve
commit arrange slate anticipate project forecast target wish pend undertake
""")
# Verbs that tell of a state, not of a deed; those by which people answer to what has happened.
STATES = word_set("""
be have seem know believe think want need like love own belong contain consist include mean exist depend matter hope lack
resemble deserve prefer understand fear doubt suppose stand live lie remain feel look sound weigh cost owe employ
""")
CALLING = word_set(
    "know identify describe name call see regard serve act consider recognize recognise treat use appoint elect such work"
)
AGO = word_set("recently previously earlier formerly already originally once lately")  # before the day of the news
REACTING = word_set("praise welcome condemn criticize criticise thank blame denounce applaud call urge demand deplore")
LIGHT_VERBS = word_set("make give take deliver issue")  # whose noun says what was done: "made a promise"
FRONTED_TALK = word_set(
    "talking speaking commenting referring recalling describing citing discussing summarizing summarising reviewing"
)
THINGS_FAILED = word_set("cancelled canceled abandoned scrapped aborted")


def irregular() -> list[list[str]]:
    """The irregular verbs: bare form, past, participle."""
    return [entry.split() for entry in IRREGULAR.replace("\n", "|").strip("|").split("|")]


# ------------------------------------------------------------------------------ status

DEADLINE_VERBS = word_set("expire expires expiring lapse lapses")
DEADLINE_WORDS = word_set("deadline due expiry expiration overdue payable")
BEGINNING = word_set("begin commence start open meet be take become continue convene enter come")
DEADLINE_PREPOSITIONS = (
    "by", "before", "until", "till", "within", "no later than", "not later than", "on or before", "prior to", "up to",
    "at the latest by", "not to exceed", "latest by", "at least", "not less than",
)  # fmt: skip
PLANNED_WORDS = word_set("scheduled planned upcoming forthcoming tentative proposed tentatively slated next expected")
NARRATIVE_WOULD = word_set("later again eventually go prove soon ultimately subsequently finally become")
COMPARING = word_set(
    "than versus vs vs. compared comparison like unlike relative exceeding exceeded surpassing beating"
)
SUPERLATIVES = word_set(
    "first lowest highest largest biggest worst best most least only fewest smallest longest strongest last record"
)

# ------------------------------------------------------------------------------ dates in a sentence

DATE_PREPOSITIONS = word_set(
    "on in at by before after since until till from during around about for between through throughout within of past over "
    "circa near to toward towards beginning starting effective dated as"
)
DATE_PHRASES = (
    ("as", "of"), ("prior", "to"), ("on", "or", "before"), ("on", "or", "about"), ("on", "or", "after"),
    ("no", "later", "than"), ("not", "later", "than"), ("up", "to"), ("no", "earlier", "than"), ("not", "earlier", "than"), ("no", "sooner", "than"), ("as", "early", "as"), ("as", "late", "as"),
    ("with", "effect", "from"), ("effective", "as", "of"), ("beginning", "on"), ("beginning", "in"), ("starting", "on"),
    ("starting", "in"), ("starting", "from"), ("at", "the", "end", "of"), ("at", "the", "beginning", "of"),
    ("at", "the", "start", "of"), ("by", "the", "end", "of"), ("effective", "from"), ("effective", "on"),
    ("in", "the", "course", "of"), ("in", "the", "summer", "of"), ("on", "the", "morning", "of"),
    ("on", "the", "evening", "of"), ("on", "the", "afternoon", "of"), ("on", "the", "night", "of"),
    ("in", "the", "morning", "of"), ("in", "the", "early", "hours", "of"), ("on", "the", "eve", "of"),
    ("until", "the", "end", "of"), ("for", "the", "rest", "of"), ("in", "the", "middle", "of"),
    ("later", "in"), ("earlier", "in"), ("early", "in"), ("late", "in"), ("early", "on"), ("late", "on"),
    ("sometime", "in"), ("out", "of"), ("latest", "by"), ("at", "least"), ("at", "the", "latest"), ("close", "of", "business", "on"),
)  # fmt: skip
DATE_ADVERBS = word_set("only just early late shortly sometime already as not exactly precisely roughly approximately")
TIME_NOUNS = word_set(
    "morning evening afternoon night noon midnight dawn dusk gmt utc est edt cet cest bst pst pdt local time hours hrs"
)

LAW_NOUNS = word_set(
    "act code regulations regulation rules order ordinance statute directive bill decree amendment constitution scheme "
    "resolution iso din form rev version release standard edition v. no. no"
)
COPYRIGHT = word_set("copyright © (c) ℗")
EMPTY_LABELS = word_set(
    "date dated updated posted printed revised version page ref reference modified created retrieved accessed sent "
    "received published timestamp begun time last day start end entries entry log diary"
)
LINE_LABELS = word_set("comment summary note subject re fwd fw update warning background whereas")
LOG_LEVELS = word_set("error warn warning info debug fatal critical notice trace err crit")
CITING = word_set("et al al. p. pp. see cf cf. e.g. i.e. ibid vol. vol and & eds ed. fig fig. table also")

# ------------------------------------------------------------------------------ names

PERSON_TITLES = word_set("""
mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister deputy foreign defense defence secretary
general gen col colonel lt ltc capt captain sgt sergeant maj major admiral adm commander cmdr ambassador senator sen representative rep
governor gov king queen prince princess emperor empress tsar czar pope cardinal bishop archbishop father judge justice chief
director chairman chairwoman chair ceo cfo cto chancellor acting assistant under state spokesman spokeswoman spokesperson lieutenant
premier sheikh sultan inspector detective officer engineer count duke duchess baron saint st
pm sheriff mayor councillor attorney marshal corporal private rev reverend rabbi imam mp finance interior treasury
""")  # fmt: skip
OFFICES = word_set("secretary minister king queen duke prince princess bishop archbishop")  # "of" goes on with them
PARTICLES = word_set("van von de der den di da del della du la le bin ibn al el ter ten dos san of the and for on y")
PERSON_PARTICLES = word_set("van von de der den di da del della du la le bin ibn al el ter ten dos y")
THING_NOUNS = word_set("""
viaduct tunnel canal dam tower castle abbey cathedral palace railway line theatre library mill mine works plant factory
treaty agreement statement assessment act war battle conference summit memoire accord pact protocol convention report memorandum
agency ministry department committee commission council court party company corporation corp inc ltd bank university institute union
club association office bureau force army navy police parliament congress senate house assembly street road bridge river lake mount
museum hospital airport station olympics cup prize award law bill plan project programme program initiative operation mission
church league team group board fund trust school college centre center service services system agreement airlines airways
declaration revolution crisis earthquake hurricane storm festival games exhibition election elections constitution resolution order
section article clause paragraph appendix exhibit schedule annex note affairs issues security defense defence date effective talks
""")
MATTERS = word_set("""
treaty agreement statement assessment act war battle conference summit memoire accord pact protocol convention report
memorandum olympics cup prize award law bill plan project programme program operation declaration revolution crisis
earthquake hurricane storm festival games exhibition election elections constitution resolution order section article
clause paragraph appendix exhibit schedule annex note issues date effective talks security site term memoires agreements
closing completion fee premises services goods lease
""")

COUNTRIES = frozenset("""
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados
Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia
Cameroon|Canada|Chad|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechoslovakia|Denmark|Djibouti
Dominican Republic|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany
Ghana|Greece|Greenland|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland
Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia
Libya|Liechtenstein|Lithuania|Luxembourg|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico
Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria
North Korea|Northern Ireland|Norway|Oman|Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal
Prussia|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia
South Africa|South Korea|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania
Thailand|Tibet|Togo|Tonga|Trinidad|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States
Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Yugoslavia|Zambia|Zimbabwe|USSR|USA|U.S.|U.K.|US|UK|DPRK|UAE|Bosnia and Herzegovina
""".replace("\n", "|").strip("|").split("|"))  # fmt: skip
CITIES = frozenset("""
Aachen|Abuja|Accra|Addis Ababa|Aleppo|Alexandria|Algiers|Amman|Amsterdam|Ankara|Antwerp|Astana|Athens|Atlanta|Auckland|Austin
Baghdad|Baku|Baltimore|Bangkok|Barcelona|Basel|Beijing|Beirut|Belfast|Belgrade|Berlin|Bern|Birmingham|Bogota|Bologna|Bombay|Bonn
Bordeaux|Boston|Bratislava|Bristol|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Calcutta|Cambridge|Canberra|Cape Town|Caracas
Casablanca|Chicago|Cologne|Colombo|Constantinople|Copenhagen|Dakar|Dallas|Damascus|Delhi|Denver|Detroit|Dhaka|Doha|Dresden|Dubai
Dublin|Edinburgh|Florence|Frankfurt|Geneva|Genoa|Glasgow|Hamburg|Hanoi|Harare|Havana|Helsinki|Hiroshima|Houston|Islamabad|Istanbul
Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kathmandu|Khartoum|Kiev|Kyiv|Kinshasa|Kuala Lumpur|Lagos|Lahore|Leeds|Leipzig|Leningrad
Lille|Lima|Lisbon|Liverpool|London|Los Angeles|Lyon|Madrid|Manchester|Manila|Marseille|Mecca|Melbourne|Miami|Milan|Minsk|Mogadishu
Montevideo|Montreal|Moscow|Mumbai|Munich|Nagasaki|Nairobi|Nanjing|Naples|New Delhi|New Orleans|New York|Nuremberg|Odessa|Osaka|Oslo
Ottawa|Oxford|Palermo|Panama City|Paris|Philadelphia|Phnom Penh|Pittsburgh|Portland|Prague|Pretoria|Pyongyang|Quebec|Quito|Rabat
Rangoon|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|Saigon|San Diego|San Francisco|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul
Seville|Shanghai|Sofia|St. Louis|St. Petersburg|Stalingrad|Stockholm|Stuttgart|Sydney|Taipei|Tallinn|Tbilisi|Tehran|Tel Aviv
The Hague|Tokyo|Toronto|Toulouse|Tripoli|Tunis|Turin|Valencia|Vancouver|Venice|Versailles|Vienna|Vilnius|Warsaw|Washington|Yalta
Yerevan|York|Zagreb|Zurich|Texas|California|Florida|Virginia|Ohio|Alaska|Hawaii|Europe|Asia|Africa|America|Antarctica|Crimea|Bavaria
""".replace("\n", "|").strip("|").split("|"))  # fmt: skip
PLACES = COUNTRIES | CITIES
PLURALS = word_set(
    "people police men women children cattle folk majority crew staff half most few both all some many geese mice feet clergy public"
)  # nouns that take a plural verb without looking it
DEMONYMS = word_set("""
afghan african albanian algerian american arab argentine armenian asian australian austrian azerbaijani bangladeshi belarusian
belgian bolivian bosnian brazilian british bulgarian cambodian canadian chilean chinese colombian croatian cuban cypriot czech
danish dutch egyptian english estonian ethiopian european finnish french georgian german ghanaian greek haitian hungarian
icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kuwaiti latvian
lebanese libyan lithuanian macedonian malaysian mexican moldovan mongolian moroccan nepalese nigerian norwegian ottoman pakistani
palestinian peruvian polish portuguese prussian roman romanian russian rwandan saudi scottish serbian slovak slovenian somali
soviet spanish sudanese swedish swiss syrian taiwanese thai tibetan tunisian turkish ugandan ukrainian venezuelan vietnamese welsh
yemeni zimbabwean western eastern northern southern north south
""")
CALENDAR = word_set(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)  # where they are no dates, they are no names either
KEEP_ARTICLE = {("the", "hague"), ("a", "few"), ("a", "number"), ("a", "total"), ("a", "dozen"), ("a", "couple"), ("a", "lot"),
                ("a", "hundred"), ("a", "thousand"), ("a", "million"), ("a", "day")}  # fmt: skip
COMMON_STARTERS = word_set("""
construction work talks fighting police officials negotiations protests heavy production services operations workers troops
firefighters people residents losses notice alarm pressure operator area traffic water power evidence flooding rain snow temperature
temperatures damage repairs engines contact communication signal orders troops enemy casualties peace war life death marriage delivery
oral similar initial early late high low heavy light large small new old local national federal public private military civil rescuers scientists researchers engineers payment delivery rent interest sales revenue shares
tenant landlord buyer seller supplier customer invoices applications kickoff due meeting minutes deadline
two three four five six seven eight nine ten more many several dozens hundreds thousands half most fewer parties party lender
borrower licensee licensor employer employee contractor client title subject profits elections prices demand power access customers users staff students members voters leaders ministers lawyers soldiers forces
""")
PAPERS = word_set("letter letters email emails e-mail mail note memo message telegram cable fax reply report dispatch")
DEEDS = word_set("""
agreement contract lease licence license offer invoice loan order judgment judgement deed statement claim policy mortgage bond will
application undertaking notice certificate permit warrant affidavit quotation receipt memorandum
""")  # papers with a date of their own, which is not that of what a sentence tells of them
DRAWING_UP = word_set("make sign enter write send issue execute conclude grant give serve publish agree draw deliver")
PROPOSING = word_set("propose suggest plan consider")
CANCELLING = word_set("cancel postpone abandon scrap delay call skip drop")
POSTPONING = word_set("postpone delay defer reschedule adjourn")
SHIFTING = word_set(
    "postpone delay defer move put reschedule adjourn extend book fix schedule set call bring push plan slate"
)
SET = word_set("set scheduled planned due booked supposed slated fixed meant intended expected")
UNTRUE = word_set("false wrong untrue unfounded baseless incorrect fabricated invented")
RUMOURS = word_set("report reports claim claims rumour rumours rumor rumors allegation allegations story stories")
REQUIRING = word_set("require oblige order ask request urge instruct remind need have tell")
OPENING = word_set("begin start open commence resume")
ENDING = word_set("end close terminate finish")
MOVING = word_set(
    "leave exile emigrate move travel return sail fly flee march deport send go come arrive drive head immigrate migrate"
)
PARTICLE_ADVERBS = word_set("off up out down away over back in on")
MASS_OR_PLACE_WORDS = word_set(
    "county state city province region district valley island islands bay sea ocean street avenue square"
)

# ------------------------------------------------------------------------------ merging

# What makes a number no year: the nouns right before it, those after it, those of telephones and of citations.
NUMBERED = word_set("""
box room page pages flight gate suite route gallery building channel ticket form bus trench model designation no nr number paragraph
section clause extension ext platform apartment flat track plot lot figure fig table item order invoice serial rfc runbook folio fol
+ # locker unit sheet valve line ser part lock bay berth badge code pin
""")
EDITIONS = word_set("edition ed version revision reprint revised rev")
TELEPHONES = word_set("tel telephone phone fax mobile hotline dial freephone")
CITED_BY = word_set("cf pp fol vol isbn issn doi op ibid")
ISSUES = word_set("template newsletter bulletin issue gazette volume vol journal proceedings annals transactions")
COHORTS = word_set("class classes generation vintage cohort intake alumni")  # named by their year
WORKS = word_set("novel film book play song poem painting album opera musical story game series documentary")
KEPT = word_set("hours times timetable")  # labels of what comes again every week: "Opening hours: Monday to Friday"
PUBLISHERS = word_set("press publishers publishing publications verlag books sons editions éditions presses")
RECURRING = word_set(
    "year month week quarter spring summer autumn winter fall"
)  # "every year on the first Monday in August"
REGULARLY = word_set("annually yearly monthly weekly")
CALENDARS = word_set("calendar style reckoning")
ELECTED = word_set(
    "games olympics elections championships talks"
)  # plurals that a year may follow without a preposition
PERSON_NOUNS = word_set("""
diver driver farmer worker engineer minister officer collector dealer master pilot captain judge lawyer doctor nurse teacher professor
student soldier sailor bishop abbot monk priest king queen prince duke emperor mason builder roofer tenant landlord manager director
chairman chairwoman clerk spokesman spokeswoman witness plaintiff defendant owner buyer seller author writer artist painter scientist
researcher astronomer inspector agent secretary mayor governor senator passenger farmer's fisherman policeman foreman boy girl man
envoy ambassador delegate negotiator leader head member founder survivor victim attache consul
woman father mother son daughter brother sister widow husband wife
""")
MEN = word_set("mr sir lord father king prince duke baron brother son uncle husband")
WOMEN = word_set("mrs ms miss lady dame mother queen princess sister daughter aunt wife madam")
SHIPS = word_set("ship boat ferry vessel steamer schooner frigate trawler tug yacht barge brig icebreaker submarine")
COMING = word_set("came come comes")
QUESTIONS = word_set("what why how who when where which")
STRETCHES = word_set("spring summer autumn winter season night morning evening afternoon weekend")
INSTRUMENTS = word_set("treaty pact accord convention protocol act law decree resolution directive charter")
RECORDS = word_set("journal diary log logbook register minutes")
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
RECORDING = word_set("has have had put puts date dates make makes")  # "the log has it at noon"
HAPPENING = word_set("happen occur follow come go")
GRANTED = word_set("grant save help forbid send spare keep bless")
BELIEVING = word_set(
    "accept believe find prove satisfy think suppose convince persuade show establish suggest imply mean follow appear seem "
    "agree admit concede demonstrate true sure certain likely case"
)  # denied, they leave open what they govern
PROOFS = word_set("evidence proof sign signs indication indications suggestion reason")  # the same under `no`
STATED = word_set("doubt fact news view belief idea hope fear possibility")  # nouns whose `that` opens what they say
EASY = word_set(
    "possible impossible necessary unnecessary hard difficult easy dangerous wise better best good safe unsafe usual customary "
    "important essential vital prudent sensible late early time useless pointless common normal illegal unlawful wrong right"
)  # "it was hard to": `it` means nobody
WEATHER = word_set("rain snow hail drizzle sleet thunder")
RESOLVING = word_set("decide agree resolve propose hope determine recommend suggest vote")  # "it was resolved to"
SPANS = word_set(
    "year years month months week weeks day days hour hours minutes decade decades centuries long time while ages"
)
MYTHS = word_set("myth myths legend legends rumour rumours rumor rumors fiction hoax suspicion")
CORRECTIONS = word_set("correction corrections clarification erratum corrigendum")
PERSONS_DO = SPEAKING | word_set("ask think want smile laugh phone ring sit know telephone nod shrug hope love send")
ADDRESSED = word_set("terrace street road avenue lane drive close crescent square gardens club grove court")
DATED_NOUNS = EMPTY_LABELS | word_set("due deadline from until week month year season since")
REFERRING = word_set("refer thank acknowledge recall")
DAY_PARTS = word_set("morning afternoon evening day night")

STOPWORDS = (
    DETERMINERS | POSSESSIVE | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | BE | HAVE | DO | MODAL
    | ADVERBS | NEGATION
    | word_set("least most to said says say told it's new made make take took year years month months day days week weeks old own same other more")
)  # fmt: skip

CARDINALS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
ORDINALS = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
COUNTS = {word: n for n, word in enumerate(CARDINALS) if n} | {"a": 1, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
          "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}  # fmt: skip
COUNTS |= {f"{ten}-{unit}": COUNTS[ten] + n for ten in "twenty thirty forty fifty sixty seventy eighty ninety".split()
           for n, unit in enumerate(CARDINALS[1:10], 1)}  # fmt: skip
# Promises, orders and requests: a limit of time in their sentence counts from the day they were made.
# What a cell of a table may say beside its date.
REMARKS = word_set("done due first last next by on from completed complete planned scheduled finished until sent held")
ASKING = word_set("ask require request demand insist order urge propose recommend suggest")
PROMISED = word_set("promised pledged vowed undertook agreed ordered asked told urged requested demanded")
PROMISING = word_set("will must please promise promises undertake asks requests demands orders requires expects")
NTH = {word: n for n, word in enumerate(ORDINALS) if n} | {"twentieth": 20, "fifteenth": 15}
WORD = re.compile(r"\w+(?:[.’'-]\w+)*")
ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "s", "e", "y")
NUMBERS = {word: str(n) for n, word in enumerate(CARDINALS)}
ORDINAL_NUMBERS = {word: f"{n}." for n, word in enumerate(ORDINALS)}
PAST_OF = {form: base for base, *forms in irregular() for form in forms}


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its inflection: `met`, `meeting` and `meets` are one."""
    word = word.lower().replace("’", "'").removesuffix("'s").replace(".", "")
    word = PAST_OF.get(word, NUMBERS.get(word, word))
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _single(word.removesuffix(ending))
    return _single(word)


def _single(stem: str) -> str:
    """`stopp` as `stop`: the last letter but once."""
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem


@lru_cache(maxsize=1 << 12)
def stems(title: str) -> tuple[tuple[str, bool], ...]:
    """The stems of a title that carry meaning, and whether each is a name's."""
    words = ((match.group(), match.start()) for match in WORD.finditer(title))
    return tuple((stem(word), word[0].isupper() and at > 0) for word, at in words if word.lower() not in STOPWORDS)
