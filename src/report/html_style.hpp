// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::report {

/// The page's whole style: light and dark by the reader's setting, narrow screens, print.
///
/// Text has a contrast of at least 5.9 to 1 on either ground in both schemes, colours of the
/// picture and the bar at least 3 to 1.
inline constexpr std::string_view html_style = R"css(
:root { --paper: #ffffff; --ink: #1b2330; --quiet: #556072; --line: #d5dae2; --soft: #f4f6f9; --mark: #0b57a4;
  --c0: #828b9b; --c1: #2468c9; --c2: #c2500f; --c3: #1c8a4b; --c4: #9340bd; --c5: #9a7400; --c6: #0f8394; --c7: #c2305c; --c8: #66701f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181f; --ink: #e7ebf1; --quiet: #a3adbd; --line: #353d4a; --soft: #1c222c; --mark: #7ab8ff;
    --c0: #7f8a9b; --c1: #6aaeff; --c2: #ff9556; --c3: #55cf8b; --c4: #cf92f5; --c5: #dcb83d; --c6: #45cbd6; --c7: #ff7d9d; --c8: #b4c05e; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .8rem; }
section { margin: 0 0 3.2rem; }
p, main > section > ul:not(.figures) { max-width: 46rem; }
p { margin: .6rem 0; }
header { margin-bottom: 1.2rem; }
header p, figcaption, .more { color: var(--quiet); margin: .2rem 0; }
a { color: var(--mark); }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; padding: .5rem 0; margin: 0 0 1.5rem; list-style: none;
  border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
nav a { display: inline-block; padding: .2rem 0; text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
@media screen and (min-width: 75rem) {
  body.report { max-width: 84rem; display: grid; grid-template-columns: 14rem minmax(0, 1fr); column-gap: 2.5rem; align-items: start; }
  body.report > header { grid-column: 1 / -1; }
  nav { position: sticky; top: 1.5rem; }
  nav ul { display: block; border: 0; border-right: 1px solid var(--line); padding: 0; margin: 0; }
  nav a { display: block; padding: .3rem .8rem .3rem 0; }
}
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; padding: 0; margin: 0 0 1.5rem; list-style: none; }
.figures li { background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.1rem 1rem; line-height: 1.35; }
.figures strong { display: block; font-size: 3rem; line-height: 1.1; margin-bottom: .2rem; font-variant-numeric: tabular-nums; }
.figures small { display: block; margin-top: .4rem; color: var(--quiet); font-size: .9rem; }
figure { margin: 1.2rem 0; }
.bar { display: block; width: 100%; height: 1.75rem; border-radius: .3rem; }
.s1 { --c: var(--c3); } .s2 { --c: var(--c6); } .s3 { --c: var(--c2); } .s4 { --c: var(--c5); } .s5 { --c: var(--c0); }
.c1 { --c: var(--c1); } .c2 { --c: var(--c2); } .c3 { --c: var(--c3); } .c4 { --c: var(--c4); }
.c5 { --c: var(--c5); } .c6 { --c: var(--c6); } .c7 { --c: var(--c7); } .c8 { --c: var(--c8); }
rect { fill: var(--c); stroke: var(--paper); stroke-width: 2px; vector-effect: non-scaling-stroke; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; margin: .5rem 0 0; padding: 0; }
.legend b { color: var(--ink); font-variant-numeric: tabular-nums; }
.swatch { display: inline-block; width: .8em; height: .8em; border-radius: .2em; margin-right: .45em; background: var(--c, var(--c0)); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; line-height: 1.45; }
th, td { text-align: left; vertical-align: top; padding: .4rem 1.2rem .4rem 0; border-top: 1px solid var(--line); font-weight: inherit; }
th:last-child, td:last-child { padding-right: 0; }
td:first-child:not(.number) { min-width: 11rem; overflow-wrap: anywhere; }
thead th { border-top: 0; border-bottom: 2px solid var(--line); color: var(--quiet); font-weight: 600; vertical-align: bottom; }
tbody tr:first-child > * { border-top: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 3rem; }
thead .number { white-space: normal; }
.day { white-space: nowrap; font-variant-numeric: tabular-nums; }
.range { min-width: 9rem; font-variant-numeric: tabular-nums; }
td.id { white-space: nowrap; font: .85em/1.7 ui-monospace, "Noto Sans Mono", monospace; }
.id a { color: var(--quiet); text-decoration: none; }
.id a:hover, .id a:focus { text-decoration: underline; }
.findings tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 15rem; }
.findings tr:target > * { background: var(--soft); box-shadow: 0 -2px 0 var(--mark); }
.below td { border-top: 0; padding-top: 0; }
.below ul { margin: .3rem 0 .5rem; padding-left: 1.2rem; max-width: 52rem; }
.below li { margin: .15rem 0; }
.detail { color: var(--quiet); overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--mark); width: fit-content; }
.below summary { font-size: .9rem; }
.rest { margin-top: .8rem; }
.network { display: block; width: 100%; min-width: 46rem; height: auto; background: var(--soft); border-radius: .5rem; }
.network text { font: 13px system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: var(--ink); paint-order: stroke; stroke: var(--soft); stroke-width: 3px; stroke-linejoin: round; }
.ties line { stroke: var(--c, var(--c0)); stroke-opacity: .4; }
circle { fill: var(--c, var(--c0)); stroke: var(--soft); stroke-width: 1; }
circle.outside { stroke: var(--ink); stroke-dasharray: 2 2; }
@media screen and (max-width: 54rem) {
  .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
  .cards thead { display: none; }
  .cards tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); column-gap: 1.5rem; border-top: 1px solid var(--line); padding: .6rem 0 0; }
  .cards tr.below { border: 0; padding: 0 0 .4rem; }
  .cards th, .cards td:first-child, .below td { grid-column: 1 / -1; }
  .cards td:first-child { font-weight: 600; }
  .cards .below td { font-weight: inherit; }
  .cards th, .cards td, .cards td:first-child:not(.number) { border: 0; padding: 0 0 .15rem; text-align: left; white-space: normal; min-width: 0; }
  .cards td[data-label]::before { content: attr(data-label); display: inline-block; width: 8.5rem; color: var(--quiet); font: .9rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
}
@media screen and (max-width: 40rem) {
  body { padding: .9rem; }
  h1 { font-size: 1.45rem; }
  section { margin-bottom: 2.4rem; }
  .figures { grid-template-columns: minmax(0, 1fr); gap: .6rem; }
  .figures strong { font-size: 2.4rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #fff; --mark: #000;
    --c0: #828b9b; --c1: #2468c9; --c2: #c2500f; --c3: #1c8a4b; --c4: #9340bd; --c5: #9a7400; --c6: #0f8394; --c7: #c2305c; --c8: #66701f; }
  @page { margin: 16mm 14mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  section { margin-bottom: 1.6rem; }
  nav, .below:has(details:not([open])) { display: none; }
  .below summary { display: none; }
  .figures { grid-template-columns: repeat(3, 1fr); }
  .figures strong { font-size: 2rem; }
  .wide { overflow: visible; }
  .network { min-width: 0; border: 1px solid var(--line); }
  td { min-width: 0; }
  rect, circle, line, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr, figure, .figures li { break-inside: avoid; }
  h2, thead, figcaption { break-after: avoid; }
  a { text-decoration: none; }
}
)css";

}  // namespace mailhorizon::report
