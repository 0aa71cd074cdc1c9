"""
HTML that somebody could paste or send to harm whoever reads it, or that looks like it. Each text also holds the word
`SAFE`, which must stay.

`is_harmless` says whether HTML that a page is made of can run nothing and load nothing.
"""

import re
from html.parser import HTMLParser

HOSTILE = {
    "script": "<script>alert(1)</script>SAFE",
    "script in capitals": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>SAFE",
    "script in a script": "<scr<script>ipt>alert(1)</script>SAFE",
    "script with a slash": "<script/x>alert(1)</script/x>SAFE",
    "unclosed script": "SAFE<script>alert(1)",
    "script as an entity": "SAFE&lt;script&gt;alert(1)&lt;/script&gt;",
    "script as a double entity": "SAFE&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "script with a NUL": "SAFE<scr\x00ipt>alert(1)</scr\x00ipt>",
    "image": "<img src=x onerror=alert(1)>SAFE",
    "image without a space": "<img/src=x/onerror=alert(1)>SAFE",
    "image with an open quote": 'SAFE<img src="x" onerror="alert(1)',
    "image set": "<img srcset='//evil.example/x.png 1x'>SAFE",
    "svg": "<svg onload=alert(1)><script>alert(1)</script></svg>SAFE",
    "svg link": "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>SAFE",
    "svg animation": "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>SAFE",
    "svg use": "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'></svg>SAFE",
    "svg style": '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">SAFE',
    "svg foreign object": "SAFE<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></foreignObject></svg>",
    "math": "SAFE<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "math annotation": "<math><annotation-xml encoding='text/html'><img src onerror=alert(1)></math>SAFE",
    "math link": "<math href='javascript:alert(1)'><mi>x</mi></math>SAFE",
    "form in a form": "SAFE<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "javascript link": "<a href='javascript:alert(1)'>SAFE</a>",
    "javascript link in mixed case": "<a href='JaVaScRiPt:alert(1)'>SAFE</a>",
    "javascript link with a tab": "<a href='java\tscript:alert(1)'>SAFE</a>",
    "javascript link with a line end": "<a href='java\nscript:alert(1)'>SAFE</a>",
    "javascript link with entities": "<a href='&#106;&#x61;vascript&colon;alert(1)'>SAFE</a>",
    "javascript link with long entities": "<a href='&#0000106avascript:alert(1)'>SAFE</a>",
    "javascript link with a tab entity": "<a href='java&Tab;script:alert(1)'>SAFE</a>",
    "javascript link with a space": "<a href=' javascript:alert(1)'>SAFE</a>",
    "javascript link with a control character": "<a href='\x01javascript:alert(1)'>SAFE</a>",
    "javascript link in percent": "<a href='javascript%3Aalert(1)'>SAFE</a>",
    "data link": "<a href='data:text/html,<script>alert(1)</script>'>SAFE</a>",
    "data link in base64": "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>SAFE</a>",
    "vbscript link": "<a href='vbscript:msgbox(1)'>SAFE</a>",
    "blob link": "<a href='blob:https://evil.example/1'>SAFE</a>",
    "view-source link": "<a href='view-source:javascript:alert(1)'>SAFE</a>",
    "event of a link": "<a href='https://example.org' onclick='alert(1)'>SAFE</a>",
    "event of a paragraph": "<p onmouseover=alert(1)>SAFE</p>",
    "event that gets the focus": "<p tabindex=1 onfocus=alert(1) autofocus>SAFE</p>",
    "event of an animation": "<p style='animation:x' onanimationstart='alert(1)'>SAFE</p>",
    "style of a link": "<a href='https://example.org' style='position:fixed;inset:0'>SAFE</a>",
    "style with an address": "<p style='background:url(javascript:alert(1))'>SAFE</p>",
    "style sheet": "<style>@import '//evil.example/x.css';body{display:none}</style>SAFE",
    "style sheet link": "<link rel=stylesheet href='https://evil.example/x.css'>SAFE",
    "frame": "<iframe src='https://evil.example'></iframe>SAFE",
    "frame with a document": "<iframe srcdoc='<script>alert(1)</script>'></iframe>SAFE",
    "frame with javascript": "<iframe src='javascript:alert(1)'></iframe>SAFE",
    "object": "<object data='evil.swf'></object><embed src='evil.swf'>SAFE",
    "object with a document": "<object data='data:text/html,<script>alert(1)</script>'>SAFE</object>",
    "form": "<form action='https://evil.example'><button formaction='javascript:alert(1)'>SAFE</button></form>",
    "base": "<base href='https://evil.example'>SAFE",
    "refresh": "<meta http-equiv=refresh content='0;url=https://evil.example'>SAFE",
    "noscript": "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>SAFE",
    "template": "<template><script>alert(1)</script></template>SAFE",
    "template in a shadow": "<p><template shadowrootmode=open><script>alert(1)</script></template>SAFE</p>",
    "details": "<details open ontoggle=alert(1)>SAFE</details>",
    "hooks of our scripts": "<p id=csr-main class=csr-button data-csr-module=save data-csr-url=//evil.example>SAFE</p>",
    "clobbered names": "<a name=body id=location href='https://example.org'>SAFE</a><form id=document>",
    "media": "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>SAFE",
    "body": "<body onload=alert(1)>SAFE</body>",
    "marquee": "<marquee onstart=alert(1)>SAFE</marquee>",
    "dialog": "<dialog open onclose=alert(1)>SAFE</dialog>",
    "comment": "SAFE<!--><img src=x onerror=alert(1)>-->",
    "conditional comment": "<!--[if IE]><script>alert(1)</script><![endif]-->SAFE",
    "character data": "<![CDATA[<script>alert(1)</script>]]>SAFE",
    "processing instruction": "<?xml version='1.0'?><?php alert(1) ?>SAFE",
    "document type": "<!DOCTYPE x [<!ENTITY e 'alert(1)'>]>SAFE",
    "title": "<title><script>alert(1)</script></title>SAFE",
    "text area": "<textarea></textarea><script>alert(1)</script>SAFE",
    "text area that ends": "</textarea><img src=x onerror=alert(1)>SAFE",
    "plain text": "SAFE<plaintext><script>alert(1)</script>",
    "xmp": "<xmp><script>alert(1)</script></xmp>SAFE",
    "table that throws out": "<table><script>alert(1)</script><tr><td>SAFE<img src=x onerror=alert(1)></table>",
    "end of a list in our page": "SAFE</li></ul></section><script>alert(1)</script>",
    "many bold": "<b>" * 300 + "SAFE",
    "wrong nesting": "<b><p><i>SAFE</b><script>alert(1)</i></p>",
    "entity without an end": "SAFE &#x3Cscript&#x3Ealert(1)&#x3C/script",
    "old charset": "+ADw-script+AD4-alert(1)+ADw-/script+AD4-SAFE",
    "our template language": "{{ SAFE }}{% include '/etc/passwd' %}",
}

TAGS = re.compile("p|br|ul|ol|li|b|strong|i|em|a|h3|h4|blockquote|table|caption|thead|tbody|tr|th|td")
ADDRESS = re.compile(r"(https?|mailto):|[^:]*$", re.IGNORECASE)
ATTRIBUTES = {"a": {"href", "rel"}, "th": {"scope", "colspan", "rowspan"}, "td": {"colspan", "rowspan"}}


def is_harmless(html: str) -> bool:
    """Return whether there is nothing in the HTML but formatted words and links to pages."""
    found = _Tags()
    found.feed(html)
    found.close()
    return not found.harmful


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.harmful: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wrong = [name for name, _ in attrs if name not in ATTRIBUTES.get(tag, ())]
        wrong += [value or "" for name, value in attrs if name == "href" and not ADDRESS.match(value or "")]
        if not TAGS.fullmatch(tag) or wrong:
            self.harmful.append(f"{tag} {wrong}")

    def handle_comment(self, data: str) -> None:
        self.harmful.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment
