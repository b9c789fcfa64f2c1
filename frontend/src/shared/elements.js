// Finding elements of a page with the class that the code expects of them.

/**
 * Find an element that the page always has.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type the class of the element, such as `HTMLFormElement`
 * @param {ParentNode} [root] where to look; the whole page by default
 * @returns {T} the first match
 * @throws {TypeError} when there is none, or when it is of another class
 */
export function find(selector, type, root = document) {
  const element = findOptional(selector, type, root);
  if (!element) throw new TypeError(`There is no ${type.name} ${selector} on this page`);
  return element;
}

/**
 * Find an element that only some pages have.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} [root]
 * @returns {T | null} the first match of that class
 */
export function findOptional(selector, type, root = document) {
  const element = root.querySelector(selector);
  return element instanceof type ? element : null;
}

/**
 * Find all elements of one class.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @param {ParentNode} [root]
 * @returns {T[]} in the order of the page
 */
export function findAll(selector, type, root = document) {
  return [...root.querySelectorAll(selector)].flatMap((element) => (element instanceof type ? [element] : []));
}

/**
 * Find the nearest element around the target of an event, the target included.
 *
 * @template {Element} T
 * @param {Event} event
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T | null}
 */
export function closest(event, selector, type) {
  const element = event.target instanceof Element ? event.target.closest(selector) : null;
  return element instanceof type ? element : null;
}

/** Show the controls that do nothing without scripts; templates hide them. */
export function showScriptControls() {
  for (const control of findAll(".only-script", HTMLElement)) control.hidden = false;
}
