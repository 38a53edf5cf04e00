// What a browser with an empty cache loads for one page: everything that the page, its style sheet and its scripts name.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, requestText } from './client.mjs';

const decoded = { br: brotliDecompressSync, gzip: gunzipSync };

/** Counts requests and bytes on the wire, headers included. */
export async function firstVisit(port, path, cookie) {
  const waiting = [path];
  const loaded = new Map();
  while (waiting.length > 0) {
    const address = waiting.pop();
    if (loaded.has(address)) continue;
    const answer = await ask(
      port,
      requestText(address, { Cookie: cookie, 'Accept-Encoding': 'gzip, deflate, br, zstd' }),
    );
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    loaded.set(address, answer.size());
    const encoding = answer.headers['content-encoding'];
    const bytes = answer.body();
    const text = (encoding ? decoded[encoding](bytes) : bytes).toString();
    waiting.push(...named(text, answer.headers['content-type']));
  }
  return { requests: loaded.size, bytes: [...loaded.values()].reduce((sum, size) => sum + size, 0), loaded };
}

function named(text, type) {
  const all = (pattern) => [...text.matchAll(pattern)].map(([, address]) => address);
  if (type.startsWith('text/html')) return [...all(/<link [^>]*href="(\/[^"]+)"/g), ...all(/ src="(\/[^"]+)"/g)];
  if (type.startsWith('text/css')) return all(/url\(["']?(\/[^"')]+)/g);
  return type.startsWith('text/javascript') ? all(/from ["'](\/[^"']+)["']/g) : [];
}
