import { parseMarkdown } from '../../../src/catalog/markdown/parse.js';
test('x', () => {
  const p = parseMarkdown(`## A *heading*’s end\n\nText [@a; @b:history]\n[@c], and\nmore [^n] <b>x</b>.\n\n::: case Title <b\nhi\n:::\n\n[^n]: Note [@d] text\n\n::: claim c1\n:::\n\n[x](javascript:alert(1)) ![](http://x/y.png)\n\n| a | b |\n|---|--:|\n| 1 [@e] | 2 |\n\n::: foo\n\n:::\n\n::: caution\nx\n::: case y\n:::\n\n:::\n`);
  console.log(JSON.stringify({ ...p, tokens: p.tokens.map((t) => [t.type, t.level, t.map, t.children?.map((c) => c.type).join()].join(' ')) }, null, 1));
});
