// Reading a version: a point lights its passages and the reverse.
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
    // A thread of another filter or page of the column: the address asks for the part that holds it.
    if (!item && key.startsWith("thread-")) location.assign(`?thread=${key.slice(7)}#${key}`);
    if (item && "open" in item) item.open = true;
    light(key);
    item?.scrollIntoView({ block: "nearest" });
  });

  const all = document.getElementById("show-all");
  document.querySelectorAll(".only-script").forEach((item) => { item.hidden = false; });
  all.addEventListener("change", () => sheet.classList.toggle("show-all", all.checked));
})();
