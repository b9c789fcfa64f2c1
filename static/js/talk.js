// The talk column: selected words go into its forms, an @ offers the people of the conversation, words are copied.
"use strict";
(() => {
  // Offsets are Unicode code points on the server and UTF-16 units here: they are converted at this edge only.
  const text = document.getElementById("text");
  const fields = (name) => document.querySelectorAll(`[data-selected=${name}]`);
  function take() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = Array.from(before.toString()).length;
    fields("start").forEach((field) => { field.value = start; });
    fields("quote").forEach((field) => { field.value = range.toString(); });
  }
  if (text) {
    document.addEventListener("selectionchange", take);
    take(); // one may select before this script is here
  }
  fields("quote").forEach((field) => field.addEventListener("input", () => { field.form.elements.start.value = ""; }));

  // At the desk the editor draws the threads' words; one of them leads to its thread.
  document.getElementById("desk")?.addEventListener("click", (event) => {
    // By the place and not by the target: the editor may have drawn its marks anew while the button was down.
    const marks = document.elementsFromPoint(event.clientX, event.clientY).map((at) => at.closest("mark[data-key^=thread-]"));
    const card = document.getElementById(marks.find(Boolean)?.dataset.key);
    document.querySelectorAll(".thread").forEach((other) => other.classList.toggle("is-lit", other === card));
    if (matchMedia("(min-width: 64rem)").matches) card?.scrollIntoView({ block: "nearest" });
  });

  // Whoever proposes other words begins with those that stand there.
  const form = document.getElementById("comment-form");
  form?.addEventListener("change", (event) => {
    if (event.target.value !== "suggestion") return;
    const { replacement, quote } = form.elements;
    replacement.value ||= quote.value;
    replacement.focus();
  });

  document.querySelectorAll("button[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    });
  });

  // After an @ the people of the conversation are offered: arrows and Enter choose, Escape and typing on do without.
  const people = [...document.querySelectorAll("#people option")].map((option) => option.value);
  let list = null;
  function close() { list?.remove(); list = null; }
  function offer(area) {
    close();
    const typed = area.value.slice(0, area.selectionStart).match(/@([^@\n]{0,40})$/);
    if (!typed) return;
    const fits = people.filter((name) => name !== typed[1] && name.toLowerCase().startsWith(typed[1].toLowerCase()));
    if (!fits.length) return;
    list = document.createElement("ul");
    list.className = "people";
    list.setAttribute("role", "listbox");
    fits.forEach((name, index) => {
      const item = list.appendChild(document.createElement("li"));
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", index === 0);
      item.textContent = name;
      item.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(area, typed[1].length, name); });
    });
    area.after(list);
    announce();
  }
  function announce() {
    const chosen = list.querySelector("[aria-selected=true]");
    document.getElementById("people-said").textContent = `@${chosen.textContent}`;
  }
  function choose(area, length, name) {
    area.setRangeText(`${name} `, area.selectionStart - length, area.selectionStart, "end");
    close();
  }
  function press(event) {
    if (!list) return;
    const items = [...list.children];
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    if (event.key === "Escape") { close(); return; }
    if (event.key === "Enter" || event.key === "Tab") {
      const typed = event.target.value.slice(0, event.target.selectionStart).match(/@([^@\n]*)$/);
      event.preventDefault();
      choose(event.target, typed[1].length, items[at].textContent);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = (at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length;
      items.forEach((item, index) => item.setAttribute("aria-selected", index === next));
      announce();
    }
  }
  if (people.length) document.querySelectorAll("textarea[name=text]").forEach((area) => {
    area.addEventListener("input", () => offer(area));
    area.addEventListener("keydown", press);
    area.addEventListener("blur", close);
  });
})();
