import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Bundles } from './bundles.js';

/**
 * Sends style sheets, fonts and scripts. An address holds the hash of its content, so browsers keep it for a year and
 * never ask again. `source` is asked at every request, because in development its bundles change.
 */
export function assetsRouter(source: { readonly bundles: Bundles }): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const asset = source.bundles.at(request.baseUrl + request.path);
    if (asset === null) return next();
    response.setHeader('Content-Type', asset.type);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    const encoding = request.acceptsEncodings(['br', 'gzip', 'identity']);
    const encoded = encoding === 'br' || encoding === 'gzip' ? asset.encoded[encoding] : undefined;
    if (asset.encoded.br !== undefined) response.setHeader('Vary', 'Accept-Encoding');
    if (encoded !== undefined) response.setHeader('Content-Encoding', encoding as string);
    const body = encoded ?? asset.body;
    response.setHeader('Content-Length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
