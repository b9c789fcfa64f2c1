// The dialog of the palette: a combobox over a list, whose entries come from the page and from the server.
import { closest, find, findAll } from "../shared/elements.js";
import { matching } from "./matching.js";

/** @import { Entry } from "./matching.js" */

const MOST = 12;

export class Palette {
  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.dialog = dialog;
    this.field = find("input", HTMLInputElement, dialog);
    this.list = find("[role=listbox]", HTMLElement, dialog);
    this.status = find("[role=status]", HTMLElement, dialog);
    /** @type {Entry[]} */
    this.fromServer = [];
    /** @type {Entry[]} */
    this.shown = [];
    this.selected = 0;
    this.field.addEventListener("input", () => this.update());
    this.field.addEventListener("keydown", (event) => this.keydown(event));
    this.list.addEventListener("click", (event) => {
      const option = closest(event, "[role=option]", HTMLElement);
      if (option) this.choose(findAll("[role=option]", HTMLElement, this.list).indexOf(option));
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // beside it
    });
  }

  async open() {
    this.field.value = "";
    this.dialog.showModal();
    this.update();
    try {
      const answer = await fetch(this.dialog.dataset.places ?? "", { headers: { Accept: "application/json" } });
      const { places } = await answer.json();
      this.fromServer = places.map((/** @type {{group: string, name: string, url: string}} */ place) => ({
        ...place,
        act: () => location.assign(place.url),
      }));
      if (this.dialog.open) this.update();
    } catch {
      // No connection, or signed out: what the page itself offers is there all the same.
    }
  }

  /** @returns {Entry[]} what the buttons of the page do, where else to go, and the points of this page */
  entries() {
    const { points = "", actions = "" } = this.dialog.dataset;
    const items = findAll("details.item[data-state]", HTMLDetailsElement).map((item) => ({
      group: points,
      name: find("summary strong", HTMLElement, item).textContent.trim().replace(/\s+/g, " "),
      act: () => {
        document.dispatchEvent(new CustomEvent("bozza:point", { detail: item.dataset.key }));
      },
    }));
    const buttons = findAll("[data-action]", HTMLElement).map((button) => ({
      group: actions,
      name: button.dataset.action || button.textContent.trim().replace(/\s+/g, " "),
      act: () => button.click(),
    }));
    return [...buttons, ...this.fromServer, ...items];
  }

  update() {
    this.shown = matching(this.entries(), this.field.value, MOST);
    this.list.replaceChildren(
      ...this.shown.map(({ group, name }, index) => {
        const option = Object.assign(document.createElement("li"), { role: "option", id: `palette-${index}` });
        option.append(
          Object.assign(document.createElement("span"), { textContent: name }),
          Object.assign(document.createElement("small"), { textContent: group }),
        );
        return option;
      }),
    );
    this.select(0);
    this.status.textContent = this.shown.length ? "" : (this.dialog.dataset.none ?? "");
  }

  /** @param {number} index */
  select(index) {
    this.selected = index;
    const options = findAll("[role=option]", HTMLElement, this.list);
    options.forEach((option, at) => {
      option.ariaSelected = String(at === index);
    });
    const option = options[index];
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    this.field.setAttribute("aria-expanded", String(options.length > 0));
    option?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  keydown(event) {
    const count = this.shown.length;
    const steps = { ArrowDown: this.selected + 1, ArrowUp: this.selected - 1 + count };
    const next = Object.entries(steps).find(([key]) => key === event.key)?.[1];
    if (event.isComposing || (next === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    if (next === undefined) this.choose(this.selected);
    else if (count) this.select(next % count);
  }

  /** @param {number} index */
  choose(index) {
    const entry = this.shown[index];
    if (!entry) return;
    this.dialog.close(); // which gives the focus back, before the entry takes it elsewhere
    entry.act();
  }
}
