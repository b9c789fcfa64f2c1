// Writing a review: its forms are sent without leaving the page, and what is typed is kept.
import { closest, find, findAll, findOptional } from "../shared/elements.js";
import { Composer } from "./composer.js";
import { Keeping } from "./keeping.js";
import { enableKeyboard } from "./keyboard.js";
import { enableLevelCards } from "./level-cards.js";
import { Parts } from "./parts.js";
import { enableSavedAnswers } from "./saved-answers.js";

/**
 * @param {HTMLFormElement} publish the form that publishes the review
 * @param {import("../shared/panes.js").Panes} panes
 */
export async function enableReview(publish, panes) {
  const parts = new Parts();
  const keeping = new Keeping(publish);
  const composer = new Composer(parts, keeping);

  document.addEventListener("submit", async (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement) || target === composer.form) return;
    if (target.dataset.parts === undefined) {
      keeping.save(); // it leads away from here: what is not saved yet goes first, or past the end of the page
      return;
    }
    event.preventDefault();
    const url = submitter?.getAttribute("formaction") ?? target.getAttribute("action") ?? "";
    if (target === publish) {
      // A comment that has not arrived, or was refused, would be left out.
      if (!(await composer.finish())) return;
      await keeping.pause();
    }
    // The bar with the button may have come anew with a comment that was added.
    const outcome = await parts.post(url, new FormData(target, submitter?.isConnected ? submitter : null));
    if (outcome === "offline" || outcome === "signedout") keeping.report(outcome);
    if (outcome !== "sent") {
      keeping.resume();
      if (target === publish) focusWhatIsMissing(publish, panes);
      return;
    }
    if (findOptional("#publish", HTMLFormElement)) keeping.sent(target);
    else end();
  });
  // A verdict on a point is saved when it is chosen, unless it needs a reason first.
  document.addEventListener("change", ({ target }) => {
    const form = target instanceof HTMLInputElement && target.name === "verdict" ? target.form : null;
    if (!form?.matches(".judge") || !(target instanceof HTMLInputElement)) return;
    const { program = "" } = form.dataset;
    const reason = find("[name=reason]", HTMLInputElement, form);
    if (["met", "partial", "missing"].includes(program) && program !== target.value && !reason.value.trim()) {
      reason.focus();
    } else form.requestSubmit();
  });
  document.addEventListener("click", (event) => {
    if (closest(event, "[data-compose]", HTMLElement)) composer.begin("c");
  });

  const end = () => {
    keeping.close();
    composer.form.remove();
    find(".work", HTMLElement).classList.remove("is-reviewing");
    const next = findAll("#review-bar button", HTMLButtonElement)[0];
    next?.focus();
  };

  enableKeyboard(publish, composer);
  enableSavedAnswers(composer);
  enableLevelCards();
  await keeping.restore();
  if (composer.isBegun) composer.open();
  await composer.flush();
}

/**
 * Put the focus on the field that the review cannot be published without, which may be in a pane that is not shown.
 *
 * @param {HTMLFormElement} publish
 * @param {import("../shared/panes.js").Panes} panes
 */
function focusWhatIsMissing(publish, panes) {
  const { about = "" } = findOptional("#missing [data-about]", HTMLElement)?.dataset ?? {};
  const field = [...publish.elements].find((one) => one.getAttribute("name") === about);
  if (!(field instanceof HTMLElement)) return;
  panes.reveal(field);
  field.focus();
}
