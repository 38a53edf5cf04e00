export const mediumKinds = ['image', 'audio', 'video', 'document'] as const;
export type MediumKind = (typeof mediumKinds)[number];

interface Stored {
  readonly key: string;
  readonly title: string;
  /** The name of the stored object: the SHA-256 of its bytes and an ending. */
  readonly file: string;
  /** The media type, by content, such as `image/webp`. */
  readonly type: string;
  readonly bytes: number;
  /** Whose work it is and under which terms; empty where nothing is to be said. */
  readonly credit: string;
}

export interface ImageMedium extends Stored {
  readonly kind: 'image';
  /** What it shows, for whoever does not see it; null where it is decorative. */
  readonly alt: string | null;
  readonly width: number;
  readonly height: number;
  /** The same picture in smaller sizes, the smallest first. */
  readonly sizes: readonly { readonly file: string; readonly width: number; readonly height: number }[];
}

export interface Recording extends Stored {
  readonly kind: 'audio' | 'video';
  readonly seconds: number;
  /** In pixels; null for audio. */
  readonly width: number | null;
  readonly height: number | null;
  /** WebVTT, one for each language (BCP 47). */
  readonly captions: readonly { readonly language: string; readonly label: string; readonly file: string }[];
  /** In paragraphs with an empty line between them. */
  readonly transcript: string;
  /** `at` in seconds, in order of time. */
  readonly chapters: readonly { readonly at: number; readonly title: string }[];
}

export interface DocumentMedium extends Stored {
  readonly kind: 'document';
  /** Null where it cannot be told. */
  readonly pages: number | null;
}

/** What lessons show or hand out beside their text, as an edition holds it. */
export type Medium = ImageMedium | Recording | DocumentMedium;
