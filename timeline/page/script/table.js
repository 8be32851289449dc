/* The table of all dated events: sorted as one likes, some hundreds at a time, whole on paper. */
import { claimsOf, CONFLICT, dated } from "./data.js";
import { badge, button, counted, grouped, make, marked, onPaper, part } from "./dom.js";
import { passes } from "./filter.js";
import { state } from "./state.js";

/** @typedef {import("./data.js").Event} Event @typedef {(a: Event, b: Event) => number} Order */

const PAGE = 200; // rows at a time
const compare = new Intl.Collator("en", { numeric: true }).compare;
/** Columns: name, heading, order. @type {[string, string, Order][]} */
const COLUMNS = [
  ["date", "Date", (a, b) => a.order - b.order],
  ["title", "Event", (a, b) => compare(a.title, b.title)],
  ["status", "Status", (a, b) => compare(a.status, b.status)],
  ["document", "Told in", (a, b) => compare(a.document.title, b.document.title) || b.mentions - a.mentions],
  ["confidence", "Confidence", (a, b) => b.confidence - a.confidence],
];
let page = 0;
/** @type {(one: Event) => void} */ let pick = () => {};
/** @type {() => void} */ let saved = () => {};

/** The rows in the order that is asked for: `title`, or `-title` for the other way round. @returns {Event[]} */
function sorted() {
  const name = state.sort.replace(/^-/, "");
  const order = COLUMNS.find((column) => column[0] === name)?.[2] || COLUMNS[0][2];
  const way = state.sort.startsWith("-") ? -1 : 1;
  const rows = dated.filter((one) => passes[one.order]);
  return name === "date" && way > 0 ? rows : rows.sort((a, b) => way * order(a, b) || a.order - b.order);
}

/** Writes the table anew, which is whole on paper; `back` turns to its first page. */
export function drawTable(back = false) {
  const [rows, printing] = [sorted(), onPaper()];
  const pages = Math.max(Math.ceil(rows.length / PAGE), 1);
  page = back ? 0 : Math.min(page, pages - 1);
  const shown = printing ? rows : rows.slice(page * PAGE, (page + 1) * PAGE);
  const none = make("tr", {}, make("td", { colspan: COLUMNS.length, class: "none" }, "No event answers to the search and the filters."));
  part("table").tBodies[0].replaceChildren(...(shown.length ? shown.map(rowOf) : [none]));
  part("pages").replaceChildren(...(pages > 1 && !printing ? turners(pages, rows.length) : []));
  heads();
}

/** @param {Event} one */
function rowOf(one) {
  const [best] = claimsOf(one);
  const people = [...one.who, ...one.where].join(" · ");
  const more = (one.mentions > 1 ? ` and ${counted(one.mentions - 1, "more place")}` : "") + (one.signs & CONFLICT ? " · sources disagree" : "");
  const [before, words, after] = best.sentence; // of a long one there is seen what the date stands in
  const near = onPaper() || before.length < 80 ? before : `… ${before.slice(-60).replace(/^\S*\s/, "")}`;
  return make("tr", { "data-id": one.id, class: one.id === state.chosen ? "chosen" : "" },
    make("td", { class: "date" }, one.date),
    make("th", { scope: "row" }, button(one.title, "event", () => pick(one)), people && make("small", {}, people)),
    make("td", {}, badge(one.status)),
    make("td", { class: "told" }, make("q", {}, ...marked([near, words, after])), make("cite", { title: one.document.name }, one.document.title + more)),
    make("td", { class: "sure" }, `${one.confidence} %`));
}

function heads() {
  const name = state.sort.replace(/^-/, "");
  const down = state.sort.startsWith("-");
  const focused = /** @type {HTMLElement} */ (document.activeElement)?.dataset?.sort;
  part("table").tHead.rows[0].replaceChildren(...COLUMNS.map(([key, text]) => {
    const on = key === name;
    const sorter = button(text, "", () => sortBy(on && !down ? `-${key}` : key), { "data-sort": key });
    sorter.append(make("span", { "aria-hidden": "true" }, on ? (down ? " ↓" : " ↑") : ""));
    return make("th", { scope: "col", class: key, "aria-sort": on && (down ? "descending" : "ascending") }, sorter);
  }));
  if (focused) /** @type {HTMLElement} */ (part("table").querySelector(`[data-sort="${focused}"]`))?.focus();
}

/** @param {string} sort */
const sortBy = (sort) => [state.sort = sort, saved(), drawTable(true)];

/** @param {number} pages @param {number} rows */
function turners(pages, rows) {
  const to = (/** @type {number} */ next) => () => {
    page = next;
    drawTable();
    part("events").scrollIntoView();
    part("table").tBodies[0].querySelector("button")?.focus({ preventScroll: true });
  };
  const turner = (/** @type {string} */ text, /** @type {number} */ next) => button(text, "", to(next), { disabled: next < 0 || next >= pages });
  const last = Math.min((page + 1) * PAGE, rows);
  const where = `${grouped(page * PAGE + 1)}–${grouped(last)} of ${grouped(rows)}`;
  return [turner("← Previous", page - 1), make("span", {}, where), turner("Next →", page + 1)];
}

/** Turns to the page that has an event, and marks its row. @param {Event} one */
export function markRow(one) {
  part("table").querySelector("tr.chosen")?.classList.remove("chosen");
  const at = sorted().indexOf(one);
  if (at < 0) return;
  if (page !== (page = Math.floor(at / PAGE))) drawTable();
  part("table").querySelector(`tr[data-id="${CSS.escape(one.id)}"]`)?.classList.add("chosen");
}

/** @param {(one: Event) => void} chosen @param {() => void} save */
export const startTable = (chosen, save) => ([pick, saved] = [chosen, save], drawTable());
