// The desk: text, points, and what is done so that nothing is lost.
import { Copy } from "./copy.js";
import { Comments } from "./comments.js";
import { Conflict } from "./conflict.js";
import { Editor } from "./editor.js";
import { Plain } from "./plain.js";
import { Points } from "./points.js";
import { Saving } from "./saving.js";

const { nonce } = document.currentScript;
const form = document.getElementById("desk");
const area = form.elements.body;
const saved = document.getElementById("saved");
const plain = document.getElementById("plain");
const all = document.getElementById("show-all");
const PLAIN = "bozza:plain";
const KINDS = [["gaps", "gap"], ["old_words", "old"]];

let surface;
const callbacks = {
  nonce,
  name: (key) => points.name(key) || comments.name(key) || document.querySelector(`[data-list=${key.split("-")[0]}] h2`)?.textContent || "",
  chosen: (key) => { light(key); points.open(key); comments.open(key); },
  changed: () => { saved.dataset.state = saving.dirty ? "unsaved" : "saved"; count(); points.age(surface.stale); saving.changed(); },
};

const points = new Points(document.getElementById("points"), {
  chosen: (key) => { light(key); if (key) surface.show(key); },
  show: (key, index, quote) => surface.show(key, index, quote) && surface.focus(),
  asked: setAside,
  back: () => surface.focus(),
});

const comments = new Comments(document.getElementById("paper"), {
  show: (key) => { light(key); surface.show(key); },
});

const saving = new Saving({
  form,
  surface: () => surface,
  copy: new Copy(form.dataset.person, form.dataset.letter),
  told: tell,
  answered: (told, request) => {
    points.fill(told.points);
    if (request.adopted && request.surface === surface) {
      if (!points.waiting) surface.mark("points", points.marks(), request.watch);
      surface.mark("lists", lists(told), request.watch);
    }
    document.dispatchEvent(new CustomEvent("bozza:passages", { detail: told })); // static/js/passages.js
    points.age(surface.stale);
  },
  disagree: (told) => conflict.show(told),
});
const conflict = new Conflict(document.getElementById("conflict"), { surface: () => surface, saving });

function tell(what, more = "") {
  saved.dataset.state = what === "saved" && saving.dirty ? "unsaved" : what;
  saved.textContent = what === "refused" ? more : `${saved.dataset[what]} ${more}`.trim();
  saved.classList.toggle("is-wrong", !["saving", "saved"].includes(what));
}

function light(key) { surface.light(key); }

/** The passages of the lists beside the text as marks; `told` maps a list's name to `{start, end}`s. */
function lists(told) {
  return KINDS.flatMap(([list, kind]) => (told[list] ?? []).map(({ start, end }, index) => ({ start, end, kind, key: `${list}-${index}` })));
}

/** The same of the lists as the page came with them. */
function shown() {
  const places = (list) => [...document.querySelectorAll(`[data-list=${list}] [data-start]`)].map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) }));
  return lists(Object.fromEntries(KINDS.map(([list]) => [list, places(list)])));
}

function count() {
  document.getElementById("count").textContent = `${(surface.text.match(/\S+/g) ?? []).length} ${document.getElementById("count").dataset.words}`;
}

function mount(kind) {
  surface?.close();
  surface = new kind(area, callbacks);
  if (saving.dirty) return;
  surface.mark("points", points.marks());
  surface.mark("lists", shown());
}

/** A point is set aside or taken up again; the list that shows it comes with the next answer. */
async function setAside(sent) {
  document.activeElement.blur();
  const headers = { Accept: "application/json" };
  try {
    const answer = await fetch(sent.action, { method: "POST", body: new FormData(sent), headers, redirect: "manual" });
    const told = await answer.json();
    if (!answer.ok) return tell("refused", told.detail);
  } catch {
    return tell("offline");
  }
  return saving.save({ ask: true });
}

async function restore() {
  const copy = await saving.copy.left();
  if (!copy || saving.dirty) return; // whoever has begun to write finds it the next time
  if (copy.text !== surface.text) {
    // As if it had just been typed upon what it was written upon: if the server went on since, both are shown.
    saving.written = copy.base;
    saving.revision = copy.revision;
    surface.replace(copy.text);
    document.getElementById("restored").hidden = false;
    await saving.save();
  }
  saving.copy.drop(copy.key);
}

// What stands in the field need not be what was sent: one may type before this script is here, and browsers bring back.
const early = area.value;
area.value = area.defaultValue;
mount(Editor);
points.tellShare();
surface.mark("threads", comments.marks());
surface.replace(early);
if (form.dataset.unsaved !== undefined) saving.written = null;
document.querySelectorAll(".only-script").forEach((item) => { item.hidden = false; });
count();
restore();

plain.checked = localStorage.getItem(PLAIN) === "1";
if (plain.checked) mount(Plain);
plain.addEventListener("change", () => {
  if (plain.checked) localStorage.setItem(PLAIN, "1"); else localStorage.removeItem(PLAIN);
  mount(plain.checked ? Plain : Editor);
});
all.addEventListener("change", () => document.getElementById("sheet").classList.toggle("show-all", all.checked));

form.addEventListener("focusout", () => { if (saving.dirty) saving.save(); });
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") saving.leave(); });
window.addEventListener("online", () => saving.save());
window.addEventListener("pageshow", () => { leaving = false; });
window.addEventListener("beforeunload", (event) => { if (saving.dirty && !leaving) event.preventDefault(); });
// Every form of the page waits for what is under way: the desk's own carries the text and its revision, and whatever
// another does leads away from here. What a form of the points does, the page does itself.
let leaving = false;
document.addEventListener("submit", async (event) => {
  if (leaving || event.defaultPrevented) return;
  event.preventDefault();
  const [sent, button] = [event.target, event.submitter];
  // What the server refuses goes all the same: its page says why, with the text in it.
  if (!await saving.save() && (sent !== form || saving.refusedText !== surface.text)) return;
  leaving = true;
  setTimeout(() => sent.requestSubmit(button)); // not while this very submission is still being told
});
document.addEventListener("bozza:jump", (event) => {
  if (surface.jump(event.detail)) event.preventDefault();
});
// F6 goes from part to part, as in any program with panes.
document.addEventListener("keydown", (event) => {
  if (event.key !== "F6") return;
  event.preventDefault();
  const parts = ["points", "text", "paper"].map((id) => document.getElementById(id));
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(here + (event.shiftKey ? parts.length - 1 : 1)) % parts.length];
  if (next.id === "text") surface.focus(); else next.focus();
});
