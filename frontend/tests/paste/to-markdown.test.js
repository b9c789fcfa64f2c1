import assert from "node:assert/strict";
import test from "node:test";
import { toMarkdown } from "../../src/paste/to-markdown.js";

/** As Word for Windows puts a letter on the clipboard, with less of its style sheet. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Lettera</title>
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:1;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=IT style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoNormal><b><span lang=IT style='mso-ansi-language:IT'>Oggetto: sviluppatrice
backend<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=IT><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span lang=IT>Gentile dott.ssa Ricci,<o:p></o:p></span></p>
<p class=MsoNormal>in tre anni ho <i style='mso-bidi-font-style:normal'>dimezzato</i> i tempi di
<span style='font-weight:bold'>risposta </span>del servizio:</p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>da 4
secondi a 180 ms;</p>
<p class=MsoListParagraphCxSpLast style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>senza fermi.</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span>poi il resto</p>
<p class=MsoNormal>Il codice è su <a href="https://example.org/codice">questa pagina</a>.<span
style='mso-hide:all;display:none'>segreto</span></p>
<!--EndFragment--></body></html>`;

const GMAIL = `<meta charset="utf-8"><div dir="ltr">Dear Ms Lane,</div><div dir="ltr"><br></div>
<div>I <b>led</b>&nbsp;a team of
<i>four</i>:</div><div><ul><li style="margin-left:15px">we moved <b>12 services</b></li>
<li>we wrote the tests</li></ul><div><br></div>
<div>Via Roma 1</div><div>20121 Milano</div>
<div><a href="mailto:ada@example.org" target="_blank">ada@example.org</a></div></div>`;

test("a letter from Word keeps bold, italics, lists and links", () => {
  assert.equal(
    toMarkdown(WORD),
    `**Oggetto: sviluppatrice backend**

Gentile dott.ssa Ricci,

in tre anni ho *dimezzato* i tempi di **risposta** del servizio:

- da 4 secondi a 180 ms;
- senza fermi.
2. poi il resto

Il codice è su [questa pagina](https://example.org/codice).`,
  );
});

test("a mail from Gmail keeps its lines, and its paragraphs", () => {
  assert.equal(
    toMarkdown(GMAIL),
    `Dear Ms Lane,

I **led** a team of *four*:

- we moved **12 services**
- we wrote the tests

Via Roma 1
20121 Milano
ada@example.org`,
  );
});

test("the wrapper of Google Docs makes nothing bold", () => {
  const docs = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">
<span style="font-weight:400">Uso </span><span style="font-weight:700;font-style:normal">Python</span>
<span style="font-weight:400"> da sei anni.</span></p></b>`;
  assert.equal(toMarkdown(docs), "Uso **Python** da sei anni.");
});

test("what a letter cannot hold is left out", () => {
  const hostile = `<p onclick="x()">Ciao<script>alert(1)</script><style>p{}</style><img src="https://example.org/p.gif">
<a href="javascript:alert(1)">qui</a> e <a href="data:text/html,x">là</a></p>
<table><tr><td>uno</td><td>due</td></tr></table>`;
  assert.equal(toMarkdown(hostile), "Ciao qui e là\n\nuno due");
});

test("gaps and signs that were typed stay as they are", () => {
  assert.equal(
    toMarkdown("<p>Gentile [Nome e cognome], 1. snake_case * 2</p>"),
    "Gentile [Nome e cognome], 1. snake_case * 2",
  );
});

test("ordered lists keep their numbers, and lists inside lists their place", () => {
  const html = "<ol start=3><li>tre<ul><li>dentro</li></ul></li><li>quattro</li></ol>";
  assert.equal(toMarkdown(html), "3. tre\n  - dentro\n4. quattro");
});

test("bold over a line break is bold on both lines", () => {
  assert.equal(toMarkdown("<p><b>uno<br>due</b> tre</p>"), "**uno**\n**due** tre");
});
