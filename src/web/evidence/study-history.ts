import { type StudyAspect, studyChanges, type Version } from '../../evidence/versions.js';
import type { Study } from '../../evidence/study.js';
import type { When, Words } from '../views/words.js';
import { statusLabel } from './status.js';

/** What happened to an entry, the newest first. */
export interface HistoryLine {
  readonly on: When;
  readonly text: string;
}

export function studyHistory(versions: readonly Version<Study>[], words: Words): readonly HistoryLine[] {
  return versions
    .map(({ recordedAt, content }, place) => {
      const before = versions[place - 1];
      const text = before
        ? changeSaid(content, studyChanges(before.content, content), words)
        : words.say('evidence.history.entered');
      return { on: recordedAt, text };
    })
    .reverse();
}

/** A change of status says which, since it is what a reader looks for. */
function changeSaid(after: Study, aspects: readonly StudyAspect[], words: Words): string {
  const what = aspects.map((aspect) => words.say(`evidence.aspect.study.${aspect}`));
  const label = aspects.includes('status') ? statusLabel(after, words) : null;
  const said = words.say('evidence.history.changed', { what: words.list(what) });
  return label ? words.say('evidence.history.status', { said, status: label.text }) : said;
}
