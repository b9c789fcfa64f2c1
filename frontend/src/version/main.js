// The page of a version: its text with findings and comments, and for its mentor the review.
import { enableCopyButtons } from "../shared/copy-buttons.js";
import { find, findOptional, showScriptControls } from "../shared/elements.js";
import { enableFiles } from "../shared/making-files.js";
import { enableMentions } from "../shared/mentions.js";
import { enableNotes } from "../shared/notes.js";
import { enablePalette } from "../shared/palette-key.js";
import { Panes } from "../shared/panes.js";
import { Toasts } from "../shared/toasts.js";
import { enableHighlighting } from "./highlighting.js";
import { enableMarkKeys } from "./mark-keys.js";
import { enableQuestions } from "./question.js";
import { enableReview } from "./review.js";
import { enableSelection } from "./selection.js";

const { palette = "" } = document.currentScript?.dataset ?? {};
const panes = new Panes(() => find("[data-pane=text]", HTMLElement).focus());

showScriptControls();
new Toasts();
enablePalette(palette);
enableHighlighting(panes);
enableSelection();
enableMentions();
enableCopyButtons();
if (findOptional("#export-place", HTMLElement)) enableFiles(); // the candidate's page
enableNotes(find("#sheet", HTMLElement));
enableMarkKeys(panes);
const question = findOptional("#question-form", HTMLFormElement);
if (question) enableQuestions(question);
const review = findOptional("#publish", HTMLFormElement);
if (review) enableReview(review, panes);
