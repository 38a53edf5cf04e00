import type { EditionContent } from '../edition.js';
import { Bibliography } from './bibliography.js';
import { referencesHtml } from './references.js';
import { inlineHtml } from './render-inline.js';
import { sanitise } from './sanitise.js';
import type { Settings } from './settings.js';
import { slipsHtml } from './slip.js';

export interface RenderedGlossary {
  readonly terms: readonly { readonly key: string; readonly term: string; readonly html: string }[];
  readonly references: string;
  readonly slips: string;
}

/** All terms of an edition in the order of its language's alphabet, with the studies that their definitions cite. */
export function renderGlossary(
  { glossary = {}, evidence, language }: Pick<EditionContent, 'glossary' | 'evidence' | 'language'>,
  settings: Settings,
): RenderedGlossary {
  const bibliography = new Bibliography(evidence.studies, settings);
  const sorted = Object.values(glossary).sort((one, other) => one.term.localeCompare(other.term, language));
  const terms = sorted.map(({ key, term, text }) => ({ key, term, html: sanitise(inlineHtml(text, bibliography)) }));
  return {
    terms,
    references: sanitise(referencesHtml(bibliography)),
    slips: sanitise(slipsHtml(bibliography)),
  };
}
