import { foundIn } from '../finding.js';
import type { Rule } from '../rule.js';
import { wordingRule } from '../wording.js';

/** An order that names an amount; only its denial lets it pass. */
const amount =
  /(?:^|[“,;:] ?|\b(?:then|and|to|should|must|can|please|you) )(?:take|give|administer|inject|start(?: with| on| at)?|prescribe|offer|use|add|increase to|repeat)\s+(?:(?:a|the|another|up to|about|dose|of) )*\d+(?:\.\d+)?\s*(?:mg|milligrams?|micrograms?|g|ml)\b/i;
const medicineWord =
  '(?:medicines?|medications?|antidepressants?|SSRIs?|sertraline|tablets?|pills?|benzodiazepines?|lithium|doses?)';
const orders: readonly RegExp[] = [
  new RegExp(
    `\\b(?:stop|discontinue|come off|halve|double|skip|pause|quit|increase|raise|lower|reduce)\\s+(?:taking )?(?:your|their|the|his|her)\\s+(?:\\w+ )?${medicineWord}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:wait|allow|leave)\\s[^.]{0,80}\\b(?:days?|weeks?)\\b[^.]{0,80}\\b(?:after|since|between)\\b[^.]{0,80}\\b${medicineWord}\\b`,
    'i',
  ),
  /(?:^|[“,;:] ?|\b(?:should|must|can|could|to|please|self-|you) ?)taper\b/i,
  /(?:^|[“,;:] ?|\b(?:should|must|can|please|you) )(?:combine|mix)\s+(?:MDMA|ketamine|psilocybin|it|them)\b/i,
];
const denied = /\b(?:not|never|nobody|no one|without|instead of|rather than)\b/i;
/** Somebody else decides, or it is told of a trial, asked, or called a risk. */
const cautioned =
  /\b(?:prescrib\w+|physicians?|doctors?|psychiatrists?|medical (?:lead|team)|retract\w+|trials?|study|protocol|whether|asks?|wants?|refer|unresolved|risks?)\b/i;

/** Nothing here tells anybody to take, combine or stop a medicine: that is for whoever prescribes it. */
export const dosing: Rule = wordingRule((paragraph, { text, index }) => {
  const isOrder = amount.test(text) || (orders.some((order) => order.test(text)) && !cautioned.test(text));
  if (!isOrder || denied.test(text)) return null;
  const message = 'This reads like an instruction on a medicine: leave it to the prescriber, or say who decides.';
  return foundIn(paragraph, message, text, index);
});
