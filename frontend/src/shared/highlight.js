// Highlighting: a finding or a thread and its passages share a key, and are highlighted together.

/**
 * What is needed of an element to highlight it.
 *
 * @typedef {{dataset: {key?: string, keys?: string}, classList: {toggle(name: string, force: boolean): unknown}}} Keyed
 */

/**
 * List the keys of an element: several for a passage in which findings overlap, one for everything else.
 *
 * @param {Keyed} element
 * @returns {string[]}
 */
export function keysOf({ dataset }) {
  return (dataset.keys ?? dataset.key ?? "").split(" ").filter(Boolean);
}

/**
 * Highlight the elements of one key, and no others.
 *
 * @param {Iterable<Keyed>} elements
 * @param {string | null} key null highlights none
 */
export function highlight(elements, key) {
  for (const element of elements) element.classList.toggle("is-lit", key !== null && keysOf(element).includes(key));
}

/** Whether the text shows where its sentences come from: while the list that says so is open. */
export const showsOrigins = () => document.querySelector("#origins[open]") !== null;

/** @param {string} key */
export const isOrigin = (key) => key.startsWith("origin-");

/**
 * Choose among the keys of a passage: what a person said comes before what the program found in the same words, a
 * flagged claim before the rest, and where a whole sentence comes from last.
 *
 * @param {string[]} keys
 * @param {boolean} withOrigins whether the text shows where sentences come from
 * @returns {string | null} null when there are none
 */
export function preferredKey(keys, withOrigins) {
  return (
    keys.find((key) => key.startsWith("thread-")) ??
    keys.find((key) => key.startsWith("flag-")) ??
    keys.find((key) => key.startsWith("spelling-")) ??
    keys.find((key) => !isOrigin(key)) ??
    (withOrigins ? keys[0] : null) ??
    null
  );
}
