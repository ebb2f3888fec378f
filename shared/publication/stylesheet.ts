/**
 * The look of a published issue, for the exported page and for the live preview alike. One constant: its SHA-256
 * stands in the window's Content-Security-Policy, so it may not depend on the issue.
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #fff; --desk: #f3f1ec; --ink: #1f1f1f; --soft: #5d5a55; --red: #b3121d; --line: #ddd8ce; --tint: #fbf6ee; --link: #0b57a4; --mark: #fff0a8;
  --song: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, STSong, serif;
  --hei: "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", SimHei, sans-serif;
  --kai: "Kaiti SC", KaiTi, STKaiti, "AR PL UKai CN", "Noto Serif CJK SC", serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #1e1d1b; --desk: #141312; --ink: #e6e2da; --soft: #aaa49a; --red: #ff7a70; --line: #3a3733; --tint: #282521; --link: #8ab8f0; --mark: #5c4f10; }
  img.pending { filter: brightness(.3); }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 18px/1.9 var(--song); overflow-wrap: anywhere; }
.issue { max-width: 46em; margin: 0 auto; padding: 3.2em clamp(1.15em, 7vw, 4.6em) 4em; background: var(--paper); }
@media (min-width: 60em) { .issue { margin: 2em auto; box-shadow: 0 1px 10px rgb(0 0 0 / 12%); } }
p { margin: 0 0 .7em; text-indent: 2em; text-align: justify; white-space: pre-wrap; tab-size: 4; }
.masthead { margin-bottom: 2em; text-align: center; }
.masthead p { margin: 0; text-indent: 0; text-align: center; white-space: pre-wrap; }
.masthead h1 { margin: .15em 0 .3em; color: var(--red); font: 700 1.85em/1.4 var(--song); letter-spacing: .03em; text-wrap: balance; white-space: pre-wrap; }
.masthead h1 span { display: inline-block; text-wrap: balance; white-space: normal; }
.masthead h1 span + span { margin-left: .3em; }
.masthead .series { color: var(--red); font: 700 1.15em/1.6 var(--hei); letter-spacing: .12em; }
.masthead .subtitle { color: var(--ink); font: 1.12em/1.7 var(--kai); }
.masthead .imprint { margin-top: 1.1em; }
.imprint { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 1.6em; padding: .5em 0; border-top: 2px solid var(--red); border-bottom: 1px solid var(--line); color: var(--soft); font: .78em/1.8 var(--hei); }
.masthead.plain { padding-bottom: 1em; border-bottom: 2px solid var(--red); }
.editors-note { margin: 0 0 2.2em; padding: 1.1em 1.4em .6em; border: 1px solid var(--line); border-left: 4px solid var(--red); background: var(--tint); font-family: var(--kai); }
.editors-note > h2 { margin: 0 0 .4em; color: var(--red); font: 700 1.06em/1.6 var(--hei); letter-spacing: .1em; }
.section { margin: 2.6em 0 1.4em; padding: .25em .8em; border-left: 6px solid var(--red); background: var(--tint); color: var(--red); font: 700 1.3em/1.6 var(--hei); }
.entry { margin: 0; padding: 1.6em 0; border-top: 1px solid var(--line); }
.section + .entry, .masthead + .entry, .editors-note + .entry { border-top: 0; padding-top: .4em; }
.entry-title { margin: 0 0 .25em; text-align: center; font: 700 1.3em/1.5 var(--hei); text-wrap: balance; }
.dateline { margin: 0 0 1em; text-indent: 0; text-align: center; color: var(--soft); font: .92em/1.7 var(--kai); white-space: pre-wrap; }
.byline { margin: .3em 0 1em; text-indent: 0; text-align: right; font-family: var(--kai); white-space: pre-wrap; }
.entry h3, .entry h4, .entry h5, .issue > h2, .editors-note h3, .editors-note h4, .closing h3, .closing h4 { margin: 1.1em 0 .5em; font: 700 1.06em/1.6 var(--hei); }
.entry .entry-title { margin: 0 0 .25em; font-size: 1.3em; line-height: 1.5; }
.center { text-indent: 0; text-align: center; }
.end { text-indent: 0; text-align: right; }
.in-1 { margin-left: 2em; } .in-2 { margin-left: 4em; } .in-3 { margin-left: 6em; } .in-4 { margin-left: 8em; }
blockquote { margin: 1em 0 1em 2em; padding: .1em 0 .1em 1em; border-left: 3px solid var(--line); color: var(--soft); font-family: var(--kai); }
blockquote p { margin: .3em 0; text-indent: 0; }
ul, ol { margin: 0 0 .8em; padding-left: 3em; }
li > ul, li > ol { margin: 0; padding-left: 1.6em; }
figure { margin: 1.6em 0; text-align: center; break-inside: avoid; }
img { max-width: 100%; height: auto; max-height: 90vh; object-fit: contain; border-radius: 2px; }
img.pending { width: 62%; }
figcaption { margin: .5em auto 0; max-width: 38em; color: var(--soft); font: .85em/1.6 var(--kai); }
figcaption .credit { display: inline-block; }
.closing { margin-top: 1em; padding-top: 1.4em; border-top: 1px solid var(--line); }
.closing > h2 { margin: 0 0 .5em; font: 700 1.06em/1.6 var(--hei); }
a { color: var(--link); text-underline-offset: .2em; }
sub, sup { line-height: 0; }
mark { background: var(--mark); color: inherit; }
code { font: .9em ui-monospace, Consolas, monospace; }
@media (max-width: 34em) {
  body { font-size: 17px; line-height: 1.85; }
  .issue { padding-top: 1.6em; padding-bottom: 2.5em; }
  .masthead h1 { font-size: 1.5em; }
  .masthead h1 span { display: block; }
  .masthead h1 span + span { margin-left: 0; }
  .masthead h1 b { display: none; }
  .imprint { flex-direction: column; }
  .editors-note { padding: .9em 1em .4em; }
  .in-1, .in-2, .in-3, .in-4 { margin-left: 1em; }
  blockquote { margin-left: 0; }
  ul, ol { padding-left: 1.9em; }
}
@media print {
  :root { --paper: #fff; --desk: #fff; --ink: #000; --soft: #444; --red: #b3121d; --line: #bbb; --tint: #fff; --link: #000; --mark: #fff; }
  @page { size: A4; margin: 26mm 26mm 24mm; }
  body { font-size: 12pt; }
  .issue { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .entry-title, .section, .dateline, h3, h4, h5 { break-after: avoid; }
  .entry-title + p, p { orphans: 2; widows: 2; }
  img { max-height: 160mm; }
}
`
