import { noteRule, wordList } from 'caselint/rule';
import { nearestCode } from './nearest.js';
import { isNhsNumber } from './nhs-number.js';

const CODES = wordList(new URL('./codes.tsv', import.meta.url), ['field', 'meaning']);

/** Fields of the metadata that hold a code, and what people call them. */
const FIELDS = [
  ['ethnicity', 'ethnicity'],
  ['legalStatus', 'legal status'],
  ['placementType', 'placement type'],
] as const;

export default noteRule({
  id: 'code-value',
  guidance: '§4.2',
  level: 'warning',
  summary: 'Give coded fields a value of their list',
  messages: {
    code: 'The {field} “{value}” is not in its list',
    nhs: 'The NHS number fails its check digit',
  },
  needs: ['metadata'],
  *check({ metadata }) {
    for (const [key, field] of FIELDS) {
      const value = metadata[key]?.trim();
      if (!value || isListed(key, value)) continue;
      const near = nearestCode(
        value,
        CODES.entries().filter(({ fields }) => fields.field === key),
      );
      yield { message: 'code', data: { field, value }, suggestions: near };
    }
    const { nhsNumber } = metadata;
    if (nhsNumber !== undefined && nhsNumber.trim() !== '' && !isNhsNumber(nhsNumber)) yield { message: 'nhs' };
  },
});

/** A code, a meaning, or both as exports write them: `WBRI`, `White British`, `WBRI - White British`. */
function isListed(key: string, value: string): boolean {
  const plain = fold(value);
  return CODES.entries().some(({ term, fields }) => {
    if (fields.field !== key) return false;
    const [code, meaning] = [fold(term), fold(fields.meaning)];
    return plain === code || plain === meaning || plain === code + meaning || plain === meaning + code;
  });
}

function fold(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
