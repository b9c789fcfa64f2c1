import assert from "node:assert/strict";
import { test } from "node:test";
import { clearCopies } from "../../src/shared/device.js";
import { LocalCopy } from "../../src/shared/local-copy.js";

const [ANNA, BRUNO, OLD] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString("base64"));

/** A storage whose names are its own properties, as Object.keys finds them in the browser's. */
function emptyStorage() {
  /** @type {Record<string, string>} */
  const kept = {};
  const methods = {
    getItem: (/** @type {string} */ name) => kept[name] ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => {
      kept[name] = value;
    },
    removeItem: (/** @type {string} */ name) => {
      delete kept[name];
    },
  };
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(kept, name, { value });
  return /** @type {Storage} */ (/** @type {unknown} */ (kept));
}

/**
 * @param {Storage} storage
 * @param {string} person
 * @param {string | undefined} keys
 */
const windowOf = (storage, person, keys) => new LocalCopy(person, "letter", keys ?? "", storage);

test("what one window kept, the next of the same person reads", async () => {
  const storage = emptyStorage();
  await windowOf(storage, "anna", ANNA).keep("perché 🎉", "base", 4);
  const [copy] = await windowOf(storage, "anna", ANNA).others();
  assert.equal(copy?.text, "perché 🎉");
  assert.equal(copy?.base, "base");
  assert.equal(copy?.revision, 4);
});

test("nothing of the text stands in the storage", async () => {
  const storage = emptyStorage();
  await windowOf(storage, "anna", ANNA).keep("stipendio", "base", 4);
  const [[, value] = ["", ""]] = Object.entries(storage);
  assert.ok(value);
  assert.ok(!Buffer.from(value, "base64").includes("stipendio") && !value.includes("stipendio"));
});

test("without the key it is not read, and not dropped", async () => {
  const storage = emptyStorage();
  await windowOf(storage, "anna", ANNA).keep("testo", "base", 4);
  assert.deepEqual(await windowOf(storage, "anna", BRUNO).others(), []);
  assert.deepEqual(await windowOf(storage, "bruno", BRUNO).others(), []);
  assert.equal((await windowOf(storage, "anna", ANNA).others()).length, 1);
});

test("a key that was replaced still reads", async () => {
  const storage = emptyStorage();
  await windowOf(storage, "anna", OLD).keep("testo", "base", 4);
  const [copy] = await windowOf(storage, "anna", `${ANNA} ${OLD}`).others();
  assert.equal(copy?.text, "testo");
});

test("of two texts kept at once the newer one stays, and none after a drop", async () => {
  const storage = emptyStorage();
  const copy = windowOf(storage, "anna", ANNA);
  await Promise.all([copy.keep("prima", "base", 4), copy.keep("dopo", "base", 4)]);
  assert.equal((await windowOf(storage, "anna", ANNA).others())[0]?.text, "dopo");
  const late = copy.keep("tardi", "base", 4);
  copy.drop();
  await late;
  assert.deepEqual(Object.keys(storage), []);
});

test("signing out clears one's own copies alone", async () => {
  const storage = emptyStorage();
  await windowOf(storage, "anna", ANNA).keep("testo", "base", 4);
  await windowOf(storage, "bruno", BRUNO).keep("testo", "base", 4);
  clearCopies("anna", storage);
  assert.equal(Object.keys(storage).length, 1);
  assert.equal((await windowOf(storage, "bruno", BRUNO).others()).length, 1);
});
