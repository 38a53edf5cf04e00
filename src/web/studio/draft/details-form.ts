import { contentIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { canonicalJson } from '../../../kernel/canonical.js';
import * as casts from './form/casts.js';
import { area, line, lines, part, rows, select, tick } from './form/fields.js';
import type { Shape } from './form/shape.js';
import type { Choices, Spec } from './form/spec.js';

const levels: Choices = {
  of: 'values',
  values: ['beginner', 'intermediate', 'advanced'],
  say: (value) => `course.level.${value}`,
};

/** What a course says of itself. */
export const detailsForm: readonly Spec[] = [
  part('about', 'draft.details.part.about', [
    line('title', 'draft.field.title', 'draft.details.title-hint'),
    area(3, 'summary', 'draft.field.summary', 'draft.details.summary-hint'),
    select(casts.text, levels, 'draft.details.level-none', 'level', 'draft.details.level'),
    line('language', 'draft.details.language', 'draft.details.language-hint'),
    lines(4, 'audience', 'draft.details.audience', 'draft.details.audience-hint'),
    lines(6, 'objectives', 'draft.details.objectives', 'draft.details.objectives-hint'),
  ]),
  part('notices', 'draft.details.part.notices', [
    area(4, 'notice', 'draft.details.notice', 'draft.details.notice-hint'),
    area(4, 'accreditation', 'draft.details.accreditation', 'draft.details.accreditation-hint'),
    line('provider.name', 'draft.details.provider', 'draft.details.provider-hint'),
    line('provider.contact', 'draft.details.contact', 'draft.details.contact-hint'),
  ]),
  part('people', 'draft.details.part.people', [
    rows(
      {
        ...{ at: 'makers', legend: 'draft.details.makers', one: 'draft.details.maker', add: 'draft.details.maker-add' },
        ...{ hint: 'draft.details.makers-hint', start: 1, most: 40, isOrdered: true },
      },
      [
        line('name', 'draft.details.maker-name'),
        line('part', 'draft.details.maker-part'),
        area(2, 'disclosure', 'draft.details.maker-disclosure'),
      ],
    ),
  ]),
  part(
    'completion',
    'draft.details.completion',
    [
      tick(false, 'disclosures', 'draft.details.disclosures'),
      area(4, 'attestation', 'draft.details.attestation', 'draft.details.attestation-hint'),
    ],
    'draft.details.completion-about',
  ),
];

/** The rule of completion as two fields of the form. The statement that is signed has a version of its own. */
export const detailsShape: Shape = {
  open({ completion, ...details }) {
    const { disclosures, attestation } = contentIn(completion);
    const words = textIn(contentIn(attestation)['text']);
    return { ...details, ...(disclosures === true && { disclosures }), ...(words !== '' && { attestation: words }) };
  },
  close({ disclosures, attestation, ...details }, base) {
    const before = detailsShape.open(base);
    const rest = base['completion'] === undefined ? details : { ...details, completion: base['completion'] };
    const isLeft =
      canonicalJson([disclosures, attestation]) === canonicalJson([before['disclosures'], before['attestation']]);
    if (isLeft && base['completion'] !== undefined) return rest;
    const rule = contentIn(base['completion']);
    const signed = attestationOf(textIn(attestation), rule['attestation']);
    const completion = {
      lessons: 'all',
      quizzes: 'all',
      ...rule,
      disclosures: disclosures === true,
      attestation: signed,
    };
    return { ...details, completion };
  },
};

/** Other words are another version: who has signed the one before has signed that. */
function attestationOf(words: string, before: unknown): Content | null {
  if (words === '') return null;
  const { text: last, version } = contentIn(before);
  if (words === textIn(last).trim()) return contentIn(before);
  return { version: (typeof version === 'number' ? version : 0) + 1, text: words };
}
