/** The identifier in what somebody typed or pasted: bare, with `doi:`, or as an address. Null where there is none. */
export function doiIn(typed: string): string | null {
  const bare = typed.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return bare.length <= 300 && /^10\.\d{4,9}\/[\x21-\x7e]+$/.test(bare) ? bare : null;
}

/** Two spellings of one DOI: capitals make no difference. */
export const isSameDoi = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
