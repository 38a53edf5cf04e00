import type { DraftFinding } from '../../../catalog/draft/draft-checks.service.js';
import type { PieceHead, PieceName } from '../../../catalog/draft/piece.js';
import { sha256 } from '../../../kernel/canonical.js';
import { addresses } from '../../addresses.js';
import type { Words } from '../../views/words.js';
import { type StudioFrame, studioFrame } from '../frame.js';
import type { StudioCourse } from '../studio-courses.service.js';
import { hrefOf, titleOf } from './outline.page.js';
import { plainFinding } from './plain-finding.js';

export interface FindingLine {
  readonly stops: boolean;
  readonly message: string;
  readonly excerpt: string;
  /** By which it is let stand; null where that cannot be. */
  readonly id: string | null;
  /** Unlike every other on its page. */
  readonly anchor: string;
}

/** What was found in one piece. */
export interface PlaceFindings {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly findings: readonly FindingLine[];
}

export interface CheckPage {
  readonly frame: StudioFrame;
  readonly stopping: number;
  readonly warnings: number;
  readonly places: readonly PlaceFindings[];
}

export function checkPage(
  course: StudioCourse,
  heads: readonly PieceHead[],
  findings: readonly DraftFinding[],
  words: Words,
): CheckPage {
  const stopping = findings.filter(({ severity }) => severity === 'stops').length;
  return {
    frame: studioFrame(course, 'check', true, words),
    ...{ stopping, warnings: findings.length - stopping },
    places: byPlace(course, heads, findings, words),
  };
}

/** The findings by the piece that they are in; what is about the course as a whole comes first. */
export function byPlace(
  { slug }: StudioCourse,
  heads: readonly PieceHead[],
  findings: readonly DraftFinding[],
  words: Words,
): readonly PlaceFindings[] {
  const places = new Map<string, DraftFinding[]>();
  for (const finding of findings) {
    const name = nameOf(finding.place);
    places.set(name, [...(places.get(name) ?? []), finding]);
  }
  return [...places.values()].map((all) => {
    const place = all[0]?.place ?? null;
    const head = place && heads.find((each) => nameOf(each) === nameOf(place));
    return {
      kind: words.say(`draft.kind.${place?.kind ?? 'details'}`),
      title: head && head.title !== '' ? titleOf(head, words) : '',
      href: head ? hrefOf(slug, head) : addresses.draftDetails(slug),
      findings: all.map((finding) => ({
        ...{ stops: finding.severity === 'stops', message: plainFinding(finding, words), excerpt: finding.excerpt },
        id: isWaivable(finding) ? findingId(finding) : null,
        anchor: `f${findings.indexOf(finding) + 1}`,
      })),
    };
  });
}

/** What stops and is a matter of judgement; a fault and a warning are none. */
const isWaivable = ({ rule, severity }: DraftFinding): boolean =>
  rule !== null && rule !== 'waiver' && severity === 'stops';

/** The same finding has the same name whenever the draft is checked. */
export const findingId = ({ rule, file, passage, message }: DraftFinding): string =>
  sha256(JSON.stringify([rule, file, passage, message])).slice(0, 24);

const nameOf = (place: PieceName | null): string => (place ? `${place.kind} ${place.key}` : '');
