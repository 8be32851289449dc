/* What stands beside the dated events: the undated, what hangs on its passage's date, problems, documents. */
import { bare, claim, claimsOf, documents, hung, problems, undated } from "./data.js";
import { button, grouped, make, marked, part } from "./dom.js";
import { documentEntry, wayTo } from "./reader.js";

/** @typedef {import("./data.js").Claim} Claim */

const MANY = 300; // entries that are written at a time

/** A list that is written when it is opened, and goes on when it is asked to; nothing, where it would be empty.
 * @template T @param {string} id @param {string} title @param {string} about @param {T[]} things @param {(thing: T) => Node} entry */
function fold(id, title, about, things, entry) {
  const list = make("ul", { class: "list" });
  const rest = [...things];
  const write = () => {
    list.append(...rest.splice(0, MANY).map(entry));
    more.hidden = !rest.length;
  };
  const more = button("More", "", write);
  const count = make("span", { class: "number" }, grouped(things.length));
  const box = make("details", { id }, make("summary", {}, make("h2", {}, title), " ", count), make("p", { class: "aside" }, about), list, more);
  box.addEventListener("toggle", write, { once: true });
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
  const happened = (/** @type {import("./data.js").Event} */ one) => {
    const item = entry(claimsOf(one)[0], choose, button(one.title, "event", () => choose(one.id)));
    item.dataset.id = one.id;
    return item;
  };
  fold("undated", "Undated", "What the texts tell without a date that could be settled.", [...undated, ...bare],
    (one) => ("id" in one ? happened(one) : told(one)));
  fold("passages", "On their passage's date", "What is told without words of time, beside a date that the passage speaks of.", hung, told);
  fold("problems", "Not read", "Sentences and files that could not be read or placed, and why.", problems,
    ([name, says]) => make("li", {}, make("b", {}, name), make("p", {}, says)));
  fold("documents", "Documents", "The date of each document, and how it was found.", documents, (one) => documentEntry(one, choose));
}
