import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Course } from '../../src/catalog/course.entity.js';
import type { CoursePackage } from '../../src/catalog/course-package.js';
import { DraftPackages } from '../../src/catalog/draft/draft-packages.service.js';
import type { EditionContent } from '../../src/catalog/edition.js';
import { EditionUse } from '../../src/catalog/edition-use.entity.js';
import { Edition } from '../../src/catalog/edition.entity.js';
import { Editions } from '../../src/catalog/editions.service.js';
import { Importing } from '../../src/catalog/importing.service.js';
import { readCourse } from '../../src/catalog/package/read-course.js';
import { readRegistry } from '../../src/catalog/package/read-registry.js';
import { lessonsOf } from '../../src/catalog/published.js';
import { RegistryEntry } from '../../src/evidence/registry-entry.entity.js';
import { RegistryToday } from '../../src/evidence/registry-today.service.js';
import { RegistryVersion } from '../../src/evidence/registry-version.entity.js';
import { Act } from '../../src/kernel/act.entity.js';
import { canonicalJson, sha256 } from '../../src/kernel/canonical.js';
import { schema } from '../../src/schema.js';
import { databases } from '../support/databases.js';
import {
  changed,
  courseFile,
  filesOf,
  lesson,
  quiz,
  smallContent,
  studies,
  type Texts,
} from '../support/small-content.js';
import { TestSite } from '../support/site.js';

const restated = changed(lesson, 'was tried against a waiting list', 'was compared with a waiting list');
const renoted = changed(courseFile, 'changeNote: First edition.', 'changeNote: One sentence is plainer.', restated);

/** The same course, whatever its files were called. */
const withoutSources = ({ frame, activities }: CoursePackage) => ({
  frame,
  activities: activities.map(({ source: _, ...activity }) => activity),
});

describe.each(databases)('importing on %s', (_name, make) => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(make)));
  afterAll(() => site.close());

  const take = (texts: Texts) => site.app.get(Importing).take(filesOf(texts), null);
  const courseId = async () => (await site.database.reads.findOneBy(Course, { slug: 'small' }))!.id;
  const editions = () => site.database.reads.find(Edition, { order: { number: 'ASC' } });
  const contentOf = ({ content }: Edition) => JSON.parse(content) as EditionContent;
  const acts = async () =>
    (await site.database.reads.find(Act, { order: { id: 'ASC' } })).map(({ verb, actorId }) => [verb, actorId]);
  const everything = () =>
    Promise.all((schema.entities as EntityTarget<ObjectLiteral>[]).map((table) => site.database.reads.find(table)));
  const versionsOf = async (key: string) => {
    const entry = await site.database.reads.findOneBy(RegistryEntry, { key });
    return site.database.reads.find(RegistryVersion, { where: { entryId: entry!.id }, order: { number: 'ASC' } });
  };

  describe('a package for the first time', () => {
    beforeAll(async () => {
      expect(await take(smallContent)).toEqual({ faults: [], versions: 4, published: [{ slug: 'small', number: 1 }] });
    });

    it('records every study, claim and figure as its first version', async () => {
      expect(await site.database.reads.count(RegistryEntry)).toBe(4);
      const [version, ...more] = await versionsOf('brom2017');
      expect(more).toEqual([]);
      expect(version).toMatchObject({ number: 1, content: { key: 'brom2017', kind: 'trial' } });
      expect(version!.hash).toBe(sha256(canonicalJson(version!.content)));
    });

    it('makes the draft the very value that the package holds', async () => {
      const files = filesOf(smallContent);
      const { course } = readCourse(files, readRegistry(files).registry, { prefix: 'courses/small/' });
      const read = await site.app.get(DraftPackages).read(await courseId());
      expect(read.faults).toEqual([]);
      expect(withoutSources(read.course!)).toEqual(withoutSources(course!));
    });

    it('publishes canonical JSON under its hash', async () => {
      const [edition, ...more] = await editions();
      expect(more).toEqual([]);
      expect(edition).toMatchObject({
        number: 1,
        publishedAt: site.clock.now(),
        publishedBy: null,
        hash: sha256(edition!.content),
      });
      expect(canonicalJson(JSON.parse(edition!.content))).toBe(edition!.content);
      expect(Object.keys(contentOf(edition!).evidence.studies).sort()).toEqual(['brom2017', 'jerome2020']);
    });

    it('finds the way back from a study or a claim to every place that rests on it', async () => {
      const uses = await site.database.reads.find(EditionUse);
      const at = (place: string, wanted: string) =>
        uses.filter((use) => use.place === place && (use.studyKey ?? use.claimKey) === wanted);
      expect(at('item', 'brom2017')).toEqual([
        expect.objectContaining({ activityKey: 'm1-quiz', placeId: 'm1-01', role: 'supports' }),
      ]);
      expect(at('item', 'jerome2020')).toEqual([expect.objectContaining({ placeId: 'm1-02', role: 'history' })]);
      expect(at('figure', 'brom2017')).toEqual([
        expect.objectContaining({ activityKey: 'm1-trial', placeId: 'brom-arms' }),
      ]);
      const [claim] = at('passage', 'c67');
      const passages = lessonsOf(contentOf((await editions())[0]!))[0]!.passages;
      expect(passages.find(({ id }) => id === claim!.placeId)).toMatchObject({ kind: 'claim' });
    });

    it('is written down as acts of the program itself', async () => {
      expect(await acts()).toEqual([
        ['registry.recorded', null],
        ['course.made', null],
        ['draft.imported', null],
        ['edition.published', null],
        ['content.taken', null],
      ]);
    });

    it('changes nothing when it comes again', async () => {
      const before = await everything();
      site.clock.advance({ days: 1 });
      expect(await take(smallContent)).toEqual({ faults: [], versions: 0, published: [] });
      expect(await everything()).toEqual(before);
    });
  });

  it('writes nothing of a package with a single fault, not even what is good in it', async () => {
    const before = await everything();
    const better = changed(studies, 'A trial against a waiting list.', 'A small trial.', renoted);
    const faulty = await take(changed(quiz, 'citations: [brom2017]', 'citations: [nobody2020]', better));
    expect(faulty).toMatchObject({ versions: 0, published: [] });
    expect(faulty.faults).toEqual([
      expect.objectContaining({ file: quiz, line: expect.any(Number), message: expect.stringContaining('nobody2020') }),
    ]);
    expect(await everything()).toEqual(before);
  });

  it('makes no edition of a change in the registry alone: what is known today is laid over the old one', async () => {
    const [before, ...others] = await editions();
    expect(others).toEqual([]);
    const corrected = changed(
      studies,
      'status: current',
      'status: corrected\n  statusNote: { on: 2026-11, text: A table was mended., source: The journal }',
    );
    expect(await take(corrected)).toEqual({ faults: [], versions: 1, published: [] });
    expect(await editions()).toEqual([before]);
    expect(
      (await versionsOf('brom2017')).map(({ number, content }) => [number, (content as { status: string }).status]),
    ).toEqual([
      [1, 'current'],
      [2, 'corrected'],
    ]);
    expect(contentOf(before!).evidence.studies.brom2017).toMatchObject({ status: 'current' });
    expect((await site.app.get(RegistryToday).read()).studies.get('brom2017')).toMatchObject({ status: 'corrected' });
    expect((await acts()).slice(5)).toEqual([
      ['registry.recorded', null],
      ['content.taken', null],
    ]);
    expect(await take(smallContent)).toMatchObject({ versions: 1, published: [] });
  });

  it('makes a changed course its next edition, once, and leaves the one before as it was', async () => {
    const [first] = await editions();
    const taken = await Promise.all([take(renoted), take(renoted), take(renoted)]);
    expect(taken.flatMap(({ published }) => published)).toEqual([{ slug: 'small', number: 2 }]);
    const [before, after, ...more] = await editions();
    expect(more).toEqual([]);
    expect(before).toEqual(first);
    expect(after!.hash).not.toBe(first!.hash);
    const lessons = [before!, after!].map((edition) => lessonsOf(contentOf(edition))[0]!);
    expect(lessons[1]!.markdown).toContain('was compared with a waiting list');
    expect(lessons[1]!.passages.map(({ id }) => id)).toEqual(lessons[0]!.passages.map(({ id }) => id));
    expect(contentOf(after!).changeNote).toBe('One sentence is plainer.');
    expect((await site.app.get(Editions).newestOf('small'))!.number).toBe(2);
    expect((await site.app.get(DraftPackages).read(await courseId())).course!.frame.changeNote).toBe(
      'One sentence is plainer.',
    );
  });
});
