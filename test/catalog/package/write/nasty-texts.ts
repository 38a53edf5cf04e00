import fc from 'fast-check';

const among = (text: string): readonly string[] => text.split(' ; ');

/** Texts of one line that YAML, or a program between, may take for something else; none has a space at an end. */
export const nastyLines: readonly string[] = [
  ...among('null ; Null ; ~ ; true ; False ; yes ; no ; N ; on ; .nan ; .inf ; << ; = ; --- ; --- a ; ... ; % ; %a'),
  ...among(
    '0 ; 007 ; 12 ; -1 ; +1 ; 1e3 ; 0x1f ; 0o17 ; 1_000 ; .5 ; 1. ; 12:30 ; 2026-11-30 ; 3 % ; 3 months ; 1 − 0.16',
  ),
  ...among(
    '- a ; -a ; ? a ; ? ; : a ; a: b ; a: ; a:b ; :a ; a #b ; a#b ; # a ; # ; a , b ; a, b ; [a] ; {a} ; a]b ; a}b',
  ),
  ...among(
    "*a ; &a ; !a ; !!str a ; | ; > ; >- ; @a ; `a` ; ' ; '' ; \" ; \"\" ; '\" ; it's ; “It’s” ; a\\b ; \\n ; \\",
  ),
  ...among(
    'a  b ; a\tb ; a\u2028b ; a\u2029b ; a\u0085b ; a\u0000b ; a\u007fb ; a\u001bb ; a\ufeffb ; a\u00a0b ; \u200bb',
  ),
  ...among('👩‍⚕️ ; 🇨🇦 🏳️‍🌈 ; שלום ; 中文 ; ﷺ ; \ud800 ; a\udc00b ; \u0301 ; https://a.example/b?c=d#e'),
  ...['word '.repeat(60).trim(), 'x'.repeat(300), `${'y'.repeat(130)} ${'z'.repeat(130)}`, 'a: b '.repeat(40).trim()],
  ...['two  spaces '.repeat(20).trim(), '“Quoted”, she says. '.repeat(9).trim(), '- '.repeat(70).trim()],
];

/** What only a text of several lines can do, or one that is all space. */
const nastyBlocks: readonly string[] = [
  ...among(
    '\n ; \n\n ; \na ; \n\na ; a\n ; a\n\n ; a\nb ; a\n b ; a\n\tb ; a\n \nb ; a\n\nb ; a  \nb ; \ta\n ; - a\n- b\n',
  ),
  ...among(
    'a\n---\nb ; ---\n ; ---\na: b\n--- ; ...\n ; a\r\nb ; a\rb ; a\r ; \r\n ; a\n\n\nb\n ; # a\n ; | a |\n| - |',
  ),
  ...['', ' ', '  ', '\t', ' \n', '\n ', ' a', 'a ', 'a \n', ' a\nb', '    code\n', 'a\n\u2028\nb', 'a: b\nc: d'],
  'x'.repeat(200) + '\n' + 'word '.repeat(50),
];

export const anyNastyLine = fc.constantFrom(...nastyLines);

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nastyLines, ...nastyBlocks),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('\n', ' ', '  ', '\t', 'a', 'word', ': ', ' #', '- ', '"', "'", '---', '\r', '\u2028', '\\'),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...nastyLines, ...nastyBlocks), { minLength: 2, maxLength: 5 })
    .map((lines) => lines.join('\n')),
);
