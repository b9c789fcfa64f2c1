// A copy of what the server does not have yet, on this device: for each person, letter and window its own. Signing out
// clears them all (accounts/middleware.py).
const KEPT_FOR = 30 * 24 * 3600 * 1000;

export class Copy {
  constructor(person, letter, storage = localStorage) {
    this.storage = storage;
    this.prefix = `bozza:draft:${person}:${letter}:`;
    this.key = this.prefix + Date.now().toString(36) + Math.random().toString(36).slice(2);
    // Held for as long as this window lives, so that others know whose copy is still being written.
    navigator.locks?.request(this.key, () => new Promise(() => {}));
  }

  /** `text`, written upon `base`, which the server has as `revision`. */
  keep(text, base, revision) {
    try {
      this.storage.setItem(this.key, JSON.stringify({ text, base, revision, at: Date.now() }));
      return true;
    } catch {
      return false; // full, or forbidden: what counts is the server
    }
  }

  drop(key = this.key) { this.storage.removeItem(key); }

  /** The newest copy that no living window writes on, with its key; older than a month they are forgotten. */
  async left() {
    const held = new Set((await navigator.locks?.query())?.held.map((lock) => lock.name));
    const found = [];
    for (const key of Object.keys(this.storage).filter((name) => name.startsWith("bozza:draft:"))) {
      const copy = read(this.storage.getItem(key));
      if (!copy || copy.at < Date.now() - KEPT_FOR) this.drop(key);
      else if (key.startsWith(this.prefix) && key !== this.key && !held.has(key)) found.push({ key, ...copy });
    }
    return found.sort((a, b) => b.at - a.at)[0];
  }
}

function read(kept) {
  try {
    const copy = JSON.parse(kept);
    return typeof copy.text === "string" && typeof copy.base === "string" && copy.at ? copy : null;
  } catch {
    return null;
  }
}
