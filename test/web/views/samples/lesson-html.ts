import type { LessonPart } from '../../../../src/web/learning/lesson.page.js';
import { SafeHtml } from '../../../../src/web/views/safe-html.js';

const cite = (number: number, name: string, status: string | null = null) =>
  `&NoBreak;<button type="button" class="cite${status === null ? '' : ` ${status}" data-status="${status}`}" popovertarget="s-${name}"><span class="vh">Study </span>${number}<span class="vh">: ${name}</span></button>`;

/** A piece of a lesson as the renderer writes it: prose with citations, a claim, call-outs, a table. */
export const lessonParts: readonly LessonPart[] = [
  {
    html: new SafeHtml(`<h2 id="counted">What was counted</h2>
<p>Two phase 3 trials compared MDMA with inactive placebo, each given inside the same course of therapy. Together they dosed 194 people: 90 in MAPP1${cite(1, 'mitchell2021')} and 104 in MAPP2.${cite(2, 'mitchell2023')} The main measure was the CAPS-5, a structured interview.</p>
<div class="claim" id="c41"><p class="claim-text">Durability beyond a few months rests on uncontrolled, partly retracted or interim data.</p>
<dl class="claim-facts"><div><dt>Certainty</dt><dd>Very low</dd></div><div><dt>Rests on</dt><dd>2 sources${cite(2, 'mitchell2023')}${cite(3, 'jerome2020', 'retracted')}</dd></div></dl></div>
<div class="callout" role="note"><p class="callout-name">Key point</p><p>Quote the difference between the arms, not the whole drop.</p></div>
<div class="wide"><table class="table stacks"><caption>What each word means</caption><thead><tr><th scope="col">Outcome</th><th scope="col">Definition</th><th scope="col" class="n">MAPP2</th></tr></thead>
<tbody><tr><th scope="row">Response</th><td data-head="Definition">CAPS-5 falls by 10 points or more</td><td class="n" data-head="MAPP2">86.5%</td></tr></tbody></table></div>
<h2 id="client">In the room</h2>
<div class="callout caution" role="note"><p class="callout-name">Caution</p><p>These are shares of the people <em>assessed</em>, not of everyone who began.</p></div>`),
    resume: null,
    reflection: null,
  },
  {
    html: null,
    resume: null,
    reflection: {
      key: 'headline',
      fieldId: 'note-headline',
      prompt: new SafeHtml('<p>Which sentence would you say aloud to your next client who brings a headline?</p>'),
      action: '/learn/x/lenses/reflections/headline',
      text: '  “About one more in four”\nis a sentence I can say. <script>',
      savedAt: new Date('2026-11-22T21:04:00Z'),
      error: null,
    },
  },
  {
    html: new SafeHtml('<p>One more paragraph after the reflection, so that the page goes on.</p>'),
    resume: null,
    reflection: null,
  },
  {
    html: new SafeHtml(
      '<figure class="figure medium recording" id="p9"><audio controls preload="metadata" src="/media/a.mp3" aria-label="A talk"></audio></figure>',
    ),
    resume: {
      ...{ action: '/learn/x/lenses/recordings/talk', at: '754' },
      ...{ said: 'You stopped at 12:34.', goOn: 'Go on at 12:34' },
    },
    reflection: null,
  },
  {
    html: null,
    resume: null,
    reflection: {
      key: 'again',
      fieldId: 'note-again',
      prompt: new SafeHtml('<p>And which would you leave out?</p>'),
      action: '/learn/x/lenses/reflections/again',
      text: '',
      savedAt: null,
      error: 'A note has at most 20,000 characters',
    },
  },
];

export const references = new SafeHtml(`<h2 id="studies">Studies cited here</h2>
<ol class="references" role="list">
<li id="r1">Mitchell, J. M., Bogenschutz, M., Lilienstein, A., et al. (2021). MDMA-assisted therapy for severe PTSD. <cite>Nature Medicine</cite>, 27(6), 1025–1033. <a class="doi" href="https://doi.org/10.1038/s41591-021-01336-3">doi:10.1038/s41591-021-01336-3</a></li>
<li id="r3"><span class="status retracted">Retracted August 2024.</span> Jerome, L., Feduccia, A. A., Wang, J. B., et al. (2020). Long-term follow-up outcomes.</li>
</ol>`);

const slip = (
  name: string,
  title: string,
) => `<div popover class="slip" id="s-${name}" role="group" aria-label="${name}">
<p class="label">Randomised trial</p><p class="slip-title">${title}</p><p>Nature Medicine, 27(6), 1025–1033.</p>
<div class="slip-acts"><button type="button" class="button plain small" popovertarget="s-${name}" popovertargetaction="hide">Close</button></div></div>`;

export const slips = new SafeHtml(
  [
    slip('mitchell2021', 'MDMA-assisted therapy for severe PTSD'),
    slip('mitchell2023', 'MDMA-assisted therapy for moderate to severe PTSD'),
    slip('jerome2020', 'Long-term follow-up'),
  ].join(''),
);
