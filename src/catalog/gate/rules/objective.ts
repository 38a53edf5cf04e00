import { shortened } from '../finding.js';
import type { Rule } from '../rule.js';

/** By fewer items than this an objective is tested by the luck of one question. */
const fewestItems = 2;

/** What a module promises it teaches in a lesson and tests with at least two items. */
export const objective: Rule = {
  severity: 'stops',
  check: function* ({ modules }) {
    for (const { objectives, lessons, quizzes } of modules) {
      const items = quizzes.flatMap((quiz) => quiz.items);
      for (const { key, text, file, line } of objectives) {
        const place = { file, line, excerpt: shortened(text), passage: `${key} ${text}` };
        const isTaught = lessons.some(({ objectives: taught }) => taught.includes(key));
        if (!isTaught) yield { ...place, message: `No lesson of the module teaches objective \`${key}\`.` };
        const testing = items.filter((item) => item.objective === key).length;
        if (testing >= fewestItems) continue;
        const many = testing === 0 ? 'No item tests' : 'Only one item tests';
        yield { ...place, message: `${many} objective \`${key}\`; at least ${fewestItems} should.` };
      }
    }
  },
};
