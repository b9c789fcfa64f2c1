// Two texts: what stands here, and what was saved elsewhere. Nothing is overwritten until somebody chooses.
export class Conflict {
  constructor(box, { surface, saving }) {
    Object.assign(this, { box, surface, saving });
    this.shown = false;
    box.addEventListener("click", (event) => {
      const { keep } = event.target.dataset;
      if (keep) this.keep(keep);
    });
  }

  /** `told` is the answer 409: detail, revision, theirs, merged and how many passages stand in it twice. */
  show(told) {
    this.told = told;
    this.shown = true;
    document.getElementById("saved").textContent = "";
    this.box.querySelector("[data-detail]").textContent = told.detail;
    this.box.querySelector("[data-clashes]").textContent = told.clashes;
    this.box.querySelector("[data-theirs]").textContent = told.theirs;
    this.box.hidden = false;
    this.box.querySelector("button").focus();
  }

  keep(which) {
    const { told } = this;
    const mine = this.surface().text;
    const chosen = { both: told.merged, mine, theirs: told.theirs }[which];
    // By way of the other text, so that undo leads back to it.
    if (which === "mine") this.surface().replace(told.theirs);
    this.surface().replace(chosen);
    this.shown = false;
    this.box.hidden = true;
    this.saving.resume(told);
    this.surface().focus();
  }
}
