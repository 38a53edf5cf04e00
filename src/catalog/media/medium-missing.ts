import type { Medium, MediumKind } from './medium.js';

export type Missing = 'alt' | 'captions' | 'transcript';

interface Words {
  readonly alt?: unknown;
  readonly captions?: unknown;
  readonly transcript?: unknown;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const ofRecording = ({ captions, transcript }: Words): readonly Missing[] => [
  ...(isEmpty(captions) ? (['captions'] as const) : []),
  ...(isEmpty(transcript) ? (['transcript'] as const) : []),
];

/** What a medium lacks before it may be shown; `alt` that is null marks a picture as decorative. */
const byKind = {
  image: ({ alt }) => (isEmpty(alt) ? ['alt'] : []),
  audio: ofRecording,
  video: ofRecording,
  document: () => [],
} satisfies Record<MediumKind, (words: Words) => readonly Missing[]>;

export const missingIn = (medium: Pick<Medium, 'kind'> & Words): readonly Missing[] => byKind[medium.kind](medium);
