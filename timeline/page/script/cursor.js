/* Going through the chart by keyboard: one button that moves from event to event, in order of date. */
import { move, placeOf, reveal, show, watch, whole, zoom } from "./chart.js";
import { dated } from "./data.js";
import { button, make, part } from "./dom.js";
import { passes } from "./filter.js";
import { state } from "./state.js";

/** @typedef {import("./data.js").Event} Event */

let here = ""; // the id of the event that the button stands on
/** @type {(one: Event) => void} */ let open = () => {};

/** The events that one can go through. @returns {Event[]} */
const listed = () => dated.filter((one) => passes[one.order]);

/** Puts the button where its event stands, and a ring around the chosen one. */
function followCursor() {
  const layer = part("cursor");
  const mine = /** @type {HTMLElement | null} */ (layer.querySelector("button"));
  if (mine) stand(mine, here);
  layer.querySelector(".ring")?.remove();
  if (!placeOf(state.chosen)) return;
  const ring = make("span", { class: "ring" });
  layer.append(ring);
  stand(ring, state.chosen);
}

/** @param {HTMLElement} element @param {string} id */
function stand(element, id) {
  const place = placeOf(id);
  const { x, y, wide } = place || { x: 0, y: 12, wide: 12 };
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${wide + 5}px` });
}

/** A fresh button on an event: it is read out because the focus comes to a new element. @param {Event} one @param {boolean} focus */
function put(one, focus) {
  here = one.id;
  const all = listed();
  const status = one.status === "occurred" ? "" : `, ${one.status}`;
  const label = `${one.title}, ${one.date}${status}. ${all.indexOf(one) + 1} of ${all.length}`;
  const fresh = button("", "", () => open(one), { "aria-label": label });
  const old = part("cursor").querySelector("button");
  part("cursor").append(fresh);
  stand(fresh, one.id);
  if (focus) fresh.focus({ preventScroll: true });
  old?.remove();
  if (focus) fresh.scrollIntoView({ block: "nearest" });
}

/** @param {number | "first" | "last"} step */
async function go(step) {
  const all = listed();
  if (!all.length) return;
  const at = step === "first" ? 0 : step === "last" ? all.length - 1 : all.findIndex((one) => one.id === here) + step;
  const next = all[Math.min(Math.max(at, 0), all.length - 1)];
  await reveal(next);
  put(next, true);
}

/** Keeps the button on an event that is there; the first, if the one it stood on was filtered away. */
export function settle() {
  const all = listed();
  const one = all.find(({ id }) => id === state.chosen) || all.find(({ id }) => id === here) || all[0];
  if (one) put(one, part("cursor").contains(document.activeElement));
  else part("cursor").replaceChildren();
}

/** @type {Record<string, () => unknown>} */
const KEYS = {
  ArrowRight: () => go(1), ArrowLeft: () => go(-1), ArrowDown: () => go(1), ArrowUp: () => go(-1),
  PageDown: () => go(10), PageUp: () => go(-10), Home: () => go("first"), End: () => go("last"),
  "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), 0: () => show(...whole), "[": () => move(-0.5), "]": () => move(0.5),
};

/** @param {(one: Event) => void} choose */
export function startCursor(choose) {
  open = choose;
  watch(followCursor);
  part("cursor").addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  settle();
  followCursor();
}
