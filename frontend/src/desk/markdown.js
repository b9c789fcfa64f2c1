// Markdown as it will look: strong, emphasis and headings in their type, and the signs themselves only near the caret.
import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  LanguageSupport,
  syntaxHighlighting,
  syntaxTree,
} from "@codemirror/language";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser } from "@lezer/markdown";

/** @import { EditorState } from "@codemirror/state" */
/** @import { DecorationSet, EditorView, ViewUpdate } from "@codemirror/view" */
/** @typedef {ReturnType<typeof syntaxTree>["topNode"]} SyntaxNode */

const SIGNS = new Set(["EmphasisMark", "HeaderMark", "LinkMark", "URL"]);
// As guides/markdown.py reads a letter: what its writer would do by accident and never on purpose is off.
const REMOVED = ["IndentedCode", "HTMLBlock", "SetextHeading", "LinkReference", "HTMLTag", "Image"];
const SAFE_LINK = /^(?:https?:\/\/|mailto:)\S/i;
const language = new Language(defineLanguageFacet({}), parser.configure({ remove: REMOVED }), [], "letter");
const looks = HighlightStyle.define([
  { tag: [tags.strong, tags.heading], class: "an-strong" },
  { tag: tags.emphasis, class: "an-emphasis" },
]);
const hidden = Decoration.replace({});
const near = Decoration.mark({ class: "an-near" });

class Signs {
  /** @param {EditorView} view */
  constructor(view) {
    /** @type {DecorationSet} */
    this.decorations = draw(view);
  }

  /** @param {ViewUpdate} update */
  update(update) {
    if (update.view.composing) {
      this.decorations = this.decorations.map(update.changes);
      return;
    }
    const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
    const moved = update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged;
    if (moved || parsed) this.decorations = draw(update.view);
  }
}

/** @param {EditorView} view */
function draw(view) {
  /** @type {ReturnType<Decoration["range"]>[]} */
  const ranges = [];
  const { from: first, to: last } = view.state.selection.main;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter({ name, node }) {
        const construct = node.parent;
        if (!construct || !SIGNS.has(name) || !isMarkup(construct, view.state)) return;
        const touched = view.hasFocus && first <= construct.to && last >= construct.from;
        const space = name === "HeaderMark" && view.state.sliceDoc(node.to, node.to + 1) === " " ? 1 : 0;
        ranges.push((touched ? near : hidden).range(node.from, node.to + space));
      },
    });
  }
  return Decoration.set(ranges, true);
}

/**
 * Tell whether the signs of a construct are signs: words in square brackets without an address are just that.
 *
 * @param {SyntaxNode} construct
 * @param {EditorState} state
 */
function isMarkup(construct, state) {
  if (construct.name !== "Link") return construct.name !== "Paragraph";
  const address = construct.getChild("URL");
  return address !== null && SAFE_LINK.test(state.sliceDoc(address.from, address.to));
}

const signs = ViewPlugin.fromClass(Signs, { decorations: (plugin) => plugin.decorations });

export const markdown = [new LanguageSupport(language), syntaxHighlighting(looks), signs];
