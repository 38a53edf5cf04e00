import { join } from 'node:path';
import { readCatalogue } from '../../../../src/web/views/messages.js';
import type { PageContext } from '../../../../src/web/views/page-context.js';
import { Words } from '../../../../src/web/views/words.js';

export const root = join(__dirname, '../../../../views');
export const words = new Words(readCatalogue(join(root, 'messages'), 'en'));

/** One state of one page: its template, its model, and who looks at it from where. */
export interface Sample {
  readonly name: string;
  readonly template: string;
  readonly model: object;
  readonly context: PageContext;
}

export const anonymous = (path: string, csrf: string | null = null): PageContext => ({
  language: 'en',
  path,
  viewer: null,
  csrf,
});

export const practitioner = (path: string, name = 'Robin Specimen'): PageContext => ({
  language: 'en',
  path,
  viewer: { name },
  csrf: 'c5rf-t0ken',
});

export const longName = 'María de los Ángeles Wolfeschlegelsteinhausenbergerdorff-Fernández y Torres-Quevedo';
export const longTitle =
  'Complex and developmental trauma in children, adolescents and adults: assessment, formulation, and countertransference';
