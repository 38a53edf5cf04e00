import { gateReport } from '../../../src/catalog/gate/gate.js';
import { cards, changed, filesOf, smallCards, smallContent } from '../../support/small-content.js';

const withCards = { ...smallContent, [cards]: smallCards };

/** What the gate finds on the one card, with something of it rewritten. */
const found = (from: string, to: string): string[] =>
  gateReport(filesOf(changed(cards, from, to, withCards)), '2026-11-30')
    .findings.filter(({ file }) => file === cards)
    .map(({ rule }) => rule);

describe('the gate, on a card', () => {
  it('has nothing to say of one that says what its study says', () => {
    expect(found('A waiting list', 'A waiting list')).toEqual([]);
  });

  it.each([
    ['a number that none of its studies gives', 'A waiting list', 'In 71 people, a waiting list', 'number'],
    ['a number on its front', 'What was the comparator?', 'What did 71 people wait for?', 'number'],
    ['a retracted study that is not called so', '[@brom2017]', '[@jerome2020:history]', 'retracted'],
    ['a promise', 'A waiting list', 'Somatic Experiencing is a breakthrough, and the comparator was a list', 'hype'],
    ['a cure', 'A waiting list', 'People were cured of PTSD, against a list', 'cure'],
    ['an instruction on a medicine', 'A waiting list', 'Stop taking your antidepressant. A list', 'dosing'],
  ])('finds %s', (_, from, to, rule) => {
    expect(found(from, to)).toContain(rule);
  });

  it('finds a finding without a study', () => {
    expect(
      found('A waiting list [@brom2017].\n\n    ::: claim c67\n    :::', 'The trial found fewer symptoms.'),
    ).toContain('uncited');
  });

  it('lets a study that is cited anywhere on a card carry all of it', () => {
    expect(found('What was the comparator?', 'Against what did 63 adults improve?')).toEqual([]);
  });

  it('counts a study as used that cards alone rest on', () => {
    const lone = `- key: lone
  front: Who?
  back: Them [@brom2017].
  objective: m1-read
`;
    const { findings } = gateReport(
      filesOf({
        [cards]: lone,
        'evidence/studies/a.yaml': smallContent['evidence/studies/trauma.yaml']!,
        'courses/small/modules/01/module.yaml': smallContent['courses/small/modules/01/module.yaml']!,
      }),
      '2026-11-30',
    );
    expect(findings.filter(({ rule }) => rule === 'unused-study').map(({ message }) => message)).toEqual([
      expect.stringContaining('jerome2020'),
    ]);
  });
});
