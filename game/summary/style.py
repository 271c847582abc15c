"""The look of a summary: warm paper on a screen, plain ink on A4."""

import re

# Arabic letters carry marks: with less room between lines, paper cuts the highest ones at the top of a page.
# Ink 1E2433, quiet ink 4B5560 and 5F584A, teal 1F6F6B, rust A04A26: each at least 4.5:1 on its ground.
CSS = """
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%}
body{margin:0;background:#F4EFE7;color:#1E2433;line-height:1.45;
font-family:"Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,"Segoe UI",Roboto,"Noto Sans",
sans-serif}
main{max-width:50rem;margin:1.5rem auto;padding:2.6rem 3.2rem 3rem;background:#FFF;border-radius:1rem;
box-shadow:0 1px 12px rgba(30,36,51,.08);overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.2;margin:.25rem 0 .3rem}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .15rem}
[dir=rtl] :is(body,h1,h2,h3){line-height:1.65}
p{margin:.3rem 0}
ul,ol{margin:.3rem 0;padding-inline-start:1.3rem}
li{margin:.2rem 0}
bdi{white-space:pre-line;overflow-wrap:anywhere}
.meta,.hint{color:#5F584A;font-size:.9rem}
.claim{color:#4B5560;font-size:1.05rem;margin-bottom:.7rem}
.lanes{margin-top:.6rem}
.lane{display:grid;grid-template-columns:8.6rem 1fr;align-items:start;margin-bottom:.5rem;--lane:#1F6F6B}
.lane.resilience{--lane:#A04A26}
.lane h3{color:var(--lane);margin:.95rem 0 0}
.line svg{display:block;overflow:visible}
.line line{stroke:#D8CDBB;stroke-width:2}
.line circle{fill:#FFF;stroke:var(--lane);stroke-width:2.5}
.line text{font-size:12px;font-weight:700;text-anchor:middle;fill:#1E2433}
svg.bubble{overflow:visible}
svg.bubble path{fill:#1F6F6B;stroke:#FFF;stroke-width:1}
.themes{grid-column:2;list-style:none;display:grid;grid-template-columns:1fr 1fr;gap:.05rem 1rem;
margin:0;padding:0;
color:#4B5560;font-size:.88rem}
.themes li{margin:0;padding-inline-start:1.35rem;text-indent:-1.35rem}
.themes b{color:var(--lane);display:inline-block;min-width:1.2rem;text-indent:0}
.way{margin-top:.6rem}
.way div+div{margin-top:-1px}
.way svg{display:block;width:100%;max-width:44rem}
.way .told{display:none;list-style:none;padding:0}
.way path{fill:none}
.way .taken{stroke:#1E2433;stroke-width:4}
.way path.other{stroke:#8F8470;stroke-width:1.6;stroke-dasharray:5 4}
.way circle{fill:#FFF;stroke:#1E2433;stroke-width:2.5}
.way circle.end{fill:#1E2433}
.way text{font-size:14px;font-weight:600;fill:#1E2433}
.way .mark{font-size:12px;font-weight:700;text-anchor:middle}
.way text.other{font-weight:400;fill:#5F584A}
table{border-collapse:collapse;width:100%;margin-top:.4rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .8rem .5rem 0;padding-inline:0 .8rem;font-weight:400}
thead th{color:#5F584A;font-size:.88rem;padding-block:.2rem;border-bottom:1px solid #C9BDA9}
tbody tr{border-bottom:1px solid #EAE3D7}
tbody .part th{color:#4B5560;font-size:.9rem;background:#FBF8F3;padding:.35rem .6rem;border-bottom:0}
.part b{color:#1E2433}
.path .number{width:2.1rem;overflow-wrap:normal;font-weight:700;color:#5F584A;padding-inline:.2rem .4rem}
thead .number{white-space:nowrap}
.ask{width:22%}
.brief .ask{width:36%}
.talk{width:33%}
td p{margin:0 0 .25rem}
.who{color:#4B5560}
.own{background:#F1EAF7;border-inline-start:3px solid #7A55A3;border-radius:.3rem;padding:.35rem .7rem;
margin:.25rem 0}
.talk ul{list-style:none;padding:0;margin:0;color:#134B48;font-size:.92rem}
.talk li{padding-inline-start:1.35rem;margin:0 0 .2rem;position:relative}
.talk li svg{position:absolute;inset-inline-start:0;top:.3em}
.key svg{margin-inline-end:.5rem;vertical-align:-1px}
.end{background:#FBF8F3;border:1px solid #EAE3D7;border-radius:.7rem;padding:.8rem 1.1rem}
.end h3{margin:0 0 .2rem}
.stages{padding-inline-start:1.5rem}
.stages>li{margin:.55rem 0}
.stages>li::marker{font-weight:700;color:#5F584A}
.cards{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:.8rem}
.cards li{border:2px solid #C9BDA9;border-radius:.8rem;padding:.8rem 1rem;margin:0}
.agree{margin-top:1rem}
.rule{border-bottom:1px solid #8F8470;height:2.2rem}
.rule:first-of-type{height:1.6rem}
.helpers{list-style:none;padding:0}
.helpers li{padding:.4rem 0;border-bottom:1px solid #EAE3D7}
.helpers .reach{white-space:nowrap;font-weight:700}
.notes{font-size:.96rem}
.notes dt{font-weight:700;margin-top:.8rem}
.notes dd{margin:.1rem 0 0}
.notice{border:1px solid #8F8470;border-radius:.5rem;padding:.4rem .8rem;display:inline-block}
@media screen and (max-width:46rem){
main{margin:0;border-radius:0;padding:1.4rem 1.1rem 2rem}
.lane{grid-template-columns:1fr}
.themes{grid-column:1;grid-template-columns:1fr}
.lane h3{margin:.5rem 0 0}
.cards{grid-template-columns:1fr}
.way svg,.drawn{display:none}
.way .told{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.path,.path tbody{display:block}
.path tr{display:grid;grid-template-columns:2.3rem 1fr;padding:.6rem 0}
.path tr.part{display:block;padding:0}
.path .part th{display:block}
.path th,.path td{width:auto;padding-block:.1rem;padding-inline-end:0}
.path .number{grid-row:1/4}
.path .ask{font-weight:700}
.path .answer,.path .talk{grid-column:2}
}
@media print{
html{font-size:10.4pt}
html:has(.parents){font-size:11.2pt}
body{line-height:1.38}
body,main{background:#FFF}
.way svg{max-width:none}
main{max-width:none;margin:0;padding:0;box-shadow:none;border-radius:0}
h1,h2,h3,dt{break-after:avoid}
h2{margin-top:1.1rem}
tr,li,.lane,.way svg,.end,.own,.agree,dd{break-inside:avoid}
.part,.hint{break-after:avoid}
.key{break-after:auto}
.whole{break-inside:avoid}
.apart{break-before:page}
.apart h2{margin-top:0}
.notes{font-size:.9rem}
.notes dt{margin-top:.5rem}
th,td{padding-block:.3rem}
.part th{padding-block:.2rem}
p,li,dd{orphans:3;widows:3}
thead{display:table-header-group}
.part th,.end,.own{background:none!important}
}
"""


def css(foot: str) -> str:
    """Returns the style sheet; `foot` stands at the foot of every printed page, beside its number."""
    margins = f"@bottom-left{{content:{quoted(foot)}}}" if foot else ""
    numbers = '@bottom-right{content:counter(page) " / " counter(pages)}'
    look = 'font-family:"Atkinson Hyperlegible",sans-serif;font-size:8.5pt;color:#5F584A'
    page = f"@page{{size:A4;margin:17mm 18mm 20mm;{look};{margins}{numbers}}}"
    return re.sub(r"\n", "", CSS) + page


def quoted(words: str) -> str:
    """Returns words as a string of CSS; all but letters and digits are written as numbers."""
    signs = (sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):x} " for sign in words)
    return f'"{"".join(signs)}"'
