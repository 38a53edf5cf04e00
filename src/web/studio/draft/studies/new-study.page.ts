import { partsHtml } from '../../../../catalog/markdown/references.js';
import { reference } from '../../../../evidence/citation-format.js';
import type { ReadReference } from '../../../../evidence/references/csl-item.js';
import type { Likeness } from '../../../../evidence/references/likeness.js';
import { studyKinds } from '../../../../evidence/study.js';
import { addresses } from '../../../addresses.js';
import { topicName } from '../../../evidence/topic.js';
import type { FormModel } from '../../../views/form.js';
import { SafeHtml } from '../../../views/safe-html.js';
import type { Words } from '../../../views/words.js';
import { type StudioFrame, studioFrame } from '../../frame.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import type { NewStudyField } from './new-study-form.js';

/** Proposing a study: first its reference, then what it is and found. */
export interface NewStudyPage {
  readonly frame: StudioFrame;
  readonly listHref: string;
  readonly action: string;
  readonly form: FormModel<NewStudyField>;
  /** Null until a reference was read. */
  readonly read: {
    readonly html: SafeHtml;
    /** What is carried along in the form. */
    readonly carried: string;
    readonly source: string;
    readonly kinds: readonly Choice[];
    readonly topics: readonly Choice[];
  } | null;
  /** The study that it looks like; null for none. */
  readonly like: {
    readonly html: SafeHtml;
    readonly source: string;
  } | null;
  /** The registry has it for certain: there is nothing to propose. */
  readonly isKnown: boolean;
}

interface Choice {
  readonly id: string;
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

interface NewStudyFacts {
  readonly course: StudioCourse;
  readonly form: FormModel<NewStudyField>;
  readonly read: ReadReference | null;
  readonly key: string;
  readonly like: Likeness | null;
  /** Those that the registry has. */
  readonly topics: readonly string[];
  readonly ticked: readonly string[];
}

const referenceHtml = (study: Parameters<typeof reference>[0]) => new SafeHtml(partsHtml(reference(study)));

export function newStudyPage(facts: NewStudyFacts, words: Words): NewStudyPage {
  const { course, form, read, key, like, topics, ticked } = facts;
  return {
    frame: studioFrame(course, 'draft', false, words),
    listHref: addresses.draftStudies(course.slug),
    action: addresses.draftNewStudy(course.slug),
    form,
    read: read && {
      html: referenceHtml({ ...read, status: 'current', statusNote: null }),
      carried: JSON.stringify(read),
      source: `[@${key}]`,
      kinds: studyKinds.map((value) => ({
        ...{ id: `kind-${value}`, value, text: words.say(`lesson.kind.${value}`), chosen: value === form.values.kind },
      })),
      topics: topics.map((value) => ({
        ...{ id: `topic-${value}`, value, text: topicName(value, words), chosen: ticked.includes(value) },
      })),
    },
    like: like && { html: referenceHtml(like.study), source: `[@${like.study.key}]` },
    isKnown: like?.by === 'doi',
  };
}
