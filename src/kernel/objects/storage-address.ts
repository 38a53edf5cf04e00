/** Where objects are stored in a bucket of an S3-compatible service. */
export interface StorageAddress {
  readonly bucket: string;
  /** Before every name, with a slash at its end; empty where the bucket is ours alone. */
  readonly prefix: string;
  readonly region: string;
  /** Null for the service of Amazon itself. */
  readonly endpoint: string | null;
  /** The bucket is the first part of the path, and not of the host. */
  readonly pathStyle: boolean;
  /** Null where the machine has a role of its own. */
  readonly credentials: { readonly id: string; readonly secret: string } | null;
}

const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const known = ['endpoint', 'region', 'style'];

/** Reads s3://bucket/prefix?region=…&endpoint=…&style=path; null for whatever else it is. */
export function storageAddress(text: string): StorageAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 's3:' || !bucketName.test(url.hostname) || url.hash !== '') return null;
  const asked = url.searchParams;
  const [endpoint, style] = [asked.get('endpoint'), asked.get('style')];
  const isOdd = [...asked.keys()].some((name) => !known.includes(name)) || (style !== null && style !== 'path');
  if (isOdd || (endpoint !== null && !isHttp(endpoint)) || (url.username === '') !== (url.password === '')) return null;
  const prefix = decoded(url.pathname.replace(/^\/+|\/+$/g, ''));
  const [id, secret] = [decoded(url.username), decoded(url.password)];
  if (prefix === null || id === null || secret === null) return null;
  return {
    ...{ bucket: url.hostname, prefix: prefix === '' ? '' : `${prefix}/` },
    ...{ region: asked.get('region') ?? 'us-east-1', endpoint, pathStyle: style === 'path' || endpoint !== null },
    credentials: id === '' ? null : { id, secret },
  };
}

const isHttp = (text: string): boolean => /^https?:\/\/[^/]/.test(text) && URL.canParse(text);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
