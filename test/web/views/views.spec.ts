import { cpSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyPage } from '../../../src/web/policies/policy.page.js';
import { Views } from '../../../src/web/views/views.js';
import { anonymous, practitioner, root, words } from './samples/sample.js';

const about = policyPage('privacy', { text: null, since: null }, 'office@institute.example', words);

describe('views', () => {
  it('know no template, language or token that is not there', async () => {
    const views = await Views.load({ root, languages: ['en'] });
    expect(() => views.render('home/nowhere', {}, anonymous('/'))).toThrow('There is no template "home/nowhere"');
    expect(() => views.render('home/policy', about, { ...anonymous('/'), language: 'fr' })).toThrow(
      'no words for the language "fr"',
    );
    expect(() =>
      views.render('accounts/set-up', { action: '/', form: { problems: [], values: {}, errors: {} } }, anonymous('/')),
    ).toThrow('csrf');
  });

  it('offer to sign out only where the form can be sent', async () => {
    const views = await Views.load({ root, languages: ['en'] });
    expect(views.render('home/policy', about, practitioner('/privacy'))).toContain('action="/sign-out"');
    expect(views.render('home/policy', about, { ...practitioner('/privacy'), csrf: null })).not.toContain('/sign-out');
    expect(views.render('home/policy', about, anonymous('/privacy'))).not.toContain('_csrf');
  });

  it('do not start with a template that says something unknown', async () => {
    const copy = copyOfViews();
    writeFileSync(join(copy, 'home', 'extra.hbs'), '{{!-- Extra. --}}\n{{t "no.such.message"}}\n');
    await expect(Views.load({ root: copy, languages: ['en'] })).rejects.toThrow('no.such.message');
    rmSync(join(copy, '..'), { recursive: true });
  });

  it('read a changed file anew in development', async () => {
    const copy = copyOfViews();
    const views = await Views.load({ root: copy, languages: ['en'], reload: true });
    const file = join(copy, 'home', 'policy.hbs');
    writeFileSync(file, readFileSync(file, 'utf8').replace('<h1>', '<h1 id="new">'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(views.render('home/policy', about, anonymous('/'))).toContain('<h1 id="new">');
    rmSync(join(copy, '..'), { recursive: true });
  });
});

function copyOfViews(): string {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const copy = join(folder, 'views');
  cpSync(root, copy, { recursive: true });
  symlinkSync(join(root, '..', 'node_modules'), join(folder, 'node_modules')); // scripts of pages import from there
  return copy;
}
