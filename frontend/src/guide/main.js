// The public page of a guide: its templates are copied with a button.
import { enableCopyButtons } from "../shared/copy-buttons.js";

enableCopyButtons();
