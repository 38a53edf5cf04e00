import { pathText, type Fault } from '../fault.js';
import { explore, type Situation } from './explore.js';
import { mostChoices, mostSituations } from './limits.js';
import { findLoop, inOrder, reachOf, type Reach } from './reach.js';
import type { VignetteItem, VignetteState, VignetteStep } from './vignette-item.js';

/**
 * What is wrong with the ways through a vignette whose parts are sound, found by going through every situation that can come
 * up: no choice open, steps and choices that never come up, ways without an end, scores that are not what `score.max` says.
 */
export function wayChecks(item: VignetteItem): readonly Fault[] {
  const situations = explore(item);
  if (situations === null) return [tooMany];
  const byStep = new Map<string, Situation[]>(item.steps.map(({ key }) => [key, []]));
  for (const situation of situations) byStep.get(situation.step.key)?.push(situation);
  const order = inOrder(situations);
  const loop = findLoop(situations, order).flatMap((number) => situations[number] ?? []);
  return [
    ...item.steps.flatMap((step, index) => stepFaults(item, step, index, byStep.get(step.key) ?? [])),
    ...(loop.length > 0 ? [loopFault(item, loop)] : reachFaults(item, reachOf(situations, order))),
  ];
}

const tooMany: Fault = {
  at: 'steps',
  message:
    `More than ${mostSituations.toLocaleString('en')} combinations of a step and its states can come up, too many to check. ` +
    'Use fewer states, or fewer values for each.',
};

function stepFaults(
  { states }: VignetteItem,
  { key, choices }: VignetteStep,
  index: number,
  situations: readonly Situation[],
): readonly Fault[] {
  if (situations.length === 0) {
    const message = `No way leads to the step “${key}”: let an open choice lead to it, or take it out.`;
    return [{ at: pathText(['steps', index, 'key']), message }];
  }
  const stuck = situations.find(({ ways }) => ways.length === 0);
  const open = new Set(situations.flatMap(({ ways }) => ways.map(({ choice }) => choice.key)));
  const never = choices.flatMap((choice, place) => {
    if (open.has(choice.key)) return [];
    const at = pathText(['steps', index, 'choices', place, 'when']);
    return [{ at, message: `This is never true here: ${rangesSaid(states, situations)}.` }];
  });
  return [
    ...(stuck === undefined
      ? []
      : [
          {
            at: pathText(['steps', index, 'choices']),
            message: `No choice is open here${valuesSaid(states, stuck)}. One has to be, whatever went before.`,
          },
        ]),
    ...never,
  ];
}

function loopFault({ steps }: VignetteItem, loop: readonly Situation[]): Fault {
  const numbers = loop.map(({ step }) => steps.findIndex(({ key }) => key === step.key));
  const first = Math.min(...numbers);
  const from = numbers.indexOf(first);
  const keys = [...loop.slice(from), ...loop.slice(0, from + 1)].map(({ step }) => `“${step.key}”`);
  return {
    at: pathText(['steps', first, 'key']),
    message: `One can go round for ever: ${keys.join(' → ')}. Let a state change on the way that closes the choice that leads back.`,
  };
}

function reachFaults({ score: { max } }: VignetteItem, { best, worst, longest }: Reach): readonly Fault[] {
  return [
    ...(best === max
      ? []
      : [
          {
            at: 'score.max',
            message: `The best way through earns ${best}, not ${max}. Write ${best}, or change the scores of the choices.`,
          },
        ]),
    ...(worst >= 0
      ? []
      : [
          {
            at: 'score',
            message: `One way through comes to ${worst}, so that a good choice on it counts for nothing. No way may come to less than 0.`,
          },
        ]),
    ...(longest <= mostChoices
      ? []
      : [{ at: 'steps', message: `One way through takes ${longest} choices; at most ${mostChoices} are possible.` }]),
  ];
}

const valuesSaid = (states: readonly VignetteState[], { values }: Situation): string =>
  states.length === 0 ? '' : ` when ${states.map(({ key }, index) => `${key} is ${values[index] ?? ''}`).join(', ')}`;

const rangesSaid = (states: readonly VignetteState[], situations: readonly Situation[]): string =>
  states
    .map(({ key }, index) => {
      const values = situations.flatMap((situation) => situation.values[index] ?? []);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      return least === most ? `${key} is ${least}` : `${key} is from ${least} to ${most}`;
    })
    .join(', ');
