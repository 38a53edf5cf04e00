import { failures, type Failure } from '../../../../src/web/accounts/oidc/failure.js';
import { failedPage } from '../../../../src/web/accounts/oidc/failed.page.js';
import { identitiesPage } from '../../../../src/web/account/identities.page.js';
import type { NewcomerPage } from '../../../../src/web/accounts/oidc/newcomer.page.js';
import type { OwnerPage } from '../../../../src/web/accounts/oidc/owner.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import { anonymous, longName, practitioner, type Sample, words } from './sample.js';

const email = 'maria.de.los.angeles.wolfeschlegelsteinhausenbergerdorff@institute-of-continuing-education.example';
const name = 'Harbour University of Applied Sciences, Department of Continuing Education';
const provider = { issuer: 'https://login.harbour.example', clientId: 'c', clientSecret: 's', name };
const mail = { isSent: true, outboxHref: null };
const identity = {
  ...{ id: 'i1', personId: 'p1', issuer: provider.issuer, subject: '1', address: email },
  ...{ linkedAt: new Date('2026-11-20T09:00:00Z'), lastUsedAt: new Date('2026-11-23T09:00:00Z') },
};

const newcomer = (form: NewcomerPage['form']): NewcomerPage => ({ form, email, provider: name });
const owner = (form: OwnerPage['form'], sent: boolean): OwnerPage => ({
  ...{ form, email, provider: name, mail, sent, letterAction: '/sign-in/oidc/link/letter' },
});
const wrong = { field: 'password', text: 'This is not your current password' };
const short = { field: 'name', text: 'Write your name' };

const of = (
  title: string,
  template: string,
  model: object,
  context = anonymous('/sign-in/oidc/new', 'c5rf'),
): Sample => ({
  ...{ name: title, template, model, context },
});
const own = practitioner('/account/identities');

export const oidcSamples: readonly Sample[] = [
  of('oidc-newcomer', 'accounts/oidc/newcomer', newcomer(formModel(['name'], { name: longName }))),
  of('oidc-newcomer-refused', 'accounts/oidc/newcomer', newcomer(formModel(['name'], {}, [short]))),
  of('oidc-owner', 'accounts/oidc/owner', owner(formModel(['password']), false)),
  of('oidc-owner-sent', 'accounts/oidc/owner', owner(formModel(['password']), true)),
  of('oidc-owner-refused', 'accounts/oidc/owner', owner(formModel(['password'], {}, [wrong]), false)),
  of('oidc-owner-letter', 'accounts/oidc/owner-letter', { action: '/sign-in/oidc/link/s3cret', email, provider: name }),
  ...(Object.keys(failures) as Failure[]).map((why) =>
    of(`oidc-failed-${why}`, 'accounts/oidc/failed', failedPage(why, name, words)),
  ),
  of(
    'identities-none',
    'account/identities',
    identitiesPage({ identities: [], hasPassword: true }, provider, null, words),
    own,
  ),
  of(
    'identities',
    'account/identities',
    identitiesPage({ identities: [identity], hasPassword: true }, null, 'linked', words),
    own,
  ),
  of(
    'identities-only',
    'account/identities',
    identitiesPage({ identities: [identity], hasPassword: false }, provider, null, words),
    own,
  ),
  of('identity', 'account/identity', { provider: name, email, name: longName }, own),
  of('identity-nameless', 'account/identity', { provider: name, email, name: '' }, own),
];
