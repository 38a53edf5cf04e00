import type { EntityMetadata } from 'typeorm';
import { namesSomebody } from '../../src/kernel/own-data/own-table.js';
import { PersonalParts } from '../../src/interchange/personal-parts.service.js';
import { isForMachines } from '../../src/web/account/own-data-file.page.js';
import { readCatalogue } from '../../src/web/views/messages.js';
import { databases } from '../support/databases.js';
import { TestSite } from '../support/site.js';

const [[, sqlite]] = databases as [(typeof databases)[number]];

/** Columns that look like a person's id and are none, each with what it is. */
const nobody: Readonly<Record<string, string>> = { 'jobs.leasedBy': 'an instance of the program' };

describe('the personal parts of the rooms', () => {
  let site: TestSite;
  beforeAll(async () => void (site = await TestSite.empty(sqlite)));
  afterAll(() => site.close());

  const entities = () => site.database.reader.entityMetadatas;
  const parts = () => site.app.get(PersonalParts).tables;
  const inAPart = () => new Set(parts().map(({ entity }) => site.database.reader.getMetadata(entity).tableName));

  /** Tables whose rows are somebody's, by their id or by the id of such a row: these are followed from table to table. */
  function owned(): Set<string> {
    const found = new Set(['people']);
    for (let before = 0; before !== found.size;) {
      before = found.size;
      for (const { tableName, columns } of entities()) {
        if (columns.some(({ propertyName }) => found.has(ownerOf(propertyName)))) found.add(tableName);
      }
    }
    return found;
  }

  /** Those, and the tables in which it stands who had a hand in something. */
  const personal = () =>
    new Set([
      ...owned(),
      ...entities()
        .filter(holdsSomebody)
        .map(({ tableName }) => tableName),
    ]);

  /** `enrolmentId` is the id of a row in the table of the entity Enrolment. */
  const ownerOf = (column: string): string => {
    const name = /^(\w+)Id$/.exec(column)?.[1]?.toLowerCase();
    return entities().find((entity) => entity.name.toLowerCase() === name)?.tableName ?? '';
  };

  it('hold every table in which somebody’s id stands, or the id of what is somebody’s', () => {
    expect([...personal()].filter((table) => !inAPart().has(table))).toEqual([]);
  });

  it('find attempts, responses and attestations by the enrolments that they hang on', () => {
    expect([...owned()]).toEqual(expect.arrayContaining(['attempts', 'responses', 'gradings', 'attestations']));
    expect([...owned()]).not.toEqual(expect.arrayContaining(['courses']));
  });

  it('hold every table that refers to people in the database itself', () => {
    const referring = entities().filter(({ foreignKeys }) =>
      foreignKeys.some(({ referencedEntityMetadata }) => owned().has(referencedEntityMetadata.tableName)),
    );
    const outside = referring.filter(({ tableName }) => !inAPart().has(tableName));
    expect(outside.map(({ tableName }) => tableName)).toEqual([]);
  });

  it('have a word for each table and each column that a person reads, and a reason for what is kept', () => {
    const catalogue = readCatalogue('views/messages', 'en');
    const wanted = parts().flatMap(({ name, entity, fate, without = [] }) => {
      const columns = site.database.reader.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
      const read = columns.filter((column) => !without.includes(column) && !isForMachines(column));
      const reasons = fate === 'deleted' ? [] : [`erasure.kept.${name}`];
      return [`own-data.table.${name}`, ...reasons, ...read.map((column) => `own-data.field.${column}`)];
    });
    expect(wanted.filter((key) => !catalogue.has(key))).toEqual([]);
  });

  it('name columns that are there, and each set of rows once', () => {
    const names = parts().map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const { entity, without = [] } of parts()) {
      const columns = site.database.reader.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
      expect(without.filter((column) => !columns.includes(column))).toEqual([]);
    }
  });
});

const holdsSomebody = ({ tableName, columns }: EntityMetadata): boolean =>
  columns.some(({ propertyName }) => namesSomebody(propertyName) && !(`${tableName}.${propertyName}` in nobody));
