/** Reads without colour, on paper and at any width. */
export const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a }
.wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #767676 }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
svg { display: block } rect { fill: #1d4f76 }
@media print { body { max-width: none; font-size: 10pt } h2 { break-after: avoid } tr { break-inside: avoid } }
`;
