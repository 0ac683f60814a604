import {asJson, type CauseJson} from '../causes/as-json.js';
import {causes} from '../causes/catalogue.js';
import {found} from '../causes/cause.js';

/** What is known of a cause before anything is looked at. */
export type KnownCause = Pick<CauseJson, 'id' | 'title' | 'why' | 'fix' | 'ask' | 'docs'>;

/** Everything that this package knows to go wrong with a Messenger app, area by area. */
export const knownCauses = (): readonly KnownCause[] =>
	causes.map(cause => {
		const {id, title, why, fix, ask, docs} = asJson(found(cause, {}));
		return {id, title, why, fix, ask, docs};
	});
