// The desk saves by itself: one second after the last key, on leaving the field and on leaving the page.
// Each save names the revision it was written upon; a stale one comes back with both texts and overwrites nothing.
"use strict";
(() => {
  const form = document.getElementById("desk");
  const body = form.elements.body;
  const saved = document.getElementById("saved");
  const count = document.getElementById("count");
  const conflict = document.getElementById("conflict");
  // What the server sent, not what stands there: one may type before this script is here, and browsers bring text back.
  let written = body.defaultValue, timer, busy = null, open = true;

  const tell = (text) => { saved.textContent = text; };
  const dirty = () => body.value !== written;
  const words = () => { count.textContent = `${(body.value.match(/\S+/g) || []).length} ${count.dataset.words}`; };

  async function save(leaving) {
    clearTimeout(timer);
    if (!open || !dirty() || busy) return;
    const text = body.value;
    const data = new FormData(form);
    busy = fetch(form.dataset.save, { method: "POST", body: data, headers: { Accept: "application/json" }, keepalive: leaving === true && text.length < 30000 });
    tell(saved.dataset.saving);
    try {
      const answer = await busy;
      const told = await answer.json();
      if (answer.status === 409) return disagree(told);
      if (!answer.ok) return tell(told.detail);
      written = text;
      form.elements.revision.value = told.revision;
      document.dispatchEvent(new CustomEvent("bozza:passages", { detail: told }));
      tell(`${saved.dataset.saved} ${new Date(told.saved_at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })}`);
    } catch {
      tell(saved.dataset.failed);
      timer = setTimeout(save, 5000);
    } finally {
      busy = null;
      if (open && dirty() && !timer) later();
    }
  }
  function later() { clearTimeout(timer); timer = setTimeout(() => { timer = 0; save(); }, 1000); }

  function disagree(told) {
    open = false;
    tell("");
    conflict.querySelector("p").textContent = told.detail;
    conflict.hidden = false;
    conflict.querySelector("button").focus();
    conflict.onclick = (event) => {
      const keep = event.target.dataset.keep;
      if (!keep) return;
      form.elements.revision.value = told.revision;
      if (keep === "theirs") { body.value = told.theirs; written = told.theirs; } else { written = told.theirs; }
      conflict.hidden = true;
      open = true;
      words();
      save();
      body.focus();
    };
  }

  body.addEventListener("input", () => { words(); later(); });
  body.addEventListener("blur", () => save());
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(true); });
  // Buttons of the form carry the text themselves; an autosave under way would make their revision stale.
  form.addEventListener("submit", async (event) => {
    if (!busy) { open = false; return; }
    event.preventDefault();
    const button = event.submitter;
    await busy.catch(() => {});
    setTimeout(() => form.requestSubmit(button));
  });
  window.addEventListener("beforeunload", (event) => { if (open && dirty()) event.preventDefault(); });
  window.addEventListener("pageshow", () => { open = true; });
  words();
  if (dirty()) later();
})();
