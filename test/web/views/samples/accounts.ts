import type { AddressPage } from '../../../../src/web/account/address.page.js';
import type { AddressDonePage, AddressLinkPage } from '../../../../src/web/accounts/address-link.page.js';
import type { ConfirmPage, LetterSentPage, MailState } from '../../../../src/web/accounts/confirm.page.js';
import type { LinkGonePage } from '../../../../src/web/accounts/link-gone.page.js';
import type { PasswordPage } from '../../../../src/web/account/password.page.js';
import type { NewPasswordPage, ResetPage, ResetSentPage } from '../../../../src/web/accounts/reset.page.js';
import { formModel } from '../../../../src/web/views/form.js';
import { anonymous, practitioner, type Sample } from './sample.js';

const email = 'maria.de.los.angeles.wolfeschlegelsteinhausenbergerdorff@institute-of-continuing-education.example';
const mail = {
  sent: { isSent: true, outboxHref: null },
  waiting: { isSent: false, outboxHref: null },
  outbox: { isSent: false, outboxHref: '/outbox' },
} satisfies Record<string, MailState>;
const stranger = (path: string) => anonymous(path, 'c5rf');

const letterSent = (again: boolean, state: MailState, problem: string | null = null): LetterSentPage => ({
  form: formModel(['email'], {}, problem === null ? [] : [{ field: 'email', text: problem }]),
  again,
  mail: state,
});
const confirm: ConfirmPage = { action: '/confirm/s3cret', email, form: formModel(['password']) };
const gone: LinkGonePage = {
  text: 'If your address is confirmed already, you can sign in.',
  href: '/confirm',
  label: 'Again',
};
const reset: ResetPage = { form: formModel(['email']) };
const resetSent: ResetSentPage = { mail: mail.outbox };
const newPassword: NewPasswordPage = {
  action: '/reset/s3cret',
  email,
  form: formModel(['password'], {}, [
    { field: 'password', text: 'This password is among the first that somebody would try' },
  ]),
};
const password: PasswordPage = { email, form: formModel(['current', 'password']), changed: true };
const address: AddressPage = { email, form: formModel(['email', 'current']), sent: true, mail: mail.waiting };
const link: AddressLinkPage = { action: '/address/s3cret', to: email, from: email, refusal: '/address/s3cret/refusal' };
const done: AddressDonePage = {
  title: 'One of two is done',
  text: 'Now follow the link in the letter to the other address.',
};

const of = (name: string, template: string, model: object, context = stranger(`/${name}`)): Sample => ({
  ...{ name, template: `accounts/${template}`, model, context },
});
const own = (name: string, template: string, model: object): Sample => ({
  ...{ name, template: `account/${template}`, model, context: practitioner(`/account/${template}`) },
});

export const accountSamples: readonly Sample[] = [
  of('letter-sent', 'letter-sent', letterSent(false, mail.sent)),
  of('letter-sent-again', 'letter-sent', letterSent(true, mail.outbox)),
  of('letter-sent-refused', 'letter-sent', letterSent(false, mail.waiting, 'Write the address in full')),
  of('confirm', 'confirm', confirm),
  of('link-gone', 'link-gone', gone),
  of('reset', 'reset', reset),
  of('reset-sent', 'reset-sent', resetSent),
  of('reset-done', 'reset-done', {}),
  of('new-password', 'new-password', newPassword),
  own('password', 'password', password),
  own('password-none', 'password', { ...password, form: null, changed: false }),
  own('address', 'address', address),
  own('address-without-password', 'address', { ...address, form: null, sent: false }),
  of('address-link', 'address-link', link),
  of('address-link-new', 'address-link', { ...link, refusal: null }),
  of('address-done', 'address-done', done),
];
