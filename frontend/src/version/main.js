// The page of a version: its text with findings and comments, and for its mentor the review.
import { enableCopyButtons } from "../shared/copy-buttons.js";
import { find, findOptional, showScriptControls } from "../shared/elements.js";
import { enableMentions } from "../shared/mentions.js";
import { enableNotes } from "../shared/notes.js";
import { enableHighlighting } from "./highlighting.js";
import { enableKeyboard } from "./keyboard.js";
import { enableSavedAnswers } from "./saved-answers.js";
import { enableSelection } from "./selection.js";

showScriptControls();
enableHighlighting();
enableSelection();
enableMentions();
enableCopyButtons();
enableNotes(find("#sheet", HTMLElement));
const review = findOptional("#publish", HTMLFormElement);
if (review) {
  enableKeyboard(review);
  enableSavedAnswers();
}
