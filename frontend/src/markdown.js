// Markdown as it will look: strong, emphasis and headings in their type, and the signs themselves only near the caret.
import { defineLanguageFacet, HighlightStyle, Language, LanguageSupport, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { parser } from "@lezer/markdown";

const SIGNS = new Set(["EmphasisMark", "HeaderMark", "LinkMark", "URL"]);
// As guides/markdown.py reads a letter: what its writer would do by accident and never on purpose is off.
const letterParser = parser.configure({ remove: ["IndentedCode", "HTMLBlock", "SetextHeading", "LinkReference", "HTMLTag", "Image"] });
const SAFE_LINK = /^(?:https?:\/\/|mailto:)\S/i;
const language = new Language(defineLanguageFacet({}), letterParser, [], "letter");
const looks = HighlightStyle.define([
  { tag: [tags.strong, tags.heading], class: "an-strong" },
  { tag: tags.emphasis, class: "an-emphasis" },
]);
const hidden = Decoration.replace({});
const near = Decoration.mark({ class: "an-near" });

const signs = ViewPlugin.fromClass(class {
  constructor(view) { this.decorations = draw(view); }

  update(update) {
    if (update.view.composing) { this.decorations = this.decorations.map(update.changes); return; }
    const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
    if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || parsed) this.decorations = draw(update.view);
  }
}, { decorations: (plugin) => plugin.decorations });

function draw(view) {
  const found = [];
  const { from: first, to: last } = view.state.selection.main;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({ from, to, enter({ name, node }) {
      if (!SIGNS.has(name) || !isMarkup(node.parent, view.state)) return;
      const touched = view.hasFocus && first <= node.parent.to && last >= node.parent.from;
      const space = name === "HeaderMark" && view.state.sliceDoc(node.to, node.to + 1) === " " ? 1 : 0;
      found.push((touched ? near : hidden).range(node.from, node.to + space));
    } });
  }
  return Decoration.set(found, true);
}

/** Whether the signs of a construct are signs: words in square brackets without an address are just that. */
function isMarkup(construct, state) {
  if (construct.name !== "Link") return construct.name !== "Paragraph";
  const address = construct.getChild("URL");
  return address !== null && SAFE_LINK.test(state.sliceDoc(address.from, address.to));
}

export const markdown = [new LanguageSupport(language), syntaxHighlighting(looks), signs];
