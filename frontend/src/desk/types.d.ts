// Shapes that the modules of the desk share.
import type { ChangeSet } from "@codemirror/state";
import type { Mark, Passage } from "../shared/offsets.js";
import type { Wanted } from "../shared/passage-search.js";
import type { Edit } from "./formatting.js";

/** A text that was handed out, and what has been typed since. */
export interface Watch {
  text: string;
  changes: ChangeSet | null;
}

/** What the letter is written in: the editor, or the plain textarea. */
export interface Surface {
  readonly text: string;
  /** The caret, or the end of what is selected, in code points. */
  readonly caret: number;
  /** What is selected, in UTF-16 units. */
  readonly selection: { from: number; to: number };
  /** The keys of passages that were edited since they were found. */
  readonly stale: Set<string>;
  /** Gathers what is typed from now on, until `stop`. */
  watch(): Watch;
  stop(watch: Watch): void;
  /** Puts `text` in place of everything, as an edit that can be undone unless it says otherwise. */
  replace(text: string, options?: { undoable?: boolean }): void;
  /** Makes an edit, which one undoes as one. */
  edit(edit: Edit): void;
  /** Puts words in place of what is selected, and the caret after them. */
  insert(words: string): void;
  undo(): void;
  redo(): void;
  /** Selects a range of UTF-16 units, and neither scrolls nor takes the focus. */
  choose(range: { from: number; to: number }): void;
  /** Puts `words` in place of each of these ranges of UTF-16 units, which do not overlap, as one edit to undo. */
  change(ranges: { from: number; to: number }[], words: string): void;
  /** Takes over what the server made of the text of `watch`; false when that has to wait. */
  adopt(watch: Watch, text: string): boolean;
  /** Marks passages of the text of `watch`, by default of the text as it stands: each layer in place of its last. */
  mark(layers: Record<string, Passage[]>, watch?: Watch): void;
  highlight(key: string | null): void;
  /** Brings a passage of `key` into view; false when it is gone. */
  show(key: string, index?: number, quote?: string): boolean;
  /** Selects words; false when they are gone. */
  select(wanted: Wanted): boolean;
  focus(): void;
  close(): void;
}

export interface SurfaceCallbacks {
  nonce: string;
  /** Says in words what a mark speaks of. */
  describe(key: string): string;
  /** Somebody clicked a mark, or came to it by key. */
  chosen(key: string): void;
  changed(): void;
}

/** An entry of a list of passages beside the text, in code points. */
export interface ListedPassage {
  start: number;
  end: number;
  words: string;
}

/** The answer to a save. */
export interface SavedAnswer {
  revision: number;
  /** The text as it is kept, where that is not as it was sent. */
  body?: string;
  time: string;
  /** The column of findings as HTML. */
  points: string;
  gaps: ListedPassage[];
  old_words: ListedPassage[];
}

/** The answer 409: the draft was saved elsewhere meanwhile. */
export interface ConflictAnswer {
  detail: string;
  revision: number;
  theirs: string;
  mine: string;
  merged: string;
  clashes: string;
}

export type SaveState = "saving" | "saved" | "offline" | "signedout" | "refused";

/** A save that is under way. */
export interface SaveRequest {
  text: string;
  watch: Watch;
  surface: Surface;
  abort: AbortController;
  done: Promise<boolean>;
  /** Whether the surface has taken over the text as the server keeps it. */
  adopted: boolean;
}

export type { Mark, Passage, Wanted };
