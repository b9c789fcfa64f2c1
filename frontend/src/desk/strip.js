// On a phone the text and the points are not seen together: a strip over the dock says what the words at hand speak of,
// and leads back to it.
import { find } from "../shared/elements.js";

export class Strip {
  /**
   * @param {HTMLElement} element
   * @param {{back: (key: string) => void}} callbacks `back` shows the point
   */
  constructor(element, { back }) {
    this.element = element;
    this.key = "";
    find("[data-back]", HTMLElement, element).addEventListener("click", () => {
      this.hide();
      back(this.key);
    });
    find("[data-close]", HTMLElement, element).addEventListener("click", () => this.hide());
  }

  /**
   * @param {string} key
   * @param {string} words
   */
  show(key, words) {
    this.key = key;
    this.element.hidden = !words;
    find("span", HTMLElement, this.element).textContent = words;
  }

  hide() {
    this.element.hidden = true;
  }
}
