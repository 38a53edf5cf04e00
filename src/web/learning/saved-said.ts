import { answered } from '../../assessment/behaviour.js';
import type { Given } from '../../assessment/given.js';
import { deadlineOf } from '../../learning/attempt-clock.js';
import { asked } from '../../learning/asked.js';
import type { AttemptRecord } from '../../learning/quiz-records.service.js';
import type { Saved } from '../../learning/responses.service.js';
import type { Words } from '../views/words.js';
import { stateSaid } from './attempt-item.js';
import { clashSaid } from './clash.page.js';

/** What a script is told of its save, once that is on disk; `record` is as it stands after it. */
export function savedSaid(record: AttemptRecord, { savedAt, clashes }: Saved, given: Given, now: Date, words: Words) {
  const all = asked(record);
  const states = all.map(({ item, answer }) => answered(item, answer));
  const count = (state: string) => states.filter((each) => each.state === state).length;
  const [inPart, unanswered] = [count('part'), count('none')];
  const said = words.say('attempt.answered', { answered: count('all'), of: states.length });
  const deadline = deadlineOf(record.attempt);
  return {
    saved: words.say('attempt.saved', { time: words.date(savedAt, 'time') }),
    answered: inPart > 0 ? `${said}, ${words.say('attempt.in-part', { count: inPart })}` : said,
    unanswered: unanswered > 0 ? words.say('attempt.unanswered', { count: unanswered }) : words.say('attempt.complete'),
    items: states.map((state) => stateSaid(state, words)),
    versions: all.map(({ version }) => version),
    leftMs: deadline && Math.max(0, deadline.getTime() - now.getTime()),
    ...(clashes.length > 0 && { clashes: clashesSaid(record, clashes, given, words) }),
  };
}

/** Both answers of each item that two pages disagree on, with all that the script has to say about it. */
function clashesSaid(record: AttemptRecord, keys: readonly string[], given: Given, words: Words) {
  return asked(record)
    .filter(({ item }) => keys.includes(item.key))
    .map((each) => {
      const { name, version, mine, other } = clashSaid(each, given, words);
      const savedAt = record.responses.get(each.item.key)?.savedAt;
      const time = savedAt ? words.date(savedAt, 'time') : '';
      return {
        ...{ name, version, title: words.say('clash.title') },
        mine: words.say('clash.mine', { answer: mine }),
        other: words.say('clash.other', { answer: other, time }),
        keep: words.say('clash.keep'),
        take: words.say('clash.take'),
      };
    });
}
