import type { Fault } from '../../../assessment/fault.js';
import { entriesIn, listIn, textIn } from '../../../catalog/draft/content-parts.js';
import type { Content } from '../../../catalog/draft/piece.js';
import { CourseReading } from '../../../catalog/package/course-reading.js';
import { cardSchema, termSchema } from '../../../catalog/package/course-schema.js';
import { checkBack, checkFront } from '../../../catalog/package/read-cards.js';
import { checkDefinition } from '../../../catalog/package/read-glossary.js';
import { citationFault, type Report } from '../../../catalog/package/reference-rules.js';
import type { Registry } from '../../../evidence/registry.js';
import { shapeFaults } from './form/shape-faults.js';

const nothing = { studies: new Set<string>(), claims: new Set<string>(), figures: new Set<string>() };

const among = (registry: Registry): CourseReading => new CourseReading(new Map(), '', registry, nothing);

/** What the reader of packages would find wrong with a term. */
export function termFaults(key: string, term: Content, glossary: Content, registry: Registry): readonly Fault[] {
  const course = among(registry);
  course.terms = new Set(entriesIn(glossary['terms']).map((each) => textIn(each['key'])));
  const { faults, report } = gathered('text');
  checkDefinition(course, textIn(term['text']), report);
  return [...shapeFaults(termSchema, { ...term, key }), ...(textIn(term['text']) === '' ? [] : faults)];
}

/** The same for a card. `objectives` are those of its module. */
export function cardFaults(
  key: string,
  card: Content,
  objectives: readonly string[],
  registry: Registry,
): readonly Fault[] {
  const course = among(registry);
  const [front, back] = [gathered('front'), gathered('back')];
  if (textIn(card['front']) !== '') checkFront(textIn(card['front']), front.report);
  const told = textIn(card['back']) === '' ? new Set() : checkBack(course, textIn(card['back']), back.report);
  const cited = listIn(card['citations']).map(textIn);
  const unknown = cited.flatMap((study) => {
    const message = citationFault('The card', study, told.has(study) ? 'history' : 'supports', course);
    return message === null ? [] : [{ at: 'citations', message }];
  });
  const objective = textIn(card['objective']);
  const stray =
    objective === '' || objectives.includes(objective)
      ? []
      : [{ at: 'objective', message: 'The module no longer has this objective.' }];
  return [...shapeFaults(cardSchema, { ...card, key }), ...front.faults, ...back.faults, ...unknown, ...stray];
}

function gathered(at: string): { readonly faults: Fault[]; readonly report: Report } {
  const faults: Fault[] = [];
  return { faults, report: (_, message) => faults.push({ at, message }) };
}
