import { z } from 'zod';
import type { StudyRole } from '../claim.js';
import { studyRoles } from '../claim.js';
import { keyText } from '../schema-parts.js';
import type { FigureStudy } from './behaviour.js';

/** The studies of a figure that is made of words: it takes no numbers from them. */
export interface RestsOn {
  readonly studies: readonly { readonly key: string; readonly role: StudyRole }[];
}

export const restsOnFields = {
  studies: z
    .array(z.strictObject({ key: keyText, role: z.enum(studyRoles).default('supports') }))
    .min(1, 'A figure rests on at least one study.'),
};

export const studiesIn = ({ studies }: RestsOn): readonly FigureStudy[] =>
  studies.map(({ key, role }, index) => ({ key, role, at: ['studies', index, 'key'], numbers: [] }));
