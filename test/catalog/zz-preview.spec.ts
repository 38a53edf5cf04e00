import { writeFileSync } from 'node:fs';
import { readFolder } from '../../src/catalog/package/folder.reader.js';
import { checkContent, summaryText } from '../../src/catalog/package/check.js';
import { readRegistry } from '../../src/catalog/package/read-registry.js';
import { readCourse } from '../../src/catalog/package/read-course.js';
import { compile } from '../../src/catalog/compile.js';
import { lessonsOf } from '../../src/catalog/published.js';
import { usesOf } from '../../src/catalog/uses.js';
import { renderLesson } from '../../src/catalog/markdown/render-lesson.js';
import { readCatalogue } from '../../src/web/views/messages.js';
import { evidence } from './sample-evidence.js';
import { lessonOf } from './markdown/rendering.js';
import { canonicalJson, sha256 } from '../../src/kernel/canonical.js';

test('preview', async () => {
  const { files } = await readFolder('content');
  const cy = 'courses/medicine-assisted-therapy-for-trauma/course.yaml';
  (files as any).set(
    cy,
    Buffer.from(
      Buffer.from(files.get(cy)!)
        .toString()
        .replace(/contact: (null|~)?\s*$/m, 'contact: x@example.org'),
    ),
  );
  const check = checkContent(files);
  console.log(summaryText(check.summary), JSON.stringify(check.faults, null, 1).slice(0, 6000));
  const { registry, mentioned } = readRegistry(files);
  const { course } = readCourse(files, registry, {
    prefix: 'courses/medicine-assisted-therapy-for-trauma/',
    mentioned,
  });
  if (!course) return;
  const t0 = performance.now();
  const content = compile(course, registry, null);
  const t1 = performance.now();
  const text = canonicalJson(content);
  console.log(
    'compile ms',
    t1 - t0,
    'json',
    text.length,
    sha256(text),
    JSON.stringify(content.hours),
    usesOf(content).length,
  );
  const words = readCatalogue('views/messages', 'en');
  const settings = {
    say: (k: string, v?: any) => words.say(k, v),
    locale: 'en-GB',
    standing: new Map(),
    studyAddress: (k: string) => `/evidence/studies/${k}`,
    claimAddress: (k: string) => `/evidence/claims/${k}`,
    imageAddress: () => null,
  };
  const sample = lessonOf(`## Of marks

Some text that goes on for a while, so that a line may break near to a mark [@brom2017; @jerome2020:history; @fda2024], and then goes on again for as long as it takes to fill two lines [@jerome2020:history]. And *so* it ends [@brom2017; @yehuda2016].[^n]

::: claim c10
:::

::: claim c11
Our own words [@fda2024], and two paragraphs.

Second one.
:::

::: claim c12
:::

::: caution
Care [@brom2017].
:::

| Lens | What it asks | Number |
| --- | --- | --: |
| One of them | A cell with *words* and a mark [@brom2017] in it | 12 |
| Another | [@fda2024] | 3,400 |

::: figure groups
:::

[^n]: A note [@brom2017].
`);
  const all = [...lessonsOf(content).map((l) => [l, content.evidence] as const), [sample, evidence] as const];
  for (const [n, [lesson, ev]] of all.entries()) {
    const t = performance.now();
    const r = renderLesson(lesson, ev, settings);
    const ms = performance.now() - t;
    const body = r.parts
      .map((p) =>
        p.kind === 'html'
          ? p.html
          : `<div class="callout reflection" id="${p.id}"><p class="callout-name">Reflection</p>${p.promptHtml}</div>`,
      )
      .join('\n');
    const css = [
      'tokens',
      'base',
      'layout',
      'button',
      'field',
      'outline',
      'citation',
      'grade',
      'claim',
      'callout',
      'figure',
      'table',
      'print',
    ]
      .map((f) => `<link rel="stylesheet" href="file:///work/shared/design/${f}.css">`)
      .join('\n');
    const html = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${lesson.title}</title><meta name="color-scheme" content="light dark">${css}</head><body><main class="page" id="main"><div class="reading"><details class="outline" open><summary>Outline</summary><nav><ol>${r.outline.map((o) => `<li><a href="#${o.id}">${o.text}</a></li>`).join('')}</ol></nav></details><article class="leaf" aria-labelledby="title"><header class="titling wide"><h1 id="title">${lesson.title}</h1><p class="lead">${lesson.summary}</p></header>${body}${r.references}</article></div>${r.slips}</main></body></html>`;
    writeFileSync(`/tmp/prev/lesson-${n + 1}.html`, html);
    console.log(
      lesson.key,
      lesson.words,
      lesson.minutes,
      lesson.passages.length,
      r.studies.length,
      ms.toFixed(0) + 'ms',
      html.length,
      JSON.stringify(r.outline.map((o) => o.text)),
    );
  }
});
