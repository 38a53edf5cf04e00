import { changed, faultsOf, lesson, quiz } from '../../support/small-content.js';

test.each<[string, string, string, string, string]>([
  [
    'a lesson without its front matter',
    lesson,
    '---\nkey',
    'key',
    `${lesson}:1: A lesson begins with its front matter: a line of ---, its fields, and another line of ---.`,
  ],
  ['front matter without a title', lesson, 'title: One small trial\n', '', `${lesson}:2: \`title\`: This is missing.`],
  [
    'an objective of another module',
    lesson,
    'objectives: [m1-read]',
    'objectives: [m2-read]',
    `${lesson}:5: this lesson teaches \`m2-read\`, which is no objective of module \`m1\`.`,
  ],
  [
    'an unknown study',
    lesson,
    '[@brom2017]',
    '[@brom2016]',
    `${lesson}:8: this lesson cites unknown study \`brom2016\`.`,
  ],
  [
    'a retracted study as support',
    lesson,
    '[@jerome2020:history]',
    '[@jerome2020]',
    `${lesson}:8: this lesson cites \`jerome2020\` as support, but it is retracted: write [@jerome2020:history] or [@jerome2020:against].`,
  ],
  [
    'an unknown claim',
    lesson,
    '::: claim c67',
    '::: claim c68',
    `${lesson}:12: this lesson prints unknown claim \`c68\`.`,
  ],
  [
    'an unknown figure',
    lesson,
    '::: figure brom-arms',
    '::: figure brom-legs',
    `${lesson}:15: this lesson shows unknown figure \`brom-legs\`.`,
  ],
  [
    'a content note that leads backwards',
    lesson,
    '::: content-note what-follows',
    '::: content-note what-it-found',
    `${lesson}:19: The content note leads back to \`what-it-found\`: name a heading that comes after it.`,
  ],
  [
    'a picture that is not there',
    lesson,
    'images/talk.png',
    'images/walk.png',
    `${lesson}:29: this lesson shows \`images/walk.png\`, which is not in the package.`,
  ],
])('%s gives one fault, at its line', (_, path, from, to, fault) => {
  const faults = faultsOf(changed(path, from, to));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

test.each<[string, string, string, string, number]>([
  ['raw HTML', lesson, 'Someone fell.', 'Someone <b>fell</b>.', 24],
  ['a container without its end', lesson, 'What would you ask next?\n:::\n', 'What would you ask next?\n', 31],
  ['a container that nobody knows', lesson, '::: case A fall', '::: story A fall', 23],
  ['a container within another', lesson, 'Someone fell.', '::: caution\nFell.\n:::', 24],
  ['an anchor that no heading has', lesson, '::: content-note what-follows', '::: content-note nowhere', 19],
  ['a picture without words for it', lesson, '![Two people talking]', '![]', 29],
  ['a heading of level 1', lesson, '## What follows', '# What follows', 27],
  ['a heading that skips a level', lesson, '## What follows', '#### What follows', 27],
  ['a reflection that stands twice', lesson, '::: case A fall', '::: reflection first-thought', 31],
  ['a role that nobody knows', lesson, '[@jerome2020:history]', '[@jerome2020:story]', 8],
  ['raw HTML in an option', quiz, 'text: A waiting list', 'text: A <i>waiting</i> list', 12],
])('%s in Markdown is found at its line', (_, path, from, to, line) => {
  const places = faultsOf(changed(path, from, to)).map((fault) => fault.split(': ')[0]);
  expect(places).toContain(`${path}:${line}`);
});
