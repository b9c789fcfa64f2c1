/* Built from frontend/ (799fad59dccf09f9); licences in LICENSES.txt */
function W(e){for(var t=1;t<arguments.length;t++){var r=arguments[t];for(var n in r)Object.prototype.hasOwnProperty.call(r,n)&&(e[n]=r[n])}return e}function N(e,t){return Array(t+1).join(e)}function w(e){return e.replace(/^\n*/,"")}function O(e){for(var t=e.length;t>0&&e[t-1]===`
`;)t--;return e.substring(0,t)}function C(e){return O(w(e))}var V=["ADDRESS","ARTICLE","ASIDE","AUDIO","BLOCKQUOTE","BODY","CANVAS","CENTER","DD","DIR","DIV","DL","DT","FIELDSET","FIGCAPTION","FIGURE","FOOTER","FORM","FRAMESET","H1","H2","H3","H4","H5","H6","HEADER","HGROUP","HR","HTML","ISINDEX","LI","MAIN","MENU","NAV","NOFRAMES","NOSCRIPT","OL","OUTPUT","P","PRE","SECTION","TABLE","TBODY","TD","TFOOT","TH","THEAD","TR","UL"];function A(e){return y(e,V)}var S=["AREA","BASE","BR","COL","COMMAND","EMBED","HR","IMG","INPUT","KEYGEN","LINK","META","PARAM","SOURCE","TRACK","WBR"];function D(e){return y(e,S)}function _(e){return L(e,S)}var B=["A","TABLE","THEAD","TBODY","TFOOT","TH","TD","IFRAME","SCRIPT","AUDIO","VIDEO"];function j(e){return y(e,B)}function G(e){return L(e,B)}function y(e,t){return t.indexOf(e.nodeName)>=0}function L(e,t){return e.getElementsByTagName&&t.some(function(r){return e.getElementsByTagName(r).length})}var K=[[/\\/g,"\\\\"],[/\*/g,"\\*"],[/^-/g,"\\-"],[/^\+ /g,"\\+ "],[/^(=+)/g,"\\$1"],[/^(#{1,6}) /g,"\\$1 "],[/`/g,"\\`"],[/^~~~/g,"\\~~~"],[/\[/g,"\\["],[/\]/g,"\\]"],[/^>/g,"\\>"],[/_/g,"\\_"],[/^(\d+)\. /g,"$1\\. "]];function I(e){return K.reduce(function(t,r){return t.replace(r[0],r[1])},e)}var o={};o.paragraph={filter:"p",replacement:function(e){return`

`+e+`

`}};o.lineBreak={filter:"br",replacement:function(e,t,r){return r.br+`
`}};o.heading={filter:["h1","h2","h3","h4","h5","h6"],replacement:function(e,t,r){var n=Number(t.nodeName.charAt(1));if(r.headingStyle==="setext"&&n<3){var i=N(n===1?"=":"-",e.length);return`

`+e+`
`+i+`

`}else return`

`+N("#",n)+" "+e+`

`}};o.blockquote={filter:"blockquote",replacement:function(e){return e=C(e).replace(/^/gm,"> "),`

`+e+`

`}};o.list={filter:["ul","ol"],replacement:function(e,t){var r=t.parentNode;return r.nodeName==="LI"&&r.lastElementChild===t?`
`+e:`

`+e+`

`}};o.listItem={filter:"li",replacement:function(e,t,r){var n=r.bulletListMarker+"   ",i=t.parentNode;if(i.nodeName==="OL"){var a=i.getAttribute("start"),l=Array.prototype.indexOf.call(i.children,t);n=(a?Number(a)+l:l+1)+".  "}var c=/\n$/.test(e);return e=C(e)+(c?`
`:""),e=e.replace(/\n/gm,`
`+" ".repeat(n.length)),n+e+(t.nextSibling?`
`:"")}};o.indentedCodeBlock={filter:function(e,t){return t.codeBlockStyle==="indented"&&e.nodeName==="PRE"&&e.firstChild&&e.firstChild.nodeName==="CODE"},replacement:function(e,t,r){return`

    `+t.firstChild.textContent.replace(/\n/g,`
    `)+`

`}};o.fencedCodeBlock={filter:function(e,t){return t.codeBlockStyle==="fenced"&&e.nodeName==="PRE"&&e.firstChild&&e.firstChild.nodeName==="CODE"},replacement:function(e,t,r){for(var n=t.firstChild.getAttribute("class")||"",i=(n.match(/language-(\S+)/)||[null,""])[1],a=t.firstChild.textContent,l=r.fence.charAt(0),c=3,s=new RegExp("^"+l+"{3,}","gm"),u;u=s.exec(a);)u[0].length>=c&&(c=u[0].length+1);var d=N(l,c);return`

`+d+i+`
`+a.replace(/\n$/,"")+`
`+d+`

`}};o.horizontalRule={filter:"hr",replacement:function(e,t,r){return`

`+r.hr+`

`}};o.inlineLink={filter:function(e,t){return t.linkStyle==="inlined"&&e.nodeName==="A"&&e.getAttribute("href")},replacement:function(e,t){var r=E(t.getAttribute("href")),n=R(p(t.getAttribute("title"))),i=n?' "'+n+'"':"";return"["+e+"]("+r+i+")"}};o.referenceLink={filter:function(e,t){return t.linkStyle==="referenced"&&e.nodeName==="A"&&e.getAttribute("href")},replacement:function(e,t,r){var n=E(t.getAttribute("href")),i=p(t.getAttribute("title"));i&&(i=' "'+R(i)+'"');var a,l;switch(r.linkReferenceStyle){case"collapsed":a="["+e+"][]",l="["+e+"]: "+n+i;break;case"shortcut":a="["+e+"]",l="["+e+"]: "+n+i;break;default:var c=this.references.length+1;a="["+e+"]["+c+"]",l="["+c+"]: "+n+i}return this.references.push(l),a},references:[],append:function(e){var t="";return this.references.length&&(t=`

`+this.references.join(`
`)+`

`,this.references=[]),t}};o.emphasis={filter:["em","i"],replacement:function(e,t,r){return e.trim()?r.emDelimiter+e+r.emDelimiter:""}};o.strong={filter:["strong","b"],replacement:function(e,t,r){return e.trim()?r.strongDelimiter+e+r.strongDelimiter:""}};o.code={filter:function(e){var t=e.previousSibling||e.nextSibling,r=e.parentNode.nodeName==="PRE"&&!t;return e.nodeName==="CODE"&&!r},replacement:function(e){if(!e)return"";e=e.replace(/\r?\n|\r/g," ");for(var t=/^`|^ .*?[^ ].* $|`$/.test(e)?" ":"",r="`",n=e.match(/`+/gm)||[];n.indexOf(r)!==-1;)r=r+"`";return r+t+e+t+r}};o.image={filter:"img",replacement:function(e,t){var r=I(p(t.getAttribute("alt"))),n=E(t.getAttribute("src")||""),i=p(t.getAttribute("title")),a=i?' "'+R(i)+'"':"";return n?"!["+r+"]("+n+a+")":""}};function p(e){return e?e.replace(/(\n+\s*)+/g,`
`):""}function E(e){var t=e.replace(/([<>()])/g,"\\$1");return t.indexOf(" ")>=0?"<"+t+">":t}function R(e){return e.replace(/"/g,'\\"')}function P(e){this.options=e,this._keep=[],this._remove=[],this.blankRule={replacement:e.blankReplacement},this.keepReplacement=e.keepReplacement,this.defaultRule={replacement:e.defaultReplacement},this.array=[];for(var t in e.rules)this.array.push(e.rules[t])}P.prototype={add:function(e,t){this.array.unshift(t)},keep:function(e){this._keep.unshift({filter:e,replacement:this.keepReplacement})},remove:function(e){this._remove.unshift({filter:e,replacement:function(){return""}})},forNode:function(e){if(e.isBlank)return this.blankRule;var t;return(t=h(this.array,e,this.options))||(t=h(this._keep,e,this.options))||(t=h(this._remove,e,this.options))?t:this.defaultRule},forEach:function(e){for(var t=0;t<this.array.length;t++)e(this.array[t],t)}};function h(e,t,r){for(var n=0;n<e.length;n++){var i=e[n];if(X(i,t,r))return i}}function X(e,t,r){var n=e.filter;if(typeof n=="string"){if(n===t.nodeName.toLowerCase())return!0}else if(Array.isArray(n)){if(n.indexOf(t.nodeName.toLowerCase())>-1)return!0}else if(typeof n=="function"){if(n.call(e,t,r))return!0}else throw new TypeError("`filter` needs to be a string, array, or function")}function q(e){var t=e.element,r=e.isBlock,n=e.isVoid,i=e.isPre||function(U){return U.nodeName==="PRE"};if(!(!t.firstChild||i(t))){for(var a=null,l=!1,c=null,s=T(c,t,i);s!==t;){if(s.nodeType===3||s.nodeType===4){var u=s.data.replace(/[ \r\n\t]+/g," ");if((!a||/ $/.test(a.data))&&!l&&u[0]===" "&&(u=u.substr(1)),!u){s=g(s);continue}s.data=u,a=s}else if(s.nodeType===1)r(s)||s.nodeName==="BR"?(a&&(a.data=a.data.replace(/ $/,"")),a=null,l=!1):n(s)||i(s)?(a=null,l=!0):a&&(l=!1);else{s=g(s);continue}var d=T(c,s,i);c=s,s=d}a&&(a.data=a.data.replace(/ $/,""),a.data||g(a))}}function g(e){var t=e.nextSibling||e.parentNode;return e.parentNode.removeChild(e),t}function T(e,t,r){return e&&e.parentNode===t||r(t)?t.nextSibling||t.parentNode:t.firstChild||t.nextSibling||t.parentNode}var k=typeof window<"u"?window:{};function Y(){var e=k.DOMParser,t=!1;try{new e().parseFromString("","text/html")&&(t=!0)}catch{}return t}function z(){var e=function(){};return Q()?e.prototype.parseFromString=function(t){var r=new window.ActiveXObject("htmlfile");return r.designMode="on",r.open(),r.write(t),r.close(),r}:e.prototype.parseFromString=function(t){var r=document.implementation.createHTMLDocument("");return r.open(),r.write(t),r.close(),r},e}function Q(){var e=!1;try{document.implementation.createHTMLDocument("").open()}catch{k.ActiveXObject&&(e=!0)}return e}var J=Y()?k.DOMParser:z();function Z(e,t){var r;if(typeof e=="string"){var n=ee().parseFromString('<x-turndown id="turndown-root">'+e+"</x-turndown>","text/html");r=n.getElementById("turndown-root")}else r=e.cloneNode(!0);return q({element:r,isBlock:A,isVoid:D,isPre:t.preformattedCode?te:null}),r}var v;function ee(){return v=v||new J,v}function te(e){return e.nodeName==="PRE"||e.nodeName==="CODE"}function re(e,t){return e.isBlock=A(e),e.isCode=e.nodeName==="CODE"||e.parentNode.isCode,e.isBlank=ne(e),e.flankingWhitespace=ie(e,t),e}function ne(e){return!D(e)&&!j(e)&&/^\s*$/i.test(e.textContent)&&!_(e)&&!G(e)}function ie(e,t){if(e.isBlock||t.preformattedCode&&e.isCode)return{leading:"",trailing:""};var r=ae(e.textContent);return r.leadingAscii&&b("left",e,t)&&(r.leading=r.leadingNonAscii),r.trailingAscii&&b("right",e,t)&&(r.trailing=r.trailingNonAscii),{leading:r.leading,trailing:r.trailing}}function ae(e){var t=e.match(/^(([ \t\r\n]*)(\s*))(?:(?=\S)[\s\S]*\S)?((\s*?)([ \t\r\n]*))$/);return{leading:t[1],leadingAscii:t[2],leadingNonAscii:t[3],trailing:t[4],trailingNonAscii:t[5],trailingAscii:t[6]}}function b(e,t,r){var n,i,a;return e==="left"?(n=t.previousSibling,i=/ $/):(n=t.nextSibling,i=/^ /),n&&(n.nodeType===3?a=i.test(n.nodeValue):r.preformattedCode&&n.nodeName==="CODE"?a=!1:n.nodeType===1&&!A(n)&&(a=i.test(n.textContent))),a}var le=Array.prototype.reduce;function m(e){if(!(this instanceof m))return new m(e);var t={rules:o,headingStyle:"setext",hr:"* * *",bulletListMarker:"*",codeBlockStyle:"indented",fence:"```",emDelimiter:"_",strongDelimiter:"**",linkStyle:"inlined",linkReferenceStyle:"full",br:"  ",preformattedCode:!1,blankReplacement:function(r,n){return n.isBlock?`

`:""},keepReplacement:function(r,n){return n.isBlock?`

`+n.outerHTML+`

`:n.outerHTML},defaultReplacement:function(r,n){return n.isBlock?`

`+r+`

`:r}};this.options=W({},t,e),this.rules=new P(this.options)}m.prototype={turndown:function(e){if(!ce(e))throw new TypeError(e+" is not a string, or an element/document/fragment node.");if(e==="")return"";var t=x.call(this,new Z(e,this.options));return se.call(this,t)},use:function(e){if(Array.isArray(e))for(var t=0;t<e.length;t++)this.use(e[t]);else if(typeof e=="function")e(this);else throw new TypeError("plugin must be a Function or an Array of Functions");return this},addRule:function(e,t){return this.rules.add(e,t),this},keep:function(e){return this.rules.keep(e),this},remove:function(e){return this.rules.remove(e),this},escape:function(e){return I(e)}};function x(e){var t=this;return le.call(e.childNodes,function(r,n){n=new re(n,t.options);var i="";return n.nodeType===3?i=n.isCode?n.nodeValue:t.escape(n.nodeValue):n.nodeType===1&&(i=oe.call(t,n)),M(r,i),r},[])}function se(e){var t=this;return this.rules.forEach(function(r){typeof r.append=="function"&&M(e,r.append(t.options))}),e.join("").replace(/^[\t\r\n]+/,"").replace(/[\t\r\n\s]+$/,"")}function oe(e){var t=this.rules.forNode(e),r=x.call(this,e).join(""),n=e.flankingWhitespace;return(n.leading||n.trailing)&&(r=r.trim()),n.leading+t.replacement(r,e,this.options)+n.trailing}function M(e,t){var r=e.pop()||"",n=O(r),i=w(t),a=Math.max(r.length-n.length,t.length-i.length),l=`

`.substring(0,a);n&&e.push(n),l&&e.push(l),i&&e.push(i)}function ce(e){return e!=null&&(typeof e=="string"||e.nodeType&&(e.nodeType===1||e.nodeType===9||e.nodeType===11))}var ue=/^(?:https?:\/\/|mailto:)\S/i,fe=/display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i,me=new Set(["B","STRONG","I","EM","SPAN","FONT"]),H=/mso-list\s*:\s*ignore/i,F=/mso-list\s*:\s*l\d+\s+level(\d)/i,f=e=>e.getAttribute?.("style")??"";function de(e){let t=f(e).match(/(?<![\w-])font-weight\s*:\s*(\w+)/i)?.[1]??"";return t?t==="bold"||t==="bolder"||Number(t)>=600:e.nodeName==="B"||e.nodeName==="STRONG"}function pe(e){let t=f(e).match(/(?<![\w-])font-style\s*:\s*(\w+)/i)?.[1]??"";return t?t==="italic"||t==="oblique":e.nodeName==="I"||e.nodeName==="EM"}function $(e,t){return e.split(`
`).map(r=>r.replace(/^([\s\u00a0]*)(.*?)([\s\u00a0]*)$/s,(n,i,a,l)=>!a||a.startsWith(t)&&a.endsWith(t)?n:`${i}${t}${a}${t}${l}`)).join(`
`)}function he(e,t){let r=Number(f(t).match(F)?.[1]??1),a=(Array.from(t.querySelectorAll("span")).find(l=>H.test(f(l)))?.textContent??"").match(/\d+/)?.[0];return`
${"  ".repeat(r-1)}${a?`${a}.`:"-"} ${e.trim().replace(/\s*\n\s*/g," ")}
`}function ge(){let e=new m({headingStyle:"atx",bulletListMarker:"-",emDelimiter:"*",hr:"",br:"",blankReplacement:(t,r)=>r.nodeName==="DIV"?`
`:ve(r)});return e.escape=t=>t,e.remove(["script","style","title","meta","head","template","noscript"]),e.addRule("picture",{filter:["img"],replacement:()=>""}),e.addRule("code",{filter:["code","pre"],replacement:t=>t}),e.addRule("link",{filter:["a"],replacement:(t,r)=>{let n=r.getAttribute("href")??"",i=t.trim();return!i||!ue.test(n)||i===n||`mailto:${i}`===n?t:`[${i.replace(/\s+/g," ")}](${n.replace(/[\s()]/g,encodeURIComponent)})`}}),e.addRule("words",{filter:t=>me.has(t.nodeName),replacement:(t,r)=>{let n=pe(r)?$(t,"*"):t;return de(r)?$(n,"**"):n}}),e.addRule("line",{filter:["div","tr"],replacement:t=>`
${t}
`}),e.addRule("cell",{filter:["td","th"],replacement:t=>`${t.trim()} `}),e.addRule("item",{filter:["li"],replacement:Ne}),e.addRule("Word’s item",{filter:t=>t.nodeName==="P"&&F.test(f(t)),replacement:he}),e.addRule("what is not seen",{filter:t=>fe.test(f(t))||H.test(f(t)),replacement:()=>""}),e}var ve=e=>["P","UL","OL","LI","BLOCKQUOTE"].includes(e.nodeName)?`

`:"";function Ne(e,t){let r=t.parentNode,n=e.trim().replace(/\n{2,}/g,`
`).replaceAll(`
`,`
  `);if(r?.nodeName!=="OL")return`- ${n}
`;let i=Array.from(r.children).filter(({nodeName:l})=>l==="LI");return`${(Number(r.getAttribute("start")??1)||1)+i.indexOf(t)}. ${n}
`}function Ae(e){return ge().turndown(e).replaceAll(" "," ").replace(/[ \t]+$/gm,"").replace(/\n{3,}/g,`

`).trim()}export{Ae as toMarkdown};
