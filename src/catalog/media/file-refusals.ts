import type { Fault } from '../../kernel/errors.js';
import type { FileRefusal } from './taken-file.js';

type Details = Fault['details'];

const allowed =
  'pictures in PNG, JPEG, GIF, WebP or AVIF, sound in MP3, M4A, Ogg, WebM or WAV, video in MP4 or WebM, and PDF';

/** Why a file of a package is not taken, in the words of the readers of packages. */
const fileRefusals = {
  'medium-kind': () => `this is none of the files that are taken: ${allowed}.`,
  'medium-heavy': ({ most = '' }) => `this is larger than ${most} MB.`,
  'medium-broken': () => 'this cannot be read: it is damaged, or no such file.',
  'medium-pixels': ({ width = '', height = '', most = '' }) =>
    `this picture has ${width} × ${height} pixels, and at most ${most} million are taken.`,
  'medium-ratio': ({ width = '', height = '', most = '' }) =>
    `this picture has ${width} × ${height} pixels; the longer side is at most ${most} times the shorter one.`,
  'medium-frames': ({ most = '' }) =>
    `this picture moves for too long: at most ${most} frames are taken, and fewer of large ones.`,
  'medium-codec': ({ codec = '' }) => `this is coded as ${codec}, which browsers do not play.`,
  'medium-cut-off': () => 'this file ends before its end: a part of it is missing.',
  'medium-length': () => 'nobody can tell how long this recording is: save it once more with another program.',
  'medium-long': ({ most = '' }) => `this recording is longer than ${most} hours.`,
  'captions-kind': () => 'these captions are no WebVTT in UTF-8.',
  'captions-line': ({ line = '', why = '' }) => `line ${line} of these captions: ${why}`,
  'captions-style': () => 'these captions hold styles or regions, which are not taken.',
  'captions-empty': () => 'these captions hold no words.',
} satisfies Record<FileRefusal, (details: Details) => string>;

export function refusalText({ code, details }: Fault): string | null {
  return Object.hasOwn(fileRefusals, code) ? fileRefusals[code as FileRefusal](details) : null;
}
