import type { Figure, FigureKind, FigureOf } from '../figure.js';
import type {
  Drawing,
  FigureBehaviour,
  FigureClaim,
  FigureFacts,
  FigureFault,
  FigureStudy,
  FigureTexts,
} from './behaviour.js';
import { bands } from './bands/bands.js';
import { comparison } from './comparison/comparison.js';
import { counts } from './counts/counts.js';
import { flow } from './flow/flow.js';
import { forest } from './forest/forest.js';
import { iconArray } from './icon-array/icon-array.js';
import { map } from './map/map.js';
import { publishedNumber } from './numbers.js';
import { steps } from './steps/steps.js';
import { timeline } from './timeline/timeline.js';

/** Every kind of figure answers for itself here; a kind without an entry does not compile. */
export const figureKinds = {
  counts,
  forest,
  'icon-array': iconArray,
  timeline,
  steps,
  comparison,
  bands,
  map,
  flow,
} satisfies { readonly [K in FigureKind]: FigureBehaviour<FigureOf<K>> };

/** The studies that a figure rests on, with their roles and the numbers that it takes from them. */
export const studiesOf = (figure: Figure): readonly FigureStudy[] => behaviourOf(figure).studies(figure);

/** The claims whose strength a figure shows. */
export const claimsOf = (figure: Figure): readonly FigureClaim[] => behaviourOf(figure).claims(figure);

export const drawFigure = (figure: Figure, facts: FigureFacts, texts: FigureTexts): Drawing =>
  behaviourOf(figure).draw(figure, facts, texts);

/** Why a figure must not be drawn: it may show numbers that were published and checked, in the way of its kind. */
export function drawingFaults(figure: Figure, facts: FigureFacts): readonly FigureFault[] {
  const numbers = studiesOf(figure).flatMap((study) => numberFaults(study, facts));
  return [...numbers, ...behaviourOf(figure).check(figure, facts)];
}

function numberFaults({ key, numbers }: FigureStudy, facts: FigureFacts): FigureFault[] {
  const study = facts.study(key);
  if (!study) return [];
  return numbers.flatMap(({ key: name, at }) => {
    const number = publishedNumber(study, name);
    if (!number) return [{ at, message: `study \`${key}\` has no figure \`${name}\`.` }];
    if (number.checked.how !== 'not-verified') return [];
    return [{ at, message: `\`${name}\` of \`${key}\` is not verified, so it is never drawn.` }];
  });
}

/** Where the kind of a figure picks its behaviour. */
function behaviourOf(figure: Figure): FigureBehaviour<Figure> {
  return figureKinds[figure.kind];
}
