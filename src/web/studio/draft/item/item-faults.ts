import { type Fault, pathText } from '../../../../assessment/fault.js';
import { readItem } from '../../../../assessment/item-schema.js';
import type { Content } from '../../../../catalog/draft/piece.js';
import { CourseReading } from '../../../../catalog/package/course-reading.js';
import { textFaults } from '../../../../catalog/package/read-item.js';
import type { Registry } from '../../../../evidence/registry.js';

/** What an item may refer to. */
export interface ItemSurroundings {
  readonly objectives: ReadonlySet<string>;
  /** Paths of pictures. */
  readonly images: ReadonlySet<string>;
  readonly registry: Registry;
}

/** What is wrong with an item of a draft, as the reader of packages would find it. */
export function itemFaults(
  key: string,
  content: Content,
  { objectives, images, registry }: ItemSurroundings,
): readonly Fault[] {
  const written = { ...content, key };
  const mentioned = { studies: new Set<string>(), claims: new Set<string>(), figures: new Set<string>() };
  const files = new Map([...images].map((path) => [path, new Uint8Array()]));
  const course = new CourseReading(files, '', registry, mentioned);
  const { objective, image } = content;
  return [
    ...readItem(written).faults,
    ...textFaults(course, written, itself).map(({ path, message }) => ({
      at: pathText(path.map((step) => (typeof step === 'number' ? step : String(step)))),
      message: message.replace(/^This item: /, ''),
    })),
    ...(typeof objective === 'string' && objective !== '' && !objectives.has(objective)
      ? [{ at: 'objective', message: 'The course no longer has this objective.' }]
      : []),
    ...(content['type'] === 'label' && typeof image === 'string' && image !== '' && !images.has(image)
      ? [{ at: 'image', message: 'The course does not have this picture.' }]
      : []),
  ];
}

const itself = 'This item';
