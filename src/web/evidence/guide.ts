import type { Census } from '../../evidence/census.js';
import { strengthLevels } from '../../evidence/claim.js';
import { studyStatuses, waysOfChecking } from '../../evidence/study.js';
import { type Grade, gradeOf } from '../views/grade.js';
import type { Words } from '../views/words.js';

/** What the marks of the registry mean, and how much of it carries which. */
export interface Guide {
  readonly means: readonly { readonly grade: Grade; readonly certainty: string; readonly confidence: string }[];
  readonly ways: readonly { readonly label: string; readonly studies: number; readonly numbers: number }[];
  readonly statuses: readonly { readonly label: string; readonly studies: number }[];
}

export function guideOf({ byStatus, studiesChecked, numbersChecked }: Census, words: Words): Guide {
  return {
    means: strengthLevels.map((level) => ({
      grade: gradeOf({ strength: { scale: 'certainty', level }, contested: false }, words),
      certainty: words.say(`evidence.means.certainty.${level}`),
      confidence: words.say(`evidence.means.confidence.${level}`),
    })),
    ways: waysOfChecking.map((how) => ({
      label: words.say(`evidence.checked.${how}`),
      studies: studiesChecked[how],
      numbers: numbersChecked[how],
    })),
    statuses: studyStatuses.map((status) => ({
      label: words.say(`evidence.status.${status}`),
      studies: byStatus[status],
    })),
  };
}
