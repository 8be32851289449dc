"""What a person sees: a figure, and a page of one file that needs no network.  The only room that knows plotly."""

from timeline.page.chart import figure
from timeline.page.sheet import html

__all__ = ["figure", "html"]
