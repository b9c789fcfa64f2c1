// Two texts: what stands here, and what was saved elsewhere. Nothing is overwritten until somebody chooses.
import { closest, find } from "../shared/elements.js";

/** @import { Autosave } from "./autosave.js" */
/** @import { ConflictAnswer, Surface } from "./types.js" */

export class Conflict {
  /**
   * @param {HTMLElement} box
   * @param {{surface: () => Surface, autosave: Autosave}} parts
   */
  constructor(box, { surface, autosave }) {
    this.box = box;
    this.surface = surface;
    this.autosave = autosave;
    box.addEventListener("click", (event) => {
      const keep = closest(event, "[data-keep]", HTMLElement)?.dataset.keep;
      if (keep && this.answer) this.resolve(keep, this.answer);
    });
  }

  /** @param {ConflictAnswer} answer */
  show(answer) {
    this.answer = answer;
    find("#saved", HTMLElement).textContent = "";
    find("[data-detail]", HTMLElement, this.box).textContent = answer.detail;
    find("[data-clashes]", HTMLElement, this.box).textContent = answer.clashes;
    find("[data-theirs]", HTMLElement, this.box).textContent = answer.theirs;
    this.box.hidden = false;
    find("button", HTMLElement, this.box).focus();
  }

  /**
   * Go on with the text that was chosen.
   *
   * @param {string} keep `both`, `mine` or `theirs`
   * @param {ConflictAnswer} answer
   */
  resolve(keep, answer) {
    const surface = this.surface();
    const mine = surface.text;
    // By way of the other text, so that undo leads back to it.
    if (keep === "mine") surface.replace(answer.theirs);
    surface.replace(keep === "mine" ? mine : keep === "both" ? answer.merged : answer.theirs);
    this.box.hidden = true;
    this.autosave.resume(answer);
    surface.focus();
  }
}
