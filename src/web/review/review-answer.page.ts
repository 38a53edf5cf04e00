import type { Answer } from '../../assessment/answer.js';
import { explain, score } from '../../assessment/behaviour.js';
import { Bibliography } from '../../catalog/markdown/bibliography.js';
import { referencesHtml } from '../../catalog/markdown/references.js';
import { renderLesson } from '../../catalog/markdown/render-lesson.js';
import { sanitise } from '../../catalog/markdown/sanitise.js';
import type { Settings } from '../../catalog/markdown/settings.js';
import { slipsHtml } from '../../catalog/markdown/slip.js';
import { lessonsOf } from '../../catalog/published.js';
import type { CardPrompt, ItemPrompt } from '../../learning/review/prompts.js';
import { addresses } from '../addresses.js';
import { itemMarkdown } from '../learning/item-markdown.js';
import { type ResultItem, resultItem } from '../learning/result-item.js';
import { SafeHtml } from '../views/safe-html.js';
import type { Words } from '../views/words.js';
import { type RatingForm, ratingForm } from './review-controls.js';
import { type InSitting, type ReviewFrame, reviewFrame } from './review-prompt.page.js';

/** The answer, and the question how it was. */
export interface ReviewAnswerPage extends ReviewFrame, Shown {
  readonly rating: RatingForm;
}

interface Shown {
  readonly front: SafeHtml | null;
  readonly back: SafeHtml | null;
  readonly item: ResultItem | null;
  readonly references: SafeHtml | null;
  readonly slips: SafeHtml | null;
}

/** `settings` lay over it what the registry says today, such as that a study was retracted. */
export function reviewAnswerPage(
  sitting: InSitting,
  answer: Answer | null,
  today: string,
  settings: Settings,
  words: Words,
): ReviewAnswerPage {
  const { standing, entry, answered } = sitting;
  const { prompt } = entry;
  const shown =
    prompt.source === 'card'
      ? cardShown(sitting, prompt, settings)
      : itemShown(sitting, prompt, answer, settings, words);
  return {
    ...reviewFrame(sitting),
    ...shown,
    rating: ratingForm(standing, entry, today, answered, shown.item?.wrong ?? false, words),
  };
}

function cardShown({ standing: { edition } }: InSitting, { card }: CardPrompt, settings: Settings): Shown {
  const written = { markdown: card.back, passages: [] };
  const { parts, references, slips } = renderLesson(written, edition.content.evidence, settings);
  const html = parts.map((part) => (part.kind === 'html' ? part.html : '')).join('\n');
  return {
    front: itemMarkdown(edition).inline(card.front),
    back: new SafeHtml(html),
    item: null,
    references: references === '' ? null : new SafeHtml(references),
    slips: slips === '' ? null : new SafeHtml(slips),
  };
}

function itemShown(
  { standing: { edition } }: InSitting,
  { item }: ItemPrompt,
  answer: Answer | null,
  settings: Settings,
  words: Words,
): Shown {
  const { content } = edition;
  const bibliography = new Bibliography(content.evidence.studies, settings);
  const objectives = content.modules.flatMap((module) => module.objectives);
  const lessons = lessonsOf(content).filter(({ objectives }) => objectives.includes(item.objective));
  const result = resultItem(
    {
      ...{ item, answer, number: 1, mark: score(item, answer), certainty: null, bibliography },
      objective: objectives.find(({ key }) => key === item.objective)?.text ?? '',
      lessons: lessons.map(({ key, title }) => ({ href: addresses.activity(content.slug, key), title })),
      markdown: itemMarkdown(edition),
    },
    words,
  );
  const { verdict } = explain(item, answer);
  const references = sanitise(referencesHtml(bibliography));
  const slips = sanitise(slipsHtml(bibliography));
  return {
    ...{
      front: null,
      back: null,
      item: { ...result, verdict: words.say(`review.verdict.${verdict}`) },
    },
    references: references === '' ? null : new SafeHtml(references),
    slips: slips === '' ? null : new SafeHtml(slips),
  };
}
