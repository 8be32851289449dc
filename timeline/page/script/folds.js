/* What stands beside the dated events: the undated, what hangs on its passage's date, problems, documents. */
import { bare, claim, claimsOf, documents, hung, problems, sentenceOf, undated } from "./data.js";
import { button, grouped, make, marked, part } from "./dom.js";
import { answers, passes } from "./filter.js";
import { documentEntry, wayTo } from "./reader.js";

/** @typedef {import("./data.js").Claim} Claim */
const MANY = 300; // entries that are written at a time
/** @type {(() => void)[]} */ const begins = [];

/** Begins every fold anew, with what answers to the search. */
export const refold = () => begins.forEach((begin) => begin());

/** A list that is written when it is opened, and goes on when it is asked to; nothing, where it would be empty.
 * @template T @param {string} id @param {string} title @param {string} about @param {T[]} things @param {(thing: T) => Node} entry
 * @param {(thing: T) => unknown} [keeps] whether one answers to the search */
function fold(id, title, about, things, entry, keeps = () => true) {
  const list = make("ul", { class: "list" });
  /** @type {T[]} */ let rest = [];
  const write = () => {
    list.append(...rest.splice(0, MANY).map(entry));
    more.hidden = !rest.length;
  };
  const more = button("More", "", write);
  const begin = () => {
    rest = things.filter(keeps);
    count.textContent = (rest.length < things.length ? `${grouped(rest.length)} of ` : "") + grouped(things.length);
    list.replaceChildren();
    if (/** @type {HTMLDetailsElement} */ (box).open) write();
  };
  const count = make("span", { class: "number" });
  const box = make("details", { id }, make("summary", {}, make("h2", {}, title), " ", count), make("p", { class: "aside" }, about), list, more);
  box.addEventListener("toggle", () => list.firstChild || write());
  begins.push(begin);
  begin();
  part("folds").append(...(things.length ? [box] : []));
}

/** @param {Claim} claim @param {(id: string) => void} choose @param {Node} title */
function entry(claim, choose, title) {
  return make("li", {}, title, make("q", {}, ...marked(claim.sentence)),
    make("p", {}, claim.date && make("span", { class: "date" }, `${claim.date} · `), make("cite", {}, claim.document.title), " ", ...wayTo(claim, choose)));
}

/** Writes the folds that have something in them. @param {(id: string) => void} choose */
export function startFolds(choose) {
  const told = (/** @type {any[]} */ line) => entry(claim(line), choose, make("b", {}, claim(line).title));
  const heard = (/** @type {any[]} */ line) => answers(`${line[10]} ${sentenceOf(line)} ${documents[line[0]].title}`, documents[line[0]].name);
  const happened = (/** @type {import("./data.js").Event} */ one) => {
    const item = entry(claimsOf(one)[0], choose, button(one.title, "event", () => choose(one.id)));
    item.dataset.id = one.id;
    return item;
  };
  fold("undated", "Undated", "What the texts tell without a date that could be settled.", [...undated, ...bare],
    (one) => ("id" in one ? happened(one) : told(one)), (one) => ("id" in one ? passes[one.order] : heard(one)));
  fold("passages", "Told beside a date", "What is told without words of time of its own, with the date that its passage speaks of.", hung, told, heard);
  fold("problems", "Not read or not dated", "Sentences and files that could not be read or placed, and why.", problems,
    ([name, says]) => make("li", {}, make("b", {}, name), make("p", {}, says)), ([name, says]) => answers(`${name} ${says}`, name));
  fold("documents", "Documents", "The date of each document, and how it was found.", documents, (one) => documentEntry(one, choose));
}
