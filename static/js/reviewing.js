// The page of a review by keyboard, and saved answers put where they are wanted.
"use strict";
(() => {
  const form = document.getElementById("publish");
  if (!form) return;
  const said = document.getElementById("said");
  const help = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  // Whoever dictates to the browser switches single letters off, and it stays so in this browser.
  on.checked = localStorage.getItem("letters-as-keys") !== "no";
  on.addEventListener("change", () => localStorage.setItem("letters-as-keys", on.checked ? "yes" : "no"));

  const stops = () => [...document.querySelectorAll(".item > summary, .thread")].filter((stop) => stop.checkVisibility());
  function go(step) {
    const all = stops();
    const here = all.findIndex((stop) => stop === document.activeElement || stop.contains(document.activeElement));
    const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step];
    if (!next) return;
    if (!next.matches("summary")) next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    said.textContent = next.textContent.trim().replace(/\s+/g, " ").slice(0, 160);
  }
  function write(field) {
    field?.focus();
    field?.scrollIntoView({ block: "nearest" });
  }
  const acts = {
    j: () => go(1), k: () => go(-1),
    c: () => write(document.querySelector("#comment-form [name=text]")),
    s: () => write(form.elements.summary),
    "?": () => { help.open = !help.open; if (help.open) help.querySelector("summary").focus(); },
  };
  const arrows = { ArrowDown: acts.j, ArrowUp: acts.k };
  document.addEventListener("keydown", (event) => {
    if (event.altKey && arrows[event.key]) { event.preventDefault(); arrows[event.key](); return; }
    if (!on.checked || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (acts[event.key]) { event.preventDefault(); acts[event.key](); }
  });

  document.querySelectorAll("[data-put]").forEach((button) => button.addEventListener("click", () => {
    const target = document.getElementById(button.dataset.into);
    const field = target.elements.text || target.elements.summary;
    field.setRangeText(button.dataset.put, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    write(field);
  }));
})();
