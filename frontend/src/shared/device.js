// What is kept on the device under a person's name.

/** Before the person, the letter and the window in the name under which a copy of unsaved text is stored. */
export const PREFIX = "bozza:draft:";

/** The name under which the tab of a visitor without an account keeps the letter that they try. */
export const VISITOR = "bozza:trial";

/**
 * Delete a person's copies of unsaved text, and nobody else's.
 *
 * @param {string} person
 * @param {Storage} storage
 */
export function clearCopies(person, storage) {
  for (const name of Object.keys(storage)) {
    if (name.startsWith(`${PREFIX}${person}:`)) storage.removeItem(name);
  }
}
