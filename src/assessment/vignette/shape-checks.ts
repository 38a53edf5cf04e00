import { pathText, type Fault, type Path } from '../fault.js';
import { repeatedKeys } from '../repeats.js';
import { end, type VignetteChoice, type VignetteItem, type VignetteState } from './vignette-item.js';

/** What is wrong with the parts of a vignette each by itself: keys used twice, references to nothing, limits turned round. */
export function shapeChecks({ states, start, steps }: VignetteItem): readonly Fault[] {
  const known: Known = {
    steps: new Set([end, ...steps.map(({ key }) => key)]),
    states: new Set(states.map(({ key }) => key)),
  };
  return [
    ...repeatedKeys(states, 'states'),
    ...states.flatMap(stateFaults),
    ...(steps.some(({ key }) => key === start) ? [] : [{ at: 'start', message: `There is no step “${start}”.` }]),
    ...repeatedKeys(steps, 'steps'),
    ...steps.flatMap(({ key, choices }, index) => [
      ...(key === end ? [{ at: pathText(['steps', index, 'key']), message: 'No step can be called “end”.' }] : []),
      ...repeatedKeys(choices, 'steps', index, 'choices'),
      ...choices.flatMap((choice, place) => choiceFaults(choice, ['steps', index, 'choices', place], known)),
    ]),
  ];
}

interface Known {
  readonly steps: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
}

function stateFaults({ start, min, max }: VignetteState, index: number): readonly Fault[] {
  if (min <= start && start <= max) return [];
  return [{ at: pathText(['states', index]), message: `The start (${start}) has to lie between ${min} and ${max}.` }];
}

function choiceFaults({ next, when, effects }: VignetteChoice, at: Path, { steps, states }: Known): readonly Fault[] {
  const noState = (key: string, ...path: Path): readonly Fault[] =>
    states.has(key) ? [] : [{ at: pathText([...at, ...path]), message: `There is no state “${key}”.` }];
  return [
    ...(steps.has(next) ? [] : [{ at: pathText([...at, 'next']), message: `There is no step “${next}”.` }]),
    ...when.flatMap(({ state, atLeast, atMost }, index) => [
      ...noState(state, 'when', index, 'state'),
      ...limitFaults(atLeast, atMost, [...at, 'when', index]),
    ]),
    ...Object.keys(effects).flatMap((state) => noState(state, 'effects', state)),
  ];
}

function limitFaults(atLeast: number | null, atMost: number | null, at: Path): readonly Fault[] {
  if (atLeast === null && atMost === null) {
    return [{ at: pathText(at), message: 'This sets no limit. Say `atLeast`, `atMost` or both.' }];
  }
  if (atLeast === null || atMost === null || atLeast <= atMost) return [];
  return [{ at: pathText(at), message: `Nothing is at least ${atLeast} and at most ${atMost}. Turn the two round.` }];
}
