// Which entries of the palette fit what was typed.

/** @typedef {{group: string, name: string, act: () => void}} Entry */

/** @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Choose the entries that hold every word that was typed, whatever the accents; first those whose name begins with it.
 *
 * @template {{group: string, name: string}} T
 * @param {T[]} entries
 * @param {string} typed
 * @param {number} most
 * @returns {T[]}
 */
export function matching(entries, typed, most) {
  const wanted = plain(typed).trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  const fitting = entries.filter(({ group, name }) => {
    const text = plain(`${name} ${group}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (/** @type {T} */ { name }) => Number(wanted !== "" && plain(name).startsWith(wanted));
  return fitting.sort((a, b) => begins(b) - begins(a)).slice(0, most);
}
