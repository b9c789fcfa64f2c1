"""Text that tries to fetch, read, run or attach something when it is printed.

In each payload {http} and {address} are a listener on loopback, {file} is the address of a planted secret.
"""

PAYLOADS = r"""
<img src={http}/a.png>
<img src={file}>
<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{http}/s'/></svg>">
<link rel=stylesheet href={http}/a.css>
<link rel=attachment href={file}>
<link rel=attachment href=file:///proc/self/environ>
<a rel=attachment href={file}>x</a>
<style>@import url({http}/i.css);</style>
<style>@font-face{{font-family:x;src:url({http}/f.woff)}}*{{font-family:x}}</style>
<style>@font-face{{font-family:x;src:local("DejaVu Sans")}}*{{font-family:x}}</style>
<style>body{{background:url({file})}}</style>
<style>p::after{{content:url({http}/c)}}</style>
</style><img src={http}/st>
</title><img src={http}/ti>
"><img src={http}/q>
'><img src={http}/q2>
--><img src={http}/c>
]]><img src={http}/cd>
<object data={file}></object>
<embed src={http}/e>
<iframe src={file}></iframe>
<input type=image src={http}/in>
<body background={http}/b>
<table background={http}/t>
<td background={http}/td>
<p style="background:url({http}/p)">x</p>
<svg><use href="{http}/u#a"/></svg>
<svg><image xlink:href="{file}"/></svg>
<math><mi xlink:href="{http}/m">x</mi></math>
<base href={http}/><img src=rel.png>
<meta http-equiv=refresh content="0;url={http}/r">
<script src={http}/j></script>
<video poster={http}/v></video>
<picture><source srcset={http}/ss></picture>
![x]({http}/md.png)
![x]({file})
[![x]({http}/in.png)]({http}/l)
![x][r]
[r]: {http}/ref.png
<{http}/auto>
[x](file:///etc/passwd)
&lt;img src={http}/ent&gt;
%!PS-Adobe-3.0 EPSF-3.0 ({file}) run
＜img src={http}/wide＞
&#x3c;img src={http}/num&#x3e;
{{{{ 7*7 }}}} {{% include "{file}" %}}
[x](javascript:app.alert(1))
[x](JaVaScRiPt:app.alert(1))
[x](&#106;avascript:app.alert(1))
[x](java%0ascript:app.alert(1))
<javascript:app.alert(1)>
<a href="javascript:app.alert(1)">x</a>
<a href="{file}">x</a>
<a href=letter:signature>x</a>
[x](data:text/html;base64,PHNjcmlwdD4=)
![x](data:image/svg+xml;base64,PHN2Zy8+)
[x](vbscript:MsgBox(1))
[x](smb://{address}/share)
[x](//{address}/without-scheme)
[x](\\{address}\share)
![x](letter:signature)
![x](paper:../../config/settings.py)
<img srcset="{http}/s1 1x, {http}/s2 2x">
<link rel=icon href={http}/icon>
<form action={http}/f><input type=submit></form>
<svg><foreignObject><img src={http}/fo></foreignObject></svg>
<svg><style>@import "{http}/svg.css"</style></svg>
<?xml-stylesheet href="{http}/x.css"?>
<!DOCTYPE x [<!ENTITY e SYSTEM "{file}">]><x>&e;</x>
<xi:include href="{file}" parse="text"/>
<style>@page{{background:url({http}/page)}}</style>
<p style="list-style-image:url({http}/li)">x</p>
<p style="bookmark-label:url({file});link:url({file})">x</p>
<noscript><img src={http}/noscript></noscript>
<template><img src={http}/template></template>
) Tj ET Q /Launch << /F ({file}) >> (
endstream endobj 1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj
\href{{{http}/tex}}{{x}} \input{{{file}}}
""".strip().split("\n")
