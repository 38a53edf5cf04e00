import { pathText, type Fault, type Path } from '../fault.js';
import type { VignetteChoice, VignetteItem, VignetteState, VignetteStep } from '../later-item.js';
import { repeatedKeys } from '../repeats.js';

const end = 'end';

/** A case in steps: every way through it exists, reaches each step, and comes to an end. */
export const checkVignette = (item: VignetteItem): readonly Fault[] => [
  ...repeatedKeys(item.states, 'states'),
  ...item.states.flatMap(stateFaults),
  ...repeatedKeys(item.steps, 'steps'),
  ...wayFaults(item),
  ...item.steps.flatMap((step, index) => stepFaults(item, step, ['steps', index])),
];

function stateFaults({ start, min, max }: VignetteState, index: number): readonly Fault[] {
  if (min <= start && start <= max) return [];
  return [{ at: pathText(['states', index]), message: `The start (${start}) has to lie between ${min} and ${max}.` }];
}

function wayFaults({ start, steps }: VignetteItem): readonly Fault[] {
  const keys = steps.map(({ key }) => key);
  if (!keys.includes(start)) return [{ at: 'start', message: `There is no step “${start}”.` }];
  const reached = reachable([start], (key) => nextKeys(steps.filter((step) => step.key === key)));
  const ending = reachable([end], (key) =>
    steps.filter((step) => nextKeys([step]).includes(key)).map((step) => step.key),
  );
  return [
    ...(reached.has(end) ? [] : [{ at: 'steps', message: 'No way through the steps comes to an end.' }]),
    ...keys.flatMap((key, index) => {
      const at = pathText(['steps', index, 'key']);
      if (key === end) return [{ at, message: 'No step can be called “end”.' }];
      if (!reached.has(key)) return [{ at, message: `No choice leads to the step “${key}”.` }];
      return ending.has(key) ? [] : [{ at, message: `No way leads from the step “${key}” to an end.` }];
    }),
  ];
}

function stepFaults({ states, steps }: VignetteItem, { choices }: VignetteStep, at: Path): readonly Fault[] {
  const stepKeys = [end, ...steps.map(({ key }) => key)];
  const stateKeys = states.map(({ key }) => key);
  const always = choices.some(({ when }) => when.length === 0);
  return [
    ...repeatedKeys(choices, ...at, 'choices'),
    ...(always
      ? []
      : [{ at: pathText([...at, 'choices']), message: 'One choice has to be open whatever went before.' }]),
    ...choices.flatMap((choice, index) => choiceFaults(choice, [...at, 'choices', index], stepKeys, stateKeys)),
  ];
}

function choiceFaults(
  { next, when, effects }: VignetteChoice,
  at: Path,
  stepKeys: readonly string[],
  stateKeys: readonly string[],
): readonly Fault[] {
  const noState = (key: string, ...path: Path): readonly Fault[] =>
    stateKeys.includes(key) ? [] : [{ at: pathText([...at, ...path]), message: `There is no state “${key}”.` }];
  return [
    ...(stepKeys.includes(next) ? [] : [{ at: pathText([...at, 'next']), message: `There is no step “${next}”.` }]),
    ...when.flatMap(({ state }, index) => noState(state, 'when', index, 'state')),
    ...Object.keys(effects).flatMap((state) => noState(state, 'effects', state)),
  ];
}

const nextKeys = (steps: readonly VignetteStep[]): readonly string[] =>
  steps.flatMap(({ choices }) => choices.map(({ next }) => next));

/** Everything that can be reached from the start by any number of moves. */
function reachable(start: readonly string[], moves: (key: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(start);
  for (const key of found) for (const next of moves(key)) found.add(next); // a Set is iterated as it grows
  return found;
}
