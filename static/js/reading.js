// Reading a version: a point lights its passages and the reverse; selected words go into the comment form.
"use strict";
(() => {
  const text = document.getElementById("text");
  const sheet = document.getElementById("sheet");
  const marks = [...text.querySelectorAll(".an")];
  const keys = (mark) => mark.dataset.keys.split(" ");

  function light(key) {
    marks.forEach((mark) => mark.classList.toggle("is-lit", keys(mark).includes(key)));
    document.querySelectorAll("[data-key]").forEach((item) => item.classList.toggle("is-lit", item.dataset.key === key));
  }
  document.querySelectorAll("details.item").forEach((item) => item.addEventListener("toggle", () => {
    if (!item.open) return;
    document.querySelectorAll("details.item[open]").forEach((other) => { if (other !== item) other.open = false; });
    light(item.dataset.key);
  }));
  document.querySelectorAll(".thread").forEach((card) => card.addEventListener("click", () => light(card.dataset.key)));
  text.addEventListener("click", (event) => {
    const mark = event.target.closest(".an");
    if (!mark || !getSelection().isCollapsed) return;
    const key = keys(mark).find((name) => name.startsWith("thread-")) || keys(mark)[0];
    const item = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (item && "open" in item) item.open = true;
    light(key);
    item?.scrollIntoView({ block: "nearest" });
  });

  const all = document.getElementById("show-all");
  document.querySelectorAll(".only-script").forEach((item) => { item.hidden = false; });
  all.addEventListener("change", () => sheet.classList.toggle("show-all", all.checked));

  // Offsets are Unicode code points on the server and UTF-16 units here: they are converted at this edge only.
  const form = document.getElementById("comment-form");
  if (!form) return;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    form.elements.start.value = Array.from(before.toString()).length;
    form.elements.quote.value = range.toString();
  });
  form.elements.quote.addEventListener("input", () => { form.elements.start.value = ""; });
})();
