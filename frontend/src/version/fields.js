// The fields of a review in which a mentor writes or chooses.

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
export function isChoice(field) {
  return field.type === "radio";
}

/**
 * @param {HTMLElement} element
 * @returns {element is Field}
 */
export function isField(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
