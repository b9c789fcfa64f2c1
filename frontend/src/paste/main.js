// Rich text from the clipboard as the Markdown of a letter; loaded when somebody pastes some.
export { toMarkdown } from "./to-markdown.js";
