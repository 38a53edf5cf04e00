import type { QuizTerms } from '../../learning/quiz-terms.js';
import type { Words } from '../views/words.js';

/** What is promised of a quiz before it is begun, as sentences. `drawn` is how many items a paper has. */
export function termsSaid(terms: QuizTerms & { readonly drawn: number }, words: Words): readonly string[] {
  const { attempts, drawn } = terms;
  return [
    words.say('terms.pass', { items: drawn, mark: words.percent(terms.passMark) }),
    attempts === null ? words.say('terms.unlimited') : words.say('terms.attempts', { attempts }),
    words.say(`terms.reveal.${terms.reveal}`),
  ];
}
