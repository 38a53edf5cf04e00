import { recoveryCode, typedCode } from '../../../src/accounts/factors/typed-code.js';
import { partyAt } from '../../../src/accounts/factors/party.js';

describe('a code that somebody typed', () => {
  it.each([
    ['123456', { kind: 'app', code: '123456' }],
    [' 123 456 ', { kind: 'app', code: '123456' }],
    ['１２３４５６', { kind: 'app', code: '123456' }],
    ['1234-5678-9012', { kind: 'recovery', code: '123456789012' }],
    ['1234 – 5678 — 9012', { kind: 'recovery', code: '123456789012' }],
    ['123456789012', { kind: 'recovery', code: '123456789012' }],
    ['', null],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['1234567890123', null],
  ])('%j is read as %j', (typed, read) => {
    expect(typedCode(typed)).toEqual(read);
  });

  it('is a recovery code where one was made', () => {
    const numbers = [7, 123, 9999];
    expect(recoveryCode(() => numbers.shift()!)).toBe('0007-0123-9999');
  });
});

describe('the site as passkeys know it', () => {
  it.each([
    ['https://attune.example.org', { id: 'attune.example.org', origin: 'https://attune.example.org' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['https://learn.example.org:8443', { id: 'learn.example.org', origin: 'https://learn.example.org:8443' }],
  ])('at %s is its domain and its origin', (publicUrl, party) => {
    expect(partyAt(publicUrl)).toEqual(party);
  });
});
