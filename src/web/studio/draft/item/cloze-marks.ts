import type { Tree } from '../form/tree.js';

/** The text of a cloze item follows its gaps: a gap that is added gets its mark at the end, one that is removed loses it. */
export function withMarks(before: Tree, after: Tree): Tree {
  const keys = (tree: Tree) => new Set((tree.rows.get('gaps') ?? []).map(({ key }) => key));
  const [old, now] = [keys(before), keys(after)];
  const typed = after.cells.get('text');
  let text = typeof typed === 'string' ? typed : '';
  for (const key of old) if (!now.has(key)) text = text.replaceAll(new RegExp(` ?\\[\\[\\s*${key}\\s*\\]\\]`, 'g'), '');
  for (const key of now)
    if (!old.has(key) && !text.includes(`[[${key}]]`)) text = `${text.trimEnd()} [[${key}]]`.trimStart();
  return { ...after, cells: new Map(after.cells).set('text', text) };
}
