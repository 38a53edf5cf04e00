import { claimedFrom } from '../../../src/accounts/oidc/claimed.js';
import { isIssuer, providerName } from '../../../src/accounts/oidc/sign-in-provider.js';

const who = { iss: 'https://login.harbour.example', sub: 'r1' };
const about = { issuer: who.iss, subject: 'r1' };

describe('what a provider says of somebody', () => {
  it.each([
    ['nothing', {}, { name: '', email: null }],
    ['an address it vouches for', { email: 'r@a.example', email_verified: true }, { name: '', email: 'r@a.example' }],
    ['the same in a word', { email: 'r@a.example', email_verified: 'true' }, { name: '', email: 'r@a.example' }],
    ['an address with spaces', { email: ' r@a.example ', email_verified: true }, { name: '', email: 'r@a.example' }],
    ['an address it does not vouch for', { email: 'r@a.example', email_verified: false }, { name: '', email: null }],
    ['an address, and no more', { email: 'r@a.example' }, { name: '', email: null }],
    ['an address, and a number', { email: 'r@a.example', email_verified: 1 }, { name: '', email: null }],
    ['no address', { email: 'r', email_verified: true }, { name: '', email: null }],
    ['a list', { email: ['r@a.example'], email_verified: true }, { name: '', email: null }],
    ['a name', { name: '  Robin \n Ashgrove ' }, { name: 'Robin Ashgrove', email: null }],
    ['a name with markup', { name: '<b>Robin</b>' }, { name: 'b Robin /b', email: null }],
    ['a name in two pieces of Unicode', { name: 'Ine\u0302s' }, { name: 'In\u00eas', email: null }],
    ['a long name', { name: 'R'.repeat(500) }, { name: 'R'.repeat(120), email: null }],
    ['a number for a name', { name: 7 }, { name: '', email: null }],
  ])('is read where it says %s', (_, claims, read) => {
    expect(claimedFrom(who, claims)).toEqual({ ...about, ...read });
  });
});

describe('the address of a provider', () => {
  it.each([
    ['https://login.harbour.example', true],
    ['https://login.harbour.example/realms/staff', true],
    ['http://127.0.0.1:4000', true],
    ['http://localhost', true],
    ['http://login.harbour.example', false],
    ['http://localhost.harbour.example', false],
    ['https://login.harbour.example/?a=1', false],
    ['https://me@login.harbour.example', false],
    ['login.harbour.example', false],
    ['file:///etc/passwd', false],
  ])('%s may be one: %s', (text, may) => {
    expect(isIssuer(text)).toBe(may);
  });

  it('names it where nobody else does', () => {
    const provider = { issuer: 'https://login.harbour.example/realms/staff', name: null };
    expect(providerName(provider, null)).toBe('login.harbour.example');
    expect(providerName({ ...provider, name: 'Harbour' }, null)).toBe('Harbour');
    expect(providerName({ ...provider, name: 'Harbour' }, 'Harbour University')).toBe('Harbour University');
  });
});
