// What Word, Gmail and other programs put on the clipboard as HTML, as Markdown. Turndown does the work; the rules here
// say what is particular to those programs, and leave out all that a letter cannot hold.
import Turndown from "turndown";

const SAFE_LINK = /^(?:https?:\/\/|mailto:)\S/i;
const UNSEEN = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i;
const WORDS = new Set(["B", "STRONG", "I", "EM", "SPAN", "FONT"]);
const IGNORED = /mso-list\s*:\s*ignore/i;
const WORD_ITEM = /mso-list\s*:\s*l\d+\s+level(\d)/i;

/** @param {Node} node */
const styleOf = (node) => /** @type {Element} */ (node).getAttribute?.("style") ?? "";

/**
 * Whether an element makes its words bold by itself; a `b` of normal weight, in which Google Docs puts all, does not.
 *
 * @param {Node} node
 */
function isBold(node) {
  const weight = styleOf(node).match(/(?<![\w-])font-weight\s*:\s*(\w+)/i)?.[1] ?? "";
  if (weight) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return node.nodeName === "B" || node.nodeName === "STRONG";
}

/** @param {Node} node */
function isItalic(node) {
  const style = styleOf(node).match(/(?<![\w-])font-style\s*:\s*(\w+)/i)?.[1] ?? "";
  if (style) return style === "italic" || style === "oblique";
  return node.nodeName === "I" || node.nodeName === "EM";
}

/**
 * Put signs around words; space at the ends stays outside, and lines get signs of their own.
 *
 * @param {string} content
 * @param {string} sign
 */
function around(content, sign) {
  return content
    .split("\n")
    .map((line) =>
      line.replace(/^([\s\u00a0]*)(.*?)([\s\u00a0]*)$/s, (all, before, words, after) => {
        if (!words || (words.startsWith(sign) && words.endsWith(sign))) return all;
        return `${before}${sign}${words}${sign}${after}`;
      }),
    )
    .join("\n");
}

/**
 * An item of a list as Word writes it: a paragraph whose sign is text, in a span that says so.
 *
 * @param {string} content
 * @param {Node} node
 */
function wordItem(content, node) {
  const level = Number(styleOf(node).match(WORD_ITEM)?.[1] ?? 1);
  const spans = Array.from(/** @type {Element} */ (node).querySelectorAll("span"));
  const sign = spans.find((span) => IGNORED.test(styleOf(span)))?.textContent ?? "";
  const number = sign.match(/\d+/)?.[0];
  return `\n${"  ".repeat(level - 1)}${number ? `${number}.` : "-"} ${content.trim().replace(/\s*\n\s*/g, " ")}\n`;
}

function converter() {
  const turndown = new Turndown({
    headingStyle: "atx",
    bulletListMarker: "-",
    emDelimiter: "*",
    hr: "",
    br: "",
    // Two lines of Gmail are two `div`: lines of one paragraph, and not two paragraphs.
    blankReplacement: (_content, node) => (node.nodeName === "DIV" ? "\n" : blank(node)),
  });
  // What one types in plain text is not escaped either: square brackets are gaps, and a backslash would be printed.
  turndown.escape = (text) => text;
  turndown.remove(["script", "style", "title", "meta", "head", "template", "noscript"]);
  turndown.addRule("picture", { filter: ["img"], replacement: () => "" });
  turndown.addRule("code", { filter: ["code", "pre"], replacement: (content) => content });
  turndown.addRule("link", {
    filter: ["a"],
    replacement: (content, node) => {
      const address = /** @type {Element} */ (node).getAttribute("href") ?? "";
      const words = content.trim();
      if (!words || !SAFE_LINK.test(address) || words === address || `mailto:${words}` === address) return content;
      return `[${words.replace(/\s+/g, " ")}](${address.replace(/[\s()]/g, encodeURIComponent)})`;
    },
  });
  turndown.addRule("words", {
    filter: (node) => WORDS.has(node.nodeName),
    replacement: (content, node) => {
      const slanted = isItalic(node) ? around(content, "*") : content;
      return isBold(node) ? around(slanted, "**") : slanted;
    },
  });
  turndown.addRule("line", { filter: ["div", "tr"], replacement: (content) => `\n${content}\n` });
  turndown.addRule("cell", { filter: ["td", "th"], replacement: (content) => `${content.trim()} ` });
  turndown.addRule("item", { filter: ["li"], replacement: item });
  turndown.addRule("Word’s item", {
    filter: (node) => node.nodeName === "P" && WORD_ITEM.test(styleOf(node)),
    replacement: wordItem,
  });
  turndown.addRule("what is not seen", {
    filter: (node) => UNSEEN.test(styleOf(node)) || IGNORED.test(styleOf(node)),
    replacement: () => "",
  });
  return turndown;
}

/** @param {Node} node */
const blank = (node) => (["P", "UL", "OL", "LI", "BLOCKQUOTE"].includes(node.nodeName) ? "\n\n" : "");

/**
 * @param {string} content
 * @param {Node} node
 */
function item(content, node) {
  const list = /** @type {Element | null} */ (node.parentNode);
  const words = content
    .trim()
    .replace(/\n{2,}/g, "\n")
    .replaceAll("\n", "\n  ");
  if (list?.nodeName !== "OL") return `- ${words}\n`;
  const items = Array.from(list.children).filter(({ nodeName }) => nodeName === "LI");
  const first = Number(list.getAttribute("start") ?? 1) || 1;
  return `${first + items.indexOf(/** @type {Element} */ (node))}. ${words}\n`;
}

/**
 * Convert rich text to the Markdown that a letter may hold: bold, italics, lists, links, headings, quotes. Pictures,
 * scripts, styles and what is not seen are left out; links lead to web and mail addresses only.
 *
 * @param {string} html as the clipboard has it
 * @returns {string} without space at the ends
 */
export function toMarkdown(html) {
  return converter()
    .turndown(html)
    .replaceAll("\u00a0", " ")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
