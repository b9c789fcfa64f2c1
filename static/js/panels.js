// Panels of the desk that the server fills: fetched when opened, and again after each save while they stay open.
"use strict";
(() => {
  const WAIT = 1200; // a page takes the server half a second: not for every pause of typing
  for (const panel of document.querySelectorAll("details[data-fragment]")) {
    const body = panel.querySelector("div");
    const key = `bozza:open:${panel.id}`;
    let timer, request = null;

    async function fill() {
      clearTimeout(timer);
      request?.abort();
      const mine = request = new AbortController();
      body.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(panel.dataset.fragment, { headers: { "HX-Request": "true" }, redirect: "error", signal: mine.signal });
        if (!answer.ok) return;
        const open = [...body.querySelectorAll("details[open] > summary strong")].map((name) => name.textContent);
        body.innerHTML = await answer.text();
        for (const name of body.querySelectorAll("details > summary strong"))
          if (open.includes(name.textContent)) name.closest("details").open = true;
      } catch {
        // No connection, or overtaken: what stood there stays, and the next save asks again.
      } finally {
        if (request === mine) body.removeAttribute("aria-busy");
      }
    }
    panel.addEventListener("toggle", () => {
      localStorage.setItem(key, panel.open ? "1" : "");
      if (panel.open) fill();
    });
    document.addEventListener("bozza:passages", () => {
      if (!panel.open) return;
      clearTimeout(timer);
      timer = setTimeout(fill, WAIT);
    });
    if (localStorage.getItem(key)) panel.open = true;
  }
})();
