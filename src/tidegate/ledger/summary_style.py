"""The style of an export's page, for screen and paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root{--ink:#16212b;--soft:#5a6b78;--line:#d9e1e6;--paper:#fff;--wash:#f4f7f9;--tide:#0f6f8c;--stop:#c2512f;
--good:#1d7a4c;--part:#8a6a00;--warn:#a8321e}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:1040px;margin:32px auto;padding:40px;background:var(--paper);border:1px solid var(--line);
border-radius:10px}
.eyebrow{margin:0;color:var(--tide);font-size:12px;font-weight:600;letter-spacing:.08em;text-transform:uppercase}
h1{margin:4px 0 6px;font-size:28px;line-height:1.2;overflow-wrap:anywhere}
h2{margin:0 0 10px;font-size:16px}
.scope{margin:0 0 20px;color:var(--soft);font-size:16px}
.scope b{color:var(--ink)}
.note{margin:0 0 20px;padding:14px 18px;border-left:4px solid;border-radius:4px;background:var(--wash)}
.note p{margin:0;max-width:80ch}
.note h2{margin:0 0 4px}
.note .salts{margin-top:8px;font-weight:600}
.good{border-color:var(--good)}.good h2{color:var(--good)}
.part{border-color:var(--part)}.part h2{color:var(--part)}
.warn{border-color:var(--warn)}.warn h2{color:var(--warn)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:0 0 24px}
.facts dt{color:var(--soft)}
.facts dd{margin:0;overflow-wrap:anywhere}
code,pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:0 0 28px;padding:0;
list-style:none}
.cards li{padding:12px 14px;border:1px solid var(--line);border-radius:8px}
.cards b{display:block;font-size:22px;line-height:1.2;font-variant-numeric:tabular-nums}
.cards span{color:var(--soft);font-size:13px}
section{margin:0 0 28px}
svg{display:block;width:100%;height:150px;border-bottom:1px solid var(--line)}
.up{fill:var(--tide);background:var(--tide)}
.down{fill:var(--stop);background:var(--stop)}
.legend{margin:0 0 8px;color:var(--soft);font-size:13px}
.legend i{display:inline-block;width:10px;height:10px;margin:0 2px 0 8px;border-radius:2px}
.legend i:first-child{margin-left:0}
.ends{display:flex;justify-content:space-between;margin:4px 0 0;color:var(--soft);font-size:12px}
.grid{columns:2;column-gap:32px;margin:0 0 28px}
.grid section{break-inside:avoid;margin:0;padding:0 0 28px}
table{width:100%;border-collapse:collapse;font-size:14px}
th{padding:4px 8px 4px 0;color:var(--soft);font-weight:500;font-size:12px;text-align:right;
border-bottom:1px solid var(--line)}
td{padding:5px 8px 5px 0;border-bottom:1px solid var(--line);text-align:right;vertical-align:top;
font-variant-numeric:tabular-nums}
th:first-child,td:first-child{text-align:left;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.more{color:var(--soft);font-style:italic}
.events td{text-align:left}.events th{text-align:left}
.events td:nth-child(2){white-space:nowrap}
.checking{padding-top:20px;border-top:1px solid var(--line)}
.checking p{max-width:80ch}
pre{padding:10px 14px;background:var(--wash);border-radius:6px;overflow-x:auto}
.keys{padding-left:18px}
.keys code{overflow-wrap:anywhere}
@media (max-width:720px){main{margin:0;padding:20px;border:0;border-radius:0}.grid{columns:1}
.facts{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:11pt}main{max-width:none;margin:0;padding:0;border:0}
.note,pre{background:none}.note{border:1px solid var(--line);border-left:4px solid}
section.table,.note,.cards li,svg{break-inside:avoid}section.events{break-inside:auto}tr{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}@page{margin:16mm}}
"""
