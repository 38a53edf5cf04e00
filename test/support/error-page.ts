import type { Answer } from './browser.js';
import { readable } from './page.js';
import type { TestSite } from './site.js';

/** An error page says what happened and names the request, which the log knows too; how the program is built it never says. */
export function expectErrorPage(site: TestSite, answer: Answer, status: number, says: string): void {
  const said = readable(answer.html);
  expect({ status: answer.status, said }).toEqual({ status, said: expect.stringContaining(says) });
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
  expect(answer.headers.get('cache-control')).toMatch(/no-store/);
  const request = answer.headers.get('x-request-id')!;
  expect(said).toContain(request);
  expectLogged(site, request, status);
  expectNoStack(answer);
}

/** The same for a script: problem details by RFC 9457. */
export function expectProblem(site: TestSite, answer: Answer, status: number, says: string): void {
  expect({ status: answer.status, body: answer.html }).toEqual({ status, body: expect.stringContaining('{') });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(answer.html) as Record<string, unknown>;
  const requestId = answer.headers.get('x-request-id');
  expect(problem).toEqual({ title: expect.any(String), status, detail: expect.any(String), requestId });
  expect(`${String(problem.title)} ${String(problem.detail)}`).toContain(says);
  expectLogged(site, requestId!, status);
  expectNoStack(answer);
}

function expectLogged(site: TestSite, request: string, status: number): void {
  const lines = site.log.filter((line) => line.includes(request)).map((line) => JSON.parse(line) as object);
  expect(lines).toContainEqual(expect.objectContaining({ request, status }));
}

export function expectNoStack({ html }: Answer): void {
  expect(html).not.toMatch(/node_modules|\bat [^<\n]*\.[jt]s:\d+|Error:|SELECT |INSERT /);
}

/** A page without what differs from one request to the next: the token and the request's id. */
export const lasting = ({ html }: Answer): string =>
  html
    .replace(/value="[^"]*"/g, 'value=""')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID');
