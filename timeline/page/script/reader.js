/* The full text of a document, with the words of every event marked; a mark leads to its event. */
import { bare, claim, claimsOf, events, hung, stepsOf, textOf } from "./data.js";
import { button, counted, make, part } from "./dom.js";

/** @typedef {import("./data.js").Doc} Doc @typedef {import("./data.js").Claim} Claim */
/** @typedef {{ at: number, size: number, id: string, title: string }} Place */

/** Where the events of a document stand in its text, in order, and the sentences that belong to none, which have no `id`.
 * @param {Doc} one @returns {Place[]} */
function places(one) {
  const found = [];
  for (const event of events) {
    if (!event.raw.some((line) => line[0] === one.number)) continue;
    for (const claim of claimsOf(event)) {
      if (claim.document === one && claim.at >= 0) found.push({ at: claim.at, size: claim.size, id: event.id, title: event.title });
    }
  }
  for (const line of [...hung, ...bare]) {
    if (line[0] === one.number && line[2]) found.push({ at: line[1], size: line[2], id: "", title: claim(line).title });
  }
  return found.sort((a, b) => a.at - b.at || b.size - a.size);
}

/** The text in paragraphs, so that a browser lays out only those that are seen. @param {Doc} one @param {(id: string) => void} choose */
function written(one, choose) {
  const text = textOf(one.number);
  const body = make("div", { class: "text" });
  let [at, paragraph] = [0, make("p")];
  body.append(paragraph);
  const add = (/** @type {string} */ plain) => plain.split(/\n[ \t]*\n/).forEach((piece, number) => {
    if (number) body.append((paragraph = make("p")));
    paragraph.append(piece);
  });
  const all = places(one);
  for (const [number, place] of all.entries()) {
    if (!place.id && (place.at < at || all[number + 1]?.at < place.at + place.size)) continue; // events are marked in it
    const go = (/** @type {Event} */ event) => [event.preventDefault(), part("reader").close(), choose(place.id)];
    const sign = place.id ? make("a", { href: `#${place.id}`, title: place.title, "data-at": place.at, onclick: go })
      : make("span", { class: "loose", title: `No date of its own: ${place.title}`, "data-at": place.at, tabindex: -1 });
    if (place.at >= at) {
      add(text.slice(at, place.at));
      at = place.at + Math.max(place.size, 1);
      sign.append(place.id ? make("mark", {}, text.slice(place.at, at)) : text.slice(place.at, at));
    } else {
      sign.append("▸"); // a second event at the same words: a small sign after them
      sign.setAttribute("aria-label", place.title);
    }
    paragraph.append(sign);
  }
  add(text.slice(at));
  return body;
}

/** Opens a document, at a place of its text if one is given. @param {Doc} one @param {(id: string) => void} choose @param {number} [at] */
function read(one, choose, at = -1) {
  const dialog = part("reader");
  const body = written(one, choose);
  const marks = body.querySelectorAll("a").length;
  dialog.replaceChildren(
    make("div", { class: "head" },
      make("h2", { id: "reader-title" }, one.title),
      make("p", {}, one.name === one.title ? "" : `${one.name} · `, one.date || "undated", one.how && ` (${one.how})`, ` · ${counted(marks, "date")} marked`),
      button("×", "close", () => dialog.close(), { "aria-label": "Close" })),
    body);
  dialog.showModal();
  const signs = /** @type {HTMLElement[]} */ ([...body.querySelectorAll("[data-at]")]);
  const mark = at < 0 ? null : signs.find((sign) => Number(sign.dataset.at) === at) || signs.findLast((sign) => Number(sign.dataset.at) <= at);
  mark?.scrollIntoView({ block: "center" });
  mark?.focus({ preventScroll: true });
}

/** The button that opens a claim's document at its words, if the text is there. @param {Claim} claim @param {(id: string) => void} choose */
export const wayTo = ({ document: source, at }, choose) => at < 0 ? []
  : [button("Read it there", "read", () => read(source, choose, at))];

/** A document's date, and why. @param {Doc} one @param {(id: string) => void} choose */
export function documentEntry(one, choose) {
  const how = one.how ? ` · ${one.how}${one.date && `, confidence ${one.confidence} %`} ` : " ";
  return make("li", {}, make("b", {}, one.title), one.name === one.title ? "" : make("small", {}, one.name),
    make("p", {}, make("span", { class: "date" }, one.date || "undated"), how,
      textOf(one.number) && button("Read the text", "read", () => read(one, choose))),
    chainList(stepsOf(one.chain, "", "")));
}

/** A chain of evidence as a list. @param {import("./data.js").Step[]} chain */
export function chainList(chain) {
  const labels = /** @type {Record<string, string>} */ ({ anchor: "hangs on", reading: "means", considered: "not", interval: "hence", conflict: "against" });
  const ruled = (/** @type {string} */ says) => says.split(/ \(rule (.*)\)$/s).map((text, number) => number % 2 ? make("code", {}, `rule: ${text}`) : text);
  return make("ol", { class: "steps" }, ...chain.map(({ kind, says, date }) => make("li", { class: kind },
    make("b", {}, labels[kind] || kind), " ", ...ruled(says), date && !says.includes(date) ? make("span", { class: "date" }, ` → ${date}`) : "")));
}
