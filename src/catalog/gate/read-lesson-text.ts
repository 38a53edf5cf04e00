import { readMarkdown } from '../markdown/read-markdown.js';
import { FaultList } from '../package/content-fault.js';
import type { PackageFiles } from '../package/package-files.js';
import { splitFrontMatter } from '../package/read-lesson.js';
import { openText } from '../package/yaml-file.js';
import { YamlSource } from '../package/yaml-source.js';
import { piecesOf } from './lesson-paragraphs.js';
import type { LessonText } from './manuscript.js';
import { plainParagraphs } from './plain-paragraphs.js';
import { field, namesOf } from './written.js';

/** Reads a lesson with whatever front matter it has; nothing where it has none at all. */
export function readLessonText(files: PackageFiles, file: string): LessonText[] {
  const split = splitFrontMatter(openText(files, file, new FaultList()) ?? '');
  if (!split) return [];
  const yaml = new YamlSource(split.frontMatter, 2);
  const parsed = readMarkdown(split.markdown);
  const placed = (line: number) => line + split.line - 1;
  const pieces = piecesOf(parsed).map((piece) => ({ ...piece, file, line: placed(piece.line) }));
  const story = pieces.filter(({ voice }) => voice === 'case').map(({ text }) => text);
  const front = ['title', 'summary'].map((name) => ({ path: [name], text: field(yaml.value, name) }));
  const key = field(yaml.value, 'key');
  return [
    {
      ...{ kind: 'lesson', key, name: `lesson \`${key}\``, file, line: 1, title: field(yaml.value, 'title') },
      paragraphs: [
        ...plainParagraphs(front, file, (path) => yaml.lineOf(path)),
        ...pieces.map((piece) => ({ ...piece, answers: story.join(' ') })),
      ],
      claims: parsed.claims.map((claim) => claim.key),
      figures: parsed.figures.map((figure) => figure.key),
      objectives: namesOf(yaml.value, 'objectives'),
      terms: parsed.terms.map((term) => term.key),
      words: parsed.words,
      images: parsed.images.map(({ alt, title, line }) => ({
        ...{ alt, decorative: title === 'decorative', line: placed(line) },
      })),
    },
  ];
}
