/* Elements, made without ever reading a text as markup. */

/** The element with an id. @param {string} id @returns {any} */
export const part = (id) => document.getElementById(id);
/** Whether the page is being printed. */
export const onPaper = () => document.documentElement.classList.contains("printing");

/** A new element.  Attributes with a value of `false` or "" are left out; `onclick` and its like are listened to.
 * @param {string} tag @param {Record<string, any>} [attributes] @param {...(Node | string)} children @returns {HTMLElement} */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== "") element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/** A sentence with its words of time marked; line breaks of the file are no part of it.
 * @param {[string, string, string]} sentence @returns {(Node | string)[]} */
export function marked([before, words, after]) {
  const flat = (/** @type {string} */ text) => text.replace(/\s+/g, " ");
  return [flat(before).trimStart(), ...(words ? [make("mark", {}, flat(words))] : []), flat(after).trimEnd()];
}

/** @param {string} text @param {string} kind its class @param {() => void} act @param {Record<string, any>} [more] attributes */
export const button = (text, kind, act, more) => make("button", { type: "button", class: kind, onclick: act, ...more }, text);
/** @param {number} count */
export const grouped = (count) => count.toLocaleString("en");
/** @param {number} count @param {string} noun */
export const counted = (count, noun) => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
/** A status with its sign. @param {string} status */
export const badge = (status) => make("span", { class: `status ${status}` }, status);

/** Runs a function soon, and once, however often it is asked for. @param {() => void} work @param {number} [wait] milliseconds */
export function later(work, wait = 0) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}
