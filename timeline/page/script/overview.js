/* The strip above the chart: how the events lie over the whole span, and a brush over what the chart shows. */
import { colours, show, view, watch, whole, width } from "./chart.js";
import { dated } from "./data.js";
import { part } from "./dom.js";
import { passes } from "./filter.js";
import { timeName } from "./time.js";

const COLUMN = 3, GRIP = 12; // pixels: of a column, and at an end of the brush that move this end alone

let drawnWidth = 0;
const place = (/** @type {number} */ time) => (time - whole[0]) / (whole[1] - whole[0]);

/** Draws the strip anew: after a filter, on another width, in other colours. */
export function drawOverview() {
  const canvas = part("density");
  const [wide, height] = [canvas.clientWidth, canvas.clientHeight];
  drawnWidth = width;
  const sharp = Math.max(devicePixelRatio, 1);
  [canvas.width, canvas.height] = [wide * sharp, height * sharp];
  const pen = canvas.getContext("2d");
  const counts = new Array(Math.max(Math.ceil(wide / COLUMN), 1)).fill(0);
  for (const one of dated) {
    if (passes[one.order]) counts[Math.min(Math.floor(place((one.start + one.end) / 2) * counts.length), counts.length - 1)] += 1;
  }
  const most = Math.max(...counts, 1);
  pen.scale(sharp, sharp);
  pen.fillStyle = colours().occurred;
  counts.forEach((count, column) => {
    const size = count ? Math.max(Math.sqrt(count / most) * (height - 6), 3) : 0;
    pen.fillRect(column * COLUMN, height - size, COLUMN - 1, size);
  });
  part("first").textContent = timeName(whole[0], whole[1] - whole[0]);
  part("last").textContent = timeName(whole[1], whole[1] - whole[0]);
}

/** Lays the brush over what the chart shows. */
function followBrush() {
  if (width !== drawnWidth) drawOverview();
  const [from, to] = view.map((time) => Math.min(Math.max(place(time), 0), 1));
  Object.assign(part("brush").style, { left: `${100 * from}%`, width: `max(${100 * (to - from)}%, 6px)` });
  [from, to].forEach((share, number) => {
    const handle = part(number ? "brush-to" : "brush-from");
    handle.setAttribute("aria-valuenow", String(Math.round(100 * share)));
    handle.setAttribute("aria-valuetext", timeName(view[number], view[1] - view[0]));
  });
}

/** Moves one end of the brush, or both.
 * @param {"from" | "to" | "both"} end @param {number} by milliseconds @param {[number, number]} since the view before */
function drag(end, by, since) {
  const from = end === "to" ? since[0] : since[0] + by;
  const to = end === "from" ? since[1] : since[1] + by;
  show(Math.min(from, to), Math.max(from, to));
}

/** @param {PointerEvent} event */
function grab(event) {
  const strip = part("overview");
  const box = strip.getBoundingClientRect();
  const at = (/** @type {number} */ x) => whole[0] + ((x - box.left) / box.width) * (whole[1] - whole[0]);
  const [left, right] = view.map((time) => box.left + place(time) * box.width);
  const x = event.clientX;
  const wide = right - left > 3 * GRIP;
  const outside = x < left - GRIP || x > right + GRIP;
  const end = outside ? "to" : x < left + (wide ? GRIP : 0) ? "from" : x > right - (wide ? GRIP : 0) ? "to" : "both";
  const before = view;
  /** @type {[number, number]} */ const since = outside ? [at(x), at(x)] : before;
  let next = 0;
  const moved = (/** @type {PointerEvent} */ now) => {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => drag(end, at(now.clientX) - at(x), since));
  };
  const over = (/** @type {PointerEvent} */ now) => {
    strip.removeEventListener("pointermove", moved);
    if (!outside || Math.abs(now.clientX - x) > 3) return;
    cancelAnimationFrame(next); // a click beside the brush brings it there
    const half = (before[1] - before[0]) / 2;
    show(at(x) - half, at(x) + half);
  };
  strip.setPointerCapture(event.pointerId);
  strip.addEventListener("pointermove", moved);
  strip.addEventListener("pointerup", over, { once: true });
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function nudge(event) {
  const by = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1, PageUp: 0.5, PageDown: -0.5 }[event.key];
  if (!by) return;
  const end = /** @type {HTMLElement} */ (event.target).id === "brush-from" ? "from" : "to";
  drag(end, by * (view[1] - view[0]), view);
  event.preventDefault();
}

/** Draws the strip for the first time, and lets it be moved. */
export function startOverview() {
  part("overview").addEventListener("pointerdown", grab);
  part("overview").addEventListener("keydown", nudge);
  watch(followBrush);
  drawOverview();
  followBrush();
}
