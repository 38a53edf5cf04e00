import { Importing } from '../../../src/catalog/importing.service.js';
import { Edition } from '../../../src/catalog/edition.entity.js';
import { databases } from '../../support/databases.js';
import { linkTo, press, readable } from '../../support/page.js';
import { TestSite } from '../../support/site.js';
import { changed, claims, filesOf, studies, type Texts } from '../../support/small-content.js';
import { register, robin } from '../../support/world.js';

const numbers = `  figures:
    - key: effect
      label: Effect on severity
      value: -0.94
      low: -1.26
      high: -0.6
      level: 95
      unit: d
      arm: Somatic Experiencing
      comparator: Waiting list
      n: 1063
      checked: { how: verified, source: abstract }
    - { key: guess, label: A rumour, value: 77, unit: '%', checked: { how: not-verified } }
    - { key: p, label: P value, value: 0.0001, checked: { how: memory-medium } }
`;

describe.each(databases)('an entry of the registry on %s', (_name, make) => {
  let site: TestSite;
  let content: Texts;
  beforeAll(async () => {
    site = await TestSite.empty(make);
    content = changed(studies, '  figures:\n', numbers);
    await take(content);
  });
  afterAll(() => site.close());

  const take = async (texts: Texts) => {
    const { faults } = await site.app.get(Importing).take(filesOf(texts), null);
    expect(faults).toEqual([]);
  };
  const said = async (path: string, who = site.visitor()) => readable((await who.get(path)).html);

  it('tells of a study what it is, what it found, and what it cannot show', async () => {
    const text = await said('/evidence/studies/brom2017');
    for (const part of [
      'Brom, D., Stokar, Y., et al. (2017). Somatic experiencing for posttraumatic stress disorder. Journal of Traumatic Stress , 30 (3), 304–312. https://doi.org/10.1002/jts.22189',
      'A trial against a waiting list.',
      'Design Randomised trial People 63 adults Who paid Not known here',
      'How this entry was checked Read in the publication or its abstract: abstract',
      'What it cannot show No active comparator.',
      'No correction, concern or retraction is recorded here',
      'Somatic Experiencing did better than a waiting list in one small trial. Certainty: Low',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('prints a number with its interval and how it was checked, says what is recalled, and holds back the rest', async () => {
    const text = await said('/evidence/studies/brom2017');
    expect(text).toContain(
      'Effect on severity Somatic Experiencing Waiting list 1,063 −0.94 d (95% interval −1.26 to −0.6)',
    );
    expect(text).toMatch(/Recalled with some doubt, and not read again P value 0\.0001 recalled/);
    expect(text).toMatch(/Recalled with confidence, and not read again Waiting 30 people recalled/);
    expect(text).toContain('One number is held back, because nobody has verified it.');
    expect(text).not.toMatch(/rumour|77/);
  });

  it('names the lessons, figures and claims that rest on a study, and only counts items', async () => {
    const text = await said('/evidence/studies/brom2017');
    expect(text).toContain(
      'As Edition 1 has it 1.1 One small trial Figure in 1.1 One small trial: People in the two arms',
    );
    expect(text).toContain('One trial, asked: 1 item');
    expect(text).not.toMatch(/What was the comparator|m1-01/);
    expect(await said('/evidence/studies/jerome2020')).toContain('1.1 One small trial as history');
    expect(await said('/evidence/claims/c67')).toContain('1.1 One small trial');
  });

  it('leads to a lesson only those who are on its course', async () => {
    const reader = await register(site, robin);
    const path = '/evidence/studies/brom2017';
    expect((await reader.get(path)).html).not.toContain('/learn/small/m1-trial');
    await reader.follow(
      await press(reader, await reader.get('/courses/small'), 'Enrol in Edition 1', { acknowledged: '1' }),
    );
    const page = await reader.get(path);
    expect(linkTo(page, '1.1 One small trial')).toBe('/learn/small/m1-trial');
    const lesson = await reader.get('/learn/small/m1-trial');
    expect(linkTo(lesson, 'About this study')).toMatch(/^\/evidence\/studies\//);
    expect(linkTo(lesson, 'About this claim (C67)')).toBe('/evidence/claims/c67');
  });

  it('says first that a study was retracted, when, why, and where that was read', async () => {
    const { html } = await site.visitor().get('/evidence/studies/jerome2020');
    const text = readable(html.slice(html.indexOf('<main')));
    expect(html).toContain('<title>Retracted: Jerome 2020 · Attune</title>');
    expect(text).toMatch(/^Evidence registry · Study jerome2020 Retracted: Long-term follow-up outcomes/);
    expect(text).toContain('Retracted in August 2024 Ethical violations at one site. Read in: The journal.');
    expect(text).toContain('It is told here as history only, and supports nothing.');
  });

  it('tells of a claim how sure we are, why, what it rests on, and when it was reviewed', async () => {
    const text = await said('/evidence/claims/c67');
    for (const part of [
      'Somatic Experiencing did better than a waiting list in one small trial. Certainty:',
      'Why low? One small trial with a passive comparator. Certainty, low: The true effect may differ',
      'The study it rests on Somatic experiencing for posttraumatic stress disorder',
      'Told as history only Retracted August 2024 : Long-term follow-up outcomes',
      'Last reviewed November 2026 Next review November 2027',
      'It has not changed since it was entered.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keeps what it said before, and makes no edition of a change in the registry alone', async () => {
    site.clock.advance({ days: 30 });
    const moderate = changed(claims, 'level: low', 'level: moderate', content);
    await take(changed(claims, 'did better than', 'outdid', moderate));
    const text = await said('/evidence/claims/c67');
    expect(text).toContain(
      'Somatic Experiencing outdid a waiting list in one small trial. Certainty: Certainty: Moderate',
    );
    expect(text).toContain(
      'What it said before 23 November 2026 to 23 December 2026 Somatic Experiencing did better than',
    );
    expect(text).toContain('Changed then: the sentence and the strength.');
    await take(
      changed(studies, 'A trial against', 'One trial against', changed(claims, 'did better than', 'outdid', moderate)),
    );
    expect(await said('/evidence/studies/brom2017')).toContain('23 Dec 2026 Changed: summary 23 Nov 2026 Entered');
    expect(await site.database.reads.count(Edition)).toBe(1);
  });

  it('says that a review is overdue', async () => {
    expect(await said('/evidence/claims/c67')).not.toContain('Overdue');
    site.clock.advance({ days: 400 });
    expect(await said('/evidence/claims/c67')).toContain('Next review Overdue: November 2027');
    expect(await said('/evidence?show=claims')).toContain('Review overdue');
  });
});
