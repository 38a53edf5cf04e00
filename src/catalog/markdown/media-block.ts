import type { DocumentMedium, ImageMedium, Medium, Recording } from '../media/medium.js';
import { escapeHtml } from './html.js';
import { bytesSaid, timeSaid } from './media-words.js';
import type { Settings } from './settings.js';

/** What is printed of one medium: the id of its passage, and the author's own words on it as HTML. */
interface Shown<M extends Medium> {
  readonly id: string;
  readonly medium: M;
  readonly caption: string;
  readonly settings: Settings;
}

/** A medium of the course in a lesson, by its kind. Nothing plays by itself, and everything works without scripts. */
export const mediaHtml = (shown: Shown<Medium>): string =>
  (kinds[shown.medium.kind] as (shown: Shown<Medium>) => string)(shown);

export const isRecording = (medium: Medium): medium is Recording => medium.kind === 'audio' || medium.kind === 'video';

const kinds: { readonly [K in Medium['kind']]: (shown: Shown<Extract<Medium, { kind: K }>>) => string } = {
  image: (shown) => imageHtml(shown),
  audio: (shown) => recordingHtml(shown),
  video: (shown) => recordingHtml(shown),
  document: (shown) => documentHtml(shown),
};

/** As wide as the text is set at most, so that a phone loads the smaller picture. */
const widths = '(max-width: 42rem) 100vw, 40rem';

function imageHtml({ id, medium, caption, settings }: Shown<ImageMedium>): string {
  const { alt, file, width, height, sizes, credit } = medium;
  const address = settings.fileAddress;
  const choices = [...sizes, { file, width }].map((size) => `${address(size.file)} ${size.width}w`);
  const choice = sizes.length > 0 ? ` srcset="${escapeHtml(choices.join(', '))}" sizes="${widths}"` : '';
  return [
    `<figure class="figure medium" id="${id}">`,
    `<img src="${escapeHtml(address(file))}"${choice} width="${width}" height="${height}" alt="${escapeHtml(alt ?? '')}" loading="lazy">`,
    ...(caption ? [`<figcaption>${caption}</figcaption>`] : []),
    ...source([credit]),
    '</figure>',
  ].join('\n');
}

function recordingHtml({ id, medium, caption, settings }: Shown<Recording>): string {
  const { kind, title, credit, seconds, bytes, transcript } = medium;
  const { say, locale } = settings;
  return [
    `<figure class="figure medium recording" id="${id}">`,
    `<figcaption><b id="name_${id}">${escapeHtml(title)}</b> ${caption}</figcaption>`,
    playerHtml(id, medium, settings),
    ...source(
      [say(`lesson.media.${kind}`, { length: timeSaid(seconds) }), credit],
      [downloadHtml(medium, say('lesson.media.download', { size: bytesSaid(bytes, locale) }), settings)],
    ),
    ...onPaper(say(`lesson.media.${kind}-on-paper`)),
    ...chaptersHtml(medium, settings),
    ...(transcript.trim() ? [transcriptHtml(transcript, say('lesson.media.transcript'))] : []),
    '</figure>',
  ].join('\n');
}

function playerHtml(id: string, { kind, file, width, height, captions }: Recording, settings: Settings): string {
  const shape = kind === 'video' && width && height ? ` width="${width}" height="${height}"` : '';
  const mine = captionsFor(
    settings.locale,
    captions.map(({ language }) => language),
  );
  const tracks = captions.map(
    ({ language, label, file: words }) =>
      `<track kind="captions" src="${escapeHtml(settings.fileAddress(words))}" srclang="${escapeHtml(language)}"` +
      ` label="${escapeHtml(label)}"${language === mine ? ' default' : ''}>`,
  );
  return (
    `<${kind} controls preload="metadata" src="${escapeHtml(settings.fileAddress(file))}"${shape}` +
    ` aria-labelledby="name_${id}">${tracks.join('')}</${kind}>`
  );
}

/** Those in the reader's own language, be it of another country; none where there are none. */
function captionsFor(locale: string, languages: readonly string[]): string | undefined {
  const plain = (tag: string) => tag.toLowerCase().split('-')[0];
  const same = languages.find((language) => language.toLowerCase() === locale.toLowerCase());
  return same ?? languages.find((language) => plain(language) === plain(locale));
}

/** A list of times; a script makes each of them a button that leads there. */
function chaptersHtml({ chapters }: Recording, { say }: Settings): string[] {
  if (chapters.length === 0) return [];
  const lines = chapters.map(
    ({ at, title }) =>
      `<li data-at="${Math.floor(at)}"><span class="n">${timeSaid(at)}</span> <span>${escapeHtml(title)}</span></li>`,
  );
  const name = escapeHtml(say('lesson.media.chapters'));
  return [
    `<p class="label">${name}</p>`,
    `<ol class="chapters" role="list" aria-label="${name}">${lines.join('')}</ol>`,
  ];
}

function transcriptHtml(transcript: string, name: string): string {
  const paragraphs = transcript
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((text) => `<p>${escapeHtml(text.replace(/\s+/g, ' ').trim())}</p>`);
  return `<details class="more transcript"><summary>${escapeHtml(name)}</summary>${paragraphs.join('')}</details>`;
}

function documentHtml({ id, medium, caption, settings }: Shown<DocumentMedium>): string {
  const { title, credit, bytes, pages } = medium;
  const { say, locale } = settings;
  const size = bytesSaid(bytes, locale);
  return [
    `<figure class="figure medium handout" id="${id}">`,
    `<figcaption><b id="name_${id}">${escapeHtml(title)}</b> ${caption}</figcaption>`,
    ...source([say('lesson.media.document', { pages: pages ?? 0, size }), credit]),
    `<p class="slip-acts">${downloadHtml(medium, say('lesson.media.get', { title }), settings, 'button plain small')}</p>`,
    ...onPaper(say('lesson.media.document-on-paper')),
    '</figure>',
  ].join('\n');
}

/** Under its key, since the name of a stored object says nothing to anybody. */
function downloadHtml({ key, file }: Medium, words: string, settings: Settings, looks = ''): string {
  const ending = /\.\w+$/.exec(file)?.[0] ?? '';
  return (
    `<a${looks && ` class="${looks}"`} href="${escapeHtml(settings.fileAddress(file))}"` +
    ` download="${escapeHtml(key + ending)}">${escapeHtml(words)}</a>`
  );
}

function source(words: readonly string[], links: readonly string[] = []): string[] {
  const said = words.filter(Boolean).map(escapeHtml).join(' · ');
  const lead = links.map((link) => `<span class="off-paper"> · ${link}</span>`).join('');
  return said || lead ? [`<p class="source">${said}${lead}</p>`] : [];
}

const onPaper = (words: string): string[] => [`<p class="source on-paper">${escapeHtml(words)}</p>`];
