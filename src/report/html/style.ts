/** Reads without colour, on paper and at any width. */
export const STYLE = `
*, ::before, ::after { box-sizing: border-box }
body { font: 1rem/1.55 system-ui, "Segoe UI", Roboto, Arial, sans-serif; margin: 0; color: #1a1a1a; background: #fff }
.skip { position: absolute; left: -999rem } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2rem } footer { padding: 2rem 1.25rem 4rem }
h1, h2, h3, h4 { line-height: 1.2 } h1 { font-size: 2.1rem; margin: 0 0 .4rem }
h2 { font-size: 1.5rem; margin: 3.2rem 0 .8rem; padding-bottom: .3rem; border-bottom: 3px solid #1d4f76 }
main > section:first-of-type h2 { margin-top: 1.8rem } h3 { font-size: 1.15rem; margin: 1.8rem 0 .5rem } p, ul { max-width: 48rem }
a { color: #0b4f86 } a:focus-visible, [tabindex]:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #b35900; outline-offset: 2px }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: .7rem 0; margin: 1.2rem 0 0; max-width: none; border-block: 1px solid #8a8a8a }
nav a { display: inline-block; padding: .2rem 0 }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; margin: 1.2rem 0 }
.figures div { border: 1px solid #8a8a8a; border-left: 6px solid #1d4f76; padding: .7rem 1rem }
.figures dt { color: #3d3d3d } .figures dd { margin: 0; font-size: 1.9rem; font-weight: 650; font-variant-numeric: tabular-nums }
.note { border-left: 6px solid #b35900; background: #fdf5ec; padding: .6rem 1rem }
.wide { overflow-x: auto; margin: .6rem 0 1.2rem } table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0; border-bottom: 1px solid #b5b5b5; overflow-wrap: break-word }
thead th { border-bottom: 2px solid #1a1a1a } td.number, th.number { text-align: right; padding-right: 1.2rem; font-variant-numeric: tabular-nums }
td svg { display: block; margin-top: .25rem } small { color: #3d3d3d; font-size: .875rem }
.level { font-weight: 650; white-space: nowrap } .level::before { content: "● " } .level.warning::before { content: "◐ " } .level.info::before { content: "○ " }
rect { stroke: #1d4f76 } rect.error { fill: #1d4f76 } rect.warning { fill: url(#hatch) } rect.info { fill: #fff } svg text { font-size: 11px; fill: #1a1a1a }
.legend span { margin-right: 1.2rem; white-space: nowrap } .legend svg { vertical-align: -2px }
form { display: flex; flex-wrap: wrap; gap: .8rem 1rem; align-items: end; margin: 1rem 0 } form[hidden] { display: none }
label { display: grid; gap: .2rem; font-weight: 600 } label[hidden], tr[hidden] { display: none } input, select, button { font: inherit; font-weight: 400; padding: .4rem .5rem; border: 1px solid #5c5c5c; border-radius: 3px; background: #fff; color: inherit; max-width: 16rem; min-height: 2.4rem }
details { border-bottom: 1px solid #b5b5b5; padding: .3rem 0 } summary { cursor: pointer; padding: .3rem 0 } summary h3 { display: inline; margin: 0 }
mark { background: #ffe9b8; color: inherit; border-bottom: 2px solid #8a5a00 } pre { white-space: pre-wrap; background: #f4f4f4; padding: .6rem .8rem; font: inherit } code { font-size: .95em }
.two { columns: 2 20rem; column-gap: 3rem; max-width: none } .two li { break-inside: avoid }
@media print {
  header, main, footer { max-width: none; padding: 0 } body { font-size: 9.5pt } nav, form, .skip { display: none }
  h2, h3, caption, .legend { break-after: avoid } tr, .figures div { break-inside: avoid } thead { display: table-header-group }
  .wide { overflow: visible } a { color: inherit; text-decoration: none } rect, .figures div, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  @page { margin: 16mm }
}
`;
