import type { Claim } from '../../evidence/claim.js';
import type { Figure } from '../../evidence/figure.js';
import { mostDots } from '../../evidence/figures/counts.js';
import { publishedNumber } from '../../evidence/registry.js';
import type { Study } from '../../evidence/study.js';
import type { RegistryRow, RegistryRows } from './registry-entries.js';
import { repeated } from './repeated.js';

export function checkStudy({ value: study, file, at }: RegistryRow<Study>): void {
  for (const [index, key] of repeated(study.figures.map((figure) => figure.key))) {
    file.fault([...at, 'figures', index, 'key'], `study \`${study.key}\` has two figures \`${key}\`.`);
  }
}

export function checkClaim({ value: claim, file, at }: RegistryRow<Claim>, studies: RegistryRows<Study>): void {
  for (const [index, { key, role }] of claim.studies.entries()) {
    const place = [...at, 'studies', index, 'key'];
    const study = studies.rows.get(key)?.value;
    if (!study && !studies.mentioned.has(key)) {
      file.fault(place, `claim \`${claim.key}\` cites unknown study \`${key}\`.`);
    }
    if (study?.status === 'retracted' && role === 'supports') {
      file.fault(
        place,
        `claim \`${claim.key}\` rests on \`${key}\`, which is retracted: its role can only be history or against.`,
      );
    }
  }
  for (const [index, key] of repeated(claim.studies.map((study) => study.key))) {
    file.fault([...at, 'studies', index, 'key'], `claim \`${claim.key}\` names study \`${key}\` twice.`);
  }
}

/** A figure draws numbers that were published and checked, and nothing else. */
export function checkFigure({ value: figure, file, at }: RegistryRow<Figure>, studies: RegistryRows<Study>): void {
  let dots = 0;
  for (const [index, row] of figure.rows.entries()) {
    const place = (field: string) => [...at, 'rows', index, field];
    const name = `figure \`${figure.key}\``;
    const study = studies.rows.get(row.study)?.value;
    if (!study) {
      if (!studies.mentioned.has(row.study)) file.fault(place('study'), `${name} uses unknown study \`${row.study}\`.`);
      continue;
    }
    const number = publishedNumber(study, row);
    if (!number) {
      file.fault(place('figure'), `${name}: study \`${row.study}\` has no figure \`${row.figure}\`.`);
      continue;
    }
    if (number.checked.how === 'not-verified') {
      file.fault(place('figure'), `${name} draws \`${row.figure}\` of \`${row.study}\`, which is not verified.`);
    }
    if (!Number.isInteger(number.value) || number.value < 0) {
      file.fault(place('figure'), `${name}: \`${row.figure}\` of \`${row.study}\` is no number of people.`);
    } else dots += number.value;
  }
  if (dots > mostDots) file.fault([...at, 'rows'], `figure \`${figure.key}\` has more than ${mostDots} dots.`);
}
