/* Brings the parts together: choosing an event, searching, the address, paper, light and dark. */
import { body, draw, move, recall, reveal, show, startChart, view, watch, whole, zoom } from "./chart.js";
import { settle, startCursor } from "./cursor.js";
import { byId, dated, documents, looks } from "./data.js";
import { counted, grouped, later, make, part } from "./dom.js";
import { filtersSet, misread, passes, refilter, searchable } from "./filter.js";
import { refold, startFolds } from "./folds.js";
import { drawOverview, startOverview } from "./overview.js";
import { showPanel } from "./panel.js";
import { FILTERS, readAddress, state, writeAddress } from "./state.js";
import { drawTable, markRow, startTable } from "./table.js";

/** @type {Element | null} where the focus goes back to */ let origin = null;
/** @type {[import("./state.js").Key, string][]} what is asked for, and the element that asks */
const CONTROLS = [["q", "q"], ["doc", "f-doc"], ["status", "f-status"], ["conf", "f-conf"], ["from", "f-from"], ["to", "f-to"], ["lanes", "lanes"]];

/** Shows an event's evidence, its place in the chart and its row. @param {import("./data.js").Event} one */
async function choose(one) {
  if (!part("panel").contains(document.activeElement) && document.activeElement !== document.body) origin = document.activeElement;
  state.chosen = one.id;
  if (!passes[one.order]) clearFilters();
  showPanel(one, chooseById, close);
  writeAddress();
  part("panel").focus({ preventScroll: true });
  markRow(one);
  await (one.end >= one.start ? reveal(one) : draw()); // without a date there is nothing to reveal, but less room
  settle();
}

/** @param {string} id */
const chooseById = (id) => byId.has(id) && choose(/** @type {import("./data.js").Event} */ (byId.get(id)));

function close() {
  part("panel").hidden = true;
  state.chosen = "";
  part("table").querySelector("tr.chosen")?.classList.remove("chosen");
  writeAddress();
  draw();
  /** @type {HTMLElement | null} */ (origin?.isConnected ? origin : part("cursor").querySelector("button"))?.focus({ preventScroll: true });
}

/** Applies the search and the filters to everything on the page. @param {() => unknown} [redraw] what draws the chart */
function apply(redraw = draw) {
  refilter();
  tell();
  redraw();
  drawOverview();
  drawTable(true);
  refold();
  settle();
  writeAddress();
}

/** Says how much is shown and how much is hidden. */
function tell() {
  const shown = dated.filter((one) => passes[one.order]).length;
  const [total, hidden] = [counted(dated.length, "event"), dated.length - shown];
  const lost = state.chosen && !byId.has(state.chosen) ? `There is no event “${state.chosen}” on this page. ` : "";
  const wrong = misread.map((text) => `“${text}” is no date. Try 1848, 1848-03, 1848-03-15 or 44 BCE. `).join("");
  const much = hidden ? `${grouped(shown)} of ${total} shown, ${grouped(hidden)} hidden by the search or filters.` : `${total} shown, none hidden.`;
  part("count").textContent = lost + wrong + much;
  part("filtered").textContent = filtersSet() ? ` (${filtersSet()})` : "";
  part("clear").hidden = !filtersSet() && !state.q;
}

/** Puts the state into the controls. */
const fill = () => CONTROLS.forEach(([key, id]) => (part(id).value = state[key]));
const clearFilters = () => [FILTERS.forEach((key) => (state[key] = "")), fill(), apply()];

function startControls() {
  part("f-doc").append(...documents.map((one) => make("option", { value: one.name }, one.title)));
  part("f-status").append(...Object.keys(looks).map((name) => make("option", { value: name }, name)));
  const soon = later(apply, 150);
  for (const [key, id] of CONTROLS) {
    part(id).addEventListener("input", () => {
      state[key] = part(id).value.trim();
      (key === "q" ? soon : apply)();
    });
  }
  part("q").addEventListener("focus", later(searchable, 50), { once: true });
  part("clear").addEventListener("click", clearFilters);
  part("controls").addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
  fill();
}

function startTools() {
  const tools = { in: () => zoom(0.5), out: () => zoom(2), earlier: () => move(-0.5), later: () => move(0.5), all: () => show(...whole),
    body: () => show(...body) };
  for (const [id, act] of Object.entries(tools)) part(id).addEventListener("click", act);
  part("body").hidden = String(whole) === String(body);
}

/** How many events lie before and after what the chart shows. */
function tellOutside() {
  const count = (/** @type {(one: import("./data.js").Event) => boolean} */ lies) => dated.filter((one) => passes[one.order] && lies(one)).length;
  const [before, after] = [count((one) => one.end < view[0]), count((one) => one.start > view[1])];
  part("earlier").textContent = before ? `◀ ${grouped(before)}` : "◀";
  part("later").textContent = after ? `${grouped(after)} ▶` : "▶";
  part("earlier").ariaLabel = part("earlier").title = `Earlier: ${counted(before, "event")}`;
  part("later").ariaLabel = part("later").title = `Later: ${counted(after, "event")}`;
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const writing = /^(INPUT|SELECT|TEXTAREA)$/.test(/** @type {HTMLElement} */ (event.target).tagName);
  if (event.key === "Escape" && !part("panel").hidden && !part("reader").open) close();
  if (event.key === "/" && !writing) {
    event.preventDefault();
    part("q").focus();
  }
}

/** Paper is light and narrow, and has the whole table. @param {boolean} now */
function print(now) {
  document.documentElement.classList.toggle("printing", now);
  drawTable();
  draw();
}

/** What the address asks for, when the page opens or somebody follows a link in it. */
function followAddress() {
  readAddress();
  fill();
  apply(recall);
  if (!chooseById(state.chosen) && !part("panel").hidden) close();
}

async function begin() {
  for (const id of ["controls", "chart-part", "events", "folds"]) part(id).hidden = false;
  readAddress();
  startControls();
  refilter();
  watch(tellOutside);
  watch(later(writeAddress, 200));
  await startChart(choose);
  document.documentElement.dataset.ready = "yes";
  startTools();
  startOverview();
  startCursor(choose);
  tell();
  startTable(choose, writeAddress);
  startFolds(chooseById);
  /** @type {HTMLElement} */ (document.querySelector(".skip")).addEventListener("click", (event) => [event.preventDefault(), part("events").focus()]);
  if (!dated.length) for (const id of ["controls", "chart-part", "events", "nothing"]) part(id).hidden = id !== "nothing";
  chooseById(state.chosen);
  addEventListener("hashchange", followAddress);
  addEventListener("keydown", pressed);
  addEventListener("resize", later(draw, 100));
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  matchMedia("print").addEventListener("change", (event) => print(event.matches));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { draw(); drawOverview(); });
  document.documentElement.dataset.drawn = "yes";
}

begin().catch((error) => {
  part("failure").hidden = false;
  console.error(error);
});
