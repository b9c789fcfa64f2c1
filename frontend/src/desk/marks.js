// Marked passages in the editor: each belongs to a layer (findings, threads…), says what it speaks of by its key and
// how it looks by its kind, and goes with its words through every edit.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";

/** @import { ChangeDesc } from "@codemirror/state" */
/** @import { DecorationSet, EditorView, ViewUpdate } from "@codemirror/view" */
/** @import { Mark } from "../shared/offsets.js" */
/** @typedef {{marks: Mark[], highlighted: string | null}} Marks */

/** Replaces a layer, in UTF-16 units of the text as it then stands. */
export const setMarks = /** @type {typeof StateEffect.define<{layer: string, marks: Mark[]}>} */ (StateEffect.define)();
/** Highlights the passages of one key; null highlights none. */
export const highlightKey = /** @type {typeof StateEffect.define<string | null>} */ (StateEffect.define)();

/**
 * Take a mark through an edit. What is typed at its ends stays outside.
 *
 * @param {Mark} mark
 * @param {ChangeDesc} changes
 * @returns {Mark | null} null when none of its words is left
 */
export function mapMark(mark, changes) {
  const from = changes.mapPos(mark.from, 1);
  const to = changes.mapPos(mark.to, -1);
  if (from >= to) return null;
  return { ...mark, from, to, stale: Boolean(mark.stale) || touches(mark, changes) };
}

/**
 * @param {Mark} mark
 * @param {ChangeDesc} changes
 */
function touches(mark, changes) {
  let touched = false;
  changes.iterChangedRanges((from, to) => {
    touched ||= from < mark.to && to > mark.from;
  });
  return touched;
}

/**
 * @param {Mark[]} marks
 * @param {ChangeDesc} changes
 * @returns {Mark[]} without those of which no word is left
 */
export function mapMarks(marks, changes) {
  return marks.map((mark) => mapMark(mark, changes)).filter((mark) => mark !== null);
}

export const marksField = StateField.define({
  /** @returns {Marks} */
  create: () => ({ marks: [], highlighted: null }),
  update(value, transaction) {
    let { marks, highlighted } = value;
    if (transaction.docChanged) marks = mapMarks(marks, transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) {
        const { layer, marks: fresh } = effect.value;
        marks = [...marks.filter((mark) => mark.layer !== layer), ...fresh.map((mark) => ({ ...mark, layer }))];
        marks.sort((a, b) => a.from - b.from || a.to - b.to);
      }
      if (effect.is(highlightKey)) highlighted = effect.value;
    }
    return marks === value.marks && highlighted === value.highlighted ? value : { marks, highlighted };
  },
});

/** @param {Marks} marks */
function draw({ marks, highlighted }) {
  const ranges = marks.map(({ from, to, kind, key, stale }) => {
    const classes = `an an-${kind}${stale ? " is-stale" : ""}${key === highlighted ? " is-lit" : ""}`;
    return Decoration.mark({ tagName: "mark", class: classes, attributes: { "data-key": key } }).range(from, to);
  });
  return Decoration.set(ranges, true);
}

// Drawn by the view and not by the state: while somebody composes a character the elements around it stay as they are.
class DrawnMarks {
  /** @param {EditorView} view */
  constructor(view) {
    this.drawn = view.state.field(marksField);
    /** @type {DecorationSet} */
    this.decorations = draw(this.drawn);
  }

  /** @param {ViewUpdate} update */
  update(update) {
    const marks = update.state.field(marksField);
    if (update.view.composing) this.decorations = this.decorations.map(update.changes);
    else if (marks !== this.drawn) {
      this.drawn = marks;
      this.decorations = draw(marks);
    }
  }
}

export const drawnMarks = ViewPlugin.fromClass(DrawnMarks, { decorations: (plugin) => plugin.decorations });
