/** What is served, by the ending of its name, which was given by its content. SVG and HTML are not among these. */
const types: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' },
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav' },
  ...{ mp4: 'video/mp4', webm: 'video/webm', vtt: 'text/vtt; charset=utf-8', pdf: 'application/pdf' },
};

export function mediaType(name: string): string | null {
  const ending = name.slice(name.indexOf('.') + 1);
  return Object.hasOwn(types, ending) ? (types[ending] ?? null) : null;
}

/** A name for a file that somebody takes away: words of its title, and the ending of what it is. */
export function attachmentName(title: unknown, name: string): string {
  const words = typeof title === 'string' ? title.normalize('NFC').replace(/[^\p{L}\p{N} ,()'’–-]+/gu, ' ') : '';
  const short = words.replace(/\s+/g, ' ').trim().slice(0, 80).trim();
  return `${short || 'document'}${name.slice(name.indexOf('.'))}`;
}
