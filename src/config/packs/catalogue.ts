import { allRules } from '../../engine/catalogue.js';
import type { RuleMaker } from '../../engine/threads/messages.js';
import { type Brought, loadBrought } from './brought.js';

/** The catalogue with what a configuration brought along, in the same order on every thread. */
const catalogueOf: RuleMaker = async (brought) => {
  const loaded = await Promise.all((brought as readonly Brought[]).map(loadBrought));
  return [...allRules(), ...loaded.flatMap(({ rules }) => rules)];
};

export default catalogueOf;
