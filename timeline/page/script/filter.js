/* Which events answer to the search and the filters. */
import { documents, events, quotesOf } from "./data.js";
import { FILTERS, state } from "./state.js";
import { typed } from "./time.js";

/** @type {Uint8Array} by an event's order: 1 where it is shown */ export let passes = new Uint8Array(events.length).fill(1);
/** @type {string[]} dates that were typed and are none */ export let misread = [];

/** Small letters without accents. @param {string} text */
function folded(text) {
  const small = text.toLowerCase();
  return /[\u0080-\uffff]/.test(small) ? small.normalize("NFD").replace(/[\u0300-\u036f]/g, "") : small;
}

/** @type {{ text: string, starts: Uint32Array } | null} */ let index = null;

/** All that can be searched as one string, and where each event begins in it; made when it is first needed. */
export function searchable() {
  if (index) return index;
  const starts = new Uint32Array(events.length);
  let length = 0;
  const parts = events.map((one, number) => {
    const { title, name } = one.document;
    const part = folded(`${one.title}\n${quotesOf(one)}\n${one.who.join(" ")} ${one.where.join(" ")} ${one.date} ${one.edtf} ${title} ${name}`);
    starts[number] = length;
    length += part.length + 1;
    return part;
  });
  return (index = { text: parts.join("\n"), starts });
}

/** Whether what belongs to no event answers to the search, and to the document that is asked for.
 * @param {string} text @param {string} name its document */
export const answers = (text, name) => (!state.doc || name === state.doc) && folded(state.q).split(/\s+/).every((word) => folded(text).includes(word));

/** Marks the events in which a word occurs. @param {string} word @returns {Uint8Array} */
function holding(word) {
  const { text, starts } = searchable();
  const found = new Uint8Array(events.length);
  let number = 0;
  for (let at = text.indexOf(word); at >= 0;) {
    while (number + 1 < starts.length && starts[number + 1] <= at) number += 1;
    found[number] = 1;
    at = number + 1 < starts.length ? text.indexOf(word, starts[number + 1]) : -1;
  }
  return found;
}

/** Works out anew which events pass. */
export function refilter() {
  const words = folded(state.q).split(/\s+/).filter(Boolean).map(holding);
  const from = state.from ? typed(state.from, false) : -Infinity;
  const to = state.to ? typed(state.to, true) : Infinity;
  misread = [from === null ? state.from : "", to === null ? state.to : ""].filter(Boolean);
  const [low, high] = [from ?? -Infinity, to ?? Infinity];
  const least = Number(state.conf || 0);
  passes = Uint8Array.from(events, (one, number) => Number(words.every((word) => word[number]) && one.confidence >= least
    && (!state.status || one.status === state.status)
    && (!state.doc || one.raw.some((line) => documents[line[0]].name === state.doc))
    && (one.end < one.start ? !state.from && !state.to : one.end >= low && one.start <= high)));
}

/** How many filters are set, the search apart. */
export const filtersSet = () => FILTERS.filter((key) => key !== "q" && state[key]).length;
