// The questions of a template's gaps one at a time, saved as one types. Without this script all are on one page.
import { find, findAll, findOptional, showScriptControls } from "../shared/elements.js";

const PAUSE = 600; // milliseconds without a key after which the answers are saved

/** @param {HTMLFormElement} form */
function steps(form) {
  const questions = findAll("[data-question]", HTMLElement, form);
  const back = find("[data-back]", HTMLButtonElement, form);
  const next = find("[data-next]", HTMLButtonElement, form);
  const end = find("[data-end]", HTMLButtonElement, form);
  const progress = find("[data-progress]", HTMLElement, form);
  const bar = find("progress", HTMLProgressElement, form);
  const all = find("[data-all]", HTMLButtonElement, form);
  let place = 0;

  /** @param {number} to */
  function show(to) {
    place = Math.min(questions.length - 1, Math.max(0, to));
    for (const [number, question] of questions.entries()) question.hidden = number !== place;
    back.hidden = place === 0;
    next.hidden = place === questions.length - 1;
    end.hidden = !next.hidden;
    const words = progress.dataset.progress ?? "";
    progress.textContent = words.replace("@n", String(place + 1)).replace("@all", String(questions.length));
    bar.value = place + 1;
  }

  function focus() {
    findOptional("input[type=text]", HTMLInputElement, questions[place])?.focus();
  }

  /** @param {number} step */
  function go(step) {
    show(place + step);
    focus();
  }

  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || next.hidden || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    go(1);
  });
  all.addEventListener("click", () => {
    for (const question of questions) question.hidden = false;
    for (const control of [back, next, all]) control.hidden = true;
    for (const shown of [progress, bar]) shown.hidden = true;
    end.hidden = false;
    next.hidden = true;
  });
  const refused = questions.findIndex((question) => question.querySelector(".errorlist"));
  const unanswered = questions.findIndex((question) => isOpen(question));
  show(refused >= 0 ? refused : unanswered);
  if (matchMedia("(pointer: fine)").matches) focus(); // a phone would cover half the page with its keys
}

/** @param {HTMLElement} question @returns whether nothing was said to it yet */
function isOpen(question) {
  const drop = findOptional("input[type=checkbox]", HTMLInputElement, question);
  return !find("input[type=text]", HTMLInputElement, question).value && !drop?.checked;
}

/** @param {HTMLFormElement} form */
function saving(form) {
  const status = find("[data-saved]", HTMLElement, form);
  const revision = find("[name=revision]", HTMLInputElement, form);
  let timer = 0;
  let sending = Promise.resolve();

  async function save() {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "application/json" },
    });
    const saved = await answer.json();
    if (answer.ok) revision.value = String(saved.revision);
    status.textContent = answer.ok ? (status.dataset.saved ?? "") : (saved.detail ?? "");
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    status.textContent = "";
    timer = window.setTimeout(() => {
      // One after the other: each answer brings the revision that the next one is based on. What fails is sent again.
      sending = sending.then(save).catch(() => {});
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (form.dataset.ready) return;
    event.preventDefault();
    form.dataset.ready = "yes";
    sending.finally(() => form.submit());
  });
}

const form = findOptional("form[data-steps]", HTMLFormElement);
if (form) {
  showScriptControls();
  saving(form);
  steps(form);
}

// An answer of a gap is shown where it stands in the sentence.
for (const question of findAll("[data-question]", HTMLElement)) {
  const input = find("input[type=text]", HTMLInputElement, question);
  const drop = findOptional("input[type=checkbox]", HTMLInputElement, question);
  const mark = find("mark", HTMLElement, question);
  const gap = mark.textContent;
  const update = () => {
    mark.textContent = input.value.trim() || gap;
    question.classList.toggle("is-dropped", drop?.checked ?? false);
  };
  question.addEventListener("input", update);
  update();
}
