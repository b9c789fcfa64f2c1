// Lists of passages beside the text (gaps, words of an old letter): choosing one jumps to it in the text.
// An editor that stands in for the textarea listens for "bozza:jump" and prevents its default; without one the textarea
// itself selects the words. "bozza:passages" brings new lists after a save. Places are Unicode code points.
"use strict";
(() => {
  const body = document.getElementById("body");
  if (!body) return;

  const utf16 = (text, point) => Array.from(text).slice(0, point).join("").length;

  // Where the words stand now: they may have moved since the list was made.
  function find(text, words, start) {
    let best = -1;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
    return best;
  }

  let last = -1; // where the last jump went, in code points

  function jump(link) {
    const start = Number(link.dataset.start), end = Number(link.dataset.end);
    last = start;
    const asked = new CustomEvent("bozza:jump", { cancelable: true, detail: { start, end, words: link.textContent } });
    if (!document.dispatchEvent(asked)) return;
    const at = find(body.value, link.textContent, utf16(body.value, start));
    if (at < 0) return;
    const gap = /^[[{<]/.test(body.value.slice(at - 1)) && link.closest("[data-list=gaps]");
    body.focus();
    body.setSelectionRange(gap ? openedAt(at) : at, gap ? closedAt(at + link.textContent.length) : at + link.textContent.length);
    // Browsers scroll to the caret only when something is typed: a copy of the text tells how far down the words are.
    const mirror = body.cloneNode();
    mirror.removeAttribute("id");
    mirror.setAttribute("aria-hidden", "true");
    Object.assign(mirror.style, { position: "absolute", visibility: "hidden", height: "0", minHeight: "0", fieldSizing: "fixed", width: `${body.clientWidth}px` });
    mirror.className = "is-mirror";
    body.after(mirror);
    mirror.value = body.value.slice(0, at);
    const down = mirror.scrollHeight;
    mirror.remove();
    body.scrollTop = down - body.clientHeight / 2;
    window.scrollBy({ top: body.getBoundingClientRect().top + down - body.scrollTop - window.innerHeight / 2 });
  }
  const openedAt = (at) => { while (at > 0 && /[[{<]/.test(body.value[at - 1])) at -= 1; return at; };
  const closedAt = (at) => { while (at < body.value.length && /[\]}>]/.test(body.value[at])) at += 1; return at; };

  document.addEventListener("click", (event) => {
    const link = event.target.closest(".passages [data-start]");
    const next = event.target.closest(".passages [data-next]");
    if (!link && !next) return;
    const chosen = link || after(next.closest(".passages"));
    if (!chosen) return;
    event.preventDefault();
    jump(chosen);
  });

  // The first passage after the caret, or after the last jump where an editor has the caret; else the first of all.
  function after(list) {
    const links = [...list.querySelectorAll("[data-start]")];
    const from = body.hidden ? last + 1 : Array.from(body.value.slice(0, body.selectionEnd)).length;
    return links.find((link) => Number(link.dataset.start) >= from) || links[0];
  }

  document.addEventListener("bozza:passages", (event) => {
    for (const list of document.querySelectorAll(".passages")) {
      const found = event.detail[list.dataset.list];
      if (found) show(list, found);
    }
  });

  function show(list, found) {
    const items = list.querySelector("ol");
    const href = list.dataset.list === "gaps" ? list.querySelector("a.btn").getAttribute("href") : "#body";
    const held = items.contains(document.activeElement);
    items.replaceChildren(...found.map(({ start, end, words }) => {
      const link = Object.assign(document.createElement("a"), { href, textContent: words });
      Object.assign(link.dataset, { start, end });
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    if (held) body.focus();
    const told = list.querySelector("[data-all]");
    if (!told) { list.hidden = !found.length; return; }
    const all = Math.max(Number(told.dataset.all), found.length);
    told.dataset.all = all;
    const text = found.length ? told.dataset.left.replace("@left", found.length).replace("@all", all) : told.dataset.none;
    if (told.textContent !== text) told.textContent = text;
    for (const part of list.querySelectorAll(".some")) part.hidden = !found.length;
    list.hidden = !all;
  }

  for (const button of document.querySelectorAll(".passages [data-next]")) button.hidden = false;
})();
