import { gateReport } from '../../../src/catalog/gate/gate.js';
import { readManuscript } from '../../../src/catalog/gate/read-manuscript.js';
import type { RuleName } from '../../../src/catalog/gate/rule-names.js';
import { changed, filesOf, lesson, quiz, smallContent, type Texts } from '../../support/small-content.js';

/** What the gate says of a content folder by one rule: line, message and words. */
export function told(rule: RuleName | 'waiver', texts: Texts, today = '2026-11-30'): string[] {
  return gateReport(filesOf(texts), today)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ line, message, excerpt }) => `${line}: ${message} ${excerpt}`.trim());
}

/** The small content whose lesson begins with another paragraph, on line 8. */
export function opening(markdown: string, texts: Texts = smallContent): Texts {
  return changed(lesson, 'Somatic Experiencing was tried against a waiting list [@brom2017].', markdown, texts);
}

/** The small content with one item more, which begins on line 27 of its quiz. */
export function asking(item: string, texts: Texts = smallContent): Texts {
  const indented = item.trim().replaceAll('\n', '\n    ');
  return { ...texts, [quiz]: `${texts[quiz] as string}  - ${indented}\n` };
}

export const theLesson = (texts: Texts) => readManuscript(filesOf(texts)).modules[0]!.lessons[0]!;
