import type { Medium } from '../../src/catalog/media/medium.js';

const name = (letter: string, ending: string) => `${letter.repeat(64)}.${ending}`;

/** One of each kind, as an edition holds them. */
export const media: Readonly<Record<string, Medium>> = {
  'window-view': {
    ...{ kind: 'image', key: 'window-view', title: 'A view', file: name('a', 'webp'), type: 'image/webp' },
    ...{ bytes: 61_234, credit: 'Ada, CC BY 4.0', alt: 'Two chairs by a window', width: 1600, height: 900 },
    sizes: [{ file: name('b', 'webp'), width: 640, height: 360 }],
  },
  line: {
    ...{ kind: 'image', key: 'line', title: 'A line', file: name('c', 'webp'), type: 'image/webp' },
    ...{ bytes: 900, credit: '', alt: null, width: 300, height: 20, sizes: [] },
  },
  talk: {
    ...{ kind: 'audio', key: 'talk', title: 'A talk', file: name('d', 'mp3'), type: 'audio/mpeg', bytes: 1_240_000 },
    ...{ credit: '', seconds: 754.6, width: null, height: null },
    captions: [
      { language: 'en', label: 'English', file: name('e', 'vtt') },
      { language: 'fr-CA', label: 'Français', file: name('f', 'vtt') },
    ],
    transcript: 'Good morning.\n\nThe bell\nrings.',
    chapters: [
      { at: 0, title: 'Arriving' },
      { at: 65.4, title: 'The bell' },
    ],
  },
  room: {
    ...{ kind: 'video', key: 'room', title: 'The room', file: name('1', 'mp4'), type: 'video/mp4', bytes: 48_000_000 },
    ...{ credit: 'Attune', seconds: 3723, width: 1280, height: 720, chapters: [] },
    captions: [{ language: 'en-US', label: 'English', file: name('2', 'vtt') }],
    transcript: 'A room.',
  },
  sheet: {
    ...{ kind: 'document', key: 'sheet', title: 'A sheet', file: name('3', 'pdf'), type: 'application/pdf' },
    ...{ bytes: 340_000, credit: '', pages: 2 },
  },
  loose: {
    ...{ kind: 'document', key: 'loose', title: 'Loose', file: name('4', 'pdf'), type: 'application/pdf' },
    ...{ bytes: 120, credit: '', pages: null },
  },
};
