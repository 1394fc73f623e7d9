import 'server-only'

/** The look of the page: paper and ink on screen, GB/T 9704 when printed. Fonts are those of the reader's machine. */
export const styles = `
:root { --ink: #1d1c19; --ink-2: #4a4740; --paper: #f7f5ef; --sheet: #fffefb; --wash: #f1eee5; --line: #bcb6a6; --act: #0d5457; --seal: #b5341e;
  --song: "Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  --title: "FZXiaoBiaoSong-B05S", "方正小标宋简体", var(--song);
  --hei: "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", SimHei, "Microsoft YaHei", sans-serif;
  --kai: "KaiTi_GB2312", KaiTi, "Kaiti SC", STKaiti, "LXGW WenKai", var(--song);
  --fang: "FangSong_GB2312", FangSong, STFangsong, var(--song); }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.9 var(--fang); }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 4px; }
a:hover { color: var(--act); }
:focus-visible { outline: 2px solid #0b6fb3; outline-offset: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; padding: 4px 12px; background: var(--sheet); border: 1px solid var(--ink); z-index: 1; }
.page { max-width: 1060px; margin: 0 auto; padding: 64px 56px 96px; background: var(--sheet); border: solid var(--line); border-width: 0 1px; }
.cover { padding: 72px 0 88px; text-align: center; }
.cover .unit { margin: 0; text-align: center; text-indent: 0; font: 700 26px/1.5 var(--title); }
.cover hr { height: 6px; margin: 28px 0 36px; border: solid var(--ink); border-width: 3px 0 1px; }
.cover h1 { margin: 0; font: 700 36px/1.4 var(--title); }
nav h2, .part > h2 { margin: 0 0 28px; text-align: center; font: 700 26px/1.5 var(--title); }
nav h2 { letter-spacing: .5em; text-indent: .5em; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav ol ol { padding-left: 2em; }
nav li { padding: 1px 0; }
nav > ol > li > a { font-family: var(--hei); font-weight: 500; }
nav a { text-decoration: none; }
.part { margin-top: 88px; }
.part > h2 { padding-top: 8px; }
h3 { margin: 24px 0 4px; font: 600 18px/1.8 var(--hei); text-indent: 2em; }
h4 { margin: 12px 0 2px; font: 400 18px/1.8 var(--kai); text-indent: 2em; }
p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
p.lead { font-weight: 700; }
.block { margin: 56px 0 0; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 14px/1.5 var(--song); font-variant-numeric: tabular-nums lining-nums; }
caption { padding-bottom: 6px; caption-side: top; text-align: center; }
caption .title { display: block; margin-bottom: 8px; font: 700 20px/1.5 var(--title); }
caption .code { display: block; text-align: right; }
caption .line { display: flex; justify-content: space-between; gap: 16px; text-align: left; }
caption .year { display: block; }
table.statement { min-width: 640px; border-block: 2px solid var(--ink); }
table.sheet { min-width: 820px; border-block: 2px solid var(--ink); font-size: 13px; }
td, th { padding: 3px 6px; border: 1px solid var(--line); font-weight: 400; text-align: left; overflow-wrap: anywhere; }
thead th { text-wrap: balance; background: var(--wash); color: var(--ink-2); text-align: center; }
.c { text-align: center; } .r { text-align: right; } .b { font-weight: 700; } .n { white-space: nowrap; }
.note { margin-top: 4px; font: 13px/1.6 var(--song); text-indent: 0; }
@media (max-width: 700px) { .page { padding: 32px 18px 64px; border: 0; } .cover { padding: 40px 0 56px; } .cover h1 { font-size: 27px; } .cover .unit { font-size: 21px; } nav h2, .part > h2 { font-size: 22px; } caption .title, caption .year { position: sticky; left: 0; width: calc(100vw - 36px); } }
@page { size: A4; margin: 25mm 22mm 24mm; @bottom-center { content: "— " counter(page) " —"; font: 12pt serif; } }
@page wide { size: A4 landscape; margin: 18mm 20mm; }
@media print {
  body { background: none; font-size: 12pt; }
  .page { max-width: none; padding: 0; border: 0; background: none; }
  .skip { display: none; }
  .part, .block, nav { break-before: page; margin-top: 0; }
  .wide { page: wide; }
  .scroll { overflow: visible; }
  table.statement, table.sheet { min-width: 0; }
  td, th { border-color: var(--ink); }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h3, h4 { break-after: avoid; }
  thead th { background: none; color: inherit; }
  .part > h2 + .block { break-before: auto; margin-top: 24pt; }
  table { font-size: 8.5pt; line-height: 1.25; }
  table.sheet { font-size: 7.5pt; }
  td, th { padding: 1pt 3pt; }
  .note { font-size: 8.5pt; line-height: 1.4; }
}
`.trim()
