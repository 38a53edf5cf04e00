import type { Claim, StudyRole } from '../../evidence/claim.js';
import type { Figure } from '../../evidence/figure.js';
import type { DrawingTable, FigureFacts } from '../../evidence/figures/behaviour.js';
import { drawFigure, studiesOf } from '../../evidence/figures/kinds.js';
import { publishedNumber } from '../../evidence/figures/numbers.js';
import type { Bibliography } from './bibliography.js';
import { citationButton, withMark } from './citation.js';
import { escapeHtml } from './html.js';

/** What a figure is drawn from, and where its citations get their numbers. */
export interface FigureEvidence {
  readonly bibliography: Bibliography;
  readonly claims: Readonly<Record<string, Claim>>;
}

/** A figure of the registry: caption, drawing, what its marks mean, where each number is from, and the same as a table. */
export function figureHtml(
  id: string,
  number: number,
  figure: Figure,
  caption: string,
  { bibliography, claims }: FigureEvidence,
): string {
  const { say, locale } = bibliography.settings;
  const facts = factsFrom(bibliography, claims);
  const { svg, notes, table } = drawFigure(figure, facts, { id: `plot_${id}`, say, locale });
  return [
    `<figure class="figure wide" id="${id}">`,
    `<figcaption><b>${escapeHtml(say('lesson.figure', { number }))}</b> ${caption || escapeHtml(figure.title)}</figcaption>`,
    svg,
    ...notes.map((note) => `<p class="source">${escapeHtml(note)}</p>`),
    `<p class="source">${sources(figure, bibliography)}</p>`,
    ...(table ? [tableView(table, say('lesson.figure.table', { number }), say('figure.note'))] : []),
    '</figure>',
  ].join('\n');
}

/** The registry as the edition holds it, with today's status of each study. Drawing a study does not cite it yet. */
function factsFrom({ studies, settings }: Bibliography, claims: FigureEvidence['claims']): FigureFacts {
  return {
    study: (key) => {
      const study = Object.hasOwn(studies, key) ? studies[key] : undefined;
      return study ? { ...study, ...settings.standing.get(key) } : null;
    },
    claim: (key) => (Object.hasOwn(claims, key) ? (claims[key] ?? null) : null),
  };
}

/** One study after the other, each with how its numbers were verified; where none is drawn, how the study itself was. */
function sources(figure: Figure, bibliography: Bibliography): string {
  const { say } = bibliography.settings;
  const seen = new Map<string, string>();
  for (const { key, role, numbers } of studiesOf(figure)) {
    const study = bibliography.studies[key];
    const drawn = numbers.flatMap((number) => publishedNumber(study ?? null, number.key) ?? []);
    const checked = numbers.length === 0 ? [study?.checked] : drawn.map((number) => number.checked);
    for (const how of checked.flatMap((each) => each?.how ?? [])) {
      if (seen.has(`${key} ${how}`)) continue;
      seen.set(`${key} ${how}`, source(key, role, say(`lesson.checked.${how}`), bibliography));
    }
  }
  return [...seen.values()].join(' ');
}

function source(key: string, role: StudyRole, checked: string, bibliography: Bibliography): string {
  const label = bibliography.cite(key)?.label ?? key;
  return withMark(`${label}: ${checked}`, citationButton(key, role, bibliography));
}

function tableView(table: DrawingTable, title: string, noteHead: string): string {
  const name = escapeHtml(title);
  return [
    `<details class="more"><summary>${name}</summary>`,
    `<div class="table-frame" tabindex="0" role="region" aria-label="${name}">${tableHtml(table, noteHead)}</div>`,
    '</details>',
  ].join('\n');
}

/** Up to this many columns stand side by side on a phone; more are stacked, each cell under the name of its column. */
const mostAbreast = 3;

/** A column of numbers is set as one; notes have a column of their own, where there are any. */
function tableHtml({ head, rows }: DrawingTable, noteHead: string): string {
  const hasNotes = rows.some(({ note }) => note);
  const names = hasNotes ? [...head, noteHead] : head;
  const stacks = names.length > mostAbreast;
  const isNumeric = (column: number) => rows.some(({ cells }) => cells[column]?.numeric);
  const heads = names.map(
    (name, column) => `<th scope="col"${isNumeric(column) ? ' class="n"' : ''}>${escapeHtml(name)}</th>`,
  );
  const lines = rows.map(({ cells: [first, ...rest], note }) => {
    const others = [...rest, ...(hasNotes ? [{ text: note ?? '' }] : [])];
    const told = others.map((cell, at) => cellHtml(cell, stacks ? (names[at + 1] ?? null) : null));
    return `<tr><th scope="row">${escapeHtml(first?.text ?? '')}</th>${told.join('')}</tr>`;
  });
  const looks = stacks ? 'table stacks' : 'table';
  return `<table class="${looks}"><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function cellHtml({ text, numeric }: DrawingTable['rows'][number]['cells'][number], name: string | null): string {
  const column = name === null ? '' : ` data-head="${escapeHtml(name)}"`;
  return `<td${numeric ? ' class="n"' : ''}${column}>${escapeHtml(text)}</td>`;
}
