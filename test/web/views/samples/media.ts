import type { Content, Piece } from '../../../../src/catalog/draft/piece.js';
import { mediaPage } from '../../../../src/web/studio/draft/media/media.page.js';
import { mediumPage } from '../../../../src/web/studio/draft/media/medium.page.js';
import type { StudioCourse } from '../../../../src/web/studio/studio-courses.service.js';
import type { Problem } from '../../../../src/web/views/form.js';
import { media } from '../../../catalog/sample-media.js';
import { longName, longTitle, practitioner, type Sample, words } from './sample.js';

const now = new Date('2026-11-23T09:00:00Z');
const as = (part: 'lead' | 'reviewer'): StudioCourse => ({
  ...{ id: 'c1', slug: 'trauma', title: longTitle, edition: 2 },
  standing: { part, isAdministrator: false },
});
const piece = (key: string, content: Content, isArchived = false): Piece => ({
  ...{ id: key, kind: 'medium', key, parent: null, position: 0, isArchived, hash: 'h', savedAt: now, savedBy: 'p1' },
  content,
});
const known = Object.values(media).map(({ key, ...content }) => piece(key, { ...content }));
const uses = new Map([
  ['window-view', [{ kind: 'lesson' as const, key: 'l1', title: longTitle, parent: 'm1' }]],
  [
    'talk',
    [
      { kind: 'lesson' as const, key: 'l1', title: longTitle, parent: 'm1' },
      { kind: 'lesson' as const, key: 'l2', title: '', parent: 'm1' },
    ],
  ],
]);
const refused: Problem = { field: 'file', text: 'This is none of the files that can be taken.' };
const library = { course: as('lead'), pieces: known, uses, now: '', title: '', problem: null };
const medium = (
  shown: Piece,
  part: 'lead' | 'reviewer' = 'lead',
  problem: Problem | null = null,
  said: string | null = null,
) =>
  mediumPage(
    {
      ...{ course: as(part), piece: shown, others: said ? [longName] : [], now: said, changed: null, problem },
      ...{ uses: uses.get(shown.key) ?? [], language: 'en' },
    },
    words,
  );

const pages: readonly (readonly [name: string, template: string, model: object])[] = [
  ['library', 'media', mediaPage(library, words)],
  ['library-empty', 'media', mediaPage({ ...library, pieces: [] }, words)],
  ['library-refused', 'media', mediaPage({ ...library, title: longTitle, problem: refused }, words)],
  [
    'library-read',
    'media',
    mediaPage(
      { ...library, course: as('reviewer'), pieces: [...known, piece('old', {}, true)], now: 'archived' },
      words,
    ),
  ],
  ['library-archived', 'media', mediaPage({ ...library, pieces: [piece('old', { title: longTitle }, true)] }, words)],
  ...known.map((each) => [each.key, 'medium', medium(each)] as const),
  ['added', 'medium', medium(piece('new', { ...known[0]!.content, title: longTitle, alt: '' }), 'lead', null, 'added')],
  ['medium-read', 'medium', medium(known[0]!, 'reviewer')],
  ['medium-refused', 'medium', medium(known[0]!, 'lead', refused)],
  [
    'captions-refused',
    'medium',
    medium(piece('talk', { ...known.find(({ key }) => key === 'talk')!.content, captions: [] }), 'lead', {
      field: 'captions',
      text: 'Line 3: no.',
    }),
  ],
  ['medium-unknown', 'medium', medium(piece('lost', { title: longTitle }, true))],
];

export const mediaSamples: readonly Sample[] = pages.map(([name, template, model]) => ({
  name: `studio-media-${name}`,
  template: `studio/draft/media/${template}`,
  model,
  context: { ...practitioner('/studio'), viewer: { name: 'Leonie Specimen', isOnStaff: true } },
}));
