import type { Claim } from '../../evidence/claim.js';
import { shortLabel } from '../../evidence/citation-label.js';
import type { Figure } from '../../evidence/figure.js';
import { drawFigure } from '../../evidence/figures/kinds.js';
import type { EditionContent } from '../edition.js';
import { bytesSaid, timeSaid } from '../markdown/media-words.js';
import type { Settings } from '../markdown/settings.js';
import type { Medium } from '../media/medium.js';

/** What of an edition stands behind the words of its lessons. */
export type Behind = Pick<EditionContent, 'evidence' | 'media'>;

export type Texts = Pick<Settings, 'say' | 'locale'>;

/** What the edition adds to a block that stands for one claim, figure or medium, in lines of words alone. */
export function printedLines(
  { name, argument: key }: { readonly name: string; readonly argument: string },
  hasWords: boolean,
  behind: Behind,
  texts: Texts,
): readonly string[] {
  const { evidence, media = [] } = behind;
  if (name === 'claim') return claimLines(evidence.claims[key], hasWords, behind, texts) ?? [key];
  if (name === 'figure') return figureLines(evidence.figures[key], behind, texts) ?? [key];
  if (name !== 'media') return [];
  const medium = media.find((each) => each.key === key);
  return medium ? [medium.title, ...mediumLines(medium, texts), medium.credit] : [key];
}

/** The date of the last review is left out: that nothing had to be changed is no change. */
function claimLines(
  claim: Claim | undefined,
  hasWords: boolean,
  { evidence }: Behind,
  { say }: Texts,
): readonly string[] | null {
  if (!claim) return null;
  const { scale, level } = claim.strength;
  const strength = level === null ? [] : [say(`lesson.${scale}.${level}`)];
  if (claim.contested || level === null) strength.push(say('lesson.claim.contested'));
  const studies = (['supports', 'against', 'history'] as const).flatMap((role) => {
    const labels = claim.studies.filter((each) => each.role === role).map(({ key }) => labelOf(key, evidence));
    return labels.length > 0 ? [`${say(`lesson.claim.${role}`)}: ${labels.join('; ')}`] : [];
  });
  const why = hasWords ? [] : [claim.why];
  return [claim.text, `${say(`lesson.claim.${scale}`)}: ${strength.join(', ')}`, ...studies, ...why];
}

/** With the numbers that it takes from studies, as the table below it has them; a figure without one is made of words. */
function figureLines(figure: Figure | undefined, { evidence }: Behind, texts: Texts): readonly string[] | null {
  if (!figure) return null;
  const facts = {
    study: (key: string) => evidence.studies[key] ?? null,
    claim: (key: string) => evidence.claims[key] ?? null,
  };
  const { notes, table } = drawFigure(figure, facts, { id: 'read', ...texts });
  const { title, description, kind: _kind, key: _key, ...rest } = figure;
  if (!table) return [title, description, ...leavesOf(rest), ...notes];
  const rows = table.rows.map(({ cells, note }) => [...cells.map(({ text }) => text), ...(note ? [note] : [])]);
  return [title, description, ...[table.head, ...rows].map((cells) => cells.join(' | ')), ...notes];
}

/** A file is told by its size and the beginning of its fingerprint, so that another one in its place is seen. */
function mediumLines(medium: Medium, { say, locale }: Texts): readonly string[] {
  const file = say('editions.medium.file', { size: bytesSaid(medium.bytes, locale), mark: markOf(medium.file) });
  if (medium.kind === 'image') return [medium.alt ?? '', file];
  if (medium.kind === 'document') return [file];
  return [
    file,
    ...medium.captions.map((each) => say('editions.medium.captions', { label: each.label, mark: markOf(each.file) })),
    ...medium.chapters.map(({ at, title }) => `${timeSaid(at)} ${title}`),
    medium.transcript,
  ];
}

const markOf = (file: string): string => file.slice(0, 8);

function labelOf(key: string, { studies }: Behind['evidence']): string {
  const study = studies[key];
  return study ? shortLabel(study) : key;
}

/** The words and numbers of a figure, in the order in which they are written down. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return [Object.values(value).flatMap(leavesOf).join(', ')];
}
