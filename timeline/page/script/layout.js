/* Where each event is drawn: a lane, and in it a row in which nothing overlaps, labels included. */
import { byId, CONFLICT, claimsOf, documents, events, FROM, POINT, ranked, UNTIL } from "./data.js";
import { passes } from "./filter.js";
import { state } from "./state.js";

export const ROW = 24, HEAD = 22, MARK = 6; // pixels: a row, a lane's heading, half a mark
const NARROW = 9, GAP = 6, CELL = 4; // pixels: what is shorter is drawn as a mark, which can be hit
const MOST = 400, MOST_LANES = 12, TITLE = 52; // events at once; lanes; letters of a label
const PROMINENT = 24; // events that have labels even if others are crowded out by them

/** An event as it is drawn: `low` and `high` in pixels, clipped to the view; `side` is where its label stands.
 * @typedef {{ event: import("./data.js").Event, lane: number, low: number, high: number, bar: boolean,
 *   text: string, wide: number, side: "" | "right" | "left" | "inside", row: number, y: number,
 *   against: [number, number][] }} Item */
/** @typedef {{ name: string, top: number }} Heading */
/** @typedef {{ from: number, to: number, width: number }} View */
/** @typedef {{ items: Item[], headings: Heading[], height: number, hidden: number, bins: number[] }} Layout */

const canvas = document.createElement("canvas").getContext("2d");
export const FONT = "system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
if (canvas) canvas.font = `12px ${FONT}`;
/** @type {Map<string, number>} */ const widths = new Map();

/** @param {string} text @returns {number} */
export function measured(text) {
  if (!widths.has(text)) widths.set(text, canvas?.measureText(text).width || 0);
  return widths.get(text) || 0;
}

/** @param {string} text @param {number} size */
export function clipped(text, size) {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= size ? flat : `${flat.slice(0, size - 1).replace(/(?<=.{20})[\s,;:–-]+\S{0,11}$/u, "").trimEnd()}…`;
}

/** A text cut to a width. @param {string} text @param {number} wide pixels */
export const fitting = (text, wide) => clipped(text, Math.max(Math.floor((wide / (measured(text) || 1)) * text.length), 2));

/** What lanes an event belongs to, how the rarer ones are called, and how those without any.
 * @type {Record<string, [(one: import("./data.js").Event) => any[], string, string]>} */
const LANES = {
  document: [(one) => [one.document.number], "other documents", ""], person: [(one) => one.who, "other people", "No person named"],
  place: [(one) => one.where, "other places", "No place named"], status: [(one) => [one.status], "others", ""],
};
/** @type {{ mode: string, names: string[], of: Int16Array } | null} */ let lanes = null;

/** Every event's lane, by what the reader chose; the rarest share one. @returns {{ mode: string, names: string[], of: Int16Array }} */
function lanesNow() {
  if (lanes?.mode === state.lanes) return lanes;
  const [keysOf, rest, nobody] = LANES[state.lanes] || LANES.document;
  const counts = new Map();
  for (const one of events) for (const key of keysOf(one)) counts.set(key, (counts.get(key) || 0) + 1);
  const often = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const own = often.slice(0, often.length > MOST_LANES ? MOST_LANES - 1 : MOST_LANES);
  if (state.lanes === "document") own.sort((a, b) => a - b);
  const numbers = new Map(own.map((key, number) => [key, number]));
  const of = Int16Array.from(events, (one) => Math.min(own.length + 1, ...keysOf(one).map((key) => numbers.get(key) ?? own.length)));
  const names = own.map((key) => documents[key]?.title || key);
  return (lanes = { mode: state.lanes, names: [...names, `${often.length - own.length} ${rest}`, nobody], of });
}

/** Lays out what a view shows.  Where at most `rows` rows hold all with their labels, all are shown; else the
 * weightiest first: labels are left out before events are.
 * @param {View} view @param {number} rows @returns {Layout} */
export function layOut(view, rows) {
  const { items, hidden, bins } = chosenFor(view);
  const inOrder = [...items].sort((a, b) => a.low - b.low || a.event.order - b.event.order);
  const kept = cascade(inOrder, rows, view.width) ? inOrder : crowd(items, rows, view.width);
  return { items: kept, ...stacked(kept), hidden: hidden + items.length - kept.length, bins };
}

/** The weightiest events of a view as items, how many others there are, and how they lie. @param {View} view */
function chosenFor(view) {
  const bins = new Array(Math.max(Math.ceil(view.width / 6), 1)).fill(0);
  const scale = view.width / (view.to - view.from);
  /** @type {Item[]} */ const items = [];
  const first = byId.get(state.chosen);
  let hidden = 0;
  const take = (/** @type {import("./data.js").Event} */ one) => {
    if (items.length < MOST) items.push(itemOf(one, view, scale));
    else hidden += 1;
    const middle = ((one.start + one.end) / 2 - view.from) * scale;
    bins[Math.min(Math.max(Math.floor(middle / 6), 0), bins.length - 1)] += 1;
  };
  const shown = (/** @type {import("./data.js").Event} */ one) => passes[one.order] && one.end >= view.from && one.start <= view.to;
  if (first && first.end >= first.start && shown(first)) take(first);
  for (const one of ranked()) if (one !== first && shown(one)) take(one);
  return { items, hidden, bins };
}

/** @param {import("./data.js").Event} event @param {View} view @param {number} scale @returns {Item} */
function itemOf(event, view, scale) {
  const pixel = (/** @type {number} */ time) => Math.min(Math.max((time - view.from) * scale, -40), view.width + 40);
  const [from, to] = [pixel(event.start), pixel(event.end)];
  const bar = to - from > NARROW && !(event.signs & (FROM | UNTIL));
  const [low, high] = bar ? [from, to] : [(from + to) / 2 - MARK, (from + to) / 2 + MARK];
  const disputed = event.signs & CONFLICT ? claimsOf(event).filter((claim) => claim.against) : [];
  const room = Math.max(low, view.width - high, Math.min(high, view.width) - Math.max(low, 0)) - 3 * GAP; // beside it, or in it
  const text = fitting(clipped(event.title, TITLE), Math.min(room, 0.75 * view.width));
  return {
    event, bar, text, lane: lanesNow().of[event.order], wide: measured(text) + 2 * GAP, side: "", row: 0, y: 0,
    low, high, against: disputed.map((claim) => [pixel(claim.start), pixel(claim.end)]),
  };
}

/** Rows for each lane, a cell of which is set where something stands; those with more in them have more.
 * @param {Item[]} items @param {number} rows in all @param {number} width @returns {Map<number, Uint8Array[]>} */
function emptyRows(items, rows, width) {
  const counts = new Map();
  for (const item of items) counts.set(item.lane, (counts.get(item.lane) || 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + Math.sqrt(count), 0);
  return new Map([...counts].map(([lane, count]) => {
    const length = 1 + Math.floor((Math.sqrt(count) / all) * Math.max(rows - counts.size, 0));
    return [lane, Array.from({ length }, () => new Uint8Array(Math.ceil((width + 80) / CELL)))];
  }));
}

/** First fit by date, each into the highest row of its lane that is free; whether that took no more than so many rows.
 * @param {Item[]} items by their left ends @param {number} rows @param {number} width */
function cascade(items, rows, width) {
  const free = emptyRows(items, 0, width);
  let taken = free.size;
  for (const item of items) {
    const lane = free.get(item.lane) || [];
    while (!settleIn(item, lane, true, width)) {
      lane.push(new Uint8Array(lane[0].length));
      if (++taken > rows) return false;
    }
  }
  return true;
}

/** As many as fit: the weightiest with labels, then marks alone, then labels where room is left.
 * @param {Item[]} items the weightiest first @param {number} rows @param {number} width */
function crowd(items, rows, width) {
  const free = emptyRows(items, rows, width);
  const own = (/** @type {Item} */ item) => free.get(item.lane) || [];
  const kept = items.filter((item, number) => (number < PROMINENT && settleIn(item, own(item), true, width)) || settleIn(item, own(item), false, width));
  for (const item of kept) if (!item.side) labelled(item, own(item)[item.row], width);
  return kept;
}

/** Puts an item into the first row that has room for it; whether there is one.
 * @param {Item} item @param {Uint8Array[]} free @param {boolean} label @param {number} width */
function settleIn(item, free, label, width) {
  const [low, high] = extent(item, label, width);
  item.row = free.findIndex((row) => vacant(row, low, high));
  if (item.row >= 0) occupy(free[item.row], low, high);
  return item.row >= 0;
}

/** Gives an item its label, if its row has room beside it. @param {Item} item @param {Uint8Array} row @param {number} width */
function labelled(item, row, width) {
  const [bare, end] = extent(item, false, width);
  const [low, high] = extent(item, true, width);
  const room = low < bare ? vacant(row, low, bare - CELL) : vacant(row, end + GAP + CELL, high);
  if (item.side !== "inside" && !room) item.side = "";
  else occupy(row, low, high);
}

/** @param {number} x pixels */
const cell = (x) => Math.max(Math.floor((x + 40) / CELL), 0);
/** @param {Uint8Array} row @param {number} low @param {number} high */
const vacant = (row, low, high) => !row.subarray(cell(low), cell(high + GAP) + 1).includes(1);
/** @param {Uint8Array} row @param {number} low @param {number} high */
const occupy = (row, low, high) => row.fill(1, cell(low), cell(high + GAP) + 1);

/** The pixels that an item takes, its label and its contradicting dates included; settles the label's side.
 * @param {Item} item @param {boolean} labelled @param {number} width @returns {[number, number]} */
function extent(item, labelled, width) {
  const [from, to] = [Math.max(item.low, 0), Math.min(item.high, width)];
  const low = Math.min(item.low, ...item.against.map((one) => one[0] - MARK));
  const high = Math.max(item.high, ...item.against.map((one) => one[1] + MARK));
  item.side = "";
  if (!labelled) return [low, high];
  if (item.bar && to - from >= item.wide + GAP) item.side = "inside";
  else if (high + item.wide <= width) item.side = "right";
  else if (low - item.wide >= 0) item.side = "left";
  return [item.side === "left" ? low - item.wide : low, item.side === "right" ? high + item.wide : high];
}

/** Puts the lanes below each other. @param {Item[]} items */
function stacked(items) {
  const { names } = lanesNow();
  const headings = [];
  let top = 0;
  for (let lane = 0; lane < names.length; lane += 1) {
    const members = items.filter((item) => item.lane === lane);
    if (!members.length) continue;
    headings.push({ name: names[lane], top });
    for (const item of members) item.y = top + HEAD + (item.row + 0.5) * ROW;
    top += HEAD + (Math.max(...members.map((item) => item.row)) + 1) * ROW + 6;
  }
  return { headings, height: Math.max(top, 4 * ROW) };
}

/** Whether an event is a day or a moment that a close view shows as a stretch. @param {Item} item */
export const loosely = (item) => item.bar && !!(item.event.signs & POINT);
