import type { Missing } from '../../../../catalog/media/medium-missing.js';
import type { MediumKind } from '../../../../catalog/media/medium.js';

/**
 * What the editor's picker is told of a medium.
 *
 * `POST /studio/courses/:course/draft/media` (multipart: the token `_csrf` before the file, which is the field `file`; `title`
 * may come before it too), asked with `Accept: application/json`, answers 201 `{ medium: MediumPicked }`, or 400, 413, 415 and
 * 422 with problem+json, whose `detail` is a sentence to show.
 */
export interface MediumPicked {
  readonly key: string;
  readonly kind: MediumKind;
  readonly title: string;
  /** Empty until somebody has written it, null where the picture is decorative or the medium is none. */
  readonly alt: string | null;
  /** The address of the file, of a picture its smallest size. */
  readonly src: string;
  /** "Video, 3:20, 4.1 MB". */
  readonly about: string;
  readonly missing: readonly Missing[];
  /** Where its words are written. */
  readonly href: string;
}
