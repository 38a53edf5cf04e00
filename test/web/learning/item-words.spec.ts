import { Views } from '../../../src/web/views/views.js';
import { attemptItems, resultItems } from '../views/samples/items.js';
import { samples } from '../views/samples/all.js';
import { root } from '../views/samples/sample.js';

const readable = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const lines = (number: number) =>
  resultItems[number - 1]!.answers.map(({ which, about, text, note }) => [
    which,
    about === null ? text : `${about}: ${text}`,
    note,
  ]);

describe('an item of an attempt', () => {
  it('says what kind it is and how far it is answered', () => {
    expect(attemptItems.slice(0, 11).map(({ kind, state }) => `${kind}: ${state}`)).toEqual([
      'One answer: Saved',
      'Several answers: Saved',
      'True or false: Saved',
      'Matching: Saved, 2 of 3',
      'Ordering: Saved',
      'Number: Saved, look again',
      'Gaps: Not answered yet',
      'Short text: Saved',
      'Labels on a picture: Saved',
      'Your view: Saved, 1 of 2',
      'Written response: Saved, 16 words: too short',
    ]);
  });

  it('says what is wrong with an answer that was kept all the same', () => {
    expect(attemptItems[5]!.problem).toContain('not a number');
  });

  it('has no space between a gap and the full stop after it', async () => {
    const views = await Views.load({ root, languages: ['en'] });
    const { template, model, context } = samples.find(({ name }) => name === 'attempt')!;
    const html = views.render(template, model, context);
    expect(html).toMatch(/<\/select> only, with <label/);
    const cloze = /<p class="cloze".*?<\/p>/s.exec(html)![0];
    expect(readable(cloze.replace(/<label.*?<\/select>/gs, '___'))).toBe(
      'The self-experience paper used data from ___ only, with ___ people.',
    );
  });
});

describe('an item of a result', () => {
  it('says of one choice what was chosen and what was right', () => {
    expect(lines(1)).toEqual(
      [
        ['The right answer', expect.stringContaining('of those assessed'), null],
        [
          'Your answer, not correct',
          expect.stringContaining('all who were randomised'),
          'Those who left were not assessed.',
        ],
      ].toReversed(),
    );
    expect(lines(3)).toEqual([['Your answer, correct', 'False', null]]);
  });

  it('says of several choices which were right, wrong and missed, and nothing of what was rightly left', () => {
    expect(lines(2)).toEqual([
      ['You chose it, rightly', 'Some adverse events were not recorded', null],
      ['You missed it', 'Durability past 18 weeks was not shown', null],
      ['You chose it, wrongly', 'Therapists lacked independent oversight', 'That was a theme of the committee.'],
    ]);
  });

  it('says of pairs and gaps what belongs together', () => {
    expect(lines(4)).toEqual([
      ['Your answer, correct', 'FDA: Licensing decision', null],
      [
        'Your answer, not correct',
        'ICER: Policy advice',
        'Right is: Independent value appraisal. It has no licensing power.',
      ],
      ['You missed it', 'TGA, Australia: Scheduling and prescriber authorisation', null],
    ]);
    expect(lines(7)).toEqual([
      ['You missed it', 'First gap: which trials: MAPP1', null],
      ['You missed it', 'Second gap: how many people: 90', null],
    ]);
  });

  it('says of lines where they belong', () => {
    expect(lines(5)[0]).toEqual(['Place 1', 'MAPP2 is published', null]);
  });

  it('says of a number what was typed and what is accepted', () => {
    expect(lines(6)).toEqual([
      ['Your answer, not correct', '3,4 x', null],
      ['Accepted', '33 to 35 percentage points', null],
    ]);
  });

  it('says of a text what was typed, what is right, and how sure one was', () => {
    expect(lines(8)).toEqual([
      ['Your answer, not correct', 'midomafetamin', 'Check the spelling.'],
      ['The right answer', 'midomafetamine', null],
      ['Also right', 'midomafetamine hydrochloride', null],
      ['How sure you were', 'Fairly sure', null],
    ]);
  });

  it('says of a picture which label belongs where', () => {
    expect(lines(9)).toEqual([
      ['Your answer, correct', '1. between the lines: Window', null],
      ['Your answer, not correct', '2. above the upper line: Hypoarousal', 'Right is: Hyperarousal. It is above.'],
    ]);
    expect(resultItems[8]!.picture).toMatchObject({ src: '/media/window.png', places: [{ number: 1 }, { number: 2 }] });
  });

  it('shows a view and a written response as they were given, without a word on them', () => {
    expect(lines(10)).toEqual([
      ['Your answer', 'I could explain this trial to a client.: I agree', null],
      ['Not answered yet', 'I would bring it up by myself.: –', null],
    ]);
    expect(lines(11)).toEqual([['Your answer', expect.stringMatching(/^I would ask her .*\n\nThen /), null]]);
    expect(resultItems.slice(9, 11).map(({ wrong, lessons }) => [wrong, lessons])).toEqual([
      [false, []],
      [false, []],
    ]);
    expect(resultItems[10]!.rubric![0]!.levels.map(({ points }) => points)).toEqual([
      '3 points',
      '1 point',
      '0 points',
    ]);
  });

  it('says the mark in words', () => {
    expect(resultItems.slice(0, 11).map(({ verdict }) => verdict)).toEqual([
      'Not correct, 0 of 1',
      'Partly right, 0 of 1',
      'Correct, 1 of 1',
      'Partly right, 0.33 of 1',
      'Correct, 1 of 1',
      'Not correct, 0 of 1',
      'No answer, 0 of 1',
      'Not correct, 0 of 1',
      'Partly right, 0.5 of 1',
      'Not marked',
      'Waits for a marker, worth 3 points',
    ]);
  });
});
