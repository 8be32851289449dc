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
            | fecha | data | дата""",
        "dtg": "dtg | date time group | date-time group",
        "sent": "sent | sent at | sent on | date sent | envoyé | gesendet | enviado | отправлено",
        "published": """published | published on | published at | publication date | date published | pub date |
            pubdate | first published | posted | posted on | post date | originally published | release
            date | date of publication | for release | embargo | embargoed until | embargoed to | under embargo until |
            not for publication before | hold for release until""",
        "created": """created | created at | created on | creation date | date created | written | date written
            | begun | begun on | opened | opened on | log opened | log begun | started | start date | drawn up
            | drafted""",
        "updated": """updated | updated on | last updated | last update | last modified | modified | last revised |
            revised | last edited | date modified | last reviewed""",
        "received": "received | date received",
        "released": "released | released on | declassified",
        "effective": "effective | effective date | effective as of | effective from",
        "expires": "expires | expiry | expiry date | expiration date | valid until | valid through",
        "due": "due | due date | deadline | respond by | reply by",
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
    date | dtg | sent | published | created | updated | received | released | effective | expires | due |
    declassify-on
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
TRUST = ("dtg", "date", "sent", "published", "created", "dateline", "made", "updated")
CALLED = {
    "dtg": "DTG line",
    "dateline": "dateline",
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
