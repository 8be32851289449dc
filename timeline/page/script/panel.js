/* The evidence panel: all that is known of one event. */
import { claimsOf, CONFLICT, NEAR } from "./data.js";
import { badge, button, counted, make, marked, part } from "./dom.js";
import { chainList, wayTo } from "./reader.js";

/** @typedef {import("./data.js").Event} Event @typedef {import("./data.js").Claim} Claim */

/** Fills the panel and shows it. @param {Event} one @param {(id: string) => void} choose @param {() => void} close */
export function showPanel(one, choose, close) {
  const [best, ...others] = claimsOf(one);
  const panel = part("panel");
  panel.hidden = false;
  panel.replaceChildren(
    button("×", "close", close, { "aria-label": "Close" }),
    make("p", { class: "when" }, make("span", { class: "date" }, one.date || "undated"),
      one.edtf !== one.date ? make("code", { title: "Extended Date/Time Format" }, one.edtf) : ""),
    make("h2", { id: "panel-title" }, one.title),
    make("p", { class: "facts" }, badge(one.status), ` · confidence ${best.confidence} %`),
    ...fact("Who", one.who), ...fact("Where", one.where),
    passage(best, choose),
    ...(one.signs & CONFLICT ? [disagreement(one, [best, ...others])] : []),
    make("h3", {}, "Why this date"),
    chain(best),
    ...(others.length ? [make("h3", {}, `Also told in ${counted(others.length, "place")}`), ...others.map((claim) => also(claim, one, choose))] : []),
    make("p", { class: "link" }, make("a", { href: `#${one.id}` }, `Link to this event: #${one.id}`)),
  );
  panel.scrollTop = 0;
}

/** @param {string} label @param {string[]} names */
const fact = (label, names) => names.length ? [make("p", { class: "facts" }, make("b", {}, label), " ", names.join(", "))] : [];

/** A sentence as it stands in its document, and the way there. @param {Claim} claim @param {(id: string) => void} choose */
function passage(claim, choose) {
  const { name, title, date } = claim.document;
  const flat = (/** @type {string} */ text) => text.replace(/\s+/g, (gap) => (/\n\s*\n/.test(gap) ? "\n" : " ")); // paragraphs stay
  const cut = (/** @type {string} */ text, /** @type {RegExp} */ half, /** @type {string} */ to) => flat(text.length < NEAR ? text : text.replace(half, to));
  const [before, after] = [cut(claim.around[0], /^\S*\s/, "… "), cut(claim.around[1], /\s\S*$/, " …")];
  return make("figure", {}, make("blockquote", {}, make("span", {}, before), ...marked(claim.sentence), make("span", {}, after)),
    make("figcaption", {}, make("cite", { title: name }, title), date && `, ${date}`, " ", ...wayTo(claim, choose)));
}

/** The steps from words to date, those that lost kept apart. @param {Claim} claim */
function chain(claim) {
  const lost = claim.steps.filter((step) => step.kind === "considered");
  const won = claim.steps.filter((step) => step.kind !== "considered");
  const hence = { kind: "interval", says: claim.date ? `${claim.date}: ${claim.how}` : "no date", date: "" };
  return make("div", {}, chainList([...won, hence]),
    ...(lost.length ? [make("h4", {}, "What it was not"), chainList(lost)] : []));
}

/** @param {Event} one @param {Claim[]} claims */
function disagreement(one, claims) {
  const against = claims.filter((claim) => claim.against);
  return make("div", { class: "against", role: "note" }, make("b", {}, "Sources disagree. "), `Here ${one.date}; `,
    against.map((claim) => `${claim.date} in ${claim.document.title}`).join("; "), ".");
}

/** A further mention, with its own chain folded away. @param {Claim} claim @param {Event} one @param {(id: string) => void} choose */
function also(claim, one, choose) {
  const differing = [claim.date !== one.date && claim.date, claim.title !== one.title && claim.title, claim.status !== one.status && claim.status];
  return make("div", { class: "also" }, passage(claim, choose),
    ...(differing.some(Boolean) ? [make("p", { class: "facts" }, differing.filter(Boolean).join(" · "))] : []),
    make("details", {}, make("summary", {}, "Why its date"), chain(claim)));
}
