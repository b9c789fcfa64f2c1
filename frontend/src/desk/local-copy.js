// A copy of what the server does not have yet, on this device: for each person, letter and window its own. Signing out
// clears them all (accounts/middleware.py).

/** @typedef {{text: string, base: string, revision: number, at: number}} Copy `text` was written upon `base` */

const PREFIX = "bozza:draft:";
const KEPT_FOR = 30 * 24 * 3600 * 1000;
const WAIT = 250; // milliseconds between looks, and how many more of them
const TRIES = 8;

export class LocalCopy {
  /**
   * @param {string} person
   * @param {string} letter
   * @param {Storage} [storage]
   */
  constructor(person, letter, storage = localStorage) {
    this.storage = storage;
    this.prefix = `${PREFIX}${person}:${letter}:`;
    this.key = this.prefix + Date.now().toString(36) + Math.random().toString(36).slice(2);
    // Held for as long as this window lives, so that others know whose copy is still being written.
    navigator.locks?.request(this.key, () => new Promise(() => {}));
  }

  /**
   * Keep a text on this device, if there is room.
   *
   * @param {string} text
   * @param {string | null} base the text of the server that it was written upon; null when the server refused this one
   * @param {number} revision the revision of `base`
   */
  keep(text, base, revision) {
    try {
      this.storage.setItem(this.key, JSON.stringify({ text, base, revision, at: Date.now() }));
    } catch {
      // Full, or forbidden: what counts is the server.
    }
  }

  drop(key = this.key) {
    this.storage.removeItem(key);
  }

  /**
   * Find the newest copy that no living window writes on. A window that was closed a moment ago may still hold its
   * copy, so those that are held are looked at again for two seconds.
   *
   * @returns {Promise<Copy & {key: string} | undefined>}
   */
  async left() {
    for (let tries = 0; ; tries += 1) {
      const held = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name));
      const copies = this.others();
      const free = copies.filter(({ key }) => !held.has(key)).sort((a, b) => b.at - a.at);
      if (free.length || !copies.length || tries === TRIES) return free[0];
      await new Promise((done) => {
        setTimeout(done, WAIT);
      });
    }
  }

  /** The copies of this letter that other windows wrote; those of any letter older than a month are forgotten. */
  others() {
    const found = [];
    for (const key of Object.keys(this.storage).filter((name) => name.startsWith(PREFIX))) {
      const copy = parse(this.storage.getItem(key));
      if (!copy || copy.at < Date.now() - KEPT_FOR) this.drop(key);
      else if (key.startsWith(this.prefix) && key !== this.key) found.push({ key, ...copy });
    }
    return found;
  }
}

/**
 * @param {string | null} kept
 * @returns {Copy | null}
 */
function parse(kept) {
  try {
    const copy = JSON.parse(kept ?? "null");
    return typeof copy.text === "string" && typeof copy.base === "string" && copy.at ? copy : null;
  } catch {
    return null;
  }
}
