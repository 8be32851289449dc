"""What a person sees: a figure, and a page of one file that needs no network.  The only room that knows plotly."""

from timeline.page.chart import figure
from timeline.page.sheet import ENGINE_FILE, engine, html

__all__ = ["ENGINE_FILE", "engine", "figure", "html"]
