import { formModel } from '../../../src/web/views/form.js';

describe('a form', () => {
  const fields = ['name', 'email', 'password'] as const;

  it('is empty at first', () => {
    expect(formModel(fields)).toEqual({
      values: { name: '', email: '', password: '' },
      errors: { name: null, email: null, password: null },
      problems: [],
    });
  });

  it('comes back with what was typed and each problem beside its field, in the order of the page', () => {
    const form = formModel(fields, { name: 'Robin' }, [
      { field: 'password', text: 'Too short' },
      { field: 'name', text: 'Unprintable' },
      { field: 'name', text: 'Too long' },
    ]);
    expect(form.values.name).toBe('Robin');
    expect(form.errors).toEqual({ name: 'Unprintable', email: null, password: 'Too short' });
    expect(form.problems.map(({ text }) => text)).toEqual(['Unprintable', 'Too long', 'Too short']);
  });

  it('links no problem to a field that it does not have', () => {
    expect(formModel(fields, {}, [{ field: 'age', text: 'What age?' }]).problems).toEqual([
      { field: null, text: 'What age?' },
    ]);
  });
});
