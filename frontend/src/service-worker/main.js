// Answers where there is no connection: pages of letters that this device keeps, files, and a page that lists them.
// Nothing is kept here by itself but the shell, which is the same for everybody (config/installable/views.py).
import { PREFIX } from "../shared/kept-letters.js";

const SHELL = "bozza:shell";
const LETTER = /^\/letters\/[0-9a-f-]{36}\/$/;

/** @type {any} */
const worker = self; // of a type that the library of the DOM does not have

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(worker.shell)));
  worker.skipWaiting();
});
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/static/")) event.respondWith(file(request));
});

/**
 * @param {Request} request
 * @param {string} pathname
 */
async function page(request, pathname) {
  try {
    const answer = await fetch(request);
    // SECURITY: whoever may no longer open a letter here does not keep it here either.
    if (LETTER.test(pathname) && (answer.type === "opaqueredirect" || [403, 404].includes(answer.status))) {
      await forget(pathname);
    }
    return answer;
  } catch {
    return (LETTER.test(pathname) && (await caches.match(pathname))) || offline();
  }
}

/** @param {Request} request */
async function file(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

async function offline() {
  return (await caches.match(worker.shell[0])) ?? Response.error();
}

/** @param {string} pathname */
async function forget(pathname) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map(async (name) => (await caches.open(name)).delete(pathname)));
}
