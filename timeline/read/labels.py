"""The vocabulary of headers: what labels are called, and what they are called here."""

from __future__ import annotations


def phrases(table: str) -> frozenset[str]:
    """The phrases of a table, with bars between them; line ends and double spaces count as one space."""
    return frozenset(" ".join(phrase.split()) for phrase in table.split("|"))


LABELS = {
    label: name
    for name, labels in {
        "date": """date | dated | date/time | date and time | memo date | letter date | report date | date of
            report | document date | date of issue | issue date | issued | date issued | date filed | datum
            | fecha | data | дата | shift""",
        "dtg": "dtg | date time group | date-time group",
        "sent": "sent | sent at | sent on | date sent | envoyé | gesendet | enviado | отправлено",
        "published": """published | published on | published at | publication date | date published | pub date |
            pubdate | first published | posted | posted on | post date | originally published | release
            date | date of publication | for release | embargo | embargoed until | embargoed to | under embargo until |
            not for publication before | hold for release until""",
        "created": """created | created at | created on | creation date | date created | written | date written
            | log opened | log begun | drawn up | drafted | judgment | judgement | date of decision | decision date""",
        "made": "handed down | date of judgment | judgment date",
        "begun": "begun | begun on | opened | opened on | started | start date | date opened",
        "updated": """updated | updated on | last updated | last update | last modified | modified | last revised |
            revised | last edited | date modified | last reviewed""",
        "received": "received | date received",
        "released": "released | released on | declassified",
        "effective": "effective | effective date | effective as of | effective from",
        "expires": "expires | expiry | expiry date | expiration date | valid until | valid through",
        "held": "date of meeting | meeting date | date held | held on | meeting of | meeting held",
        "due": """due | due date | deadline | respond by | reply by | review date | next review | next review date |
            date of next review | date of review | review due""",
        "declassify-on": "decl | declassify on | declassify | declassification date | decl on",
        "subject": "subject | subj | re | betreff | objet | asunto | тема | sub",
        "title": "title | cable title | headline | document title | name of document | report title",
        "from": "from | fm | sender | von | de | от",
        "to": "to | recipient | recipients | an | à | кому | attention | attn",
        "cc": "cc | bcc | copy | copies",
        "info": "info",
        "author": """author | authors | by | byline | written by | prepared by | reporter | drafted by | approved by
            | submitted by | reported by""",
        "tags": "tags | keywords | categories | category | labels | filed under | topics | section",
        "classification": "classification | security classification | handling | distribution | status",
        "classified-by": "classified by | derived from",
        "reason": "reason | reasons | classification reason",
        "identifier": """identifier | id | reference id | canonical id | document id | document number | doc. no | doc
            no | document no | ref no | ref. no | report no | report number | case no | case number |
            ticket | incident id | message-id | file no | our ref | your ref | contract no | contract
            number | agreement no | docket no | order no""",
        "reference": "ref | refs | reftel | reftels | references | reference | in-reply-to | reply to | reply-to",
        "origin": """origin | source | publisher | publication | newspaper | agency | website | url | link | office
            of origin | department""",
        "kind": """type | document type | genre | format | mime-version | content-type | content-transfer-encoding
            | language | version | priority | importance | attachments | attachment | severity | location |
            place | venue | x-mailer | return-path | delivered-to | layout | draft | slug | permalink |
            attendees | present | absent | chair | minutes by | contact | phone | telephone | tel | fax |
            email | e-mail""",
    }.items()
    for label in phrases(labels)
}
DATES = phrases("""
    date | dtg | sent | published | created | made | begun | updated | received | released | effective | expires |
    held | due | declassify-on
""")
TITLES = ("title", "subject")  # by preference

# Labels that make a header line wherever they stand, and groups of which a quoted message has one.
STRONG = phrases("declassify-on | tags | classified-by")
MESSAGES = tuple(
    phrases(pair) for pair in ("from | sent", "from | date", "from | subject", "to | subject", "date | subject")
)
# Labels whose values may run over several lines.
CONTINUED = phrases("subject | title | reference | to | cc | info") | STRONG

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Trust in what a document says of its own date, highest first.
TRUST = ("dtg", "date", "sent", "published", "created", "dateline", "logged", "made", "updated")
CALLED = {
    "dtg": "DTG line",
    "dateline": "dateline",
    "logged": "log itself",
    "made": "text itself",
}  # the others go by their name: "Created line"

# First words of a text (or of the sentence that dates it) that name the paper it is.
PAPERS = phrases("""
    minutes | record | notes | proceedings | transcript | summary | report | judgment | judgement | decision | ruling |
    opinion | order | award | agreement | contract | lease | deed | treaty | protocol | memorandum | statement |
    declaration | resolution | certificate | affidavit | will | letter | log | bulletin | notice | verdict | sentence
""")

# What of them is of the day that stands at the end of its first line: `Statement by the minister, 5 May 2015`.
OF_ITS_DAY = phrases("""
    minutes | statement | speech | address | dispatch | telegram | bulletin | log | logbook | transcript | newsletter |
    briefing | remarks | meeting notes | circular | memo | memorandum | communiqué | communique | broadcast | sermon
""")
# What is done to works as well, and then somewhere: "Recorded at Abbey Road".
OF_WORKS = phrases("recorded | produced | printed | appeared | broadcast | compiled | completed")
POSTED = ("posted by ", "published by ", "written by ", "uploaded by ", "filed by ")

# Words between a place and its date.
JOINTS = phrases("on | the | this | le | la | am | den | el | il | em | a | de | du")
# First lines that say what sort of paper it is, not what it is about.
GENERIC = phrases("""
    memorandum | memo | press release | for immediate release | news release | media release | press statement |
    confidential | secret | draft | letter | report | minutes | notice | internal memorandum | urgent |
    immediate | private and confidential | news | opinion | interoffice memorandum | statement | untitled |
    table of contents | contents | summary | abstract | introduction
""")
SALUTATIONS = (
    *("dear ", "to whom ", "hello", "hi ", "hi,", "sir,", "madam", "gentlemen", "my dear", "honoured", "esteemed"),
)
CLASSIFICATIONS = phrases("""
    U | C | S | TS | SBU | R | FOUO | LOU | UNCLAS | CUI | C/NF | S/NF | C//NF | S//NF | U//FOUO | U/FOUO |
    TS//SI | C/REL | S/REL
""")
PARTS = phrases("article | section | chapter | part | annex | schedule | appendix | title | clause | exhibit | book")

# The words right before the date of an act of making, its articles and weekday left out.
MADE = phrases("""
    dated | is dated | dated as of | dated at | dated for reference | made | made on | made as of | is made |
    made and entered into | made and entered into as of | made and entered into on | entered into | entered into
    on | entered into as of | executed on | signed on | done on | done at | given on | as of
""")
SPOKEN = phrases("""
    held on | held | held at | delivered | delivered on | handed down | handed down on | given on | given |
    filed | filed on | decided | decided on | entered on | entered | pronounced on | pronounced | issued on |
    issued | convened on | of | on | adopted on | released on
""")
# Words of a solemn end, whose date is that of the paper.
CLOSING = ("witness whereof", "hereunto", "sworn before me", "under my hand", "so ordered")
# What before a date makes it that of something else: "a speech on the fire of 5 May".
UNDATING = frozenset("of since after before until to from and ended ending".split())
# What may follow the name of a paper, if it is one: "Minutes of", not "Opinion polls".
UPON = phrases("of | by | for | to | from | on | at | in | between | and | as | with | no | number | nr | under")
ARTICLES = {*WEEKDAYS, *"the this a an that day".split()}

# ---------------------------------------------------------------------------------- how a paper says when it was issued

# Verbs that say so, and the field that they make; "completed" is said of much else, and needs the paper.
ISSUED = {
    verb: name
    for name, verbs in {
        "published": """published | posted | issued | released | embargoed | aired | broadcast | appeared | presented |
            reprinted | circulated | distributed | printed | uploaded | filed""",
        "date": "dated",
        "created": """written | drafted | prepared | compiled | signed | executed | recorded | typed | decided |
            pronounced | interviewed | delivered | finalised | finalized | produced""",
        "completed": "completed | conducted | given | done | concluded | taken | held | certified | ordered",
        "updated": """updated | revised | modified | edited | changed | reviewed | amended | corrected | correct |
            current""",
    }.items()
    for verb in phrases(verbs)
}
ADVERBS = phrases("first | last | originally | online | formally | also | again | most | recently")
# Words that join them to the date.
JOINED = frozenset("on in at of as the this an a until till for reference day online le den".split())
# What papers are called, and the words that say of what kind they are.
OF_PAPERS = phrases("""
    report | revision | version | edition | issue | draft | article | page | document | text | paper | bulletin
    | circular | release | statement | notice | entry | guide | sheet | leaflet | memo | memorandum | letter |
    newsletter | manual | review | policy | plan | briefing | brief | note | notes | minutes | interview |
    transcript | speech | address | judgment | judgement | decision | ruling | invoice | certificate | log |
    summary | communiqué | communique | translation | recording | information | content | volume | vol | rev |
    ver | v | post | story | piece | column | handbook | brochure | factsheet | advisory | supplement | record |
    receipt | bill | telegram | cable | despatch | dispatch | analysis | assessment | publication
""")
KINDS = phrases("""
    press | news | media | final | interim | preliminary | draft | internal | public | full | short | annual |
    quarterly | monthly | weekly | special | technical | web | first | second | third | fourth | fifth | sixth |
    revised | new | no | number | and
""")
NUMBERED = phrases("""
    version | revision | rev | ver | v | issue | edition | draft | vol | volume | release | circular | bulletin
    | newsletter
""")
SERIALS = phrases("circular | bulletin | newsletter")
# All the words that an embargo is made of.
EMBARGO = phrases("""
    strictly | embargo | embargoed | under | until | till | to | not | for | release | publication | published |
    broadcast | before | prior | after | hold | immediate | use | be | upon | delivery | on | at | or | the |
    hrs | hours | time | local | am | pm | gmt | bst | est | edt | et | utc
""")
# Words of a brief line above a date that make it that of something else.
FOREIGN_TO = phrases("""
    next | deadline | due | sources | source | references | bibliography | reading | expires | expiry | when |
    upcoming | forthcoming | this day | events | event
""")
PRESS = phrases("""
    post | times | herald | gazette | news | journal | chronicle | tribune | observer | courier | mail |
    telegraph | mercury | star | echo | examiner | express | guardian | standard | sentinel | register |
    inquirer | bulletin | press | review | magazine | weekly | daily | agency | advertiser | argus | dispatch |
    monde | figaro | matin | temps | zeitung | allgemeine | nachrichten | spiegel | pravda | izvestia | corriere |
    stampa | repubblica | gazzetta | país | mundo | nación | jornal | telegraaf | tidende | dagblad
""")
# What happens on a day: before a date, in a headline or on a poster.
HAPPENINGS = phrases("""
    fire | storm | hurricane | cyclone | typhoon | battle | flood | siege | disaster | crash | collision |
    explosion | earthquake | quake | tsunami | avalanche | landslide | eruption | strike | riot | massacre |
    attack | bombing | raid | rescue | wreck | sinking | accident | incident | outage | breach | leak | spill |
    blast | election | referendum | vote | war | uprising | revolt | coup | mutiny | armistice | agreement |
    treaty | accord | pact | act | law | coronation | wedding | funeral | festival | fair | parade | concert |
    exhibition | conference | congress | summit | ceremony | celebration | anniversary | jubilee | opening |
    launch | landing | eclipse | cup | final | match | race | derby | game | show | tour | birth | death |
    murder | trial | photo | photograph | image | picture | source
""")
