"""The page's chart as a picture, taken by a headless browser; without one there is none, and that is said."""

from __future__ import annotations

from pathlib import Path

from timeline.errors import TimelineError

WIDTH, HEIGHT, SHARP = 1200, 900, 2  # pixels of the page, and how many of the picture to one of them
LEFT_OUT = "#overview, #tools button, #legend p, #legend summary { display: none !important }"
MISSING = (
    "a picture needs playwright and a browser: pip install 'timeline[png]', and then, "
    "unless there is a Chromium, playwright install chromium"
)
NO_CHART = {
    "#failure": "the browser could not draw the chart",
    "#nothing": "there is no chart to take a picture of: no event has a date",
}


def picture(page: str, browser: Path | None = None) -> bytes:
    """The chart of a page as PNG.

    `browser` is a Chromium to use; else playwright's own.  TimelineError where there is none, or no chart.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise TimelineError(MISSING) from None
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=browser, args=["--disable-gpu"])
        except Error as error:
            raise TimelineError(f"{MISSING} ({str(error).splitlines()[0]})") from None
        opened = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SHARP)
        opened.set_default_timeout(0)  # much on a slow machine takes its time; a page that cannot be drawn says so
        opened.set_content(page)
        opened.wait_for_selector("html[data-drawn], #failure:not([hidden])", state="attached")
        for sign, why in NO_CHART.items():
            if opened.is_visible(sign):
                raise TimelineError(why)
        opened.add_style_tag(content=LEFT_OUT)
        taken = opened.locator("#chart-part").screenshot()
        chromium.close()
    return taken
