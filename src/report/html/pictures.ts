import type { Level } from '../../model/finding.js';
import { type Group, per100 } from '../totals.js';
import { safe } from './table.js';

const WIDTH = 220;
const HEIGHT = 16;
const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** Fills that differ without colour: full, hatched, empty. They are defined once and used by every picture. */
export const FILLS = `<svg width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#1d4f76"/></pattern></defs></svg>
`;

/** What the fills stand for, as every picture has them. */
export const LEGEND = `<p class="legend">${LEVELS.map((level) => `<span><svg width="20" height="14" aria-hidden="true" focusable="false">${rect(level, { x: 0.5, y: 0.5, width: 19, height: 13 })}</svg> ${level}</span>`).join(' ')}</p>
`;

/** Findings in 100 notes by level, as long as they are beside `most`. The number stands beside it, so nobody need hear it. */
export function bar({ levels, notes }: Pick<Group, 'levels' | 'notes'>, most: number): string {
  let x = 0;
  const parts = LEVELS.map((level) => {
    const width = most === 0 ? 0 : (per100(levels[level], notes) / most) * (WIDTH - 1);
    const part = width < 0.05 ? '' : rect(level, { x: x + 0.5, y: 0.5, width, height: HEIGHT - 1 });
    x += width;
    return part;
  });
  return `<svg width="${WIDTH}" height="${HEIGHT}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`;
}

const COLUMN = { width: 26, gap: 10, height: 160, foot: 54, head: 18 } as const;

/** Findings in 100 notes by month, one column each. The table below it has the same numbers. */
export function columns(months: readonly Group[], title: string): string {
  const most = Math.max(0.1, ...months.map(({ findings, notes }) => per100(findings, notes)));
  const width = months.length * (COLUMN.width + COLUMN.gap) + COLUMN.gap;
  const height = COLUMN.head + COLUMN.height + COLUMN.foot;
  const base = COLUMN.head + COLUMN.height;
  const drawn = months.map((month, at) =>
    column(month, { most, x: COLUMN.gap + at * (COLUMN.width + COLUMN.gap), base }),
  );
  const line = `<line x1="0" x2="${width}" y1="${base + 0.5}" y2="${base + 0.5}" stroke="#1a1a1a"/>`;
  const picture = `<svg width="${width}" height="${height}" role="img" aria-label="${safe(title)}">${drawn.join('')}${line}</svg>`;
  return `<div class="wide" role="region" tabindex="0" aria-label="${safe(`Picture: ${title}`)}">${picture}</div>\n`;
}

function column(month: Group, { most, x, base }: { most: number; x: number; base: number }): string {
  let y = base;
  const parts = LEVELS.map((level) => {
    const height = (per100(month.levels[level], month.notes) / most) * COLUMN.height;
    y -= height;
    return height < 0.05 ? '' : rect(level, { x: x + 0.5, y: y + 0.5, width: COLUMN.width - 1, height });
  });
  const middle = x + COLUMN.width / 2;
  const rate = `<text x="${middle}" y="${round(y - 4)}" text-anchor="middle">${Math.round(per100(month.findings, month.notes))}</text>`;
  const name = `<text transform="translate(${middle + 4} ${base + 50}) rotate(-90)">${safe(month.name)}</text>`;
  return parts.join('') + rate + name;
}

function rect(level: Level, sizes: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>): string {
  const place = Object.entries(sizes).map(([name, value]) => ` ${name}="${round(value)}"`);
  return `<rect class="${level}"${place.join('')}/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
