import type { DocumentMedium, ImageMedium, Recording } from './medium.js';

type Facts<T, F extends keyof T> = Pick<T, F | ('file' & keyof T)>;
type Every = 'kind' | 'file' | 'type' | 'bytes';

/** What a file is once it is stored: the part of a medium that nobody types. */
export type TakenFile =
  | Facts<ImageMedium, Every | 'width' | 'height' | 'sizes'>
  | Facts<Recording, Every | 'seconds' | 'width' | 'height'>
  | Facts<DocumentMedium, Every | 'pages'>;

/** Why a file is not taken, with what the message names. Each has its words in `fileRefusals`. */
export type FileRefusal =
  | 'medium-kind'
  | 'medium-heavy'
  | 'medium-broken'
  | 'medium-pixels'
  | 'medium-ratio'
  | 'medium-frames'
  | 'medium-codec'
  | 'medium-cut-off'
  | 'medium-length'
  | 'medium-long'
  | 'captions-kind'
  | 'captions-line'
  | 'captions-style'
  | 'captions-empty';
