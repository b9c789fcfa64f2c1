// The palette: type a few letters of where to go, or of what to do, and press Enter.
export { Palette } from "./palette.js";
