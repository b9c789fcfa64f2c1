// The editor, which the desk loads once its text can be read and written.
export { Editor } from "../desk/editor.js";
