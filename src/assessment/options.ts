import type { Outcome, Row } from './explanation.js';
import { pathText, type Fault, type Path } from './fault.js';
import type { Option } from './item.js';
import type { OptionControl } from './presented.js';
import { repeatedKeys, repeatedTexts } from './repeats.js';
import type { Shown } from './shown.js';

export function repeatedOptions(options: readonly Option[], ...at: Path): readonly Fault[] {
  return [...repeatedKeys(options, ...at), ...repeatedTexts(options, ...at)];
}

export function notExactlyOneCorrect(options: readonly Option[], ...at: Path): readonly Fault[] {
  const correct = options.filter((option) => option.correct).length;
  if (correct === 1) return [];
  return [
    {
      at: pathText(at),
      message: `Exactly one option has to be correct; ${correct === 0 ? 'none is' : `${correct} are`}.`,
    },
  ];
}

/** Options as controls show them, with those chosen whose keys are given. */
export function optionControls(
  options: readonly Shown<{ readonly key: string; readonly text: string }>[],
  chosen: readonly string[],
): readonly OptionControl[] {
  return options.map(({ value, entry }) => ({ value, text: entry.text, chosen: chosen.includes(entry.key) }));
}

/** A row for every option; only what was chosen gets its feedback. */
export function optionRows(options: readonly Option[], chosen: readonly string[]): readonly Row[] {
  return options.map((option) => {
    const wasChosen = chosen.includes(option.key);
    return {
      text: option.text,
      outcome: outcome(wasChosen, option.correct),
      answered: null,
      right: null,
      feedback: wasChosen ? option.feedback : null,
    };
  });
}

export function outcome(chosen: boolean, correct: boolean): Outcome {
  if (chosen) return correct ? 'right' : 'wrong';
  return correct ? 'missed' : 'left';
}

export const correctOption = (options: readonly Option[]): Option | undefined =>
  options.find((option) => option.correct);
