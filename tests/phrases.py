"""What the tagger must say of time: phrases of our own making, and what each one means.

One expected value, many phrasings.  The words that are one mention stand in [square brackets];
those are taken out before the text is read.  Everything is seen from `WRITTEN` unless a
passage names a date of its own.

Conventions: TIMEX3 of TimeML 1.2.1, extents as noun phrases.  Determiners, "ago", "about", "at
least" and "early" belong to the mention; prepositions, "only", "just", "over" and "earlier" in "earlier
this month" do not.  A clock time is the local one that the words give, without its zone.  A
length in halves is written in the next smaller unit (a year and a half is P1Y6M).
"""

from __future__ import annotations

from dataclasses import dataclass

WRITTEN = "2015-06-17"  # a Wednesday, in the 25th week


@dataclass(frozen=True)
class Group:
    """Phrases that mean the same.  A value of None: TIMEX3 cannot write it, only the extent and the type are held."""

    type: str
    value: str | None
    phrases: tuple[str, ...]
    mod: str | None = None


@dataclass(frozen=True)
class Passage:
    """A short text with several mentions, and their values in order; `written` None: its date is not known."""

    text: str
    values: tuple[str, ...]
    written: str | None = WRITTEN


def dates(value: str | None, *phrases: str, mod: str | None = None) -> Group:
    return Group("DATE", value, phrases, mod)


def times(value: str | None, *phrases: str, mod: str | None = None) -> Group:
    return Group("TIME", value, phrases, mod)


def spans(value: str | None, *phrases: str, mod: str | None = None) -> Group:
    return Group("DURATION", value, phrases, mod)


def sets(value: str | None, *phrases: str) -> Group:
    return Group("SET", value, phrases)


# ------------------------------------------------------------------------------ days of the calendar

DAYS = (
    dates(
        "1998-03-06",
        "[Friday, March 6, 1998]",
        "[Fri, Mar 6, 1998]",
        "[Friday 6 March 1998]",
        "[Friday, 6th March, 1998]",
        "[Friday, the 6th of March 1998]",
        "[6 March 1998]",
        "[6th March 1998]",
        "[the 6th of March, 1998]",
        "[the sixth of March 1998]",
        "[March 6, 1998]",
        "[March 6th, 1998]",
        "[March the 6th, 1998]",
        "[March 6 1998]",
        "[Mar. 6, 1998]",
        "[Mar 6, 1998]",
        "[6 Mar 1998]",
        "[6-Mar-1998]",
        "[1998 March 6]",
        "[1998-03-06]",
        "[3/6/1998]",
        "[03/06/1998]",
        "[3/6/98]",
        "[6.3.1998]",
        "[06.03.1998]",
        "[1998/03/06]",
        "[March 6, '98]",
        "[6 March ’98]",
        "[06 MARCH 1998]",
        "[MARCH 6, 1998]",
        "[march 6, 1998]",
        "[March 6 of 1998]",
        "[March sixth, nineteen ninety-eight]",
        "The keys were handed over on [March 6, 1998], in the rain.",
        "Signed at Lisbon, [6 March 1998].",
        "The licence (granted [6 March 1998]) has lapsed.",
        "It ran until [March 6,\n1998] without a fault.",
    ),
    dates(
        "2009-12-31",
        "[December 31, 2009]",
        "[Thursday, December 31, 2009]",
        "[Thurs., Dec. 31, 2009]",
        "[31 December 2009]",
        "[31st of December 2009]",
        "[31 Dec 2009]",
        "[31/12/2009]",
        "[12/31/2009]",
        "[12/31/09]",
        "[31.12.2009]",
        "[31-12-2009]",
        "[2009-12-31]",
        "[31-Dec-09]",
        "[December the thirty-first, 2009]",
        "[the thirty-first of December, 2009]",
        "[the 31st day of December, 2009]",
        "The lease ends [December 31, 2009].",
        "[the last day of 2009]",
        "[the last day of December 2009]",
    ),
    dates(
        "1776-07-04",
        "[July 4, 1776]",
        "[4 July 1776]",
        "[the 4th of July, 1776]",
        "[the fourth of July 1776]",
        "[the fourth day of July 1776]",
        "[July 4 of 1776]",
        "[July fourth, seventeen seventy-six]",
    ),
    dates(
        "2001-09-30",
        "[Sept. 30, 2001]",
        "[Sep 30, 2001]",
        "[30 Sept 2001]",
        "[September 30th, 2001]",
        "[Sunday, September 30, 2001]",
        "[Sun., Sept. 30, 2001]",
        "[the thirtieth of September two thousand and one]",
    ),
    # without a year: the nearest
    dates(
        "2015-03-06",
        "[March 6]",
        "[6 March]",
        "[Mar. 6]",
        "[the 6th of March]",
        "[the sixth of March]",
        "[March 6th]",
        "[Friday, March 6]",
        "[Fri., 6 March]",
        "The shop opened on [March 6].",
        "It was on [Friday the 6th of March] that the dam was filled.",
    ),
    dates(
        "2015-07-09",
        "The hearing is set for [July 9].",
        "The ferry will sail again on [9 July].",
        "Bids are due by [Thursday, July 9].",
        "[Jul 9]",
        "[the ninth of July]",
        "[July the 9th]",
        "[9th July]",
    ),
    dates(
        "2015-06-05",
        "The vote took place on [June 5].",
        "The well was sealed on [Friday, June 5].",
        "[5 June]",
        "She left on [the 5th of June].",
        "They met on [5 June] and shook hands.",
        "[the 5th of this month]",
        "[June 5th]",
    ),
    dates("2014-11-20", "The bridge was closed on [Nov. 20, 2014].", "[20 November last year]", "[November 20 of last year]"),
    dates("2008-02-29", "[February 29, 2008]", "[29 Feb 2008]", "[29.2.2008]", "[leap day 2008]"),
    dates("0476-09-04", "[4 September 476]", "[September 4, 476]", "[4 September AD 476]", "[4 September 476 CE]"),
    dates("BC0044-03-15", "[15 March 44 BC]", "[March 15, 44 BCE]", "[the 15th of March, 44 B.C.]"),
)

# ------------------------------------------------------------------------------ days seen from today

DEICTIC = (
    dates("2015-06-17", "[today]", "The office is closed [today].", "[this very day]", "[Today]'s meeting was brief.",
          "The mayor resigned [Wednesday].", "Prices rose on [Wednesday], traders said."),
    dates("2015-06-16", "[yesterday]", "The mine reopened [yesterday].", "[Yesterday]'s storm felled trees.",
          "The jury was sent home [Tuesday].", "Officials said [Tuesday] that the road was clear.",
          "[a day ago]", "[one day ago]"),
    dates("2015-06-18", "[tomorrow]", "The council will vote [tomorrow].", "Talks will resume on [Thursday].",
          "[tmrw]", "The court is to rule [Thursday].", "[a day from now]", "[one day from now]"),
    dates("2015-06-15", "[the day before yesterday]", "[two days ago]", "[2 days ago]", "[a couple of days ago]",
          "Shares fell on [Monday], dealers said.", "The train left [Monday].",
          "[day before yesterday]"),
    dates("2015-06-19", "[the day after tomorrow]", "[two days from now]", "[two days from today]", "[2 days from now]",
          "[this Friday]", "[this coming Friday]", "The festival opens [this Friday].",
          "Ministers will meet on [Friday].", "The ship is due to dock [Friday].", "[day after tomorrow]"),
    dates("2015-06-14", "[last Sunday]", "[Sunday last]", "[three days ago]", "[this past Sunday]",
          "The vote was held on [Sunday].", "Voters went to the polls [last Sunday]."),
    dates("2015-06-12", "[last Friday]", "[this past Friday]", "[the past Friday]", "[five days ago]",
          "The strike ended [Friday], the union said.", "It was approved [last Friday]."),
    dates("2015-06-10", "[last Wednesday]", "[a week ago today]", "[seven days ago]", "[one week ago today]",
          "The pilot landed safely [last Wednesday].", "[a week ago Wednesday]"),
    dates("2015-06-24", "[next Wednesday]", "We meet [a week from today].", "[one week from today]", "[seven days from now]",
          "The exhibition opens [next Wednesday].", "[Wednesday next]", "[seven days hence]", "[Wednesday week]",
          "[a week from Wednesday]"),
    dates("2015-06-22", "[next Monday]", "Classes begin [next Monday].", "[five days from now]", "[the coming Monday]",
          "The trial will open on [Monday].", "[Monday of next week]"),
    dates("2015-06-27", "[ten days from now]", "[10 days from today]", "[ten days hence]", "[Saturday of next week]"),
    dates("2015-06-07", "[ten days ago]", "[10 days ago]", "[Sunday of last week]", "[Sunday, June 7]"),
    dates("2015-06-09", "[Tuesday of last week]", "[eight days ago]", "[last week's Tuesday]"),
    dates("2015-05-18", "[thirty days ago]", "[30 days ago]", "[Monday, May 18]"),
    dates("PAST_REF", "[the other day]", "I saw her [the other day]."),
)  # fmt: skip

# ------------------------------------------------------------------------------ weeks, months, quarters, years

UNITS = (
    dates("2015-W24", "[last week]", "[a week ago]", "[one week ago]", "[the previous week]", "[the week of June 8]",
          "The firm said [last week] that it would merge.", "[the week of 8 June 2015]", "[the week beginning 8 June]"),
    dates("2015-W25", "[this week]", "The fair is held [this week].", "Earlier [this week] two ships collided.",
          "[the current week]", "Later [this week] he will fly home."),
    dates("2015-W26", "[next week]", "[the coming week]", "[a week from now]", "[one week from now]", "Snow is due [next week]."),
    dates("2015-W23", "[two weeks ago]", "[2 weeks ago]", "[a fortnight ago]", "[the week before last]", "[a couple of weeks ago]"),
    dates("2015-W27", "[two weeks from now]", "[the week after next]", "[a fortnight from now]", "[two weeks hence]"),
    dates("2015-W22", "[three weeks ago]", "[3 weeks ago]", "[the last week of May]", "[the last week of May 2015]"),
    dates("2015-W25-WE", "[this weekend]", "[the coming weekend]", "The race is run [this weekend]."),
    dates("2015-W24-WE", "[last weekend]", "[the past weekend]", "[this past weekend]", "The fire burnt itself out [last weekend]."),
    dates("2015-W26-WE", "[next weekend]", "Come and see us [next weekend]."),
    dates("2015-06", "[this month]", "Earlier [this month] the river rose.", "[the current month]", "[June 2015]", "[June, 2015]",
          "The plant will reopen later [this month]."),
    dates("2015-05", "[last month]", "[a month ago]", "[one month ago]", "[the previous month]", "[this past May]", "[last May]",
          "Sales were flat in [May]."),
    dates("2015-07", "[next month]", "[a month from now]", "[one month from now]", "[this coming July]", "[this July]",
          "The tunnel will open in [July]."),
    dates("2015-04", "[two months ago]", "[2 months ago]", "[April]", "[a couple of months ago]", "[the month before last]"),
    dates("2014-12", "[six months ago]", "[last December]", "[December of last year]", "[December last year]",
          "He sold the farm in [December]."),
    dates("2015-12", "[this December]", "[six months from now]", "[December of this year]", "He will sell the farm in [December].",
          "[December this year]"),
    dates("2014-10", "[last October]", "[October of last year]", "[eight months ago]", "[Oct. 2014]", "[Oct 2014]"),
    dates("2016-03", "[next March]", "[March next year]", "[March of next year]", "[nine months from now]"),
    dates("2015-Q2", "[this quarter]", "[the second quarter]", "[second-quarter] profit rose.", "[the current quarter]", "[Q2]",
          "[the second quarter of 2015]", "[the second quarter of this year]", "[this year's second quarter]"),
    dates("2015-Q1", "[last quarter]", "[the first quarter]", "Profit in [the first quarter] fell by half.",
          "[first-quarter] revenue was flat.", "[the previous quarter]", "[Q1 2015]", "[the first quarter of this year]"),
    dates("2015-Q3", "[next quarter]", "[Q3 2015]", "Growth should return [next quarter].", "[the coming quarter]"),
    dates("2014-Q4", "[the fourth quarter of 2014]", "[Q4 2014]", "[2014 Q4]", "[2014-Q4]", "[Q4 of 2014]",
          "[the fourth quarter of last year]", "[last year's fourth quarter]", "[the final quarter of 2014]",
          "[the last quarter of 2014]", "[the 4th quarter of 2014]", "[2014's fourth quarter]"),
    dates("1989-Q3", "[the third quarter of fiscal 1989]", "[the third quarter of 1989]", "[third quarter 1989]",
          "[the fiscal third quarter of 1989]", "[the 1989 third quarter]", "[the third fiscal quarter of 1989]"),
    dates("2014-H1", "[the first half of 2014]", "[the first half of last year]", "[last year's first half]", "[H1 2014]",
          "[the first half of fiscal 2014]"),
    dates("2008-H2", "[the second half of 2008]", "[the latter half of 2008]", "[2008's second half]", "[H2 2008]",
          "Exports sank in [the second half of 2008]."),
    dates("2015", "[this year]", "Later [this year] the park will open.", "[the current year]", "[the year 2015]",
          "Earlier [this year] it was sold.", "[this calendar year]"),
    dates("2014", "[last year]", "[a year ago]", "[one year ago]", "[the previous year]", "[the past calendar year]", "[2014]",
          "The firm made a loss [last year].", "Profits doubled from [a year ago]."),
    dates("2016", "[next year]", "[a year from now]", "[one year from now]", "[the coming year]", "The line opens [next year].",
          "The tax will lapse [next year]."),
    dates("2013", "[two years ago]", "[2 years ago]", "[the year before last]", "[a couple of years ago]"),
    dates("2005", "[ten years ago]", "[10 years ago]"),
    dates("2018", "[three years from now]", "[three years hence]"),
    dates("200", "[a decade ago]", "[last decade]", "[the 2000s]"),
    dates("199", "[two decades ago]", "[the nineties]", "[the Nineties]", "[the 1990s]", "[the '90s]", "[the ’90s]", "[the 90s]",
          "[the 1990's]", "[the nineteen-nineties]", "[the nineteen nineties]"),
    dates("19", "[a century ago]", "[last century]", "[the last century]", "[the twentieth century]", "[the 20th century]",
          "[the 20th Century]", "[the XXth century]", "[the 20th c.]"),
)  # fmt: skip

GROUPS: tuple[Group, ...] = DAYS + DEICTIC + UNITS
PASSAGES: tuple[Passage, ...] = ()
NOTHING: tuple[str, ...] = ()
