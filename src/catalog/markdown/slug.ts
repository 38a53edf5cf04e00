/** Ids that the page around a lesson uses itself, or that we give to passages, notes, slips and references. */
const taken = /^(main|title|studies|notes|note|p\d+|r\d+|s-.*)$/;

/** The id of a heading: its words in lower case, without accents and apostrophes, joined by hyphens. */
function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug || 'section';
}

/** Hands out slugs that are unique within one document and clash with no id of the page. */
export function slugger(): (text: string) => string {
  const times = new Map<string, number>();
  const given = new Set<string>();
  return (text) => {
    const slug = slugOf(text);
    let time = times.get(slug) ?? (taken.test(slug) ? 1 : 0);
    let id = time === 0 ? slug : `${slug}-${time + 1}`;
    while (given.has(id) || taken.test(id)) id = `${slug}-${++time + 1}`;
    times.set(slug, time + 1);
    given.add(id);
    return id;
  };
}
