import { z } from 'zod';
import { text } from '../../evidence/schema-parts.js';

/** The name of a stored object with one of these endings. */
const stored = (endings: string) =>
  z.string().regex(new RegExp(`^[0-9a-f]{64}\\.(?:${endings})$`), 'This must be the name of a file beside this one.');

const side = z.int().positive().max(100_000);
const type = z.string().regex(/^(?:image|audio|video|application)\/[a-z0-9.+-]+$/);
const facts = {
  title: text,
  credit: z.string().trim().max(1000, 'This is longer than 1,000 characters.').default(''),
  type,
  bytes: z.int().positive(),
};

const image = z.strictObject({
  kind: z.literal('image'),
  ...facts,
  file: stored('webp'),
  /** Empty until somebody has said what the picture shows. */
  alt: z.string().trim().max(2000, 'This is longer than 2,000 characters.').nullable().default(''),
  width: side,
  height: side,
  sizes: z.array(z.strictObject({ file: stored('webp'), width: side, height: side })).default([]),
});

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'This must be a language such as en or fr-CA.');

const recording = {
  ...facts,
  seconds: z.number().positive(),
  captions: z.array(z.strictObject({ language: languageTag, label: text, file: stored('vtt') })).default([]),
  transcript: z.string().trim().max(500_000, 'This is longer than 500,000 characters.').default(''),
  chapters: z.array(z.strictObject({ at: z.number().min(0), title: text })).default([]),
};
const audio = z.strictObject({
  kind: z.literal('audio'),
  ...recording,
  file: stored('mp3|m4a|ogg|wav|webm'),
  width: z.null().default(null),
  height: z.null().default(null),
});
const video = z.strictObject({
  kind: z.literal('video'),
  ...recording,
  file: stored('mp4|webm'),
  width: side.nullable().default(null),
  height: side.nullable().default(null),
});

const handout = z.strictObject({
  kind: z.literal('document'),
  ...facts,
  file: stored('pdf'),
  pages: z.int().positive().nullable().default(null),
});

/** media/<key>.yaml, once its files are stored. What is missing of words and captions is looked for where the medium is used. */
export const mediumSchema = z.discriminatedUnion('kind', [image, audio, video, handout]);
