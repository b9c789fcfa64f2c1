// Marked passages: each belongs to a layer (the points, the comments…), says what it speaks of by its key and how it
// looks by its kind, and goes with its words through every edit.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";

/** Replaces a layer: `{layer, marks: [{from, to, kind, key}]}`, in UTF-16 units of the text as it then stands. */
export const setMarks = StateEffect.define();
/** Lights the passages of one key; null lights none. */
export const lightKey = StateEffect.define();

/** A mark after an edit; null when none of its words is left. What is typed at its ends stays outside. */
export function mapMark(mark, changes) {
  const from = changes.mapPos(mark.from, 1);
  const to = changes.mapPos(mark.to, -1);
  if (from >= to) return null;
  return { ...mark, from, to, stale: mark.stale || touches(mark, changes) };
}

function touches(mark, changes) {
  let touched = false;
  changes.iterChangedRanges((from, to) => { touched ||= from < mark.to && to > mark.from; });
  return touched;
}

export const mapMarks = (marks, changes) => marks.map((mark) => mapMark(mark, changes)).filter(Boolean);

export const marksField = StateField.define({
  create: () => ({ marks: [], lit: null }),
  update(value, transaction) {
    let { marks, lit } = value;
    if (transaction.docChanged) marks = mapMarks(marks, transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) {
        const { layer, marks: fresh } = effect.value;
        marks = [...marks.filter((mark) => mark.layer !== layer), ...fresh.map((mark) => ({ ...mark, layer }))];
        marks.sort((a, b) => a.from - b.from || a.to - b.to);
      }
      if (effect.is(lightKey)) lit = effect.value;
    }
    return marks === value.marks && lit === value.lit ? value : { marks, lit };
  },
});

function draw({ marks, lit }) {
  return Decoration.set(marks.map(({ from, to, kind, key, stale }) => Decoration.mark({
    tagName: "mark",
    class: `an an-${kind}${stale ? " is-stale" : ""}${key === lit ? " is-lit" : ""}`,
    attributes: { "data-key": key },
  }).range(from, to)), true);
}

// Drawn by the view and not by the state: while somebody composes a character the elements around it stay as they are.
export const drawnMarks = ViewPlugin.fromClass(class {
  constructor(view) { this.drawn = view.state.field(marksField); this.decorations = draw(this.drawn); }

  update(update) {
    const field = update.state.field(marksField);
    if (update.view.composing) this.decorations = this.decorations.map(update.changes);
    else if (field !== this.drawn) this.decorations = draw(this.drawn = field);
  }
}, { decorations: (plugin) => plugin.decorations });
