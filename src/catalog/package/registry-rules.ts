import type { Claim } from '../../evidence/claim.js';
import type { Figure } from '../../evidence/figure.js';
import type { FigureFacts, FigurePath } from '../../evidence/figures/behaviour.js';
import { claimsOf, drawingFaults, studiesOf } from '../../evidence/figures/kinds.js';
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

/** A figure draws what is in the registry and was checked; a retracted study stands in it as such. */
export function checkFigure(
  { value: figure, file, at }: RegistryRow<Figure>,
  studies: RegistryRows<Study>,
  claims: RegistryRows<Claim>,
): void {
  const fault = (path: FigurePath, message: string) =>
    file.fault([...at, ...path], `figure \`${figure.key}\`: ${message}`);
  for (const { key, role, at: path } of studiesOf(figure)) {
    const study = studies.rows.get(key)?.value;
    if (!study && !studies.mentioned.has(key)) fault(path, `there is no study \`${key}\`.`);
    if (study?.status === 'retracted' && role === 'supports') {
      fault(path, `\`${key}\` is retracted: its role can only be history or against.`);
    }
  }
  for (const { key, at: path } of claimsOf(figure)) {
    if (!claims.mentioned.has(key)) fault(path, `there is no claim \`${key}\`.`);
  }
  const facts: FigureFacts = {
    study: (key) => studies.rows.get(key)?.value ?? null,
    claim: (key) => claims.rows.get(key)?.value ?? null,
  };
  for (const { at: path, message } of drawingFaults(figure, facts)) fault(path, message);
}
