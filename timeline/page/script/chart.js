/* The chart: draws a view with plotly, and moves it. */
import { byId, events, raw } from "./data.js";
import { make, onPaper, part } from "./dom.js";
import { FONT, layOut, ROW } from "./layout.js";
import { DENSITY, grounds, traces } from "./marks.js";
import { state } from "./state.js";
import { dateAt, MINUTE, ticks, timeName } from "./time.js";

const engine = /** @type {any} */ (globalThis).Plotly; // it stands in a script of its own
const AXIS = 44; // pixels of the axis
const CONFIG = { displayModeBar: false, showSendToCloud: false, doubleClick: false, scrollZoom: false, responsive: false };
const EDGES = [dateAt(-9999), dateAt(10_000)];
const CLOSEST = 10 * MINUTE; // the shortest stretch shown

export const whole = pair(raw.whole), body = pair(raw.view);
/** What is shown; set through `show`. @type {[number, number]} */
export let view = body;
/** @type {import("./layout.js").Layout} */ export let layout = { items: [], headings: [], height: 0, hidden: 0, bins: [] };
/** How far down the lanes begin, and how wide the chart is: asking the page while it is drawn would cost it a layout. */
export let top = 0, width = 0;
/** @type {(() => void)[]} */ const watchers = [];
let [tall, kept] = [0, ""]; // the plot's height, which never shrinks while one zooms, and what it belongs to

/** @param {[number, number]} seconds @returns {[number, number]} */
function pair([from, to]) {
  return [1000 * from, 1000 * to];
}

/** Calls a function after every drawing. @param {() => void} work */
export const watch = (work) => watchers.push(work);

/** Shows a stretch of time. @param {number} from @param {number} to */
export function show(from, to) {
  const length = Math.min(Math.max(to - from, CLOSEST), EDGES[1] - EDGES[0]);
  const start = Math.min(Math.max((from + to - length) / 2, EDGES[0]), EDGES[1] - length);
  view = [start, start + length];
  state.view = String(view) === String(body) ? "" : view.map((time) => Math.round(time / 1000)).join(",");
  return draw();
}

/** Shows what the address asks for. */
export function recall() {
  const asked = pair(/** @type {any} */ (state.view.split(",").map(Number)));
  return show(...(asked.every(Number.isFinite) && asked[1] > asked[0] ? asked : body));
}

/** @param {number} factor below 1 to come closer @param {number} [at] the time that stays where it is */
export const zoom = (factor, at = (view[0] + view[1]) / 2) => show(at - (at - view[0]) * factor, at + (view[1] - at) * factor);

/** @param {number} share of the view @param {number} [by] milliseconds */
export const move = (share, by = share * (view[1] - view[0])) => show(view[0] + by, view[1] + by);

/** Brings an event into view, and close enough that it is not crowded out. @param {import("./data.js").Event} one */
export function reveal(one) {
  const length = view[1] - view[0];
  if (one.start >= view[0] + length / 50 && one.start <= view[1] - length / 50) return draw();
  const middle = one.end - one.start > length ? one.start : (one.start + one.end) / 2;
  return show(middle - length / 2, middle + length / 2);
}

/** The page's colours, which follow the reader's light or dark, and paper. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["ink", "muted", "line", "band", "card", ...Object.keys(raw.looks)];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** Draws the present view. */
export function draw() {
  const chart = part("chart");
  width = chart.clientWidth;
  const seen = { from: view[0], to: view[1], width };
  layout = layOut(seen, budget());
  top = layout.hidden ? DENSITY : 0;
  const owner = [state.lanes, state.q, state.doc, state.status, state.conf, width].join("|");
  tall = owner === kept ? Math.max(tall, layout.height + top) : layout.height + top;
  kept = owner;
  const hues = colours();
  const done = engine.react(chart, traces(layout, seen, hues, top), frame(seen, hues), CONFIG);
  part("shown").textContent = `${timeName(view[0], view[1] - view[0])} – ${timeName(view[1], view[1] - view[0])}`;
  watchers.forEach((work) => work());
  return done;
}

/** How many rows there may be: few events may all have labels, many fill a screen; paper is a sheet. */
const budget = () => onPaper() ? 24 : events.length <= 60 ? 48 : width < 600 ? 22 : 28;

/** @param {import("./layout.js").View} seen @param {Record<string, string>} hues */
function frame(seen, hues) {
  const { at, text } = ticks(seen.from, seen.to, Math.max(seen.width / (seen.width < 600 ? 72 : 92), 2), (32 / seen.width) * (seen.to - seen.from));
  return {
    width: seen.width, height: tall + AXIS, margin: { l: 0, r: 0, t: AXIS, b: 0, autoexpand: false },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", showlegend: false,
    font: { color: hues.ink, size: 12, family: FONT },
    hovermode: false, barmode: "overlay", dragmode: matchMedia("(pointer: coarse)").matches ? false : "pan",
    xaxis: {
      type: "linear", side: "top", range: [seen.from, seen.to], zeroline: false, gridcolor: hues.line, showline: true, linecolor: hues.line,
      tickmode: "array", tickvals: at, ticktext: text, tickangle: 0, ticks: "outside", tickcolor: hues.line, ticklen: 5, tickfont: { color: hues.muted },
    },
    yaxis: { type: "linear", range: [tall, 0], visible: false, fixedrange: true },
    ...grounds(layout, seen, hues, top),
  };
}

/** Draws the chart for the first time, and listens to the mouse. @param {(one: import("./data.js").Event) => void} choose @returns {Promise<void>} */
export async function startChart(choose) {
  const chart = part("chart");
  await recall();
  chart.on("plotly_relayouting", () => part("cursor").classList.add("moving"));
  chart.on("plotly_relayout", (/** @type {any} */ event) => {
    part("cursor").classList.remove("moving");
    if ("xaxis.range[0]" in event) show(event["xaxis.range[0]"], event["xaxis.range[1]"]);
  });
  const stage = part("stage");
  let down = 0;
  stage.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => (down = event.clientX), true);
  stage.addEventListener("click", (/** @type {MouseEvent} */ event) => {
    if (Math.abs(event.clientX - down) > 5) return; // the end of a drag
    const item = under(event);
    if (item) choose(item.event);
    else if (event.detail === 2) zoom(0.4, timeUnder(event));
  });
  stage.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => tip(event.buttons ? null : under(event), event));
  stage.addEventListener("pointerleave", () => tip(null));
  stage.addEventListener("wheel", wheeled, { passive: false });
}

let turned = 0; // how far the wheel has turned since the last drawing

/** @param {MouseEvent} event */
function timeUnder(event) {
  const box = part("chart").getBoundingClientRect();
  return view[0] + ((event.clientX - box.left) / box.width) * (view[1] - view[0]);
}

/** The item that the mouse is at: on its bar, within reach of its mark, or on its label. @param {MouseEvent} event */
function under(event) {
  const box = part("chart").getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top - AXIS - top];
  let [nearest, found] = [ROW / 2, /** @type {import("./layout.js").Item | null} */ (null)];
  for (const item of layout.items) {
    if (Math.abs(item.y - y) > ROW / 2) continue;
    const low = item.side === "left" ? item.low - item.wide : item.low;
    const high = item.side === "right" ? item.high + item.wide : item.high;
    const away = Math.max(low - x, x - high, 0);
    if (away < nearest) [nearest, found] = [away, item];
  }
  return found;
}

/** @param {WheelEvent} event */
function wheeled(event) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const at = timeUnder(event);
  if (!turned) requestAnimationFrame(() => [zoom(Math.exp(Math.max(Math.min(turned, 300), -300) / 300), at), (turned = 0)]);
  turned += event.deltaY || 1e-9;
}

/** Says in a few words what the mouse is at. @param {import("./layout.js").Item | null} item @param {MouseEvent} [at] */
function tip(item, at) {
  const [box, stage] = [part("tip"), part("stage")];
  stage.classList.toggle("over", !!item);
  box.hidden = !item;
  if (!item || !at) return;
  const { title, date, status, document: source } = item.event;
  box.replaceChildren(make("b", {}, title), make("span", {}, status === "occurred" ? date : `${date} · ${status}`), make("span", {}, source.title));
  box.style.left = `${Math.max(Math.min(at.clientX + 14, innerWidth - box.offsetWidth - 8), 0)}px`;
  box.style.top = `${at.clientY + (at.clientY + box.offsetHeight + 30 > innerHeight ? -box.offsetHeight - 14 : 18)}px`;
}

/** Where an event is drawn, if it is: from the left and the top of the stage. @param {string} id @returns {{ x: number, y: number, wide: number } | null} */
export function placeOf(id) {
  const one = byId.get(id);
  const item = one && layout.items.find((each) => each.event === one);
  if (!item) return null;
  const [low, high] = [Math.max(item.low, 0), Math.min(item.high, width)];
  return { x: (low + high) / 2, y: AXIS + top + item.y, wide: high - low };
}
