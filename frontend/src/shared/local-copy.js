// A copy of what the server does not have yet, on this device: for each person, letter and window its own. It is
// encrypted with a key that only pages of that person receive (letters/desk/device_keys.py), so that it outlives their
// session and nobody else reads it. Signing out clears the person's copies (src/signed-out/main.js).

/** @typedef {{text: string, base: string | null, revision: number, at: number}} Copy `text` was written upon `base` */

import { PREFIX } from "./device.js";

const WAIT = 250; // milliseconds between looks, and how many more of them
const TRIES = 8;
const IV_BYTES = 12; // NIST SP 800-38D, section 8.2

export class LocalCopy {
  /**
   * @param {string} person
   * @param {string} letter
   * @param {string} keys in base64, separated by spaces; the first encrypts, all of them decrypt
   * @param {Storage} [storage]
   */
  constructor(person, letter, keys, storage = localStorage) {
    this.storage = storage;
    this.prefix = `${PREFIX}${person}:${letter}:`;
    this.key = this.prefix + Date.now().toString(36) + Math.random().toString(36).slice(2);
    this.turn = 0; // of the newest text, by which an encryption that was overtaken is known
    // Where the connection is not secure, browsers have no encryption; then nothing is kept on the device.
    this.secrets = globalThis.crypto?.subtle ? Promise.all(keys.split(" ").map(importKey)) : Promise.resolve([]);
    // Held for as long as this window lives, so that others know whose copy is still being written.
    globalThis.navigator?.locks?.request(this.key, () => new Promise(() => {}));
  }

  /**
   * Keep a text on this device, if there is room.
   *
   * @param {string} text
   * @param {string | null} base the text of the server that it was written upon; null when the server refused this one
   * @param {number} revision the revision of `base`
   */
  async keep(text, base, revision) {
    this.turn += 1;
    const { turn } = this;
    try {
      const [secret] = await this.secrets;
      if (!secret) return;
      const sealed = await encrypt(secret, JSON.stringify({ text, base, revision, at: Date.now() }), this.key);
      if (turn === this.turn) this.storage.setItem(this.key, sealed);
    } catch {
      // Full, or forbidden: what counts is the server.
    }
  }

  drop(key = this.key) {
    if (key === this.key) this.turn += 1;
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
      const copies = await this.others();
      const free = copies.filter(({ key }) => !held.has(key)).sort((a, b) => b.at - a.at);
      if (free.length || !copies.length || tries === TRIES) return free[0];
      await new Promise((done) => {
        setTimeout(done, WAIT);
      });
    }
  }

  /**
   * The copies of this letter that other windows of this person wrote. What cannot be read stays where it is.
   *
   * @returns {Promise<(Copy & {key: string})[]>}
   */
  async others() {
    const names = Object.keys(this.storage).filter((name) => name.startsWith(this.prefix) && name !== this.key);
    const copies = await Promise.all(names.map((key) => this.open(key)));
    return copies.filter((copy) => copy !== null);
  }

  /**
   * @param {string} key
   * @returns {Promise<Copy & {key: string} | null>} null for what none of the keys decrypts
   */
  async open(key) {
    for (const secret of await this.secrets) {
      try {
        const copy = JSON.parse(await decrypt(secret, this.storage.getItem(key) ?? "", key));
        if (typeof copy.text === "string") return { key, ...copy };
      } catch {
        // Another key, or no copy of ours.
      }
    }
    return null;
  }
}

/** @param {string} secret in base64 */
function importKey(secret) {
  return crypto.subtle.importKey("raw", bytes(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/**
 * @param {CryptoKey} secret
 * @param {string} text
 * @param {string} name what the text is stored under; it opens under no other name
 * @returns {Promise<string>} the initialisation vector and what was encrypted, in base64
 */
async function encrypt(secret, text, name) {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const algorithm = { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) };
  const sealed = await crypto.subtle.encrypt(algorithm, secret, new TextEncoder().encode(text));
  return base64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/**
 * @param {CryptoKey} secret
 * @param {string} sealed
 * @param {string} name
 * @throws {DOMException} when the key, the name or the text is another one
 */
async function decrypt(secret, sealed, name) {
  const all = bytes(sealed);
  const algorithm = { name: "AES-GCM", iv: all.slice(0, IV_BYTES), additionalData: new TextEncoder().encode(name) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, secret, all.slice(IV_BYTES)));
}

/** @param {string} text in base64 */
function bytes(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** @param {Uint8Array} all */
function base64(all) {
  return btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join(""));
}
