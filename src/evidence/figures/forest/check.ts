import type { FigureFacts, FigureFault } from '../behaviour.js';
import { publishedNumber } from '../numbers.js';
import type { ForestFigure, ForestRow, ForestScale } from './forest.js';

/** Units of the registry that mean the same scale. Ratios are none of them: they need an axis of logarithms. */
const units: Readonly<Record<ForestScale, readonly string[]>> = {
  standardised: ['d', 'g', 'Hedges g', 'standardised mean difference'],
  points: ['points'],
};

/** One axis has one scale, and what stands on it is a difference between people and not a change within them. */
export function checkForest(figure: ForestFigure, facts: FigureFacts): readonly FigureFault[] {
  return figure.rows.flatMap((row, index) =>
    rowFaults(figure, row, facts).map(({ field, message }) => ({ at: ['rows', index, field], message })),
  );
}

interface RowFault {
  readonly field: keyof ForestRow;
  readonly message: string;
}

function rowFaults({ scale, outcome }: ForestFigure, row: ForestRow, facts: FigureFacts): RowFault[] {
  const faults: RowFault[] = [];
  const study = facts.study(row.study);
  const number = row.figure === null ? null : publishedNumber(study, row.figure);
  if (number && !units[scale].includes(number.unit ?? '')) {
    const unit = number.unit ?? 'no unit';
    faults.push({ field: 'figure', message: `\`${number.key}\` has ${unit}, which is not the ${scale} scale.` });
  } else if (number && scale === 'points' && !number.label.includes(outcome)) {
    faults.push({ field: 'figure', message: `\`${number.key}\` does not say that its points are of ${outcome}.` });
  }
  if (number && number.comparator === null && study?.kind !== 'review') {
    faults.push({
      field: 'figure',
      message: `\`${number.key}\` has no comparator: a change within people has no place.`,
    });
  }
  const interval = row.interval === null ? null : publishedNumber(study, row.interval);
  if (interval && (interval.value !== number?.value || interval.low === null)) {
    faults.push({ field: 'interval', message: `\`${interval.key}\` is no interval of the row’s own value.` });
  }
  if (row.span === 'estimates' && number && (number.low === null || number.level !== null)) {
    faults.push({ field: 'span', message: `\`${number.key}\` is no range of estimates.` });
  }
  const people = row.people === null ? null : publishedNumber(study, row.people);
  if (people && !(Number.isInteger(people.value) && people.value > 0)) {
    faults.push({ field: 'people', message: `\`${people.key}\` is no number of people.` });
  }
  const claim = row.claim === null ? null : facts.claim(row.claim);
  if (claim && claim.strength.scale !== 'certainty') {
    faults.push({
      field: 'claim',
      message: `\`${claim.key}\` is a fact: the certainty of an effect is asked for here.`,
    });
  }
  return faults;
}
