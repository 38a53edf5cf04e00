import { z } from 'zod';
import type { Wish } from '../../../learning/accommodations/accommodations.service.js';

export const accommodationFields = ['quiz', 'percent', 'minutes', 'attempts', 'pause', 'why'] as const;
export type AccommodationField = (typeof accommodationFields)[number];

/** Left empty, a field grants nothing of its kind. */
const count = (most: number, message: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine((text) => text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most), message)
    .transform((text) => (text === '' ? null : Number(text)));

/** `quizzes` are the keys of the course's quizzes; none chosen means all of them. */
export const accommodationForm = (quizzes: readonly string[]): z.ZodType<Wish> =>
  z
    .object({
      quiz: z
        .string()
        .default('')
        .refine((key) => key === '' || quizzes.includes(key), 'accommodations.quiz-unknown'),
      percent: count(300, 'accommodations.percent-range'),
      minutes: count(1440, 'accommodations.minutes-range'),
      attempts: count(20, 'accommodations.attempts-range'),
      pause: count(480, 'accommodations.pause-range'),
      why: z
        .string('accommodations.why-missing')
        .trim()
        .min(1, 'accommodations.why-missing')
        .max(500, 'accommodations.why-long'),
    })
    .refine(({ percent, minutes }) => percent === null || minutes === null, {
      path: ['minutes'],
      error: 'accommodations.one-of-both',
    })
    .refine(
      ({ percent, minutes, attempts, pause }) => [percent, minutes, attempts, pause].some((each) => each !== null),
      {
        path: ['percent'],
        error: 'accommodations.nothing',
      },
    )
    .transform(({ quiz, percent, minutes, attempts, pause, why }) => ({
      quizKey: quiz === '' ? null : quiz,
      extraPercent: percent,
      extraMinutes: minutes,
      extraAttempts: attempts,
      pauseMinutes: pause,
      reason: why,
    }));
