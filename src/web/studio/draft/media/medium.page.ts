import { textIn } from '../../../../catalog/draft/content-parts.js';
import { mediumIn } from '../../../../catalog/draft/medium-in.js';
import { titleIn } from '../../../../catalog/draft/piece.js';
import { captionsOf, type MediumUse } from '../../../../catalog/media/draft-media.service.js';
import { missingIn } from '../../../../catalog/media/medium-missing.js';
import { mediumSchema } from '../../../../catalog/media/medium-schema.js';
import type { Medium, MediumKind } from '../../../../catalog/media/medium.js';
import { addresses } from '../../../addresses.js';
import { formModel, type FormModel, type Problem } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import type { DetailsFacts } from '../details.page.js';
import { shapeFaults } from '../form/shape-faults.js';
import { printTree } from '../form/tree.js';
import { titleOf } from '../outline.page.js';
import { pieceForm } from '../piece-form.page.js';
import { type LinkShown, type PieceFormPage, piecePage } from '../piece.page.js';
import { accepted, limitsSaid, missingSaid, usesShown } from './media.page.js';
import { kindOf, mediumForm, mediumShape } from './medium-form.js';
import { aboutMedium } from './picked.js';

interface CaptionsLine {
  readonly language: string;
  readonly label: string;
  readonly href: string;
  readonly isDefault: boolean;
}

export interface MediumPage extends PieceFormPage {
  readonly key: string;
  readonly notice: string | null;
  readonly isArchived: boolean;
  readonly archiveAction: string;
  readonly about: string;
  readonly missing: string | null;
  readonly uses: readonly LinkShown[];
  /** Just one is there; all are missing where the file is not known. */
  readonly image: {
    readonly src: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly audio: string | null;
  readonly video: { readonly src: string; readonly width: number | null; readonly height: number | null } | null;
  readonly document: string | null;
  readonly isHeard: boolean;
  readonly captions: readonly CaptionsLine[];
  readonly captionsAction: string;
  readonly captionsForm: FormModel<'language' | 'captions'>;
  readonly fileAction: string;
  readonly fileForm: FormModel<'file'>;
  readonly accepted: string;
  readonly limits: string;
  /** Every problem of the two forms of files. */
  readonly problems: readonly Problem[];
  /** The hash of what is seen. */
  readonly after: string;
}

export interface MediumFacts extends DetailsFacts {
  readonly uses: readonly MediumUse[];
  /** What stands in the way of a file. */
  readonly problem: Problem | null;
  readonly language: string;
}

const notices = ['added', 'replaced', 'captioned', 'uncaptioned', 'same'];

export function mediumPage({ uses, problem, language, ...facts }: MediumFacts, words: Words): MediumPage {
  const { course, piece } = facts;
  const { slug } = course;
  const specs = mediumForm(kindOf(piece.content));
  const own = facts.now !== null && notices.includes(facts.now) ? facts.now : null;
  const form = {
    ...{
      ...facts,
      now: own === null ? facts.now : null,
      specs,
      lists: {},
      action: addresses.draftMedium(slug, piece.key),
    },
    tree: printTree(specs, mediumShape.open(piece.content)),
    faults: shapeFaults(mediumSchema, piece.content),
  };
  const medium = mediumIn(piece);
  return {
    ...piecePage(facts, words),
    back: { href: addresses.draftMedia(slug), text: words.say('draft.media.back') },
    title: titleOf({ title: titleIn(piece.content) }, words),
    key: piece.key,
    form: pieceForm(form, words),
    remove: null,
    notice: own === null ? null : words.say(`draft.media.notice.${own}`),
    isArchived: piece.isArchived,
    archiveAction: addresses.draftArchive(slug, piece),
    about: medium ? aboutMedium(medium, words) : words.say('draft.media.unreadable'),
    missing: medium && missingSaid(missingIn(medium), words),
    uses: usesShown(slug, uses, words),
    ...preview(medium),
    isHeard: medium?.kind === 'audio' || medium?.kind === 'video',
    captions: captionsOf(piece).map((each, at) => ({
      ...{ language: textIn(each['language']), label: textIn(each['label']), isDefault: at === 0 },
      href: addresses.media(textIn(each['file'])),
    })),
    captionsAction: addresses.draftMediumCaptions(slug, piece.key),
    captionsForm: formModel(
      ['language', 'captions'] as const,
      { language },
      problem?.field === 'file' || !problem ? [] : [problem],
    ),
    fileAction: addresses.draftMediumFile(slug, piece.key),
    fileForm: formModel(['file'] as const, {}, problem?.field === 'file' ? [problem] : []),
    ...{ accepted, limits: limitsSaid(words), problems: problem ? [problem] : [], after: piece.hash },
  };
}

function preview(medium: Medium | null): Pick<MediumPage, 'image' | 'audio' | 'video' | 'document'> {
  const none = { image: null, audio: null, video: null, document: null };
  if (!medium) return none;
  return { ...none, ...shown[medium.kind](medium as never) };
}

const src = ({ file }: Medium): string => addresses.media(file);

const shown = {
  image: (medium: Extract<Medium, { kind: 'image' }>) => {
    const { alt, width, height } = medium;
    return { image: { src: src(medium), alt: alt ?? '', width, height } };
  },
  audio: (medium: Medium) => ({ audio: src(medium) }),
  video: (medium: Extract<Medium, { seconds: number }>) => {
    const { width, height } = medium;
    return { video: { src: src(medium), width, height } };
  },
  document: ({ file, title }: Medium) => ({ document: addresses.handout(file, title) }),
} satisfies Record<MediumKind, unknown>;
