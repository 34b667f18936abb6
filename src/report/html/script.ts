import { createHash } from 'node:crypto';

/**
 * Search and filters for the list of findings. The page is whole without it: the form is hidden until it runs. It reads
 * the table that is there and asks for nothing.
 */
export const SCRIPT = `
'use strict';
{
  const form = document.getElementById('filter');
  const rows = [...document.querySelectorAll('#findings tbody tr')];
  const said = document.getElementById('shown');
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };
  for (const select of form.querySelectorAll('select')) {
    const values = new Set(rows.map((row) => row.dataset[select.name] || ''));
    values.delete('');
    for (const value of [...values].sort()) select.append(new Option(value, value));
    select.closest('label').hidden = values.size < 2;
  }
  const apply = () => {
    const asked = [...form.querySelectorAll('select')].filter((select) => select.value !== '');
    const words = form.elements.search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    let count = 0;
    for (const row of rows) {
      const fits = asked.every((select) => row.dataset[select.name] === select.value) && words.every((word) => textOf(row).includes(word));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    said.textContent = count === rows.length ? 'All ' + rows.length + ' are shown.' : count + ' of ' + rows.length + ' are shown.';
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  // A link to a rule opens its page.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
`;

/** By this the page lets its own script run and no other. */
export const SCRIPT_HASH = createHash('sha256').update(SCRIPT).digest('base64');
