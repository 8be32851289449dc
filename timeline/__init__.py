"""Documents in, a chronology out: dated events, each able to say why.

    >>> import timeline
    >>> story = timeline.build("letters/")
    >>> story.events, story.figure(), story.explain("treaty")

Importing this package is quick: pandas, plotly and dateparser are loaded when first needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.api import Timeline, build
    from timeline.tagging import tag
    from timeline.timex import Timex

__version__ = "0.1.0"
__all__ = ["Timeline", "Timex", "__version__", "build", "tag"]
_HOMES = {"Timeline": "api", "Timex": "timex", "build": "api", "tag": "tagging"}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"timeline.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
