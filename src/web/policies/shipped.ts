import type { Words } from '../views/words.js';

/** A section of a policy: its heading, and what stands below it, each by the key of its message. */
interface Section {
  readonly title: string;
  readonly points?: readonly string[];
  readonly text?: readonly string[];
}

interface Shipped {
  readonly lead: string;
  readonly sections: readonly Section[];
}

export const privacy: Shipped = {
  lead: 'privacy.lead',
  sections: [
    {
      title: 'privacy.kept.title',
      points: [
        ...['privacy.kept.account', 'privacy.kept.identities', 'privacy.kept.profile', 'privacy.kept.learning'],
        'privacy.kept.review',
        ...['privacy.kept.certificates', 'privacy.kept.acts', 'privacy.kept.letters', 'privacy.kept.log'],
      ],
    },
    { title: 'privacy.roster.title', text: ['privacy.roster.text'] },
    { title: 'privacy.reflections.title', text: ['privacy.reflections.text'] },
    { title: 'privacy.cookies.title', text: ['privacy.cookies.text'] },
    { title: 'privacy.verify.title', text: ['privacy.verify.text'] },
    { title: 'privacy.yours.title', text: ['privacy.yours.text'] },
    { title: 'privacy.ask.title', text: ['privacy.ask.text'] },
  ],
};

export const accessibility: Shipped = {
  lead: 'accessibility.lead',
  sections: [
    {
      title: 'accessibility.done.title',
      points: [
        ...['accessibility.done.keyboard', 'accessibility.done.scripts', 'accessibility.done.sight'],
        ...['accessibility.done.figures', 'accessibility.done.time', 'accessibility.done.notes'],
      ],
    },
    { title: 'accessibility.known.title', text: ['accessibility.known.text'] },
    { title: 'accessibility.ask.title', text: ['accessibility.ask.text'] },
  ],
};

export const refunds: Shipped = {
  lead: 'refunds.lead',
  sections: [
    { title: 'refunds.free.title', text: ['refunds.free.text'] },
    { title: 'refunds.paid.title', text: ['refunds.paid.text'] },
  ],
};

export const complaints: Shipped = {
  lead: 'complaints.lead',
  sections: [
    { title: 'complaints.how.title', points: ['complaints.how.what', 'complaints.how.who', 'complaints.how.answer'] },
    { title: 'complaints.marks.title', text: ['complaints.marks.text'] },
    { title: 'complaints.content.title', text: ['complaints.content.text'] },
    { title: 'complaints.fear.title', text: ['complaints.fear.text'] },
  ],
};

export const records: Shipped = {
  lead: 'records.lead',
  sections: [
    { title: 'records.yours.title', points: ['records.yours.certificates', 'records.yours.copy'] },
    { title: 'records.boards.title', text: ['records.boards.text'] },
    { title: 'records.kept.title', text: ['records.kept.text'] },
  ],
};

/** As Markdown, so that whoever writes a text of their own begins with this one. */
export function markdownOf({ lead, sections }: Shipped, words: Words): string {
  const section = ({ title, points = [], text = [] }: Section) => [
    `## ${words.say(title)}`,
    ...(points.length > 0 ? [points.map((point) => `- ${words.say(point)}`).join('\n')] : []),
    ...text.map((each) => words.say(each)),
  ];
  return `${[words.say(lead), ...sections.flatMap(section)].join('\n\n')}\n`;
}
