/** What of a course can show media: its lessons by their Markdown, the items of its quizzes by a picture. */
interface Showing {
  readonly activities: readonly (
    | { readonly kind: 'lesson'; readonly markdown: string }
    | { readonly kind: 'quiz'; readonly items: readonly object[] }
  )[];
}

/** The keys of all media that the modules show. */
export function mediaUsed(modules: readonly Showing[]): ReadonlySet<string> {
  const keys = modules.flatMap(({ activities }) =>
    activities.flatMap((activity) =>
      activity.kind === 'lesson'
        ? mediaIn(activity.markdown)
        : activity.items.flatMap((item) => mediumNamed('image' in item ? item.image : null)),
    ),
  );
  return new Set(keys);
}

/** The keys in the media blocks of a Markdown, by its text alone: in a block of code one is named too many, which harms nobody. */
export const mediaIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^[ \t>]*:{3,}[ \t]*media[ \t]+([a-z0-9][\w-]*)/gm)].map(([, key = '']) => key);

/** The key of the medium that an item names as its picture: `media/window-view`; none for a picture of the package. */
export function mediumNamed(image: unknown): readonly string[] {
  const key = typeof image === 'string' ? /^media\/([a-z0-9][\w-]*)$/.exec(image)?.[1] : undefined;
  return key === undefined ? [] : [key];
}
