import { lessonsOf, type Published, quizzesOf } from '../../catalog/published.js';
import { contactHours, hoursOf } from '../../credentials/contact-hours.js';
import { type Claim, strengthLevels } from '../../evidence/claim.js';
import type { Registry } from '../../evidence/registry.js';
import { addresses } from '../addresses.js';
import { studyName, type StudyName } from '../evidence/status.js';
import { type Grade, gradeOf } from '../views/grade.js';
import type { When, Words } from '../views/words.js';

/** A claim as one line: its words, how sure we are of them, and the short names of its studies. */
export interface ClaimLine {
  readonly href: string;
  readonly text: string;
  readonly grade: Grade;
  readonly restsOn: readonly StudyName[];
}

export interface HomeCourse {
  readonly href: string;
  readonly title: string;
  readonly edition: { readonly number: number; readonly on: When };
  readonly lessons: number;
  readonly quizzes: number;
  readonly contactHours: number;
  readonly modules: readonly { readonly title: string; readonly minutes: number }[];
}

export interface HomePage {
  /** The course shown first; null as long as none is published. */
  readonly course: HomeCourse | null;
  /** The registry's claim about how long the benefit of MDMA-assisted therapy lasts; without it its story is left out. */
  readonly durability: ClaimLine | null;
  /** One claim for each strength that the registry holds, the strongest first. */
  readonly strengths: readonly ClaimLine[];
}

/** The claim whose story the landing page tells, where the registry holds it. */
const durability = 'c41';

export function homePage(edition: Published | null, registry: Registry, words: Words): HomePage {
  const told = registry.claims.get(durability) ?? null;
  const claims = [...registry.claims.values()].filter(({ key }) => key !== durability);
  const strongest = strengthLevels.flatMap((level) => claims.find(({ strength }) => strength.level === level) ?? []);
  const contested = claims.find((claim) => claim.contested && claim.strength.level === null);
  return {
    course: edition && homeCourse(edition),
    durability: told && claimLine(told, registry, words),
    strengths: [...strongest, ...(contested ? [contested] : [])].map((claim) => claimLine(claim, registry, words)),
  };
}

function claimLine(claim: Claim, { studies }: Registry, words: Words): ClaimLine {
  const restsOn = claim.studies.flatMap(({ key }) => {
    const study = studies.get(key);
    return study ? [studyName(study, addresses.study(key), words)] : [];
  });
  return { href: addresses.claim(claim.key), text: claim.text, grade: gradeOf(claim, words), restsOn };
}

function homeCourse({ number, publishedAt, content }: Published): HomeCourse {
  return {
    href: addresses.course(content.slug),
    title: content.title,
    edition: { number, on: publishedAt },
    lessons: lessonsOf(content).length,
    quizzes: quizzesOf(content).length,
    contactHours: hoursOf(contactHours(content.hours)),
    modules: content.modules.map(({ title, activities }) => ({
      title,
      minutes: activities.reduce((minutes, activity) => minutes + activity.minutes, 0),
    })),
  };
}
