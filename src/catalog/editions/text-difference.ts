import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came or went; a gap is a paragraph that stayed and is not repeated. */
export interface TextPart {
  readonly kind: 'same' | 'ins' | 'del' | 'gap';
  readonly text: string;
}

/** Beyond this many characters a paragraph that changed is shown as one that went and one that came. */
const longest = 6000;

/** Two versions of a text as one, paragraph by paragraph and word by word. Texts that are too unlike are set side by side. */
export function textDifference(before: string, after: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const differing = diffArrays(paragraphs(before), paragraphs(after), { timeout: 500 }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], added: true, removed: false },
  ];
  for (const [at, { value, added, removed }] of differing.entries()) {
    const text = value.join('\n\n');
    const next = differing[at + 1];
    if (removed && next?.added) parts.push(...wordDifference(text, next.value.join('\n\n')));
    else if (removed) parts.push({ kind: 'del', text });
    else if (added) {
      if (!differing[at - 1]?.removed) parts.push({ kind: 'ins', text });
    } else if (differing.length > 1) parts.push({ kind: 'gap', text: '' });
  }
  return parts;
}

/** Word by word. */
export function wordDifference(before: string, after: string): readonly TextPart[] {
  if (before.length + after.length > longest) {
    return [
      { kind: 'del', text: before },
      { kind: 'ins', text: after },
    ];
  }
  const parts = diffWordsWithSpace(before, after).map(({ value, added, removed }): TextPart => ({
    kind: added ? 'ins' : removed ? 'del' : 'same',
    text: value,
  }));
  return joined(parts);
}

/** Words that changed one after the other are one change: the spaces between them stay with both versions. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const found: TextPart[] = [];
  let [gone, come] = ['', ''];
  const close = () => {
    if (gone !== '') found.push({ kind: 'del', text: gone });
    if (come !== '') found.push({ kind: 'ins', text: come });
    [gone, come] = ['', ''];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = kind === 'same' && text.trim() === '' && gone !== '' && come !== '' && at < parts.length - 1;
    if (kind !== 'ins' && (kind === 'del' || isBetween)) gone += text;
    if (kind !== 'del' && (kind === 'ins' || isBetween)) come += text;
    if (kind !== 'same' || isBetween) continue;
    close();
    found.push({ kind, text });
  }
  close();
  return found;
}

const paragraphs = (text: string): string[] => text.split(/\n{2,}/);
