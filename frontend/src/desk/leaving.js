// Nothing is lost on the way out: the text is saved before the page goes, by whatever way it goes.

/** @import { Autosave } from "./autosave.js" */

/**
 * Save the text when the form loses the focus, the page is hidden or closed, or any of its forms is sent.
 *
 * @param {{form: HTMLFormElement, autosave: Autosave, text: () => string}} desk
 */
export function enableLeaving({ form, autosave, text }) {
  let leaving = false;
  form.addEventListener("focusout", () => {
    if (autosave.dirty) autosave.save();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") autosave.leave();
  });
  window.addEventListener("online", () => autosave.save());
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (autosave.dirty && !leaving) event.preventDefault();
  });

  // Every form of the page waits for what is under way: the desk's own carries the text and its revision, and whatever
  // another does leads away from here. What a form of the findings does, the page does itself.
  document.addEventListener("submit", async (event) => {
    const { target, submitter } = event;
    if (leaving || event.defaultPrevented || !(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    // What the server refuses goes all the same: its page says why, with the text in it.
    const saved = await autosave.save();
    if (!saved && (target !== form || autosave.refusedText !== text())) return;
    leaving = true;
    setTimeout(() => target.requestSubmit(submitter)); // not while this very submission is still being handled
  });
}
