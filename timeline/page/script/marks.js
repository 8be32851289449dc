/* What plotly is to draw: the traces of a layout.  x is milliseconds, y pixels from the top. */
import { BOUNDED, FROM, HOLLOW, looks, UNTIL } from "./data.js";
import { grouped } from "./dom.js";
import { FONT, fitting, HEAD, loosely, MARK } from "./layout.js";

/** @typedef {import("./layout.js").Item} Item @typedef {import("./layout.js").Layout} Layout @typedef {import("./layout.js").View} View */
/** Colours by name: those of the page and of each status. @typedef {Record<string, string>} Colours */

export const DENSITY = 46; // pixels above the lanes for the strip of what is not drawn
const BAR = 15;

/** Text for plotly, to which tags and entities are markup. @param {string} text */
const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** @param {string} colour `#rrggbb` @param {number} strength 0 to 1 */
const tinted = (colour, strength) => `rgba(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))},${strength})`;

/** All traces of a layout, and how far the lanes are pushed down.
 * @param {Layout} layout @param {View} view @param {Colours} colours @param {number} top @returns {any[]} */
export function traces(layout, view, colours, top) {
  const time = (/** @type {number} */ x) => view.from + (x * (view.to - view.from)) / view.width;
  const bars = layout.items.filter((item) => item.bar);
  return [
    ...(layout.hidden ? [density(layout, time, colours)] : []),
    ...(layout.items.some((item) => item.against.length) ? disputes(layout.items, time, colours, top) : []),
    barTrace(bars.filter((item) => !wholly(item)), false, colours, top),
    barTrace(bars.filter(surely), true, colours, top),
    markTrace(layout.items.filter((item) => !item.bar), time, colours, top),
    labelTrace(layout.items.filter((item) => item.side), time, colours, top),
  ];
}

/** @param {Item} item */
const surely = (item) => item.event.sure !== null && !loosely(item) && !(item.event.signs & HOLLOW);
/** @param {Item} item */
const wholly = (item) => surely(item) && item.event.sure?.[0] === item.event.start && item.event.sure?.[1] === item.event.end;

/** Bars: the sure parts solid; the others pale, or with an outline alone where a date is approximate.
 * @param {Item[]} items @param {boolean} sure @param {Colours} colours @param {number} top */
function barTrace(items, sure, colours, top) {
  const ends = items.map(({ event }) => (sure && event.sure ? event.sure : [event.start, event.end]));
  const hue = items.map((item) => colours[item.event.status] || colours.ink);
  const hollow = items.map((item) => !!(item.event.signs & HOLLOW));
  const strength = (/** @type {number} */ index) => (sure ? 0.45 : hollow[index] ? 0.02 : 0.18);
  return {
    type: "bar", orientation: "h", base: ends.map((end) => end[0]), x: ends.map((end) => end[1] - end[0]),
    y: items.map((item) => item.y + top), width: BAR, customdata: items.map((item) => item.event.order),
    marker: {
      color: hue.map((one, index) => tinted(one, strength(index))),
      line: { width: items.map((_, index) => (hollow[index] ? 1.5 : 1)), color: hue.map((one, index) => tinted(one, sure || hollow[index] ? 1 : 0.75)) },
      pattern: {
        shape: items.map((item) => looks[item.event.status]?.[1] || ""), size: 6, solidity: 0.25, fgopacity: 1,
        bgcolor: hue.map((one, index) => tinted(one, strength(index))), fgcolor: hue.map((one) => tinted(one, sure ? 0.45 : 0.6)),
      },
    },
  };
}

/** Marks for days, moments, and whatever is too short to be seen as a bar.
 * @param {Item[]} items @param {(x: number) => number} time @param {Colours} colours @param {number} top */
function markTrace(items, time, colours, top) {
  const hue = items.map((item) => colours[item.event.status] || colours.ink);
  return {
    type: "scatter", mode: "markers", x: items.map((item) => time((item.low + item.high) / 2)), y: items.map((item) => item.y + top),
    customdata: items.map((item) => item.event.order),
    marker: { size: 2 * MARK, opacity: 1, symbol: items.map(symbol), color: hue, line: { width: 1.5, color: hue } },
  };
}

/** @param {Item} item */
function symbol({ event }) {
  const plain = looks[event.status]?.[0] || "circle";
  const side = event.signs & FROM ? "triangle-right" : event.signs & UNTIL && event.status !== "deadline" ? "triangle-left" : plain;
  return event.signs & (HOLLOW | BOUNDED) ? `${side}-open` : side;
}

/** @param {Item[]} items @param {(x: number) => number} time @param {Colours} colours @param {number} top */
function labelTrace(items, time, colours, top) {
  const high = (/** @type {Item} */ item) => Math.max(item.high, ...item.against.map((one) => one[1] + MARK));
  const low = (/** @type {Item} */ item) => Math.min(item.low, ...item.against.map((one) => one[0] - MARK));
  const place = { right: (/** @type {Item} */ item) => high(item) + 7, left: (/** @type {Item} */ item) => low(item) - 7,
    inside: (/** @type {Item} */ item) => Math.max(item.low, 0) + 5, "": () => 0 };
  return {
    type: "scatter", mode: "text", x: items.map((item) => time(place[item.side](item))), y: items.map((item) => item.y + top),
    text: items.map((item) => safe(item.text)), cliponaxis: true,
    textposition: items.map((item) => (item.side === "left" ? "middle left" : "middle right")),
    textfont: { color: colours.ink, size: 12, family: FONT },
  };
}

/** Dates that contradict an event's own, joined to it by a line.
 * @param {Item[]} items @param {(x: number) => number} time @param {Colours} colours @param {number} top */
function disputes(items, time, colours, top) {
  const pairs = items.flatMap((item) => item.against.map((one) => ({ item, x: time((one[0] + one[1]) / 2) })));
  const own = (/** @type {Item} */ item) => time((Math.max(item.low, 0) + item.high) / 2);
  const [x, y] = [pairs.flatMap(({ item, x }) => [own(item), x, null]), pairs.flatMap(({ item }) => [item.y + top, item.y + top, null])];
  return [
    { type: "scatter", mode: "lines", x, y, line: { color: colours.ink, width: 1.5, dash: "3px,3px" } },
    { type: "scatter", mode: "markers", x: pairs.map(({ x }) => x), y: pairs.map(({ item }) => item.y + top),
      marker: { size: 2 * MARK, color: colours.ink, symbol: "circle-open", line: { width: 1.5 } } },
  ];
}

/** The strip that shows where those lie for which there is no room. @param {Layout} layout @param {(x: number) => number} time @param {Colours} colours */
function density(layout, time, colours) {
  const most = Math.max(...layout.bins, 1);
  const level = (/** @type {number} */ count) => DENSITY - 4 - (DENSITY - 22) * Math.sqrt(count / most);
  const x = [time(0), ...layout.bins.flatMap((_, bin) => [time(6 * bin), time(6 * bin + 6)]), time(6 * layout.bins.length)];
  const y = [DENSITY - 4, ...layout.bins.flatMap((count) => [level(count), level(count)]), DENSITY - 4];
  return { type: "scatter", mode: "lines", x, y, fill: "toself", fillcolor: tinted(colours.muted, 0.3), line: { width: 0 } };
}

/** The names of the lanes, faint grounds below every other one, and what the density strip means.
 * @param {Layout} layout @param {View} view @param {Colours} colours @param {number} top */
export function grounds(layout, view, colours, top) {
  const note = { showarrow: false, xref: "paper", x: 0, xanchor: "left", yanchor: "middle", align: "left", font: { size: 12, color: colours.muted } };
  const names = layout.headings.map(({ name, top: at }) => ({ ...note, y: top + at + HEAD / 2, text: `<b>${safe(fitting(name, view.width / 1.2))}</b>` }));
  const rest = `${grouped(layout.hidden)} more ${layout.hidden === 1 ? "lies" : "lie"} here: zoom in, or see the table`;
  const none = { ...note, y: 2 * HEAD, text: "No event to be shown in this stretch of time" };
  const band = { type: "rect", xref: "paper", x0: 0, x1: 1, line: { width: 0 }, layer: "below", fillcolor: colours.band };
  const bottoms = [...layout.headings.slice(1).map((heading) => heading.top), layout.height];
  return {
    annotations: [...names, ...(layout.hidden ? [{ ...note, y: 9, text: rest }] : layout.items.length ? [] : [none])],
    shapes: layout.headings.map(({ top: at }, number) => ({ ...band, y0: top + at, y1: top + bottoms[number] })).filter((_, number) => number % 2 === 0),
  };
}
