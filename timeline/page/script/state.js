/* What the reader has asked for, kept in the page's address: `#event-id?q=missile&lanes=place`. */

export const state = {
  chosen: "", // an event's id
  q: "", doc: "", status: "", conf: "", from: "", to: "", // search and filter
  lanes: "document", sort: "date",
  view: "", // what the chart shows, `from,to` in seconds
};
/** @typedef {keyof typeof state} Key */
const DEFAULTS = { ...state };
const SAVED = /** @type {Key[]} */ (["q", "doc", "status", "conf", "from", "to", "lanes", "sort", "view"]);
export const FILTERS = SAVED.slice(0, 6);
let known = ""; // the address as it was last read or written

/** Takes the state over from the address. */
export function readAddress() {
  known = location.hash;
  const [id, query = ""] = known.slice(1).split("?");
  const told = new URLSearchParams(query);
  state.chosen = new URLSearchParams(`id=${id}`).get("id") || ""; // unlike decodeURIComponent, it throws at nothing
  for (const key of SAVED) state[key] = told.get(key) || DEFAULTS[key];
}

/** Puts the state into the address, without a step in the history. */
export function writeAddress() {
  const told = new URLSearchParams();
  for (const key of SAVED) if (state[key] !== DEFAULTS[key]) told.set(key, state[key]);
  const query = String(told);
  const hash = encodeURIComponent(state.chosen) + (query && `?${query}`);
  if (location.hash !== known || hash === known.slice(1)) return; // another address is a link just followed, that is still to be read
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname);
  known = location.hash;
}
