# ruff: noqa: E501
"""Telling: what a person would write of each date in a sentence, and whether it happened.

Dates are marked as {words|date}, see `told.py`; every other word is read as it stands.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import dated, interval, marked, sentences, told

from timeline.model import BlockKind, Dated, Document, Field, How, Mention, Sentence
from timeline.tell import tell

SEEDS = [
    (
        "1. (S) A U.S. interagency team -- led by ISN Acting\nAssistant Secretary Vann H. Van Diepen -- met with a Russian\nMinistry of Foreign Affairs-only team, led by Ambassador\nAnatoly Antonov, Director for Security and Disarmament\nAffairs (participants list at para 11),on {July 29, 2009|2009-07-29} to\ndiscuss what the U.S. side considered to be the first round\nof a Joint Threat Assessment (JTA),as agreed by Presidents\nObama and Medvedev in the {2009|2009} U.S.-Russia Summit Joint\nStatement on Missile Defense Issues.",
        [
            ("U.S. interagency team met with a Russian Ministry of Foreign Affairs-only team", "occurred"),
            ("U.S.-Russia Summit Joint Statement on Missile Defense Issues", "occurred"),
        ],
    ),
    (
        "3. (S) Van Diepen countered that the U.S. was making\npresentations on the missile threat pursuant to the JTA as\nagreed to by our two Presidents in the {July 6, 2009|2009-07-06} Summit\nJoint Statement, and not on Missile Defense.",
        [("Summit Joint Statement", "occurred")],
    ),
    (
        "Antonov also expressed\ndisappointment that the U.S. had not responded to the Russian\npositions explained in the {March 2009|2009-03} Aide Memoire,\ntheatrically asking how Russia is supposed to understand the\nsilence and the lack of U.S. reaction to Russian concerns.",
        [("Russian positions explained in the Aide Memoire", "occurred")],
    ),
    (
        "The\nRussian side asked a few questions related to the degree of\nChinese missile-related assistance to Iran, Iran's ability to\nseries-produce the BM-25, the number of missiles in Iran's\nand North Korea's inventory (Antonov Deputy and Russian\nMissile Technology Control Regime head of delegation Grigory\nMashkov noted the Russian belief that Israel has the\nstrongest missile potential in the Middle East),Iran's\nindustrial base for missile production, the satellite-launch\naspects of the DPRK {April 2009|2009-04} TD-2 launch (as well as the\nreasons for its failure),and what was new in the U.S.\npresentations compared to previous ones.",
        [("DPRK TD-2 launch", "occurred")],
    ),
    (
        "Van Diepen\nnoted that the U.S. had come to Moscow in good faith and had\ndone its part in implementing this first step. He also\nproposed meeting again {in September|2009-09} to continue the Joint\nThreat Assessment.",
        [("Meeting again to continue the Joint Threat Assessment, proposed by Van Diepen", "planned")],
    ),
    (
        "All of this has nothing to do with amateur horror stories; these are excerpts from an interview with Russian Deputy Defense Minister Anatoly Antonov, which have been published at the Kommersant newspaper {today|2012-02-06}.",
        [("Excerpts from an interview with Anatoly Antonov published at the Kommersant newspaper", "occurred")],
    ),
    (
        "The formal reason for the interview was {the first anniversary since Russia and the U.S. signed a new treaty|2012-02-05=First anniversary of New START} on measures for the further reduction and limitation of strategic offensive arms, which has been arguably considered the major achievement of the U.S.-Russian “reset.”",
        [("First anniversary of New START", "occurred")],
    ),
    (
        "Talking about the results of work of U.S. Missile Defense Agency in {2011|2011}, its head, General Patrick O’Reilly said that upon the completion of the first phase of the four-phase approach, it became necessary to look at this issue from a new perspective.",
        [("Results of work of U.S. Missile Defense Agency, discussed by General Patrick O’Reilly", "occurred")],
    ),
    (
        "“How real and not driven by the election were the president’s statements made {in November|2011-11} in response to the ongoing European missile defense proliferation?”",
        [("President made statements in response to the European missile defense proliferation", "occurred")],
    ),
]

SENTENCES = [
    (
        "The storm killed at least 14 people on {Tuesday|2019-05-07} when it hit the coast near Mobile.",
        [("Storm killed at least 14 people", "occurred")],
    ),
    (
        "On {Monday|2019-05-06}, the European Commission fined Google 1.5 billion euros for blocking rivals.",
        [("European Commission fined Google 1.5 billion euros for blocking rivals", "occurred")],
    ),
    (
        "The company said on {Monday|2019-05-06} it would cut 500 jobs at its plant in Wales.",
        [("Company said it would cut 500 jobs at its plant in Wales", "occurred")],
    ),
    (
        "The company said it would open a second plant in Leipzig in {March 2021|2021-03}.",
        [("Company would open a second plant in Leipzig", "planned")],
    ),
    (
        "“We will not negotiate,” Prime Minister Jane Holt told reporters in Geneva on {3 May 2012|2012-05-03}.",
        [("Prime Minister Jane Holt told reporters in Geneva", "occurred")],
    ),
    (
        "The bank reported its lowest profit since {1997|1997} on {Thursday|2010-02-04}.",
        [("Bank reported its lowest profit", "occurred")],
    ),
    (
        "Unemployment rose to 9.1 percent in {May|2011-05}, up from 8.7 percent in {April|2011-04}.",
        [("Unemployment rose to 9.1 percent", "occurred")],
    ),
    (
        "The two companies agreed on {12 June|2014-06-12} to merge, according to people familiar with the talks.",
        [("Two companies agreed to merge", "occurred")],
    ),
    (
        "A spokesman denied that the minister met the lobbyist on {3 May 2012|2012-05-03}.",
        [("Minister met the lobbyist", "hypothetical")],
    ),
    ("No meeting took place on {3 May|2012-05-03}, the ministry said.", [("No meeting took place", "hypothetical")]),
    (
        "The minister did not meet the lobbyist on {3 May|2012-05-03}.",
        [("Minister did not meet the lobbyist", "hypothetical")],
    ),
    (
        "If parliament rejects the bill on {9 June|2015-06-09}, the government could fall.",
        [("Parliament rejects the bill", "hypothetical")],
    ),
    ("Voters will go to the polls on {7 May 2015|2015-05-07}.", [("Voters will go to the polls", "planned")]),
    (
        "The summit, which opened in Lisbon on {19 November 2010|2010-11-19}, ended without a deal.",
        [("Summit opened in Lisbon", "occurred")],
    ),
    (
        "LONDON, {March 3|2010-03-03} (Reuters) - Shares in Barclays rose 4 percent on {Wednesday|2010-03-03} after the bank named a new chairman.",
        [("Shares in Barclays rose 4 percent after the bank named a new chairman", "occurred")],
    ),
    (
        "The bridge, built in {1932|1932}, was closed on {4 July 2011|2011-07-04} for repairs.",
        [("Bridge built", "occurred"), ("Bridge was closed for repairs", "occurred")],
    ),
    (
        "Rescuers found three survivors early on {Sunday|2011-03-13}, two days after the quake.",
        [("Rescuers found three survivors", "occurred")],
    ),
    (
        "Apple unveils its first tablet on {27 January 2010|2010-01-27}.",
        [("Apple unveils its first tablet", "occurred")],
    ),
    (
        "A year earlier, in {May 2009|2009-05}, the same court had thrown out the case.",
        [("Court had thrown out the case", "occurred")],
    ),
    (
        "The central bank is expected to raise rates in {June|2022-06}.",
        [("Central bank is expected to raise rates", "planned")],
    ),
    (
        "Talks planned for {5 May|2014-05-05} were cancelled after the raid.",
        [("Talks were cancelled after the raid", "hypothetical")],
    ),
    (
        "Johann Brandt (born {12 May 1811|1811-05-12} in Kassel) was a German engraver.",
        [("Johann Brandt born in Kassel", "occurred")],
    ),
    ("She was born in Warsaw on {7 November 1867|1867-11-07}.", [("Born in Warsaw", "occurred")]),
    (
        "Curie was born in Warsaw in {1867|1867}. In {1895|1895} she married Pierre Curie, a physicist.",
        [("Curie was born in Warsaw", "occurred"), ("Curie married Pierre Curie", "occurred")],
    ),
    (
        "He studied law at Heidelberg from {1871 to 1875|1871/1875}, and in {1876|1876} he moved to Vienna, where he opened a practice.",
        [("Studied law at Heidelberg", "occurred"), ("Moved to Vienna", "occurred")],
    ),
    ("After the war ended in {1945|1945}, he returned to Prague and resumed teaching.", [("War ended", "occurred")]),
    (
        "His first novel, The Glass Orchard, was published in {1931|1931} to wide acclaim.",
        [("First novel, The Glass Orchard, was published to wide acclaim", "occurred")],
    ),
    ("In {1912|1912} he would win the prize again.", [("Win the prize again", "hypothetical")]),
    (
        "Elected to parliament in {1906|1906}, Reid served as a junior minister until {1911|1911}.",
        [("Reid elected to parliament", "occurred"), ("Reid served as a junior minister", "occurred")],
    ),
    (
        "Reid died of pneumonia in London on {2 March 1921|1921-03-02}, aged 63.",
        [("Reid died of pneumonia in London", "occurred")],
    ),
    (
        "Arriving in Paris in {1895|1895}, Larsen found work as an illustrator.",
        [("Larsen found work as an illustrator", "occurred")],
    ),
    ("She worked there until {1998|1998}, when the institute was dissolved.", [("Worked there", "occurred")]),
    ("The Battle of Hastings ({1066|1066}) decided the succession.", [("Battle of Hastings", "occurred")]),
    (
        "French troops crossed the Niemen on {24 June 1812|1812-06-24} and reached Vilnius four days later.",
        [("French troops crossed the Niemen and reached Vilnius four days later", "occurred")],
    ),
    (
        "On the night of {13 February 1945|1945-02-13} British bombers attacked Dresden.",
        [("British bombers attacked Dresden", "occurred")],
    ),
    (
        "The armistice signed in {November 1918|1918-11} ended the fighting in the west.",
        [("Armistice signed", "occurred")],
    ),
    (
        "The siege lasted from {8 September 1941 to 27 January 1944|1941-09-08/1944-01-27}.",
        [("Siege lasted", "occurred")],
    ),
    (
        "Germany invaded Poland on {1 September 1939|1939-09-01}, and Britain declared war two days later.",
        [("Germany invaded Poland", "occurred")],
    ),
    (
        "The city fell in {1453|1453}; its walls were rebuilt in {1460|1460}.",
        [("City fell", "occurred"), ("City’s walls were rebuilt", "occurred")],
    ),
    ("World War II ({1939–1945|1939/1945}) reshaped Europe.", [("World War II", "occurred")]),
    ("It was not until {1998|1998} that the two sides signed a truce.", [("Two sides signed a truce", "occurred")]),
    (
        "This Agreement is made as of {3 May 2020|2020-05-03} by and between Acme Corp. and Bolt Ltd.",
        [("Agreement is made by and between Acme Corp. and Bolt Ltd", "occurred")],
    ),
    (
        "The Supplier shall deliver the goods no later than {1 June 2020|2020-06-01}.",
        [("Supplier shall deliver the goods", "deadline")],
    ),
    ("This lease expires on {31 December 2024|2024-12-31}.", [("Lease expires", "deadline")]),
    ("Rent is due on {1 July 2021|2021-07-01}.", [("Rent is due", "deadline")]),
    ("The Buyer must pay the balance by {30 September 2020|2020-09-30}.", [("Buyer must pay the balance", "deadline")]),
    ("The Term shall commence on {1 January 2021|2021-01-01}.", [("Term shall commence", "planned")]),
    (
        "Either party may terminate this Agreement before {1 March 2022|2022-03-01}.",
        [("Either party may terminate this Agreement", "hypothetical")],
    ),
    ("Unless renewed by {15 May 2021|2021-05-15}, the licence lapses.", [("Licence lapses", "deadline")]),
    ("Please send me the signed copy by {Friday|2021-03-05}.", [("Send me the signed copy", "deadline")]),
    (
        "I arrived in Lyon on {Tuesday|1888-05-01} and found your letter.",
        [("Arrived in Lyon and found your letter", "occurred")],
    ),
    ("We are meeting with the auditors on {Thursday|2021-03-04}.", [("Meeting with the auditors", "planned")]),
    ("Let's meet on {Friday|2021-03-05} at 10.", [("Let's meet at 10", "occurred")]),
    ("The kickoff is scheduled for {12 April|2021-04-12}.", [("Kickoff is scheduled", "planned")]),
    ("I'm flying to Rome on {9 May|2021-05-09}.", [("Flying to Rome", "planned")]),
    ("Can we move the review to {Monday|2021-03-08}?", [("Move the review", "hypothetical")]),
    ("We need the figures by {Monday|2021-03-08}.", [("Need the figures", "deadline")]),
    (
        "{2024-03-01 12:03:11|2024-03-01} ERROR [db] connection lost to replica 2",
        [("Connection lost to replica 2", "occurred")],
    ),
    ("[{2024-03-01 12:05|2024-03-01}] INFO Failover completed", [("Failover completed", "occurred")]),
    ("{14:05|2024-03-01} – Fire crews arrive on scene.", [("Fire crews arrive on scene", "occurred")]),
    (
        "- {12 May 2019|2019-05-12}: Gate 4 reopened after inspection.",
        [("Gate 4 reopened after inspection", "occurred")],
    ),
    ("{1912|1912} – Titanic sinks in the North Atlantic", [("Titanic sinks in the North Atlantic", "occurred")]),
    ("The outage began at {09:14 UTC|2024-03-01} when a switch failed in Dublin.", [("Outage began", "occurred")]),
    ("Service was restored at {11:02|2024-03-01} and all alerts cleared.", [("Service was restored", "occurred")]),
    (
        "In {1967|1967}, Jocelyn Bell detected a regular radio signal with a telescope near Cambridge.",
        [("Jocelyn Bell detected a regular radio signal with a telescope near Cambridge", "occurred")],
    ),
    (
        "The probe, launched in {1977|1977}, crossed the heliopause in {August 2012|2012-08}.",
        [("Probe launched", "occurred"), ("Probe crossed the heliopause", "occurred")],
    ),
    (
        "Researchers hope to repeat the experiment in {2026|2026}.",
        [("Researchers hope to repeat the experiment", "planned")],
    ),
    (
        "A study published in Nature on {4 March 2015|2015-03-04} showed that the ice is thinning.",
        [("Study published in Nature", "occurred")],
    ),
    (
        "The telescope will be launched no earlier than {October 2018|2018-10}.",
        [("Telescope will be launched", "planned")],
    ),
    (
        "The eruption of Krakatoa in {1883|1883} was heard 3,000 miles away.",
        [("Eruption of Krakatoa was heard 3,000 miles away", "occurred")],
    ),
    (
        "The Court of Appeal rejected the appeal on {9 October 2013|2013-10-09}.",
        [("Court of Appeal rejected the appeal", "occurred")],
    ),
    ("The hearing has been set for {14 January 2014|2014-01-14}.", [("Hearing has been set", "planned")]),
    (
        "The defendant was ordered to pay damages by {1 May 2014|2014-05-01}.",
        [("Defendant was ordered to pay damages", "deadline")],
    ),
    (
        "In its {12 July 2006|2006-07-12} ruling, the court held that the tax was unlawful.",
        [("Court held that the tax was unlawful", "occurred")],
    ),
    ("Judge Alan Price, who retired in {2010|2010}, wrote the opinion.", [("Judge Alan Price retired", "occurred")]),
    ("The contract that Acme signed in {1997|1997} was void.", [("Acme signed the contract", "occurred")]),
    (
        "The dam burst at dawn on {5 November 2015|2015-11-05}, burying the village of Bento in mud.",
        [("Dam burst, burying the village of Bento in mud", "occurred")],
    ),
    ("Founded in {1921|1921}, the firm employs 4,000 people.", [("Firm founded", "occurred")]),
    ("The merger was completed by {1900|1900}.", [("Merger was completed", "occurred")]),
    (
        "Ford recalled 120,000 trucks in {June 2016|2016-06}, and in {August 2016|2016-08} it halted production in Ohio.",
        [("Ford recalled 120,000 trucks", "occurred"), ("Ford halted production in Ohio", "occurred")],
    ),
    (
        "The {1997|1997} treaty between Denmark and Norway settled the border.",
        [("Treaty between Denmark and Norway", "occurred")],
    ),
    (
        "Leaders met again at the {May 2010|2010-05} summit in Toledo.",
        [("Leaders met again at the summit in Toledo", "occurred")],
    ),
    (
        "{Last week|2010-05-03/2010-05-09}, Toyota apologised for the fault.",
        [("Toyota apologised for the fault", "occurred")],
    ),
    (
        "The board approved the plan at its meeting of {3 May 2011|2011-05-03}.",
        [("Board approved the plan at its meeting", "occurred")],
    ),
    ("The plant was to open in {2010|2010} but was delayed.", [("Plant was to open but was delayed", "planned")]),
    ("Minutes of the board meeting of {3 May 2011|2011-05-03}", [("Minutes of the board meeting", "occurred")]),
    (
        "The Board of Directors met on {14 March 2019|2019-03-14} in Zurich and approved the accounts.",
        [("Board of Directors met in Zurich and approved the accounts", "occurred")],
    ),
    (
        "Hurricane Odette made landfall near Veracruz early on {12 September 1987|1987-09-12}, killing 31 people.",
        [("Hurricane Odette made landfall near Veracruz, killing 31 people", "occurred")],
    ),
    (
        "By {the end of 2015|2015}, more than a million people had fled the country.",
        [("More than a million people had fled the country", "occurred")],
    ),
    (
        "In the spring of {1865|1865}, General Lee surrendered at Appomattox.",
        [("General Lee surrendered at Appomattox", "occurred")],
    ),
    (
        "Napoleon was exiled to Elba in {April 1814|1814-04} but returned the following year.",
        [("Napoleon was exiled to Elba but returned the following year", "occurred")],
    ),
    (
        "The treaty, which entered into force on {5 February 2011|2011-02-05}, limits each side to 1,550 warheads.",
        [("Treaty entered into force", "occurred")],
    ),
    (
        "Mozart, who was born in Salzburg in {1756|1756}, began composing at five.",
        [("Mozart born in Salzburg", "occurred")],
    ),
    (
        "The firm, founded by two brothers in {1921|1921}, went bankrupt in {2009|2009}.",
        [("Firm founded by two brothers", "occurred"), ("Firm went bankrupt", "occurred")],
    ),
    ("From: Anna. I received your letter of {3 May|1888-05-03} this morning.", [("Your letter", "occurred")]),
    ("Thank you for your email of {12 March 2021|2021-03-12}.", [("Your email", "occurred")]),
    (
        "As discussed on {Tuesday|2021-03-02}, we will ship the samples on {Friday|2021-03-05}.",
        [("Ship the samples", "planned")],
    ),
    (
        "Invoices must be submitted within {30 days of the Effective Date|2020-06-02}.",
        [("Invoices must be submitted", "deadline")],
    ),
    (
        "Tenant shall pay rent on or before {the fifth day of each month|2020-05-05}.",
        [("Tenant shall pay rent", "deadline")],
    ),
    ("The offer is valid until {30 June 2021|2021-06-30}.", [("Offer is valid", "deadline")]),
    ("The deadline for applications is {15 January 2022|2022-01-15}.", [("Deadline for applications", "deadline")]),
    ("Applications close on {15 January 2022|2022-01-15}.", [("Applications close", "deadline")]),
    ("The warranty period ends on {31 December 2025|2025-12-31}.", [("Warranty period ends", "deadline")]),
    ("On {9 November 1989|1989-11-09}, the Berlin Wall fell.", [("Berlin Wall fell", "occurred")]),
    (
        "The Soviet Union launched Sputnik 1 on {4 October 1957|1957-10-04}.",
        [("Soviet Union launched Sputnik 1", "occurred")],
    ),
    (
        "In {1687|1687} Isaac Newton published the Principia, in which he set out the laws of motion.",
        [("Isaac Newton published the Principia", "occurred")],
    ),
    (
        "Construction began in {1882|1882} and was completed in {1926|1926}.",
        [("Construction began", "occurred"), ("Construction was completed", "occurred")],
    ),
    ("The tower was built between {1887 and 1889|1887/1889}.", [("Tower was built", "occurred")]),
    ("There were protests in Athens on {5 May 2010|2010-05-05}.", [("Protests in Athens", "occurred")]),
    (
        "An earthquake of magnitude 7.0 struck Haiti on {12 January 2010|2010-01-12}.",
        [("Earthquake of magnitude 7.0 struck Haiti", "occurred")],
    ),
    (
        "At {06:45|2024-03-01} the on-call engineer rolled back the release.",
        [("On-call engineer rolled back the release", "occurred")],
    ),
    (
        "{09:20|2024-03-01} Customer reports of failed logins begin to arrive.",
        [("Customer reports of failed logins begin to arrive", "occurred")],
    ),
    (
        "{10:41|2024-03-01}: root cause identified as an expired certificate",
        [("Root cause identified as an expired certificate", "occurred")],
    ),
    ("Kickoff meeting: {3 March 2021|2021-03-03}", [("Kickoff meeting", "occurred")]),
    ("Due date: {5 June 2021|2021-06-05}", [("Due date", "deadline")]),
    ("| {2010-03-01|2010-03-01} | Kickoff | Berlin |", [("Kickoff", "occurred")]),
    (
        "The Senate is scheduled to vote on the measure on {Thursday|2021-05-06}.",
        [("Senate is scheduled to vote on the measure", "planned")],
    ),
    ("Toyota plans to close the plant in {2017|2017}.", [("Toyota plans to close the plant", "planned")]),
    ("The minister said talks would resume in {January|2015-01}.", [("Talks would resume", "planned")]),
    (
        "Police said the suspect was arrested in Madrid on {Friday|2016-04-01}.",
        [("Suspect was arrested in Madrid", "occurred")],
    ),
    (
        "According to the ministry, 12 soldiers were killed on {Friday|2016-04-01}.",
        [("12 soldiers were killed", "occurred")],
    ),
    (
        "Shell, Europe's largest oil company, reported a profit of $4.1 billion for {the third quarter|2015-07/2015-09}.",
        [("Shell reported a profit of $4.1 billion", "occurred")],
    ),
    ("The ship had sailed from Bremen on {2 May|1912-05-02}.", [("Ship had sailed from Bremen", "occurred")]),
    ("The rebels might attack in {March|2015-03}.", [("Rebels might attack", "hypothetical")]),
    ("The probe would have reached Mars in {1999|1999}.", [("Probe would have reached Mars", "hypothetical")]),
    ("Had the bill passed in {May|2015-05}, taxes would have risen.", [("Bill passed", "hypothetical")]),
    (
        "The company has never paid a dividend since {2004|2004}.",
        [("Company has never paid a dividend", "hypothetical")],
    ),
    (
        "The {1969|1969} moon landing was watched by 600 million people.",
        [("Moon landing was watched by 600 million people", "occurred")],
    ),
    (
        "The 39th Session will be held in Geneva from {10 to 28 September 2018|2018-09-10/2018-09-28}.",
        [("39th Session will be held in Geneva", "planned")],
    ),
    (
        "Reagan and Gorbachev met in Reykjavik in {October 1986|1986-10}.",
        [("Reagan and Gorbachev met in Reykjavik", "occurred")],
    ),
    (
        "The agreement between Kenya and Uganda, signed on {3 May 2012|2012-05-03}, covers fishing rights.",
        [("Agreement between Kenya and Uganda signed", "occurred")],
    ),
    (
        "Parliament voted 312 to 204 on {Monday|2012-05-07} to dissolve itself.",
        [("Parliament voted 312 to 204 to dissolve itself", "occurred")],
    ),
    (
        "The two sides exchanged prisoners on {7 September 2019|2019-09-07}.",
        [("Two sides exchanged prisoners", "occurred")],
    ),
    (
        "A fire broke out in the engine room shortly before {midnight on 3 July|1988-07-03}.",
        [("Fire broke out in the engine room", "occurred")],
    ),
    (
        "In a letter dated {4 June 1940|1940-06-04}, Churchill asked Roosevelt for ships.",
        [("Churchill asked Roosevelt for ships", "occurred")],
    ),
    (
        "Kafka's The Trial was first published in {1925|1925}, a year after his death.",
        [("Kafka's The Trial was first published", "occurred")],
    ),
    (
        "On {18 April 1906|1906-04-18} at 5:12 a.m., an earthquake shook San Francisco.",
        [("Earthquake shook San Francisco", "occurred")],
    ),
    (
        "The vaccine, developed at Oxford, was approved in {December 2020|2020-12}.",
        [("Vaccine was approved", "occurred")],
    ),
    (
        "Meeting with the Russian Ambassador, {3 May 2009|2009-05-03}",
        [("Meeting with the Russian Ambassador", "occurred")],
    ),
    (
        "Ambassador Silva told Poloff on {March 3|2009-03-03} that the government would not sign the accord.",
        [("Ambassador Silva told Poloff that the government would not sign the accord", "occurred")],
    ),
    (
        "During a {February 12|2009-02-12} meeting with the DCM, Minister Ortiz pledged support.",
        [("Minister Ortiz pledged support", "occurred")],
    ),
    (
        "(C) On {January 14|2009-01-14}, the Foreign Minister summoned Ambassador to protest.",
        [("Foreign Minister summoned Ambassador to protest", "occurred")],
    ),
    (
        "The court found that on {3 May 2010|2010-05-03} the defendant entered the building.",
        [("Defendant entered the building", "occurred")],
    ),
    (
        "It is hereby ordered that the sentence be served from {1 June 2011|2011-06-01}.",
        [("Sentence to be served", "planned")],
    ),
    (
        "Two of the climbers died on {8 May|1996-05-08} while descending from the summit.",
        [("Two of the climbers died", "occurred")],
    ),
    (
        "A referendum on independence was held on {18 September 2014|2014-09-18}.",
        [("Referendum on independence was held", "occurred")],
    ),
    (
        "More than 300 people attended the funeral in Leeds on {Saturday|2016-04-02}.",
        [("More than 300 people attended the funeral in Leeds", "occurred")],
    ),
    (
        "The US dollar rose against the yen on {Tuesday|2016-04-05}, while gold fell.",
        [("US dollar rose against the yen", "occurred")],
    ),
    (
        "Construction of the canal, begun in {1881|1881}, was abandoned in {1889|1889}.",
        [("Construction of the canal begun", "occurred"), ("Construction of the canal was abandoned", "occurred")],
    ),
    (
        "In {1840|1840}, he emigrated to America with his wife, Clara, and their two sons.",
        [("Emigrated to America with his wife, Clara, and their two sons", "occurred")],
    ),
    (
        "Dear Tom, The lawyers will file the motion by {Friday|2021-05-07}.",
        [("Lawyers will file the motion", "deadline")],
    ),
    (
        "Thousands marched in Paris, Lyon and Lille on {1 May|2002-05-01} against the far right.",
        [("Thousands marched in Paris, Lyon and Lille against the far right", "occurred")],
    ),
    (
        "Amendment No. 2 to the Agreement dated {3 May 2020|2020-05-03}",
        [("Amendment No. 2 to the Agreement", "occurred")],
    ),
    (
        'WHEREAS, the parties entered into a Master Services Agreement dated {3 May 2020|2020-05-03} (the "Agreement");',
        [("Parties entered into a Master Services Agreement", "occurred")],
    ),
    (
        "Cassini's plunge into Saturn on {15 September 2017|2017-09-15} ended a 13-year mission.",
        [("Cassini's plunge into Saturn ended a 13-year mission", "occurred")],
    ),
    ("Its predecessor, launched in {1990|1990}, is still working.", [("Predecessor launched", "occurred")]),
]

IDLE = [
    "Profits were the lowest since {1997|1997}, the bank said.",
    "Marie Curie ({7 November 1867 – 4 July 1934|1867-11-07/1934-07-04}) was a physicist and chemist.",
    "Under the Companies Act {2006|2006}, directors owe duties to the company.",
    "The Council adopted Resolution 1973 ({2011|2011}) by ten votes to none.",
    "Copyright © {2011|2011} Example Media. All rights reserved.",
    "Date: {3 May 2010|2010-05-03}",
    "Last updated on {3 May 2010|2010-05-03}.",
    "Smith and Jones ({2004|2004}) found no effect.",
    "Earlier work found no effect (Smith {2004|2004}).",
    "Sales fell 8 percent compared with {2008|2008}.",
    "It was the first time since {1970|1970} that the party had lost the seat.",
    "Sent from my phone on {3 May|2021-05-03}",
]

PASSAGES = [
    (
        "Maria Sklodowska was born in Warsaw on {7 November 1867|1867-11-07}. She moved to Paris in {1891|1891} to study physics. Her daughter Irene was born in {1897|1897}. In {1903|1903} she shared the Nobel Prize with her husband. She died near Sallanches on {4 July 1934|1934-07-04}.",
        [
            ("Maria Sklodowska was born in Warsaw", "occurred"),
            ("Maria Sklodowska moved to Paris to study physics", "occurred"),
            ("Maria Sklodowska’s daughter Irene was born", "occurred"),
            ("Maria Sklodowska shared the Nobel Prize with her husband", "occurred"),
            ("Maria Sklodowska died near Sallanches", "occurred"),
        ],
    ),
    (
        "Acme Corp was founded in {1998|1998} by Lena Ortiz. It listed on the Oslo exchange in {2004|2004}. The company bought Bolt Ltd in {March 2011|2011-03} for $40 million. Its chief executive resigned on {5 May 2012|2012-05-05}. They sold the brand in {2013|2013}.",
        [
            ("Acme Corp was founded by Lena Ortiz", "occurred"),
            ("Acme Corp listed on the Oslo exchange", "occurred"),
            ("Company bought Bolt Ltd for $40 million", "occurred"),
            ("Company’s chief executive resigned", "occurred"),
            ("Sold the brand", "occurred"),
        ],
    ),
    (
        "The Battle of Larga began on {3 June 1770|1770-06-03} when Rumyantsev crossed the river. By {nightfall|1770-06-03} the Ottoman camp had been taken. He pursued the enemy until {9 June|1770-06-09}. Losses on {that day|1770-06-09} were heavy on both sides. The peace treaty that ended the war was signed in {1774|1774} at Kucuk Kaynarca.",
        [
            ("Battle of Larga began", "occurred"),
            ("Ottoman camp had been taken", "occurred"),
            ("Rumyantsev pursued the enemy", "occurred"),
            ("Losses were heavy on both sides", "occurred"),
            ("Peace treaty that ended the war was signed at Kucuk Kaynarca", "occurred"),
        ],
    ),
    (
        "Team, the deploy is moved to {Thursday|2021-03-04}. QA will finish testing on {Wednesday|2021-03-03} and Ravi has to sign off by {noon on Thursday|2021-03-04}. Last time, on {12 February|2021-02-12}, we skipped this step and regretted it. If anything breaks we could roll back on {Friday|2021-03-05}. Let me know.",
        [
            ("Team, the deploy is moved", "occurred"),
            ("QA will finish testing", "planned"),
            ("Ravi has to sign off", "deadline"),
            ("Skipped this step and regretted it", "occurred"),
            ("Roll back", "hypothetical"),
        ],
    ),
    (
        "The Licensee shall, no later than {30 days after the Effective Date|2020-06-02}, pay to the Licensor a fee of EUR 5,000. If the Licensee fails to pay by {1 August 2020|2020-08-01}, the Licensor may terminate this Agreement. This Agreement shall remain in force until {31 May 2025|2025-05-31}. Notice must be given at least {60 days before expiry|2025-04-01}. The parties executed this Agreement on {3 May 2020|2020-05-03}.",
        [
            ("Licensee shall pay to the Licensor a fee of EUR 5,000", "deadline"),
            ("Licensee fails to pay", "hypothetical"),
            ("Agreement shall remain in force", "deadline"),
            ("Notice must be given", "deadline"),
            ("Parties executed this Agreement", "occurred"),
        ],
    ),
    (
        "On {15 April|1912-04-15} at {2:20 a.m.|1912-04-15} the ship sank, less than three hours after striking the iceberg. Carpathia reached the scene at {4:10 a.m.|1912-04-15} and took on 705 survivors. The inquiry, which opened in New York on {19 April|1912-04-19}, heard 82 witnesses. Lord Mersey's report of {30 July|1912-07-30} blamed excessive speed. The wreck was not found until {1985|1985}.",
        [
            ("Ship sank less than three hours after striking the iceberg", "occurred"),
            ("Carpathia reached the scene and took on 705 survivors", "occurred"),
            ("Inquiry opened in New York", "occurred"),
            ("Lord Mersey's report", "occurred"),
            ("Wreck was found", "occurred"),
        ],
    ),
    (
        'In {June 2020|2020-06}, researchers at the University of Bern reported that the glacier had lost a third of its mass since {1980|1980}. The finding was confirmed by a second team in {2021|2021}. "We expected this by {2050|2050}," said lead author Ida Frey. The team will return to the site next {summer|2022-06/2022-08}. Similar losses were recorded in the Pyrenees during the {1990s|1990/1999}.',
        [
            (
                "Researchers at the University of Bern reported that the glacier had lost a third of its mass",
                "occurred",
            ),
            ("Glacier had lost a third of its mass", "occurred"),
            ("Finding was confirmed by a second team", "occurred"),
            ("We expected", "occurred"),
            ("Team will return to the site next", "planned"),
            ("Similar losses were recorded in the Pyrenees", "occurred"),
        ],
    ),
    (
        "Flooding began on {12 July|2021-07-12} after two days of heavy rain. On {14 July|2021-07-14} the river Ahr rose seven metres within hours, sweeping away houses and bridges. At least 134 people died. Chancellor Angela Merkel visited the region on {18 July|2021-07-18} and promised 400 million euros in aid. The warning issued on {10 July|2021-07-10} by the European flood service had reached the authorities. Rebuilding is likely to take until {2025|2025}.",
        [
            ("Flooding began after two days of heavy rain", "occurred"),
            ("River Ahr rose seven metres within hours, sweeping away houses and bridges", "occurred"),
            ("Chancellor Angela Merkel visited the region", "occurred"),
            ("Warning issued by the European flood service", "occurred"),
            ("Rebuilding is likely to take", "deadline"),
        ],
    ),
    (
        "Dear Mother, We landed at Halifax on {Sunday|1916-05-07} after eleven days at sea. I hope to be in Toronto by {the 20th|1916-05-20}. Your parcel of {2 April|1916-04-02} never reached me. James was promoted {last week|1916-05-01/1916-05-07}. We shall sail for France {in June|1916-06}.",
        [
            ("Landed at Halifax after eleven days at sea", "occurred"),
            ("Hope to be in Toronto", "deadline"),
            ("Your parcel never reached me", "hypothetical"),
            ("James was promoted", "occurred"),
            ("Sail for France", "planned"),
        ],
    ),
]


def brief(text: str) -> list[tuple[str, str]]:
    return [(c.title, str(c.status)) for c in told(text)]


@pytest.mark.parametrize(("text", "expected"), SEEDS)
def test_titles_of_the_seeds(text, expected):
    assert brief(text) == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_titles_of_sentences(text, expected):
    assert brief(text) == expected


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_titles_of_passages_where_pronouns_have_names(text, expected):
    assert brief(text) == expected


@pytest.mark.parametrize("text", IDLE)
def test_dates_that_date_nothing(text):
    assert told(text) == []


@pytest.mark.parametrize(("text", "_"), SEEDS + SENTENCES + PASSAGES)
def test_every_title_is_fit_to_print(text, _):
    for claim in told(text):
        assert claim.title == claim.title.strip(" .,;:–—-(")
        assert claim.title[0] == claim.title[0].upper()
        assert 4 <= len(claim.title) <= 98
        assert claim.title.count("(") == claim.title.count(")")
        assert claim.title.count("“") == claim.title.count("”")
        assert claim.title.split()[-1] not in ("the", "a", "of", "to", "with", "and", "which", "that")


@pytest.mark.parametrize(("text", "_"), SEEDS + SENTENCES + PASSAGES)
def test_quote_and_expression_are_verbatim(text, _):
    plain, found = marked(text)
    for claim in told(text):
        assert plain[claim.quote_start :].startswith(claim.quote)
        assert plain[claim.offset :].startswith(claim.expression)
        assert claim.quote_start <= claim.offset < claim.quote_start + len(claim.quote)
    assert {c.offset for c in told(text)} <= {d.mention.start for d in found}


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Reagan and Gorbachev met in Reykjavik in {October 1986|1986-10}.", ("Reagan", "Gorbachev"), ("Reykjavik",)),
        (
            "On {3 May|2010-05-03}, Russian Foreign Minister Sergei Lavrov visited Kabul with Ludwig van Dorn.",
            ("Sergei Lavrov", "Kabul", "Ludwig van Dorn"),
            (),
        ),
        ("Thousands marched in Paris, Lyon and Lille on {1 May|2002-05-01}.", (), ("Paris", "Lyon", "Lille")),
        ("He emigrated to America in {1840|1840}.", (), ("America",)),
        (
            "The U.S. and Russia signed the treaty in Prague on {8 April 2010|2010-04-08}.",
            ("U.S.", "Russia"),
            ("Prague",),
        ),
        ("Losses were heavy on {3 May|2010-05-03}.", (), ()),
        ("Curie lived in Warsaw. She left for Paris in {1891|1891}.", ("Curie",), ("Paris",)),
    ],
)
def test_names(text, who, where):
    claim = told(text)[-1]
    assert (claim.who, claim.where) == (who, where)


@pytest.mark.parametrize(
    ("text", "written", "status"),
    [
        ("The embassy reopens on {3 May 2010|2010-05-03}.", "2010-04-01", "planned"),
        ("The embassy reopens on {3 May 2010|2010-05-03}.", "2011-04-01", "occurred"),
        ("Talks in {May 2010|2010-05}", "2010-01-01", "planned"),
        ("Final report by {May 2010|2010-05}", "2010-01-01", "deadline"),
        ("Talks in {May 2010|2010-05}", "2010-05-20", "occurred"),
        ("The contract ends on {3 May 2010|2010-05-03}.", "2012", "occurred"),
        ("By {May 2010|2010-05} the firm had sold its ships.", "2012", "occurred"),
    ],
)
def test_what_lies_after_the_document_has_not_happened(text, written, status):
    assert [str(c.status) for c in told(text, written)] == [status]


def test_a_mention_without_an_interval_tells_nothing():
    assert told("It lasted {two hours|}, and {now|} we wait.") == []


def test_the_words_that_name_a_happening_are_its_title():
    (claim,) = told(
        "The results of {the recent Munich conference|2012-02-03/2012-02-05=48th Munich Security Conference} were poor."
    )
    assert (claim.title, claim.key) == ("48th Munich Security Conference", "48th munich security conference")


def test_a_name_put_for_a_pronoun_is_in_the_evidence():
    claim = told("Van Diepen spoke first. He proposed a meeting in {September|2009-09}.")[0]
    assert claim.evidence[-1].kind == "note"
    assert "Van Diepen" in claim.evidence[-1].says


def test_the_title_of_a_short_document_names_its_hero():
    assert told("She was born in {1867|1867}.", title="Marie Curie")[0].title == "Marie Curie was born"


@pytest.mark.parametrize("kind", [BlockKind.ITEM, BlockKind.HEADING])
def test_a_date_alone_on_its_line_tells_nothing(kind):
    assert told("{3 May 2010|2010-05-03}", kind=kind) == []


def test_a_form_field_is_no_happening():
    text = "E.O. 12958: DECL: 08/06/2034\nTAGS: X\n"
    item = Field("declassify-on", "08/06/2034", 18, 28, interval("2034-08-06"))
    assert tell(Document("c.txt", text, fields=(item,)), [], []) == []


def test_nothing_in_nothing_out():
    assert tell(Document("a", ""), [], []) == []
    assert tell(Document("a", "."), [Sentence(0, 1, 0)], [dated(0, ".", "2010")]) == []


def test_ids_are_stable_and_differ():
    text = "It opened in {May 2010|2010-05} and closed in {May 2011|2011-05}."
    first, again = told(text), told(text)
    assert [c.id for c in first] == [c.id for c in again]
    assert len({c.id for c in first}) == 2
    assert all(len(c.id) == 11 and c.id[0] == "c" for c in first)


def test_an_endless_line_costs_no_more_than_its_dates():
    text = "word " * 400_000 + "on 3 May 2010 the bridge fell " + "word " * 400_000
    at = text.index("3 May")
    began = time.perf_counter()
    (claim,) = tell(Document("a", text), [Sentence(0, len(text), 0)], [dated(at, "3 May 2010", "2010-05-03")])
    assert time.perf_counter() - began < 5
    assert len(claim.quote) < 2000
    assert text[claim.quote_start :].startswith(claim.quote)


BITS = st.sampled_from(
    ["the ", "treaty ", "said ", "that ", "was signed ", "(", ")", "“", "”", ", ", "; ", "-- ", "which ", "in ", "by ", "Van Dorn ", "he ",
     "its ", "to ", "meet ", "if ", "would ", "not ", "and ", ": ", "| ", "no ", "'s ", "é", "\n", "1. ", "will ", "reports ", ". "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(BITS, st.just("{3 May|2010-05-03} ")), max_size=30))
def test_any_heap_of_words_is_survived(bits):
    for claim in told("".join(bits)):
        assert claim.title
        assert len(claim.title) <= 140
        assert "\n" not in claim.title


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.integers(0, 120), st.integers(1, 12))
def test_any_text_is_survived(text, start, size):
    span = text[start : start + size]
    found = (
        [Dated(Mention(start, start + len(span), "date", "test"), None, interval("2010"), How.EXPLICIT, 0.9)]
        if span
        else []
    )
    for claim in tell(Document("a", text), sentences(text), found):
        assert claim.title


# ---------------------------------------------------------------------------------- dates that hang on defined terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Commencement Date" means {1 April 2015|2015-04-01}. The Tenant shall pay the deposit within 30 days of the Commencement Date.', "2015-05-01"),
        ('This Agreement takes effect on {1 April 2015|2015-04-01} (the "Effective Date"). The Buyer shall pay the price not later than six months after the Effective Date.', "2015-10-01"),
        ('"Start" means {1 April 2015|2015-04-01}. The rent shall be reviewed on the fifth anniversary of the Start.', "2020-04-01"),
        ("The bill will be paid within fourteen days of the date of this letter.", "2016-02-01"),
        ("The sum is payable within 60 days of today's date.", "2016-03-18"),
        ('"Start" means {1 April 2015|2015-04-01}. Notice is given two weeks before the Start.', "2015-03-18"),
    ],
)  # fmt: skip
def test_deadlines_that_hang_on_a_term(text, expected) -> None:
    plain, marks = marked(text)
    document = Document("a.txt", plain)
    claims = tell(document, sentences(plain), marks, written=interval("2016-01-18"))
    assert interval(expected) in [c.interval for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "The deposit is paid within 30 days of the Commencement Date.",
        "He left thirty days after the Flood.",
        "The stay was 30 days of the Summer.",
    ],
)
def test_undefined_terms_date_nothing(text) -> None:
    assert all(c.interval is None for c in tell(Document("a.txt", text), sentences(text), [], written=None))


@pytest.mark.parametrize(
    "text",
    [
        "Call us on 0800 2014 {2015|2015} for refunds.",
        "Notices may be sent by fax to 020 7946 {1988|1988}.",
        "Write to PO Box {2010|2010} in town.",
        "Clause 5.2 of the Conditions ({2011|2011} edition) does not apply.",
        "The pool was exhausted, 2048 of {2048|2048} in use.",
        "Good {morning|2015-10-05}, the roof leaks.",
        "Chronicle, fol 12; cf Antiquity 67, {1538-1540|1538}.",
        "Newsletter no. 94, {autumn 2011|2011-10}",
        "It was repaired in October, and not in {2016|2016} as was said in the press.",
    ],
)
def test_numbers_and_asides_that_date_nothing(text) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A second shaft opened in {1951|1951}, and a third in {1958|1958}.", ["Second shaft opened", "Third shaft opened"]),
        ("On {15 August|2011-08-15}, a year after the church was burnt, the bishop carried it home.", ["Bishop carried it home"]),
        ("A memorial to the nineteen miners who died will be unveiled on {27 September|2009-09-27}.", ["Memorial to the nineteen miners who died will be unveiled"]),
        ("Leave to appeal, if it is sought, must be requested by {30 June 2010|2010-06-30}.", ["Leave to appeal must be requested"]),
        ("I refer to the casualty of {14 November|2009-11-14} and to our meeting of {last Thursday|2009-11-19}.", ["Casualty", "Our meeting"]),
        ("According to its chronicle the first stone was laid on {3 May 934|0934-05-03}.", ["First stone was laid"]),
        ("There will be judgment for the plaintiff on {3 May 2010|2010-05-03}.", ["Judgment for the plaintiff"]),
    ],
)  # fmt: skip
def test_titles_of_other_genres(text, expected) -> None:
    assert [claim.title for claim in told(text)] == expected
