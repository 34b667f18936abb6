import { noteRule } from 'caselint/rule';
import { contradiction } from './contradiction.js';

export default noteRule({
  id: 'note-type',
  guidance: 'Appendix 1',
  level: 'warning',
  summary: 'Use the case note type that fits',
  messages: {
    near: '“{type}” is no type of Appendix 1; the nearest is “{name}”',
    unknown: '“{type}” is no type of Appendix 1',
    call: 'The type is “{type}”, and the text tells of a telephone call',
    visit: 'The type is “{type}”, and the text tells of a visit',
    alone: 'The type is “{type}”, and the text says that the child was seen alone',
    advice: 'Advice of an Independent Reviewing Officer stands under “{type}”; Appendix 1 has a type for it',
  },
  ownData: ['name'],
  needs: ['text', 'words', 'sentences', 'quotes', 'metadata', 'noteType', 'people'],
  *check(facts) {
    const { metadata, noteType } = facts;
    const type = metadata.type?.trim() ?? '';
    if (type === '') return;
    if (!noteType.isListed) {
      const { name } = noteType;
      yield name === ''
        ? { message: 'unknown', data: { type } }
        : { message: 'near', data: { type, name }, suggestions: [name] };
      return;
    }
    const kind = contradiction(facts);
    if (kind) yield { message: kind, data: { type } };
  },
});
