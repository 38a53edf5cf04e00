import type { Token } from 'markdown-it';
import { shortLabel } from '../../evidence/citation-label.js';
import type { Lesson } from '../edition.js';
import { type Block, topBlocks } from '../markdown/blocks.js';
import { citationMarks } from '../markdown/dialect.js';
import { readMarkdown } from '../markdown/read-markdown.js';
import { type Behind, printedLines, type Texts } from './printed-lines.js';

/** A heading or a passage of a lesson in words alone, as it is read when two editions are compared. */
export interface ReadableBlock {
  /** The id of the passage; null for a heading, which has none. */
  readonly passage: string | null;
  readonly kind: Exclude<Block['kind'], 'break'>;
  readonly text: string;
}

/** The lesson from its first to its last block, with what the edition prints of its claims, figures and media. */
export function readableLesson(lesson: Lesson, behind: Behind, texts: Texts): readonly ReadableBlock[] {
  let next = 0;
  return topBlocks(readMarkdown(lesson.markdown).tokens).flatMap((block): ReadableBlock[] => {
    const { kind } = block;
    if (kind === 'break') return [];
    const passage = kind === 'heading' ? null : (lesson.passages[next++]?.id ?? null);
    return [{ passage, kind, text: textOfBlock(block, behind, texts) }];
  });
}

function textOfBlock({ tokens, container }: Block, behind: Behind, texts: Texts): string {
  const lines: string[] = [];
  if (container?.name === 'case') lines.push(container.argument);
  if (container) {
    const hasWords = tokens.some(({ type }) => type === 'inline');
    lines.push(...printedLines(container, hasWords, behind, texts));
  }
  let row: string[] | null = null;
  let depth = 0;
  let isItem = false;
  for (const token of tokens) {
    if (token.type.endsWith('_list_open')) depth += 1;
    else if (token.type.endsWith('_list_close')) depth -= 1;
    else if (token.type === 'list_item_open') isItem = true;
    else if (token.type === 'tr_open') row = [];
    else if (token.type === 'tr_close') {
      lines.push((row ?? []).join(' | '));
      row = null;
    } else if (token.type === 'fence' || token.type === 'code_block') lines.push(token.content.trimEnd());
    if (token.type !== 'inline') continue;
    const text = inlineText(token.children ?? [], behind);
    if (row) row.push(text);
    else lines.push(isItem ? `${'  '.repeat(Math.max(0, depth - 1))}• ${text}` : text);
    isItem = false;
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** As it is read aloud: a study by its label, a link with where it leads, a picture by its description. */
function inlineText(tokens: readonly Token[], { evidence }: Behind): string {
  let text = '';
  let href: string | null = null;
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'malformed') text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += `[${token.content}]`;
    else if (token.type === 'link_open') href = String(token.attrGet('href') ?? '');
    else if (token.type === 'link_close') text += href === null || href.startsWith('#') ? '' : ` <${href}>`;
    else if (token.type === 'citation') {
      const labels = citationMarks(token).map(({ key }) => {
        const study = evidence.studies[key];
        return study ? shortLabel(study) : key;
      });
      text += ` [${labels.join('; ')}]`;
    }
  }
  return text.replace(/[^\S\n]+/g, ' ').trim();
}
