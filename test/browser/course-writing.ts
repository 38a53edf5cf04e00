import type { Locator, Page } from 'playwright-core';
import { itemTypes, type ItemType } from '../../src/assessment/item.js';
import { Editions } from '../../src/catalog/editions.service.js';
import { quizzesOf } from '../../src/catalog/published.js';
import { mediaFolder } from '../support/media-course.js';
import { account } from '../support/office.js';
import { leonie } from '../support/studio.js';
import { signIn } from '../support/world.js';
import { filledItems } from '../web/studio/draft/item/filled-items.js';
import { axe, injectedAxe } from './looking.js';
import type { Hands } from './hands.js';
import { Stage } from './stage.js';
import { stepByStep, type Way } from './steps.js';

/** Some nine hundred words that say nothing which would need a study. */
const prose = Array.from(
  { length: 50 },
  (_, number) => `You sit with one person in one room. Notice how you listen. This is part ${number + 1} of the walk.`,
).join('\n\n');

/** What the content gate asks of an item beside what its form does. */
const reasons: Readonly<Record<string, string>> = {
  rationale: 'The lesson says so, as manuals do [@dsm5].',
  citations: 'dsm5',
};
const more: Partial<Record<ItemType, Readonly<Record<string, string>>>> = {
  multiple: { 'options.2.feedback': 'They were.' },
  matching: {
    ...{ 'prompts.0.feedback': 'They waited.', 'prompts.1.feedback': 'It was measured.' },
    'prompts.1.text': 'Severity after the treatment',
  },
  ordering: { feedback: 'People agree first.' },
  numeric: { 'answer.value': '2013', 'answer.low': '2013', 'answer.high': '2013', unit: 'rooms' },
  cloze: { 'gaps.0.options.1.feedback': 'None was given.', 'gaps.1.feedback': 'It has a name.' },
  'short-text': { otherwise: 'Look again.' },
  label: { image: 'media/chairs', alt: 'Two chairs beside a window.', 'targets.0.feedback': 'It is the near one.' },
};

/** A file of each kind, and what has to be said of it before it can be published. */
const media = [
  ['chairs.jpg', { alt: 'Two chairs face each other beside a window.' }],
  ['talk.mp3', { transcript: 'A tone begins, and goes on.' }],
  ['room.webm', { transcript: 'Colours stand still.' }],
  ['sheet.pdf', { credit: 'Made for this course' }],
] as const;
const shown = media.map(([file]) => `::: media ${file.replace(/\..*/, '')}\n:::`).join('\n\n');

/** From a title to a published edition, with a medium of each kind and an item of each type. Each step goes on where the last one stopped. */
export function courseWriting<H extends Hands>(title: string, way: Way<H>): void {
  describe(title, () => {
    let stage: Stage;
    let page: Page;
    let hands: H;
    const step = stepByStep();

    beforeAll(async () => {
      stage = await Stage.open();
      await account(stage.site, leonie, ['instructor']);
      const as = await signIn(stage.site, leonie);
      page = await stage.page({ as, javaScriptEnabled: way.scripts, reducedMotion: 'reduce' });
      page.setDefaultTimeout(60_000);
      hands = way.hands(page);
    });
    afterAll(() => stage?.close());

    const button = (name: string | RegExp): Locator => page.locator('main').getByRole('button', { name });
    const save = () => hands.go(button(/^Save$/).last());
    const said = (words: string) => page.locator('main').getByText(words).first().waitFor();
    const named = (name: string) => page.locator(`[name="${name}"]`).first();

    /** Opens what the field or button is folded away in. */
    async function unfold(target: Locator): Promise<void> {
      const folded = target.locator('xpath=ancestor::details[not(@open)]');
      while ((await folded.count()) > 0) await hands.press(folded.first().locator('> summary'));
    }

    /** Fills in a form by the names of its fields. */
    async function fill(fields: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
      for (const [name, value] of Object.entries(fields)) {
        const field = named(name);
        await unfold(field);
        const kind = await field.evaluate((each) => `${each.tagName} ${each.getAttribute('type') ?? ''}`);
        if (kind.startsWith('SELECT')) {
          const label = await field.locator(`option[value="${String(value)}"]`).innerText();
          await hands.choose(field, label.trim());
        } else if (kind.endsWith('checkbox')) await hands.tick(field);
        else await hands.write(field, String(value));
      }
    }

    step('begins a course with a title', async () => {
      await page.goto('/studio/new');
      await hands.write(page.getByLabel('Title'), 'Grief and listening');
      await hands.go(button('Begin the course'));
      await said('This course has no modules yet.');
    });

    step('says what the course is, and what is still to be mended', async () => {
      await hands.go(page.getByRole('link', { name: 'About the course' }));
      await fill({
        ...{ summary: 'A walk with loss.', level: 'beginner', audience: 'Therapists', objectives: 'Listen well' },
        ...{ notice: 'It teaches.', accreditation: 'Nobody has accredited it.', 'provider.name': 'Demo Provider' },
      });
      await save();
      await said('One thing to mend before publishing');
      await hands.write(named('makers.0.disclosure'), 'Nothing to disclose');
      await save();
      await said('Nothing is left to mend before publishing.');
      if (way.scripts) expect(await injectedAxe(page)).toEqual([]);
    });

    step('adds a module with an objective and a review card', async () => {
      await hands.go(page.getByRole('link', { name: 'Back to the outline' }));
      await hands.write(page.locator('#title'), 'Sitting with loss');
      await hands.go(button('Add the module'));
      await fill({ summary: 'A walk.', 'objectives.0.text': 'Say what listening asks' });
      await save();
      await hands.go(page.getByRole('link', { name: 'Review cards' }));
      await hands.go(page.getByRole('link', { name: 'New card' }));
      await fill({ front: 'What does listening ask?', back: 'Time, as manuals say [@dsm5].' });
      await fill({ objective: 'say-what-listening-asks' });
      await save();
      await said('As practitioners see it');
    });

    step('uploads a file of each kind, and says what whoever does not see or hear it needs', async () => {
      for (const [file, words] of media) {
        await page.goto('/studio/courses/grief-and-listening/draft/media');
        await page.locator('#file').setInputFiles(`${mediaFolder}/${file}`);
        await hands.go(button('Upload'));
        await fill(words);
        await save();
        if (!('transcript' in words)) continue;
        await hands.write(named('language'), 'en');
        await page.locator('#captions').setInputFiles(`${mediaFolder}/talk.en.vtt`);
        await hands.go(button('Upload captions'));
      }
      expect(await page.locator('.media-missing').count()).toBe(0);
      if (way.scripts) expect(await injectedAxe(page)).toEqual([]);
    });

    step('writes a lesson that shows them', async () => {
      await page.goto('/studio/courses/grief-and-listening/draft');
      await hands.write(page.locator('.add-line input[name="title"]').first(), 'How to listen');
      await hands.go(button('Add a lesson'));
      await hands.write(page.locator('#lesson_summary'), 'Listening.');
      await hands.tick(page.getByLabel('Say what listening asks'));
      if (way.scripts) await hands.press(button(/^Source$/));
      await hands.write(page.locator('#lesson_text'), `${prose}\n\n${shown}\n`);
      await hands.go(button('Save the lesson'));
      expect(await page.locator('#lesson_text').inputValue()).toContain('This is part 50 of the walk.');
    });

    step('adds a quiz, and makes an item of each type', async () => {
      await page.goto('/studio/courses/grief-and-listening/draft');
      await hands.write(page.locator('.add-line input[name="title"]').first(), 'Listening');
      await hands.go(button('Add a quiz'));
      const quiz = new URL(page.url()).pathname;
      for (const type of itemTypes) {
        await page.goto(quiz);
        await hands.go(page.locator(`button[name="type"][value="${type}"]`));
        const { adds = [], fields } = filledItems[type];
        for (const add of adds) {
          const adding = page.locator(`button[name="go"][value="${add}"]`);
          await unfold(adding);
          await hands.go(adding);
        }
        await fill({ ...fields, ...reasons, ...more[type], objective: 'say-what-listening-asks' });
        await save();
        const left = await page.locator('.mends').allInnerTexts();
        expect([type, left]).toEqual([type, []]);
      }
      await page.goto(quiz);
      if (way.scripts) expect(await axe(page).catch(() => injectedAxe(page))).toEqual([]);
    });

    step('finds nothing in the way, and publishes', async () => {
      await hands.go(page.getByRole('link', { name: 'Publish', exact: true }));
      expect(await page.locator('main .findings .stop').allInnerTexts()).toEqual([]);
      await hands.write(page.locator('#note'), 'The first edition.');
      await hands.go(button('Publish edition 1'));
      await said('Edition 1 is published.');
      const edition = (await stage.site.app.get(Editions).newestOf('grief-and-listening'))!;
      const [quiz] = quizzesOf(edition.content);
      expect(quiz!.items.map((item) => item.type)).toEqual(itemTypes);
      expect(edition.content.media!.map(({ kind }) => kind).sort()).toEqual(['audio', 'document', 'image', 'video']);
      expect(edition.content.modules[0]!.cards).toMatchObject([{ key: 'what-does-listening-ask' }]);
    });

    it('met no error and asked no other origin on the way', () => {
      expect(stage.troubles).toEqual([]);
      way.atTheEnd?.(hands);
    });
  });
}
