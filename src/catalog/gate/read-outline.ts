import { readMarkdown } from '../markdown/read-markdown.js';
import { FaultList } from '../package/content-fault.js';
import type { PackageFiles } from '../package/package-files.js';
import { YamlFile } from '../package/yaml-file.js';
import { YamlSource, type Path } from '../package/yaml-source.js';
import { piecesOf } from './lesson-paragraphs.js';
import type { ModuleText, Text } from './manuscript.js';
import { plainParagraphs, type Writing } from './plain-paragraphs.js';
import { field, listIn, namesOf } from './written.js';

/** The words in which course.yaml or module.yaml says what is in it. */
export function readOutline(files: PackageFiles, file: string): Text[] {
  const yaml = open(files, file);
  const single = ['title', 'summary', 'notice', 'accreditation', 'changeNote'].map((name): Writing => {
    return { path: [name], text: field(yaml.value, name) };
  });
  const objectives = [
    ...namesOf(yaml.value, 'objectives'),
    ...listIn(yaml.value, 'objectives').map((objective) => field(objective, 'text')),
  ];
  const listed = objectives.map((text, index): Writing => ({ path: ['objectives', index], text }));
  const key = field(yaml.value, 'key') || field(yaml.value, 'slug');
  const writings = [...single, ...listed].filter(({ text }) => text !== '');
  const paragraphs = plainParagraphs(writings, file, (path) => yaml.lineOf(path));
  return [{ kind: 'outline', key, name: `\`${key}\``, file, line: 1, paragraphs, claims: [], figures: [] }];
}

export function readModuleObjectives(files: PackageFiles, file: string): ModuleText['objectives'] {
  const yaml = open(files, file);
  return listIn(yaml.value, 'objectives').map((objective, index) => ({
    ...{ key: field(objective, 'key'), text: field(objective, 'text') },
    ...{ file, line: yaml.lineOf(['objectives', index]) },
  }));
}

/** The entries of a glossary. */
export function readTerms(files: PackageFiles, file: string): Text[] {
  const yaml = open(files, file);
  const terms = Array.isArray(yaml.value) ? (yaml.value as unknown[]) : [];
  return terms.map((term, index): Text => {
    const key = field(term, 'key');
    const at: Path = [index, 'text'];
    const pieces = piecesOf(readMarkdown(field(term, 'text')));
    const lent = pieces.flatMap(({ citations }) => citations);
    const paragraphs = pieces.map((piece) => ({
      ...{ ...piece, file, name: 'text', around: lent, answers: '' },
      line: yaml.lineWithin(at, piece.line),
    }));
    const name = `term \`${key}\``;
    return { kind: 'term', key, name, file, line: yaml.lineOf([index]), paragraphs, claims: [], figures: [] };
  });
}

function open(files: PackageFiles, file: string): YamlFile {
  const unheard = new FaultList();
  return YamlFile.open(files, file, unheard) ?? new YamlFile(file, new YamlSource(''), unheard);
}
