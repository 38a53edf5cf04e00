import { FaultList } from '../package/content-fault.js';
import { itemRead } from '../package/items-read.js';
import type { PackageFiles } from '../package/package-files.js';
import { YamlFile } from '../package/yaml-file.js';
import { itemParagraphs } from './item-paragraphs.js';
import type { ItemText, QuizText } from './manuscript.js';
import { field, listIn } from './written.js';

/** Reads a file that holds items, whether a paper can draw them or they still wait. */
export function readQuizText(files: PackageFiles, file: string): QuizText[] {
  const yaml = YamlFile.open(files, file, new FaultList());
  const written = listIn(yaml?.value, 'items');
  if (!yaml || written.length === 0) return [];
  const items = written.map((item, index) => itemText(item, index, file, yaml));
  return [{ file, line: 1, key: field(yaml.value, 'key'), title: field(yaml.value, 'title'), items }];
}

function itemText(written: unknown, index: number, file: string, yaml: YamlFile): ItemText {
  const at = ['items', index];
  const key = field(written, 'key');
  const place = {
    file,
    lineWithin: (path: readonly PropertyKey[], nth: number) => yaml.lineWithin([...at, ...path], nth),
  };
  return {
    ...{ kind: 'item', key, name: key === '' ? `item ${index + 1}` : `item \`${key}\``, claims: [], figures: [] },
    ...{
      file,
      line: yaml.lineOf([...at, 'key']),
      stem: field(written, 'stem'),
      objective: field(written, 'objective'),
    },
    ...itemParagraphs(written, place),
    item: itemRead(written).item,
    lineOf: (path) => yaml.lineOf([...at, ...path]),
  };
}
