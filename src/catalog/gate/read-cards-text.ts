import { cardRests } from '../card-citations.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import { FaultList } from '../package/content-fault.js';
import type { PackageFiles } from '../package/package-files.js';
import { YamlFile } from '../package/yaml-file.js';
import { piecesOf } from './lesson-paragraphs.js';
import type { CardText, Paragraph } from './manuscript.js';
import { field, namesOf } from './written.js';

/** Reads the cards of a module: what stands on a card is read at once, so that its parts lend each other what they cite. */
export function readCardsText(files: PackageFiles, file: string): CardText[] {
  const yaml = YamlFile.open(files, file, new FaultList());
  const written = Array.isArray(yaml?.value) ? (yaml.value as unknown[]) : [];
  return yaml ? written.map((card, index) => cardText(card, index, yaml)) : [];
}

function cardText(written: unknown, index: number, yaml: YamlFile): CardText {
  const [key, back] = [field(written, 'key'), field(written, 'back')];
  const { studies, claims } = cardRests({ back, citations: namesOf(written, 'citations') });
  const paragraphs = ['front', 'back'].flatMap((name): Paragraph[] =>
    piecesOf(readMarkdown(field(written, name))).map((piece) => ({
      ...{ ...piece, file: yaml.file, around: studies, answers: '' },
      ...{ name: piece.name === 'claim' ? 'claim' : name, line: yaml.lineWithin([index, name], piece.line) },
    })),
  );
  const name = key === '' ? `card ${index + 1}` : `card \`${key}\``;
  const line = yaml.lineOf([index]);
  return { kind: 'card', key, name, file: yaml.file, line, paragraphs, claims, figures: [] };
}
