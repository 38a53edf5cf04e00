import type { StrengthLevel } from '../../evidence/claim.js';

const filled: Record<StrengthLevel, number> = { high: 4, moderate: 3, low: 2, 'very-low': 1 };
const places = [0, 1, 2, 3] as const;

/** The four rounds that clinicians know from GRADE, filled for the level. A word stands beside them, so they are hidden. */
export function gradeMark(level: StrengthLevel): string {
  return mark(places.map((place) => (place < filled[level] ? full(place) : open(place))));
}

/** Half-filled rounds, turned about: no level can be given. */
export function contestedMark(): string {
  return mark(places.map((place) => open(place) + half(place)));
}

function mark(rounds: readonly string[]): string {
  return `<svg class="grade-mark" viewBox="0 0 62 14" aria-hidden="true">${rounds.join('')}</svg>`;
}

function full(place: number): string {
  const round = 'M7 .8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 7 .8zM6.2 2.9h1.6v3.3h3.3v1.6H7.8v3.3H6.2V7.8H2.9V6.2h3.3z';
  return `<path class="on" transform="translate(${16 * place})" d="${round}"/>`;
}

function open(place: number): string {
  return `<circle class="off" cx="${7 + 16 * place}" cy="7" r="5.6"/>`;
}

function half(place: number): string {
  return `<path class="on" d="M${7 + 16 * place} 1.4a5.6 5.6 0 0 ${place % 2} 0 11.2z"/>`;
}
