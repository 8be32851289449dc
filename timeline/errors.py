"""The exceptions of this package; all carry one clear sentence for a person.

TimelineError
├── UnreadableError   a path that cannot be read: names it and says why
├── DateError         a string given as a date that is none
└── KnowledgeError    a knowledge file that is malformed: names file and line
"""


class TimelineError(Exception):
    """The base of all; `str()` of it is the sentence to show."""


class UnreadableError(TimelineError):
    """A file or folder that cannot be read."""


class DateError(TimelineError):
    """A string given as a date that is none."""


class KnowledgeError(TimelineError):
    """A knowledge file that cannot be used."""
