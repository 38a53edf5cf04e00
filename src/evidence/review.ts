/** Whether a claim's next review is past: a month is past when it has ended, a day on the day after. `today` is YYYY-MM-DD. */
export function isOverdue({ nextReview }: { readonly nextReview: string }, today: string): boolean {
  return today.slice(0, nextReview.length) > nextReview;
}
