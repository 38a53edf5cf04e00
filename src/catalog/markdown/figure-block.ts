import type { Figure, FigureRow } from '../../evidence/figure.js';
import { drawCounts } from '../../evidence/figures/counts.js';
import type { Study } from '../../evidence/study.js';
import type { Bibliography } from './bibliography.js';
import { citationButton, withMark } from './citation.js';
import { escapeHtml } from './html.js';

interface Counted {
  readonly row: FigureRow;
  readonly n: number;
  readonly checked: Study['figures'][number]['checked']['how'];
}

/** A figure drawn from numbers in the registry: caption, drawing, where each number is from, and the same as a table. */
export function figureHtml(
  id: string,
  number: number,
  figure: Figure,
  caption: string,
  bibliography: Bibliography,
): string {
  const { say } = bibliography.settings;
  const rows = figure.rows.flatMap((row) => counted(row, bibliography));
  const counts = rows.map(({ row, n }) => ({ label: row.label, n }));
  const { svg } = drawCounts(counts, { id: `plot_${id}`, title: figure.title, description: figure.description });
  const name = escapeHtml(say('lesson.figure.table', { number }));
  return [
    `<figure class="figure wide" id="${id}">`,
    `<figcaption><b>${escapeHtml(say('lesson.figure', { number }))}</b> ${caption || escapeHtml(figure.title)}</figcaption>`,
    svg,
    `<p class="source">${sources(rows, bibliography)}</p>`,
    `<details class="more"><summary>${name}</summary>`,
    `<div class="table-frame" tabindex="0" role="region" aria-label="${name}">${table(rows, bibliography)}</div>`,
    '</details>',
    '</figure>',
  ].join('\n');
}

/** What the published numbers were when the edition was made; a row whose number is missing has no place in a drawing. */
function counted(row: FigureRow, { studies }: Bibliography): Counted[] {
  const found = studies[row.study]?.figures.find(({ key }) => key === row.figure);
  return found ? [{ row, n: found.value, checked: found.checked.how }] : [];
}

/** One study after the other, each with how its numbers were verified. */
function sources(rows: readonly Counted[], bibliography: Bibliography): string {
  const { say } = bibliography.settings;
  const seen = new Map<string, string>();
  for (const { row, checked } of rows) {
    const cited = bibliography.cite(row.study);
    if (!cited) continue;
    const words = `${cited.label}: ${say(`lesson.checked.${checked}`)}`;
    seen.set(`${row.study} ${checked}`, withMark(words, citationButton(row.study, 'supports', bibliography)));
  }
  return [...seen.values()].join(' ');
}

function table(rows: readonly Counted[], { settings: { say, locale } }: Bibliography): string {
  const format = new Intl.NumberFormat(locale);
  const lines = rows.map(
    ({ row, n }) => `<tr><th scope="row">${escapeHtml(row.label)}</th><td class="n">${format.format(n)}</td></tr>`,
  );
  const heads =
    `<th scope="col">${escapeHtml(say('lesson.figure.group'))}</th>` +
    `<th scope="col" class="n">${escapeHtml(say('lesson.figure.people'))}</th>`;
  return `<table class="table"><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}
