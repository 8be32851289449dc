/* What the page knows: events, claims, documents, texts, out of the JSON that stands in it. */
import { DAY } from "./time.js";

export const POINT = 1, HOLLOW = 2, FROM = 4, UNTIL = 8, CONFLICT = 16, BOUNDED = 32;
export const NEAR = 180; // letters around a sentence that are its context

/** @typedef {{ kind: string, says: string, date: string }} Step */
/** @typedef {{ number: number, name: string, title: string, date: string, edtf: string, how: string, confidence: number,   chain: number[] }} Doc */
/** @typedef {{ document: Doc, sentence: [string, string, string], around: [string, string], at: number, size: number, how: string,
 *   confidence: number, steps: Step[], date: string, edtf: string, title: string, status: string,
 *   start: number, end: number, against: boolean }} Claim */
/** An event; times in milliseconds, `end` below `start` where it is undated; `order` is its place by date.
 * @typedef {{ id: string, title: string, date: string, edtf: string, start: number, end: number,
 *   sure: [number, number] | null, signs: number, status: string, who: string[], where: string[], order: number,
 *   document: Doc, confidence: number, mentions: number, raw: any[][] }} Event */

export const raw = JSON.parse(document.getElementById("data")?.textContent || "{}");
/** @type {Record<string, [string, string]>} a status's mark and hatching */ export const looks = raw.looks;
/** @type {Doc[]} */ export const documents = raw.documents.map((/** @type {any[]} */ line, /** @type {number} */ number) => {
  const [name, title, date, edtf, how, confidence, chain] = line;
  return { number, name, title: title || name, date, edtf: edtf || date, how, confidence, chain };
});
for (const name of raw.extra) {
  documents.push({ number: documents.length, name, title: name, date: "", edtf: "", how: "", confidence: 0, chain: [] });
}
/** @type {[string, string][]} */ export const problems = raw.problems;
/** @type {Event[]} every event by date, the undated last */ export const events = raw.events.map(event);
/** @type {Map<string, Event>} */ export const byId = new Map(events.map((one) => [one.id, one]));
/** The events that can stand on the axis. */
export const dated = events.filter((one) => one.end >= one.start);
export const undated = events.filter((one) => one.end < one.start);

/** @param {any[]} line @param {number} order @returns {Event} */
function event(line, order) {
  const [id, title, date, edtf, from, length, sure, signs, status, who, where, claims] = line;
  const [start, end] = [1000 * from, 1000 * (from + length)];
  const inner = Array.isArray(sure) ? [start + 1000 * sure[0], start + 1000 * (sure[0] + sure[1])] : [start, end];
  const best = claims[0];
  const name = (/** @type {number} */ number) => raw.names[number];
  return {
    id, title, date, edtf: edtf || date, start, end, sure: sure ? /** @type {[number, number]} */ (inner) : null, signs,
    status: raw.status[status], who: who.map(name), where: where.map(name), order,
    document: documents[best[0]], confidence: best[6], mentions: claims.length, raw: claims,
  };
}

/** The claims that an event rests on, the best first. @param {Event} one @returns {Claim[]} */
export const claimsOf = (one) => one.raw.map((line) => claim(line, one));

/** @param {any[]} line @param {Partial<Event>} [of] the event that it belongs to @returns {Claim} */
export function claim(line, of = {}) {
  const [doc, quote, length, begin, size, how, confidence, chain, date, edtf, title, status, from, long] = line;
  const sentence = sentenceOf(line);
  const said = { words: sentence.slice(begin, begin + size), date: date || of.date || "" };
  return {
    document: documents[doc],
    sentence: [sentence.slice(0, begin), said.words, sentence.slice(begin + size)],
    around: length ? [textOf(doc).slice(Math.max(quote - NEAR, 0), quote), textOf(doc).slice(quote + length, quote + length + NEAR)] : ["", ""],
    at: length ? quote + begin : -1, size,
    how: raw.how[how], confidence, steps: stepsOf(chain || [], said.words, said.date),
    date: said.date, edtf: edtf || date || of.edtf || "", title: title || of.title || "",
    status: status ? raw.status[status - 1] : of.status || "",
    start: 1000 * (from || 0), end: 1000 * ((from || 0) + (long || 0)), against: from !== undefined,
  };
}

/** @param {any[]} line of a claim */
export const sentenceOf = (line) => line[2] ? textOf(line[0]).slice(line[1], line[1] + line[2]) : String(line[1] || "");

/** What texts tell without a date of its own, the claims of no event: those beside a date of their passage, and the others. */
export const hung = raw.loose.filter((/** @type {any[]} */ line) => line[8]), bare = raw.loose.filter((/** @type {any[]} */ line) => !line[8]);

/** A chain of evidence, with a claim's own words and date put back where they stood.
 * @param {number[]} chain @param {string} words @param {string} date @returns {Step[]} */
export function stepsOf(chain, words, date) {
  return chain.map((number) => {
    const [kind, says, when = ""] = raw.steps[number];
    return { kind, says: says.replaceAll("\x01", () => words).replaceAll("\x02", () => date), date: when };
  });
}

const scripts = [...document.querySelectorAll("script.text")];
/** @type {(string | undefined)[]} */ const texts = scripts.map(() => undefined);

/** A document's whole text, or "" where the page does not hold it. @param {number} number @returns {string} */
export const textOf = (number) => (texts[number] ??= JSON.parse(scripts[number]?.textContent || '""'));
/** The sentences of an event's claims, for the search. @param {Event} one @returns {string} */
export const quotesOf = (one) => one.mentions > 1 ? one.raw.map(sentenceOf).join(" ") : sentenceOf(one.raw[0]);

/** How much an event weighs when there is no room for all: told often and in many documents, surely, finely. @param {Event} one */
function weight(one) {
  const sources = one.mentions > 1 ? new Set(one.raw.map((line) => line[0])).size : 1;
  const more = [one.end - one.start <= 31 * DAY, one.status === "occurred", one.signs & CONFLICT].filter(Boolean).length / 2;
  return 2 * Math.log2(one.mentions) + sources + one.confidence / 100 + more;
}

/** @type {Event[] | null} */ let order = null;

/** The dated events, the weightiest first. @returns {Event[]} */
export function ranked() {
  const weights = order ? [] : events.map(weight);
  return (order ??= [...dated].sort((a, b) => weights[b.order] - weights[a.order] || a.order - b.order));
}
