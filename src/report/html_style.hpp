// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace mailhorizon::report {

/// The page's whole style: light and dark by the reader's setting, narrow screens, print.
inline constexpr std::string_view html_style = R"css(
:root { --paper: #ffffff; --ink: #1d2430; --quiet: #566072; --line: #d5dae2; --soft: #f3f5f8; --mark: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181f; --ink: #e6eaf0; --quiet: #9aa5b5; --line: #333b48; --soft: #1d232d; --mark: #7ab8ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.9rem; margin: 0; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .6rem; border-bottom: 2px solid var(--line); padding-bottom: .25rem; }
header p, figcaption, .more { color: var(--quiet); }
a { color: var(--mark); }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .8rem; padding: 0; list-style: none; }
.figures li { background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; color: var(--quiet); }
.figures strong { display: block; font-size: 1.8rem; line-height: 1.2; color: var(--ink); font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; min-width: 4.5rem; }
th { border-top: 0; border-bottom: 2px solid var(--line); white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; min-width: 3rem; }
.below td { border-top: 0; padding-top: 0; color: var(--quiet); font-size: .88rem; }
.below ul { margin: .2rem 0 .4rem; padding-left: 1.2rem; }
summary { cursor: pointer; }
figure { margin: 1rem 0; }
svg { width: 100%; height: auto; background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; }
svg text { font: 11px system-ui, "Segoe UI", sans-serif; fill: var(--ink); paint-order: stroke; stroke: var(--soft); stroke-width: 3px; }
.ties { stroke: var(--quiet); stroke-opacity: .35; }
circle { stroke: var(--paper); stroke-width: 1; fill: #8a93a3; }
circle.outside { stroke: var(--ink); stroke-dasharray: 2 2; }
.c1 { fill: #2f7ed8; } .c2 { fill: #d1642f; } .c3 { fill: #2f9e60; } .c4 { fill: #a04fc4; }
.c5 { fill: #c2982a; } .c6 { fill: #2aa5a5; } .c7 { fill: #cf4668; } .c8 { fill: #7a7f3a; }
@media (max-width: 40rem) { body { padding: .8rem; } h1 { font-size: 1.5rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #fff; --mark: #000; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav { display: none; }
  tr, figure, .figures li { break-inside: avoid; }
  h2 { break-after: avoid; }
}
)css";

}  // namespace mailhorizon::report
