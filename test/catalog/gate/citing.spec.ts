import { changed, claims, lesson, quiz, smallContent } from '../../support/small-content.js';
import { asking, opening, told } from './small-gate.js';

describe('rule uncited', () => {
  it.each([
    ['a figure', 'In the trial 63 people took part.'],
    ['a percentage', 'Some 40 per cent left early.'],
    ['a comparison of treatments', 'Exposure therapy works better than IFS.'],
    ['a comparison with placebo', 'On ketamine people became less depressed than on placebo.'],
    ['an effect', 'MDMA reduced symptoms of PTSD.'],
    ['a risk', 'Ketamine raises the risk of harm to the bladder.'],
    ['what was found', 'Both phase 3 trials met their primary outcome.'],
    ['a list item', '- Some left.\n- In all 12% left.'],
    ['a table row', '| who | many |\n| --- | --- |\n| Left | 12% |'],
    ['a key point', '::: key-point\nMDMA improved outcomes.\n:::'],
  ])('stops %s that cites nothing', (_, words) => {
    const [more] = told('uncited', opening(`${words}\n\nNext.\n\n`));
    expect(more).toMatch(/cites nothing/);
  });

  it.each([
    ['cited', 'In the trial 63 people took part [@brom2017].'],
    ['a list after a paragraph that cites', 'These left [@brom2017]:\n\n- In all 12% left.\n- Others, 3%, stayed.'],
    [
      'a table before a paragraph that cites',
      '| who | many |\n| --- | --- |\n| Left | 12% |\n\nSo it was counted [@brom2017].',
    ],
    ['a table whose header cites', '| who | many [@brom2017] |\n| --- | --- |\n| Left | 12% |'],
    ['a date or a time', 'The vote was on 4 June 2024. Take 10 minutes for it.'],
    ['what is supposed', 'Suppose that 12% leave.'],
    ['a question', 'Does MDMA reduce symptoms of PTSD?'],
    ['what nobody knows', 'Whether ketamine reduces symptoms for good is not known.'],
    ['speech', 'He asks: “My brother says that MDMA healed his trauma.”'],
    ['a case', '::: case Eleven\nHe takes 20 mg and MDMA healed his trauma.\n:::'],
    ['a reflection', '::: reflection next\nIs 12% much?\n:::'],
    ['words under a claim', '::: claim c67\nIn all 12% left.\n:::'],
  ])('lets pass what is %s', (_, words) => {
    const texts = changed(lesson, '::: claim c67\n:::\n', '');
    expect(told('uncited', opening(`${words}\n\nNext.\n\n`, texts))).toEqual([]);
  });

  it('holds a glossary to it', () => {
    const glossary = (text: string) => ({
      ...smallContent,
      'courses/small/glossary/01.yaml': `- key: blinding\n  term: Blinding\n  text: ${text}\n`,
    });
    expect(told('uncited', glossary('MDMA reduced symptoms more than placebo.'))).toHaveLength(1);
    expect(told('uncited', glossary('MDMA reduced symptoms more than placebo [@brom2017].'))).toEqual([]);
  });
});

describe('rule retracted', () => {
  it('stops a sentence that cites a retracted study and does not say so', () => {
    const texts = changed(
      lesson,
      'A later paper [@jerome2020:history] is retracted.',
      'It is retracted. A paper said so [@jerome2020:history].',
    );
    expect(told('retracted', texts)).toEqual([
      '8: `jerome2020` is retracted: the sentence that cites it says so. A paper said so.[@jerome2020:history]',
    ]);
    expect(told('retracted', smallContent)).toEqual([]);
  });

  it('stops an item that cites one and nowhere says so', () => {
    const unsaid = changed(quiz, 'It was retracted [@jerome2020:history]', 'It fell [@jerome2020:history]');
    expect(told('retracted', unsaid)).toEqual([]); // its feedback says so
    expect(told('retracted', changed(quiz, 'feedback: It was retracted.', 'feedback: It fell.', unsaid))).toHaveLength(
      1,
    );
  });
});

describe('rule unused-study', () => {
  const more = `- key: carter2007
  kind: theory
  status: current
  topics: [trauma]
  csl: { type: article-journal, title: Racism as injury, container-title: A journal, issued: 2007 }
  checked: { how: verified, source: abstract }
  summary: An argument.
`;
  const registry = { ...smallContent, 'evidence/studies/more.yaml': more };

  it('stops a study that nothing rests on', () => {
    expect(told('unused-study', registry)).toEqual([
      '1: No claim, lesson, item, figure or glossary entry uses study `carter2007`. Racism as injury',
    ]);
  });

  it.each([
    ['a lesson', opening('Argued [@carter2007].', registry)],
    ['a claim', changed(claims, 'key: jerome2020, role: history', 'key: carter2007, role: against', registry)],
    [
      'an item',
      asking(
        'key: m1-03\ntype: ordering\nstem: Order them.\nobjective: m1-read\nrationale: So.\ncitations: [carter2007]',
        registry,
      ),
    ],
  ])('lets pass one that %s uses', (_, texts) => {
    expect(told('unused-study', texts)).toEqual([]);
  });
});

describe('rule unlinked-term', () => {
  const glossary = { ...smallContent, 'courses/small/glossary/01.yaml': '- { key: arm, term: Arm, text: A group. }\n' };

  it('stops a term that no lesson links', () => {
    expect(told('unlinked-term', glossary)).toEqual([
      '1: No lesson links term `arm`: write [words](term:arm) where the course first uses it.',
    ]);
  });

  it('lets pass one that a lesson links', () => {
    expect(told('unlinked-term', opening('One [arm](term:arm) waited.', glossary))).toEqual([]);
  });
});

describe('rule review-overdue', () => {
  it('warns of a claim whose month of review is over', () => {
    expect(told('review-overdue', smallContent, '2027-12-01')).toEqual([
      expect.stringMatching(/^1: The review of claim `c67` was due in 2027-11\./),
    ]);
    expect(told('review-overdue', smallContent, '2027-11-30')).toEqual([]);
  });
});
