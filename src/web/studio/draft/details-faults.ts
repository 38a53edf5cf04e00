import type { Fault } from '../../../assessment/fault.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { courseSchema } from '../../../catalog/package/course-schema.js';
import { shapeFaults } from './form/shape-faults.js';

/** What is wrong with what a course says of itself, by the fields of its form. */
export const detailsFaults = (slug: string, content: Content): readonly Fault[] =>
  shapeFaults(courseSchema, { ...content, changeNote: '.', slug, modules: ['first'] }).map(({ at, message }) => ({
    at: at.startsWith('completion.attestation') ? 'attestation' : at.replace(/^completion\./, ''),
    message,
  }));
