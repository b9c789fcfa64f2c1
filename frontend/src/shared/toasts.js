// Messages that lie over the page and do not push it: each goes by itself, unless it is read, pointed at or an error.
import { find, findAll } from "./elements.js";

const SHOWN = 10_000; // milliseconds, counted while nobody reads it

export class Toasts {
  /**
   * Take over the messages that the page came with.
   *
   * @param {() => void} [back] puts the focus where it belongs when a message goes that had it
   */
  constructor(back = () => {}) {
    this.box = find("#status", HTMLElement);
    this.back = back;
    for (const message of findAll(".message", HTMLElement, this.box)) this.equip(message);
  }

  /**
   * Show a sentence, which screen readers announce.
   *
   * @param {string} sentence
   * @param {() => void} [undo] offered as a button
   */
  show(sentence, undo) {
    const message = Object.assign(document.createElement("div"), { className: "message success row" });
    message.append(Object.assign(document.createElement("span"), { textContent: sentence }));
    if (undo) {
      const button = this.button(this.box.dataset.undo ?? "", () => {
        this.drop(message);
        undo();
      });
      message.append(button);
    }
    this.box.append(message);
    this.equip(message);
  }

  /**
   * Give a message its button to close it, and let it go in a while. What has `data-stays` is only hidden, to be shown
   * again.
   *
   * @param {HTMLElement} message
   */
  equip(message) {
    const close = this.button("×", () => this.drop(message));
    close.ariaLabel = this.box.dataset.close ?? "";
    close.classList.add("btn-quiet", "close");
    message.append(close);
    if (message.matches(".error, .warning")) return;
    let timer = 0;
    const stop = () => clearTimeout(timer);
    const start = () => {
      stop();
      if (!message.matches(":hover, :focus-within")) timer = window.setTimeout(() => this.drop(message), SHOWN);
    };
    message.addEventListener("pointerenter", stop);
    message.addEventListener("focusin", stop);
    message.addEventListener("pointerleave", start);
    message.addEventListener("focusout", () => setTimeout(start));
    start();
  }

  /**
   * @param {string} name
   * @param {() => void} press
   */
  button(name, press) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: name });
    button.addEventListener("click", press);
    return button;
  }

  /** @param {HTMLElement} message */
  drop(message) {
    const hadFocus = message.contains(document.activeElement);
    message.remove();
    if (hadFocus) this.back();
  }
}
