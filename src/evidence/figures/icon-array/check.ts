import type { FigureFacts, FigureFault } from '../behaviour.js';
import { publishedNumber } from '../numbers.js';
import { countsOf } from './arms.js';
import type { IconArm, IconArrayFigure } from './icon-array.js';

/** Counts are whole people out of at least as many, and agree with the share that was published. */
export function checkArms(figure: IconArrayFigure, facts: FigureFacts): readonly FigureFault[] {
  return figure.arms.flatMap((arm, index) =>
    armFaults(figure, arm, facts).map(({ field, message }) => ({ at: ['arms', index, field], message })),
  );
}

interface ArmFault {
  readonly field: keyof IconArm;
  readonly message: string;
}

function armFaults(figure: IconArrayFigure, arm: IconArm, facts: FigureFacts): ArmFault[] {
  const study = facts.study(figure.study);
  const number = publishedNumber(study, arm.count);
  if (!number) return [];
  const counts = countsOf(figure, arm, facts);
  if (!counts) {
    if (arm.of !== null) return [];
    return [{ field: 'count', message: `\`${arm.count}\` does not say of how many people; \`of\` can.` }];
  }
  const { count, of } = counts;
  if (!(Number.isInteger(count) && Number.isInteger(of) && count >= 0 && of > 0 && count <= of)) {
    return [{ field: 'count', message: `\`${arm.count}\`: ${count} of ${of} are no people of an arm.` }];
  }
  const share = arm.share === null ? null : publishedNumber(study, arm.share);
  if (!share || Math.abs(share.value - (100 * count) / of) <= 0.5) return [];
  const message = `\`${share.key}\` is ${share.value}, but ${count} of ${of} are ${((100 * count) / of).toFixed(1)} per cent.`;
  return [{ field: 'share', message }];
}
