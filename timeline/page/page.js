// @ts-check
/* Draws the chart, and shows the event that is chosen in it or in the table.
   All text of documents goes through textContent: none of it can become markup. */
"use strict";
(() => {
  /** @typedef {{ x: (string|number)[], base?: string[], y: number[], customdata?: string[], name: string }} Trace */

  /** @param {string} id @returns {HTMLElement} */
  const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  // @ts-ignore the engine stands in a script of its own
  const Plotly = window.Plotly;
  const { data, layout, config } = JSON.parse(part("figure").textContent || "{}");
  const chart = /** @type {any} */ (part("chart"));
  const panel = part("panel");
  const labels = data.findIndex((/** @type {Trace} */ trace) => trace.name === "labels");
  const LABEL_WIDTH = 760; // pixels: below it, titles would run into each other

  /** @type {Map<string, HTMLElement>} */
  const rows = new Map();
  /** @type {NodeListOf<HTMLElement>} */
  const listed = document.querySelectorAll("tr[data-id]");
  listed.forEach((row) => rows.set(row.dataset.id || "", row));

  /* ---------------------------------------------------------------- time */

  /** Milliseconds of plotly's date strings; years below 1 and below 100 included.
   * @param {string|number} text @returns {number} */
  function time(text) {
    const [, sign, year, rest] = /^(-?)(\d{4,})(.*)$/.exec(String(text).replace(" ", "T")) || [];
    const [day, clock = "00:00:00"] = (rest || "-01-01").split("T");
    const [month, date] = `${day}-01-01`.slice(1).split("-");
    return Date.parse(`${sign || "+"}${year.padStart(6, "0")}-${month}-${date}T${clock.padEnd(8, ":00").slice(0, 8)}Z`);
  }

  /** @param {number} year astronomical: 0 is 1 BCE @returns {string} */
  const yearName = (year) => (year <= 0 ? `${1 - year} BCE` : year < 1000 ? `${year} CE` : String(year));

  /** Ticks as history counts, where plotly's own would read `-0043`; null where its own will do.
   * @param {number} from @param {number} to @returns {{ tickvals: string[], ticktext: string[] } | null} */
  function ticks(from, to) {
    const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
    if (first >= 1000) return null;
    const iso = (/** @type {number} */ year) => (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
    const tickvals = [], ticktext = [];
    if (last - first < 3) {
      for (let month = first * 12; month < (last + 1) * 12; month += 1) {
        const [year, index] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
        tickvals.push(`${iso(year)}-${String(index + 1).padStart(2, "0")}-01`);
        ticktext.push("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[index] + (index ? "" : ` ${yearName(year)}`));
      }
      return { tickvals, ticktext };
    }
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].find((years) => (last - first) / years <= 8) || 5000;
    for (let year = first; year <= last; year += 1) {
      if ((year > 0 ? year : 1 - year) % step === 0 || (step > 1 && year === 1 && first < 1)) {
        tickvals.push(`${iso(year)}-01-01`);
        ticktext.push(yearName(year));
      }
    }
    return { tickvals, ticktext };
  }

  /* ---------------------------------------------------------------- chart */

  /** The colours of the page, which follow the reader's light or dark. */
  function colours() {
    const style = getComputedStyle(document.documentElement);
    const colour = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
    return {
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", "font.color": colour("ink"),
      "hoverlabel.bgcolor": colour("card"), "hoverlabel.bordercolor": colour("line"), "hoverlabel.font.color": colour("ink"),
      "modebar.bgcolor": "rgba(0,0,0,0)", "modebar.color": colour("muted"), "modebar.activecolor": colour("accent"),
    };
  }

  /** After every zoom: labels where they fit, ticks that can be read, and word of what lies outside. */
  function adjust() {
    const [from, to] = chart.layout.xaxis.range.map(time);
    const [first, last] = layout.meta.shown.map(time);
    if (labels >= 0) {
      const fit = chart.clientWidth >= LABEL_WIDTH && to - from < 1.3 * (last - first);
      if (fit !== (chart.data[labels].visible !== false)) Plotly.restyle(chart, { visible: fit }, [labels]);
    }
    const own = ticks(from, to);
    const { tickmode = "auto", tickvals } = chart.layout.xaxis;
    if (own ? tickmode === "auto" || String(own.tickvals) !== String(tickvals) : tickmode === "array") {
      Plotly.relayout(chart, { "xaxis.tickmode": own ? "array" : "auto", "xaxis.tickvals": own?.tickvals, "xaxis.ticktext": own?.ticktext });
    }
    tellBeyond(from, to);
  }

  /** @param {number} from @param {number} to */
  function tellBeyond(from, to) {
    const starts = data.filter((/** @type {any} */ trace) => trace.mode === "markers").flatMap((/** @type {Trace} */ trace) => trace.x.map(time));
    const earlier = starts.filter((/** @type {number} */ start) => start < from).length;
    const later = starts.filter((/** @type {number} */ start) => start > to).length;
    const told = [earlier && `${earlier} earlier`, later && `${later} later`].filter(Boolean).join(" and ");
    part("beyond").hidden = !told && String(layout.meta.whole) === String(layout.meta.shown);
    part("beyond-text").textContent = told ? `Outside this view: ${told}.` : "All dates are shown.";
    part("all").textContent = told ? "Show all dates" : "Back to the first view";
  }

  /** Everything; or, where that is shown already, the view that the page began with. */
  function turn() {
    const { whole, shown } = layout.meta;
    const everything = part("beyond-text").textContent?.startsWith("All");
    Plotly.relayout(chart, { "xaxis.range": everything ? shown : whole });
  }

  /** Rings the event in the chart.
   * @param {string} id */
  function ring(id) {
    const trace = data.find((/** @type {any} */ one) => one.mode === "markers" && one.customdata.includes(id));
    const at = trace ? trace.customdata.indexOf(id) : -1;
    const place = { xsizemode: "pixel", ysizemode: "pixel", xanchor: trace?.x[at], yanchor: trace?.y[at], x0: -11, x1: 11, y0: -11, y1: 11 };
    const circle = { type: "circle", ...place, line: { width: 2.5, color: "rgb(128,128,128)" } };
    Plotly.relayout(chart, { shapes: [...(layout.shapes || []), ...(trace ? [circle] : [])] });
  }

  async function draw() {
    await Plotly.newPlot(chart, data, layout, config);
    await Plotly.relayout(chart, colours());
    chart.on("plotly_click", (/** @type {any} */ event) => show(event.points[0].customdata, null));
    chart.on("plotly_relayout", adjust);
    addEventListener("resize", adjust);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => Plotly.relayout(chart, colours()));
    part("all").addEventListener("click", turn);
    adjust();
    document.documentElement.dataset.drawn = "yes";
  }

  /* ---------------------------------------------------------------- panel */

  /** @type {HTMLElement | null} */
  let origin = null;

  /** Copies what a row of the table says into a part of the panel: nodes, never markup.
   * @param {string} to @param {Node | null | undefined} from */
  function copy(to, from) {
    part(to).replaceChildren(...(from ? from.cloneNode(true).childNodes : []));
    part(to).hidden = !from;
  }

  /** Shows an event in the panel.
   * @param {string} id @param {HTMLElement | null} from the button to return to */
  function show(id, from) {
    const row = rows.get(id);
    if (!row) return;
    const parts = { date: "td.date", title: ".event", status: "td.status", who: ".who", sentence: ".sentence",
      source: "cite", steps: ".steps", more: ".more" };
    for (const [name, selector] of Object.entries(parts)) copy(`panel-${name}`, row.querySelector(selector));
    document.querySelector("tr.chosen")?.classList.remove("chosen");
    row.classList.add("chosen");
    origin = from;
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
    ring(id);
  }

  function close() {
    panel.hidden = true;
    origin?.focus();
  }

  rows.forEach((row, id) => {
    const button = /** @type {HTMLElement} */ (row.querySelector(".event"));
    button.addEventListener("click", () => show(id, button));
  });
  part("close").addEventListener("click", close);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) close(); });
  draw().catch((error) => {
    part("failure").hidden = false;
    chart.hidden = true;
    console.error(error);
  });
})();
