import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Importing } from '../../src/catalog/importing.service.js';
import type { LargeFiles } from '../../src/catalog/package/package-files.js';
import type { MakeDatabase } from './databases.js';
import { TestSite } from './site.js';
import { changed, courseFile, filesOf, lesson, quiz, type Texts } from './small-content.js';

/** Small files of each kind, made for the tests: a drawing, a tone, a test card, two pages. */
export const mediaFolder = resolve('test/support/media');
export const mediaFile = (name: string): Buffer => readFileSync(join(mediaFolder, name));

const captions = `captions:
  - { language: en, label: English, file: talk.en.vtt }
  - { language: fr, label: Français, file: talk.fr.vtt }
`;

const media: Readonly<Record<string, string>> = {
  chairs: `kind: image
title: Two chairs
alt: Two chairs face each other beside a window.
credit: Drawn for this course
file: chairs.jpg
`,
  talk: `kind: audio
title: A tone
file: talk.mp3
${captions}transcript: |
  A tone begins.

  It goes on.
chapters:
  - { at: 0, title: The beginning }
  - { at: 20, title: The middle }
`,
  room: `kind: video
title: A card of colours
credit: Made for this course
file: room.webm
${captions}transcript: Colours stand still, and a tone is heard.
`,
  sheet: `kind: document
title: Between two sessions
file: sheet.pdf
`,
};

const shown = `## What one can see and hear

::: media chairs
The room before anybody comes [@brom2017].
:::

::: media talk
Listen to *all* of it.
:::

::: media room
:::

::: media sheet
:::

## What follows
`;

const labelled = `  - key: m1-03
    type: label
    stem: Which chair is nearer to the door?
    objective: m1-read
    image: media/chairs
    alt: Two chairs face each other beside a window.
    labels:
      - { key: near, text: The near one }
      - { key: far, text: The far one }
    targets:
      - { key: t1, description: The chair on the left, x: 15, y: 70, answer: near, feedback: It is near. }
      - { key: t2, description: The chair on the right, x: 85, y: 70, answer: far, feedback: It is far. }
    rationale: The door is on the left.
`;

/** A course whose lesson shows a medium of each kind, and whose quiz asks about a picture of the media. */
export const mediaContent: Texts = {
  ...changed(
    lesson,
    '## What follows\n',
    shown,
    changed(quiz, 'citations: [jerome2020]\n', `citations: [jerome2020]\n${labelled}`),
  ),
  ...Object.fromEntries(Object.entries(media).map(([key, text]) => [`courses/small/media/${key}.yaml`, text])),
};

export const largeFiles: LargeFiles = new Map(
  ['chairs.jpg', 'talk.mp3', 'room.webm', 'sheet.pdf', 'talk.en.vtt', 'talk.fr.vtt'].map((name) => {
    const bytes = mediaFile(name);
    const hash = createHash('sha256').update(bytes).digest('hex');
    return [`courses/small/media/${name}`, { path: join(mediaFolder, name), bytes: bytes.length, hash }];
  }),
);

/** A site with that course, whose slug is `small`. */
export async function mediaCourse(make: MakeDatabase): Promise<TestSite> {
  const site = await TestSite.empty(make);
  await addMediaCourse(site, 'small').catch(async (fault: unknown) => {
    await site.close();
    throw fault;
  });
  return site;
}

/** Adds it under a slug of its own to a site that has others. */
export async function addMediaCourse(site: TestSite, slug: string): Promise<void> {
  const texts = Object.entries(mediaContent).map(([path, text]) => {
    const named = path === courseFile ? (text as string).replace('slug: small', `slug: ${slug}`) : text;
    return [path.replace('courses/small/', `courses/${slug}/`), named] as const;
  });
  const large = [...largeFiles].map(
    ([path, file]) => [path.replace('courses/small/', `courses/${slug}/`), file] as const,
  );
  const { faults } = await site.app.get(Importing).take(filesOf(Object.fromEntries(texts)), null, new Map(large));
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}
