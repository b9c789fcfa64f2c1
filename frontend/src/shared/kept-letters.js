// Pages of the desk that a device keeps, for when there is no connection: a cache for each person.
// SECURITY: such a page holds the text of a letter. It is kept only where the person says so or has installed Bozza,
// and goes when they sign out, when somebody else signs in, and when the server no longer opens the letter to them.

/** Before the id of the person in the name of their cache. */
export const PREFIX = "bozza:letters:";

/**
 * Keep the page that is open, with the files that it needs.
 *
 * @param {string} person
 */
export async function keepThisPage(person) {
  const cache = await caches.open(PREFIX + person);
  const page = await fetch(location.pathname, { redirect: "manual", headers: { Accept: "text/html" } });
  if (!page.ok) return;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  await cache.addAll([...new Set(loaded)].filter((address) => address.startsWith("/static/")));
  await cache.put(location.pathname, page);
}

/**
 * Forget the page that is open.
 *
 * @param {string} person
 */
export async function dropThisPage(person) {
  await (await caches.open(PREFIX + person)).delete(location.pathname);
}

/**
 * Forget the pages of everybody, or of everybody else.
 *
 * @param {string} [but] the person whose pages stay
 */
export async function dropAll(but = "") {
  const names = globalThis.caches ? await caches.keys() : []; // only where the connection is secure
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + but);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** @returns {Promise<Response[]>} the pages of letters that this device keeps */
export async function keptPages() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const pages = [];
  for (const name of names) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const page = new URL(url).pathname.startsWith("/letters/") && (await cache.match(url));
      if (page) pages.push(page);
    }
  }
  return pages;
}
